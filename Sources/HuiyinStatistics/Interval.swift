/// The ends of a confidence interval, both included.
package struct Interval: Hashable, Sendable {
    package let low: Double
    package let high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    package func contains(_ value: Double) -> Bool { low <= value && value <= high }

    /// The part of the interval that lies in `range`.
    package func clipped(to range: ClosedRange<Double>) -> Interval {
        Interval(
            low: min(max(low, range.lowerBound), range.upperBound),
            high: min(max(high, range.lowerBound), range.upperBound))
    }
}

/// How often an interval holds the truth in the long run.
package enum Confidence {
    /// The level of every interval in the product.
    package static let usual = 0.95
}
