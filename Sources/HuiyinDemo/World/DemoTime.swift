package import HuiyinDomain

/// The two years of the demo and what happens in them; local days, Beijing time.
package enum DemoTime {
    /// The first day that has a voice.
    package static let first = day("2024-11-01")
    /// The last day that has a voice.
    package static let last = day("2026-10-31")
    package static let days = last.daysSinceEpoch - first.daysSinceEpoch + 1

    /// Software of the cars, and the day from which most cars have it.
    static let systems: [(name: String, from: CivilDate)] = [
        ("1.9.6", day("2024-08-05")), ("2.0.3", day("2024-12-18")), ("2.0.8", day("2025-06-18")),
        ("2.1.3", day("2025-08-28")), ("2.1.4", day("2026-02-24")), ("2.1.5", day("2026-04-08")),
        ("2.2.0", day("2026-08-20")),
    ]
    /// Versions of the app.
    static let apps: [(name: String, from: CivilDate)] = [
        ("4.3.0", day("2024-09-10")), ("4.4.1", day("2025-02-20")), ("4.5.2", day("2025-08-12")),
        ("5.0.0", day("2026-02-03")), ("5.0.2", day("2026-03-12")), ("5.1.0", day("2026-07-15")),
    ]
    /// Holidays: the name people use, first and last day.
    static let feasts: [(name: String, first: CivilDate, last: CivilDate)] = [
        ("元旦", day("2025-01-01"), day("2025-01-01")), ("春节", day("2025-01-26"), day("2025-02-05")),
        ("清明", day("2025-04-04"), day("2025-04-06")), ("五一", day("2025-05-01"), day("2025-05-05")),
        ("端午", day("2025-05-31"), day("2025-06-02")), ("国庆", day("2025-10-01"), day("2025-10-08")),
        ("元旦", day("2026-01-01"), day("2026-01-03")), ("春节", day("2026-02-13"), day("2026-02-24")),
        ("清明", day("2026-04-04"), day("2026-04-06")), ("五一", day("2026-05-01"), day("2026-05-05")),
        ("端午", day("2026-06-19"), day("2026-06-21")), ("中秋", day("2026-09-25"), day("2026-09-27")),
        ("国庆", day("2026-10-01"), day("2026-10-07")),
    ]

    /// A day of the plan by its name.
    package static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(daysSinceEpoch: 0) }

    /// The index of a day, 0 for the first.
    static func index(_ date: CivilDate) -> Int { date.daysSinceEpoch - first.daysSinceEpoch }

    static func date(_ index: Int) -> CivilDate { first.adding(days: index) }

    static func version(_ list: [(name: String, from: CivilDate)], on date: CivilDate) -> String {
        list.last { $0.from <= date }?.name ?? list[0].name
    }

    /// The holiday that a day lies in.
    static func feast(on date: CivilDate) -> String? {
        feasts.first { $0.first <= date && date <= $0.last }?.name
    }

    static func dayOfYear(_ date: CivilDate) -> Int {
        date.daysSinceEpoch - day("\(date.year)-01-01").daysSinceEpoch
    }
}
