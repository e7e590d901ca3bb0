package import HuiyinDomain
package import HuiyinQuery

/// The stretch of time a page is about. Relative ones count back from the newest voice, not from today, so that a page of
/// old data is not empty and an address gives the same page as long as nothing new came in.
package enum Period: Hashable, Sendable {
    /// The 28 days that end with the newest voice.
    case fourWeeks
    /// The 84 days that end with the newest voice.
    case twelveWeeks
    /// The 365 days that end with the newest voice.
    case year
    /// Everything, voices without a time too.
    case all
    case days(DayRange)

    /// The periods that pages offer by name.
    package static let named: [Period] = [.fourWeeks, .twelveWeeks, .year, .all]

    /// The days meant, or `nil` for everything.
    package func days(newest: CivilDate) -> DayRange? {
        switch self {
        case .fourWeeks: .ending(newest, days: 28)
        case .twelveWeeks: .ending(newest, days: 84)
        case .year: .ending(newest, days: 365)
        case .all: nil
        case .days(let days): days
        }
    }
}
