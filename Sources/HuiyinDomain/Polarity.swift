/// Which way an opinion points.
package enum Polarity: Int, Hashable, Sendable, CaseIterable, Comparable {
    case negative = -1
    case neutral = 0
    case positive = 1

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// How probable each polarity is; the three add up to one.
package struct PolarityProbabilities: Hashable, Sendable {
    package var negative: Double
    package var neutral: Double
    package var positive: Double

    package init(negative: Double, neutral: Double, positive: Double) {
        self.negative = negative
        self.neutral = neutral
        self.positive = positive
    }

    /// The most probable polarity; of equals the one nearer to neutral, so that a tie never becomes a complaint.
    package var best: Polarity {
        if neutral >= negative, neutral >= positive { return .neutral }
        return negative == positive ? .neutral : negative > positive ? .negative : .positive
    }

    /// P(positive) − P(negative), from −1 to 1.
    package var score: Double { positive - negative }

    package subscript(_ polarity: Polarity) -> Double {
        switch polarity {
        case .negative: negative
        case .neutral: neutral
        case .positive: positive
        }
    }
}
