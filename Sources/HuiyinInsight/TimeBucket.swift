package import HuiyinDomain
package import HuiyinQuery

/// A day, week, month, quarter or year of a chart, under the name that queries give it.
package struct TimeBucket: Hashable, Sendable {
    /// `2026-03-02`, `2026-W10`, `2026-03`, `2026-Q1` or `2026`.
    package let name: String
    package let days: DayRange

    /// The grain that shows `span` in a readable number of points: days up to five weeks where there are eight voices a day
    /// or more to carry them, weeks up to two years, then months; months from ten weeks on where a week would hold hardly
    /// more voices than a share needs.
    package static func grain(for span: DayRange, voices: Int) -> TimeGrain {
        if span.days <= 35, voices >= 8 * span.days { return .day }
        if span.days > 70, voices * 14 < 3 * Inquiry.fewPeople * span.days { return .month }
        return span.days <= 740 ? .week : .month
    }

    /// The buckets that `span` touches, in order.
    package static func all(in span: DayRange, by grain: TimeGrain) -> [TimeBucket] {
        var buckets = [TimeBucket]()
        var day = span.first
        while day <= span.last {
            let bucket = TimeBucket(containing: day, by: grain)
            buckets.append(bucket)
            day = bucket.days.last.adding(days: 1)
        }
        return buckets
    }

    package init(containing day: CivilDate, by grain: TimeGrain) {
        switch grain {
        case .day:
            name = day.description
            days = .ending(day, days: 1)
        case .week:
            name = day.isoWeek
            days = .ending(day.adding(days: 7 - day.isoWeekday), days: 7)
        case .month:
            name = String(day.description.prefix(7))
            days = Self.months(1, from: day.month, year: day.year, like: day)
        case .quarter:
            let quarter = (day.month - 1) / 3
            name = "\(day.description.prefix(4))-Q\(quarter + 1)"
            days = Self.months(3, from: quarter * 3 + 1, year: day.year, like: day)
        case .year:
            name = String(day.description.prefix(4))
            days = Self.months(12, from: 1, year: day.year, like: day)
        }
    }

    /// The part of the bucket that lies within `span`: what a link to its voices must ask for.
    package func clipped(to span: DayRange) -> DayRange {
        DayRange(max(days.first, span.first), min(days.last, span.last)) ?? days
    }

    private static func months(_ count: Int, from month: Int, year: Int, like day: CivilDate) -> DayRange {
        let length = (month..<month + count).reduce(0) { $0 + CivilDate.length(ofMonth: $1, year: year) }
        let first = CivilDate(year: year, month: month, day: 1) ?? day
        return .ending(first.adding(days: length - 1), days: length)
    }
}
