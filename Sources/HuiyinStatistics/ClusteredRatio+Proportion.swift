extension ClusteredRatio {
    /// The Wilson score interval of a proportion whose units come in clusters.
    ///
    /// Wilson's interval (*J. Am. Stat. Assoc.* 22, 1927, doi:10.1080/01621459.1927.10502953) with the effective sample
    /// size p(1−p)/v in place of n (Korn & Graubard, *Confidence intervals for proportions with small expected number of
    /// positive counts estimated from survey data*, Survey Methodology 24, 1998) and a t quantile in place of the normal
    /// one. Dean & Pagano found it among the best for clustered data and both small and middling proportions (*Evaluating
    /// confidence interval methods for binomial proportions in clustered surveys*, J. Survey Stat. Methodol. 3, 2015,
    /// doi:10.1093/jssam/smv024).
    ///
    ///     ClusteredRatio((0..<10).map { (x: 1, y: $0 < 3 ? 1 : 0) }).proportionInterval()   // 0.087…0.658
    ///
    /// The effective size is never above the number of units; where the data show no spread (all or none, or only one or
    /// two clusters) not above the number of clusters, so that one person's twelve complaints weigh as one. The degrees
    /// of freedom are m − 1 for clusters of equal size, fewer where few persons write much or the proportion is far
    /// from one half. The interval is never wider than if each person always said the same.
    /// - Returns: ends within 0…1 that hold ``value``; `nil` where nothing is in the denominator.
    package func proportionInterval(confidence: Double = Confidence.usual) -> Interval? {
        guard let value else { return nil }
        let p = min(max(value, 0), 1)
        let plain = Self.quantile(confidence, df: Double(clusters - 1))
        guard p > 0, p < 1 else {
            return Self.wilson(p: p, spread: plain * plain / Double(clusters))
        }
        let quantile = Self.quantile(confidence, df: degreesOfFreedom(p))
        // A limit depends on quantile²/size alone, so the narrower of two intervals is the one where that is smaller.
        let estimated = quantile * quantile / effectiveSize(p)
        let worst = plain * plain / sizes.leastSize
        return Self.wilson(p: p, spread: min(estimated, worst))
    }

    /// How many independent units would know as much about the proportion.
    package var effectiveSize: Double? { value.map { effectiveSize(min(max($0, 0), 1)) } }

    private func effectiveSize(_ p: Double) -> Double {
        let most = clusters <= 2 || p == 0 || p == 1 ? Double(clusters) : Double(n)
        guard let variance, variance > 0, p > 0, p < 1 else { return most }
        return min(p * (1 - p) / variance, most)
    }

    /// Those of the sizes; fewer where a squared residual scatters more than a normal one's does.
    ///
    /// The variance of a squared residual is κ − 1 of its squared mean: 2 for a normal one, 1/(pq) − 4 for that of somebody
    /// who says always the same. Without repetition the variance is a function of p and isn't estimated at all.
    private func degreesOfFreedom(_ p: Double) -> Double {
        guard sizes.isClustered else { return sizes.degreesOfFreedom }
        return sizes.degreesOfFreedom * min(1, 2 / max(2, 1 / (p * (1 - p)) - 4))
    }

    /// Wilson's score interval where `spread` is the squared quantile divided by the number of units.
    static func wilson(p: Double, spread: Double) -> Interval {
        let centre = p + spread / 2
        let half = (p * (1 - p) * spread + spread * spread / 4).squareRoot()
        // At 0 and 1 the nearer end is exact; rounding must not push it past the value.
        return Interval(
            low: p == 0 ? 0 : min(max(0, (centre - half) / (1 + spread)), p),
            high: p == 1 ? 1 : max(min(1, (centre + half) / (1 + spread)), p))
    }
}
