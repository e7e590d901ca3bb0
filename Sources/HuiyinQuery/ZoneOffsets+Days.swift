package import HuiyinDomain

extension ZoneOffsets {
    /// How many seconds local time is ahead of UTC at an instant (milliseconds UTC).
    package func seconds(at instant: Int64) -> Int {
        var seconds = steps[0].seconds
        for step in steps.dropFirst() {
            guard step.from <= instant else { break }
            seconds = step.seconds
        }
        return seconds
    }

    /// The local day that an instant (milliseconds UTC) lies in.
    package func day(of instant: Int64) -> CivilDate {
        CivilDate(
            daysSinceEpoch: Int(ZonedTime.floorDivide(instant + Int64(seconds(at: instant)) * 1000, 86_400_000)))
    }

    /// The first instant (milliseconds UTC) of a local day: midnight, or, where clocks skip midnight, the moment of the skip.
    package func start(of day: CivilDate) -> Int64 {
        let midnight = Int64(day.daysSinceEpoch) * 86_400_000
        for (position, step) in steps.enumerated() {
            let instant = max(step.from, midnight - Int64(step.seconds) * 1000)
            if position + 1 == steps.count || instant < steps[position + 1].from { return instant }
        }
        return midnight
    }

    /// The half-open range of instants that the days cover.
    package func instants(of range: DayRange) -> Range<Int64> {
        start(of: range.first)..<start(of: range.last.adding(days: 1))
    }
}

extension TimeGrain {
    /// The name of the bucket that a day lies in: `2026-03-02`, `2026-W10`, `2026-03`, `2026-Q1`, `2026`.
    package func bucket(of day: CivilDate) -> String {
        let date = day.description
        switch self {
        case .day: return date
        case .week: return day.isoWeek
        case .month: return String(date.dropLast(3))
        case .quarter: return "\(date.dropLast(6))-Q\((day.month + 2) / 3)"
        case .year: return String(date.dropLast(6))
        }
    }

    /// The names of all buckets that the days touch, in order; `nil` when there are more than `most`.
    func buckets(of range: DayRange, most: Int) -> [String]? {
        // No bucket is longer than a leap year, so this refuses absurd ranges before walking them.
        guard range.days <= most * 366 else { return nil }
        var names: [String] = []
        var day = range.first
        while day <= range.last {
            let name = bucket(of: day)
            if names.last != name {
                guard names.count < most else { return nil }
                names.append(name)
            }
            day = day.adding(days: 1)
        }
        return names
    }

    /// The days of the bucket called `name`, such as `2026-W10`, or `nil` when there is no such bucket.
    package func days(of name: String) -> DayRange? {
        switch self {
        case .day:
            guard let day = CivilDate(name) else { return nil }
            return DayRange(day, day)
        case .week:
            let parts = name.split(separator: "-W", omittingEmptySubsequences: false)
            guard parts.count == 2, let year = Int(parts[0]), let week = Int(parts[1]),
                let fourth = CivilDate(year: year, month: 1, day: 4)
            else { return nil }
            let monday = fourth.adding(days: 1 - fourth.isoWeekday + 7 * (week - 1))
            return monday.isoWeek == name ? DayRange(monday, monday.adding(days: 6)) : nil
        case .month:
            guard let first = CivilDate(name + "-01") else { return nil }
            return DayRange(first, first.adding(days: CivilDate.length(ofMonth: first.month, year: first.year) - 1))
        case .quarter:
            let parts = name.split(separator: "-Q", omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), let quarter = Int(parts[1]),
                (1...4).contains(quarter), let first = CivilDate(year: year, month: quarter * 3 - 2, day: 1),
                let last = CivilDate(
                    year: year, month: quarter * 3, day: CivilDate.length(ofMonth: quarter * 3, year: year))
            else { return nil }
            return DayRange(first, last)
        case .year:
            guard let first = CivilDate(name + "-01-01"), let last = CivilDate(name + "-12-31") else { return nil }
            return DayRange(first, last)
        }
    }
}
