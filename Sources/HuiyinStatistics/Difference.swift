/// An estimate with the interval that belongs to it.
package struct Estimate: Hashable, Sendable {
    package let value: Double
    package let interval: Interval

    package init(value: Double, interval: Interval) {
        self.value = value
        self.interval = interval
    }

    /// This minus `other`, for two estimates from different units (two periods, two products).
    ///
    /// The limits recover each side's variance from its own interval and add them: Newcombe's hybrid score method for
    /// proportions (*Stat. Med.* 17, 1998, 873–890), in general Zou & Donner's MOVER (*Stat. Med.* 27, 2008,
    /// doi:10.1002/sim.3095). So clustering and skewness of both sides are kept. A person heard on both sides would
    /// make the true interval narrower: this one is on the safe side.
    ///
    /// For Newcombe's example, 56 of 70 against 48 of 80 with Wilson intervals: 0.2, from 0.0524 to 0.3339.
    package func minus(_ other: Estimate) -> Estimate {
        let difference = value - other.value
        let below = Self.length(value - interval.low, other.interval.high - other.value)
        let above = Self.length(interval.high - value, other.value - other.interval.low)
        return Estimate(
            value: difference, interval: Interval(low: difference - below, high: difference + above))
    }

    private static func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
