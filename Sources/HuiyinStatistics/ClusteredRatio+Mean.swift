extension ClusteredRatio {
    /// The t interval of a mean whose units come in clusters, cut to the range that the mean can have.
    ///
    /// value ± t·√v with the linearised variance v and clusters − 1 degrees of freedom, fewer where few persons write
    /// much (Korn & Graubard, *Analysis of Health Surveys*, 1999, section 2.3). It is never wider than the greatest spread
    /// that the mean allows, were each person always to say the same. Where the data show no spread, because all clusters
    /// agree or there is but one, t has nothing to go by; that greatest spread stands in: Wilson's interval on the range
    /// moved to 0…1, with the clusters as units.
    /// - Returns: ends within `range` that hold ``value``; `nil` where nothing is in the denominator.
    package func meanInterval(within range: ClosedRange<Double>, confidence: Double = Confidence.usual) -> Interval? {
        guard let value else { return nil }
        let mean = min(max(value, range.lowerBound), range.upperBound)
        let plain = Self.quantile(confidence, df: Double(clusters - 1))
        guard let variance, variance > 0 else {
            let width = range.upperBound - range.lowerBound
            let unit = Self.wilson(
                p: (mean - range.lowerBound) / width, spread: plain * plain / Double(clusters))
            // The ends of a scale moved there and back may miss the value by rounding.
            return Interval(
                low: min(mean, range.lowerBound + width * unit.low),
                high: max(mean, range.lowerBound + width * unit.high)
            ).clipped(to: range)
        }
        let estimated = Self.quantile(confidence, df: sizes.degreesOfFreedom) * variance.squareRoot()
        let greatest = (mean - range.lowerBound) * (range.upperBound - mean) / sizes.leastSize
        let half = min(estimated, plain * greatest.squareRoot())
        return Interval(low: mean - half, high: mean + half).clipped(to: range)
    }
}
