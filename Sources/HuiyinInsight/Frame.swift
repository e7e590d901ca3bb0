package import HuiyinQuery

/// A scope with nothing left open: the period filled in, its days found, and the days it is compared with.
package struct Frame: Hashable, Sendable {
    /// The scope with its period filled in.
    package let scope: Scope
    /// Whether the address named the period, rather than the workspace.
    package let periodIsChosen: Bool
    /// `nil` for everything.
    package let days: DayRange?
    /// The days of equal length before, where the data reach back that far; else `nil`.
    package let before: DayRange?
    /// The local days of the first and last voice that has a time, or `nil` when none has.
    package let data: DayRange?

    package init(scope: Scope, periodIsChosen: Bool, days: DayRange?, before: DayRange?, data: DayRange?) {
        self.scope = scope
        self.periodIsChosen = periodIsChosen
        self.days = days
        self.before = before
        self.data = data
    }

    package var period: Period { scope.period ?? .all }

    /// The days that a chart over time spans, or `nil` when nothing has a time.
    package var span: DayRange? { days ?? data }
}
