import HuiyinDomain

/// The day and the time of day that the parts of a written time say, before they are checked against a calendar.
struct WrittenDay {
    /// `nil` where only month and day were written.
    var year: Int?
    var month: Int
    var day: Int
    /// What is left for the time of day.
    var rest: [TimeScan.Number]

    /// - Parameter order: which of three small numbers is which.
    init?(_ scan: TimeScan, order: TimeReader.Order) {
        if scan.month != nil {
            self.init(named: scan)
        } else if scan.numbers.contains(where: { $0.mark == .month }) {
            self.init(marked: scan)
        } else {
            self.init(numbered: scan, order: order)
        }
    }

    /// `Mar 2, 2026`, `2-Mar-26`, `Mar 2`.
    private init?(named scan: TimeScan) {
        guard let month = scan.month else { return nil }
        self.month = month
        var numbers = scan.numbers
        if let index = numbers.firstIndex(where: { $0.digits == 4 }) {
            year = numbers.remove(at: index).value
        } else if numbers.count > 1, numbers[1].digits == 2,
            numbers[1].before == 0x2D || numbers[1].before == 0x2F
                || numbers[1].before == 0x20 && numbers.count != 3 && numbers.count != 2
        {
            year = Self.full(numbers.remove(at: 1).value)
        }
        guard let first = numbers.first, first.digits <= 2 else { return nil }
        day = first.value
        rest = Array(numbers.dropFirst())
    }

    /// `2026年3月2日`, `26年3月2日`, `3月2日`.
    private init?(marked scan: TimeScan) {
        var numbers = scan.numbers
        guard let at = numbers.firstIndex(where: { $0.mark == .month }), at <= 1, numbers[at].digits <= 2,
            numbers.indices.contains(at + 1), numbers[at + 1].mark == .day || numbers[at + 1].mark == .none,
            numbers[at + 1].digits <= 2
        else { return nil }
        month = numbers[at].value
        day = numbers[at + 1].value
        if at == 1 {
            guard numbers[0].digits == 4 || numbers[0].digits == 2 else { return nil }
            year = numbers[0].digits == 4 ? numbers[0].value : Self.full(numbers[0].value)
        }
        numbers.removeFirst(at + 2)
        rest = numbers
    }

    private init?(numbered scan: TimeScan, order: TimeReader.Order) {
        let numbers = scan.numbers
        guard let first = numbers.first else { return nil }
        if first.digits == 8, numbers.count > 1 {
            year = first.value / 10_000
            month = first.value / 100 % 100
            day = first.value % 100
            rest = Array(numbers.dropFirst())
            return
        }
        // `08-01 18:22`: the third number is already an hour.
        if numbers.count == 2 || (numbers.count <= 5 && numbers.count > 3 && numbers[2].before == 0x20),
            first.digits <= 2
        {
            guard numbers[1].digits <= 2, [0x2D, 0x2F].contains(numbers[1].before) else { return nil }
            // Whoever leaves the year out writes the month first, unless that is none.
            (month, day) = first.value > 12 ? (numbers[1].value, first.value) : (first.value, numbers[1].value)
            rest = Array(numbers.dropFirst(2))
            return
        }
        guard numbers.count >= 3 else { return nil }
        rest = Array(numbers[3...])
        if first.digits == 4 {
            guard numbers[1].digits <= 2, numbers[2].digits <= 2 else { return nil }
            (year, month, day) = (first.value, numbers[1].value, numbers[2].value)
            return
        }
        guard first.digits <= 2, numbers[1].digits <= 2, numbers[2].digits == 4 || numbers[2].digits <= 2 else {
            return nil
        }
        let last = numbers[2]
        if order == .yearFirst, last.digits <= 2 {
            (year, month, day) = (Self.full(first.value), numbers[1].value, last.value)
            return
        }
        guard last.digits != 1 else { return nil }
        year = last.digits == 4 ? last.value : Self.full(last.value)
        (month, day) = order == .monthFirst ? (first.value, numbers[1].value) : (numbers[1].value, first.value)
    }

    /// The year that two digits mean: 1970 to 2069.
    private static func full(_ short: Int) -> Int { short >= 100 ? short : short < 70 ? 2000 + short : 1900 + short }

    /// The date, or `nil` where the calendar has none such.
    func date(year fallback: Int?) -> CivilDate? {
        (year ?? fallback).flatMap { CivilDate(year: $0, month: month, day: day) }
    }

    /// Milliseconds since the day's midnight, up to 24 hours; `nil` where the rest is no time of day.
    func timeOfDay(_ scan: TimeScan) -> Int? {
        var numbers = rest
        if numbers.count == 1, numbers[0].digits == 6 || numbers[0].digits == 4 {
            let value = numbers[0].digits == 6 ? numbers[0].value : numbers[0].value * 100
            numbers = [value / 10_000, value / 100 % 100, value % 100].map {
                TimeScan.Number(value: $0, digits: 2, before: 0x3A)
            }
        }
        guard numbers.count <= 3, numbers.allSatisfy({ $0.digits <= 2 }) else { return nil }
        guard !numbers.isEmpty else { return scan.period == nil ? 0 : nil }
        guard numbers.count > 1 || scan.hasHourWord else { return nil }
        let minute = numbers.count > 1 ? numbers[1].value : scan.hasHalf ? 30 : 0
        let second = numbers.count > 2 ? numbers[2].value : 0
        let hour = Self.hour(numbers[0].value, scan.period)
        guard hour < 24 || (hour == 24 && second == 0), minute < 60, second < 60 else { return nil }
        guard hour < 24 || minute == 0 || scan.period != nil else { return nil }
        return ((hour * 60 + minute) * 60 + second) * 1000 + scan.millisecond
    }

    private static func hour(_ hour: Int, _ period: TimeScan.Period?) -> Int {
        switch period {
        case .morning?, .dawn?: hour == 12 ? 0 : hour
        case .noon?: hour < 3 ? hour + 12 : hour
        case .afternoon?: hour < 12 ? hour + 12 : hour
        case .night?: (5..<12).contains(hour) ? hour + 12 : hour == 12 ? 24 : hour
        case nil: hour
        }
    }

    /// What no calendar has in it, for people; `nil` where every part is possible, or none of it looks like a date.
    func impossible(year fallback: Int?) -> String? {
        guard let year = year ?? fallback, (1900...2199).contains(year), (1...31).contains(day), month > 0 else {
            return nil
        }
        guard month <= 12 else { return "there is no month \(month); are day and month the other way round?" }
        guard CivilDate(year: year, month: month, day: day) == nil else { return nil }
        let name = TimeWords.months[month - 1]
        let last = (28...31).last { CivilDate(year: year, month: month, day: $0) != nil } ?? 28
        return
            "\(name.prefix(1).uppercased() + name.dropFirst()) \(year) has \(last) days; write the day that was meant"
    }
}
