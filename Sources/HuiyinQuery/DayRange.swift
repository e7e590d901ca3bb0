package import HuiyinDomain

/// Days from a first to a last one, both included.
package struct DayRange: Hashable, Sendable, CustomStringConvertible {
    package let first: CivilDate
    package let last: CivilDate

    /// The range, or `nil` when it would end before it begins.
    package init?(_ first: CivilDate, _ last: CivilDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    private init(first: CivilDate, days: Int) {
        self.first = first
        last = first.adding(days: days - 1)
    }

    /// The `days` days that end with `last`; at least one.
    package static func ending(_ last: CivilDate, days: Int) -> DayRange {
        DayRange(first: last.adding(days: 1 - max(1, days)), days: max(1, days))
    }

    /// How many days it holds.
    package var days: Int { last.daysSinceEpoch - first.daysSinceEpoch + 1 }

    /// The same number of days immediately before: what a figure is compared with.
    package var previous: DayRange { DayRange(first: first.adding(days: -days), days: days) }

    package func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

    package var description: String { "\(first)…\(last)" }
}
