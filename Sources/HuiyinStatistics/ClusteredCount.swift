#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A number of events, some of which come from the same person.
package struct ClusteredCount: Hashable, Sendable {
    package let total: Double
    /// Each person's number squared, summed: ``total`` where everybody counts once.
    package let sumOfSquares: Double

    package init(total: Double, sumOfSquares: Double) {
        self.total = total
        self.sumOfSquares = max(sumOfSquares, total)
    }

    /// Events that have nothing to do with one another.
    package init(independent total: Double) { self.init(total: total, sumOfSquares: total) }

    /// How many times as frequent this is as `other`, each over its own exposure (days, units sold).
    ///
    /// Persons arrive as a Poisson process and each brings a number of events (a compound Poisson process), so the
    /// variance of a total is the sum of the squared numbers, and that of its logarithm Σx²/(Σx)² by the delta method. The
    /// interval is normal on the logarithmic scale, for independent events that of Rothman, Greenland & Lash (*Modern
    /// Epidemiology*, 3rd ed. 2008, chapter 14). Half an event is added on both sides where one of them is zero, whose
    /// logarithm would be infinite.
    ///
    ///     ClusteredCount(independent: 20).ratio(to: .init(independent: 10))     // 2, from 0.94 to 4.27
    ///
    /// - Returns: `nil` where both are zero, or an exposure isn't positive.
    package func ratio(
        to other: ClusteredCount, exposure: Double = 1, otherExposure: Double = 1,
        confidence: Double = Confidence.usual
    ) -> Estimate? {
        guard total + other.total > 0, exposure > 0, otherExposure > 0 else { return nil }
        let extra = total == 0 || other.total == 0 ? 0.5 : 0.0
        let (above, below) = (total + extra, other.total + extra)
        let ratio = (above / exposure) / (below / otherExposure)
        let variance =
            (sumOfSquares + extra) / (above * above) + (other.sumOfSquares + extra) / (below * below)
        let reach = Normal.quantile(0.5 + confidence / 2) * variance.squareRoot()
        return Estimate(
            value: ratio,
            interval: Interval(low: ratio * exp(-reach), high: ratio * exp(reach)))
    }
}
