package import HuiyinQuery

/// How one number of people stands to the number before, and whether chance alone could have done it.
package struct Change: Hashable, Sendable {
    package let now: Int
    package let before: Int
    /// (now + ½) / (before + ½): stays finite where nobody spoke before.
    package let ratio: Double
    /// The 95 % interval of the ratio, treating both as Poisson counts: exp(log ratio ± 1.96 √(1/(now+½) + 1/(before+½))).
    package let low: Double
    package let high: Double

    package init(now: Int, before: Int) {
        self.now = now
        self.before = before
        let left = Double(now) + 0.5
        let right = Double(before) + 0.5
        ratio = left / right
        let margin = 1.96 * (1 / left + 1 / right).squareRoot()
        low = ratio * Arithmetic.exp(-margin)
        high = ratio * Arithmetic.exp(margin)
    }

    /// The interval leaves out 1.
    package var isClear: Bool { low > 1 || high < 1 }
    package var isMore: Bool { ratio > 1 }

    /// now / before as it is shown beside the two numbers; `nil` where nobody spoke before.
    package var plainRatio: Double? { before > 0 ? Double(now) / Double(before) : nil }
}

/// How far one share or score lies from another, with the interval of the distance.
package struct Difference: Hashable, Sendable {
    package let value: Double
    package let low: Double
    package let high: Double

    /// The difference of two independent figures, or `nil` where one of them has no value or no interval.
    ///
    /// Each standard error is read off its 95 % interval (width / 3.92) and the two are added in squares. A person who spoke
    /// in both periods makes the true interval a little narrower.
    package init?(_ now: Figure, minus before: Figure) {
        guard let left = now.value, let leftLow = now.low, let leftHigh = now.high,
            let right = before.value, let rightLow = before.low, let rightHigh = before.high
        else { return nil }
        let leftError = (leftHigh - leftLow) / 3.92
        let rightError = (rightHigh - rightLow) / 3.92
        let margin = 1.96 * (leftError * leftError + rightError * rightError).squareRoot()
        value = left - right
        low = value - margin
        high = value + margin
    }

    /// The interval leaves out 0.
    package var isClear: Bool { low > 0 || high < 0 }
}
