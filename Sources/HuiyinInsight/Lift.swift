/// How much likelier a thing is among some than among the others: a ratio of two risks.
package struct Lift: Hashable, Sendable {
    package let value: Double
    /// 95 % interval.
    package let low: Double
    package let high: Double
    /// The share among those who have it, and among the others; 0 to 1.
    package let with: Double
    package let without: Double

    /// The ratio of `both / having` to `(either − both) / (all − having)`, with ½ added to every cell so that an empty one
    /// gives a wide interval instead of none (Haldane, *Annals of Human Genetics* 20, 1956).
    ///
    /// The interval is that of the logarithm of a risk ratio: se² = 1/a − 1/n₁ + 1/b − 1/n₀. It takes items as independent,
    /// so it is too narrow where few people wrote most of them.
    /// - Returns: `nil` where there is nobody to compare.
    package init?(both: Int, having: Int, other: Int, all: Int) {
        guard having > 0, all > having, both <= having, other >= both, other - both <= all - having else { return nil }
        let a = Double(both) + 0.5
        let n1 = Double(having) + 1
        let b = Double(other - both) + 0.5
        let n0 = Double(all - having) + 1
        value = (a / n1) / (b / n0)
        let margin = 1.96 * max(0, 1 / a - 1 / n1 + 1 / b - 1 / n0).squareRoot()
        low = value * Arithmetic.exp(-margin)
        high = value * Arithmetic.exp(margin)
        with = Double(both) / Double(having)
        without = Double(other - both) / Double(all - having)
    }

    package var isClear: Bool { low > 1 || high < 1 }
}
