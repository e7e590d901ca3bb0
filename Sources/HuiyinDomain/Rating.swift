/// What a customer ticked: the value as it came, and where it lies on its own scale.
package struct Rating: Hashable, Sendable {
    /// What the scale measures.
    package enum Scale: String, Hashable, Sendable, CaseIterable {
        /// "How likely are you to recommend us", 0 to 10.
        case nps
        /// Satisfaction, usually 1 to 5.
        case csat
        case stars
        case percent
        /// Words such as 满意 or "very dissatisfied", put in order.
        case words
        /// A number whose meaning nobody stated.
        case number
    }

    package let value: Double
    package let minimum: Double
    package let maximum: Double
    package let scale: Scale
    /// The cell as it came: `★★★☆`, `非常满意`, `4.0`.
    package let raw: String

    /// The rating, or `nil` when the scale is empty or the value lies outside it.
    package init?(value: Double, minimum: Double, maximum: Double, scale: Scale, raw: String) {
        guard minimum < maximum, value >= minimum, value <= maximum, minimum.isFinite, maximum.isFinite else {
            return nil
        }
        self.value = value
        self.minimum = minimum
        self.maximum = maximum
        self.scale = scale
        self.raw = raw
    }

    /// The value moved to 0 (worst) … 1 (best).
    package var normalised: Double { (value - minimum) / (maximum - minimum) }

    /// Whether this counts as satisfied: at or above three quarters of the scale.
    package var isSatisfied: Bool { normalised >= 0.75 }
}

/// The groups of the Net Promoter Score (Reichheld, *The One Number You Need to Grow*, 2003).
package enum NPSGroup: Int, Hashable, Sendable, CaseIterable {
    case detractor = -100
    case passive = 0
    case promoter = 100

    /// The group's name in queries: `promoter`, `passive`, `detractor`.
    package var name: String {
        switch self {
        case .detractor: "detractor"
        case .passive: "passive"
        case .promoter: "promoter"
        }
    }

    /// 0–6 detract, 7–8 are passive, 9–10 promote.
    package init(score: Double) {
        self = score >= 9 ? .promoter : score >= 7 ? .passive : .detractor
    }
}
