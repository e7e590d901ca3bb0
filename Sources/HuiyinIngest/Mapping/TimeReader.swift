package import HuiyinDomain

/// Reads the times of one column.
package struct TimeReader: Sendable {
    /// Which of two small numbers comes first in `02-03-2026`.
    package enum Order: Hashable, Sendable {
        case dayFirst
        case monthFirst
    }

    package let clock: ZoneClock
    package let order: Order
    package let format: TimeFormat?

    package init(clock: ZoneClock, order: Order = .dayFirst, format: TimeFormat? = nil) {
        self.clock = clock
        self.order = order
        self.format = format
    }

    /// The order that fits the values of a column, and why.
    ///
    /// A first number above 12 is a day, a second one above 12 means that the month came first; where neither occurs, slashes
    /// with AM or PM are American, everything else is day first.
    package static func order(of samples: [String]) -> (order: Order, reason: ColumnReason?) {
        var dayFirst = 0
        var monthFirst = 0
        var ambiguous = 0
        var american = 0
        for sample in samples {
            guard let scan = TimeScan(sample.trimmed), scan.month == nil, scan.numbers.count >= 3,
                scan.numbers[0].digits <= 2, scan.numbers[1].digits <= 2
            else { continue }
            if scan.numbers[0].value > 12 {
                dayFirst += 1
            } else if scan.numbers[1].value > 12 {
                monthFirst += 1
            } else {
                ambiguous += 1
            }
            if sample.contains("/"), scan.isAfternoon != nil { american += 1 }
        }
        if dayFirst > monthFirst { return (.dayFirst, .dayFirst(seen: dayFirst)) }
        if monthFirst > 0 { return (.monthFirst, .monthFirst(seen: monthFirst)) }
        guard ambiguous > 0 else { return (.dayFirst, nil) }
        return american > 0 ? (.monthFirst, .monthFirstAssumed(ambiguous)) : (.dayFirst, .dayFirstAssumed(ambiguous))
    }

    /// The instant that `text` says, or `nil` when it says none.
    package func time(_ text: String) -> ZonedTime? {
        let text = text.trimmed
        if let format { return format.local(text).map { clock.time(localMilliseconds: $0) } }
        guard let scan = TimeScan(text) else { return nil }
        if scan.numbers.count == 1, scan.month == nil { return single(scan.numbers[0]) }
        guard let (date, rest) = date(scan), let inDay = Self.timeOfDay(rest, scan) else { return nil }
        return instant(date, inDay, offset: scan.offset)
    }

    private func instant(_ date: CivilDate, _ inDay: Int, offset: Int?) -> ZonedTime? {
        guard (1900...2199).contains(date.year) else { return nil }
        let local = Int64(date.daysSinceEpoch) * 86_400_000 + Int64(inDay)
        guard let offset else { return clock.time(localMilliseconds: local) }
        return ZonedTime(
            milliseconds: local - Int64(offset) * 1000, offsetSeconds: Int32(offset), zone: ZonedTime.offset(offset))
    }

    private func date(_ scan: TimeScan) -> (date: CivilDate, rest: [TimeScan.Number])? {
        var numbers = scan.numbers
        if let month = scan.month {
            guard let yearIndex = numbers.firstIndex(where: { $0.digits == 4 }) else { return nil }
            let year = numbers.remove(at: yearIndex).value
            guard let day = numbers.first, day.digits <= 2,
                let date = CivilDate(year: year, month: month, day: day.value)
            else { return nil }
            return (date, Array(numbers.dropFirst()))
        }
        guard numbers.count >= 3 else { return nil }
        let rest = Array(numbers[3...])
        if numbers[0].digits == 4 {
            guard numbers[1].digits <= 2, numbers[2].digits <= 2 else { return nil }
            return CivilDate(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value).map { ($0, rest) }
        }
        guard numbers[0].digits <= 2, numbers[1].digits <= 2, numbers[2].digits == 4 || numbers[2].digits == 2 else {
            return nil
        }
        let short = numbers[2].value
        let year = numbers[2].digits == 4 ? short : short < 70 ? 2000 + short : 1900 + short
        let (first, second) = (numbers[0].value, numbers[1].value)
        let date =
            order == .dayFirst
            ? CivilDate(year: year, month: second, day: first) : CivilDate(year: year, month: first, day: second)
        return date.map { ($0, rest) }
    }

    /// Milliseconds since midnight.
    private static func timeOfDay(_ numbers: [TimeScan.Number], _ scan: TimeScan) -> Int? {
        guard numbers.count <= 3, numbers.allSatisfy({ $0.digits <= 2 }) else { return nil }
        guard !numbers.isEmpty else { return scan.isAfternoon == nil ? 0 : nil }
        guard numbers.count > 1 || scan.hasHourWord else { return nil }
        var hour = numbers[0].value
        let minute = numbers.count > 1 ? numbers[1].value : 0
        let second = numbers.count > 2 ? numbers[2].value : 0
        if scan.isAfternoon == true, hour < 12 { hour += 12 }
        if scan.isAfternoon == false, hour == 12 { hour = 0 }
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return ((hour * 60 + minute) * 60 + second) * 1000 + scan.millisecond
    }

    /// A time written as one number: `20260302`, `20260302211400`, or seconds or milliseconds since 1970.
    private func single(_ number: TimeScan.Number) -> ZonedTime? {
        var value = number.value
        switch number.digits {
        case 10 where value >= 631_152_000: return clock.time(milliseconds: Int64(value) * 1000)
        case 13 where value >= 631_152_000_000: return clock.time(milliseconds: Int64(value))
        case 8, 12, 14:
            var inDay = 0
            if number.digits == 14 {
                inDay = value % 100
                value /= 100
            }
            if number.digits >= 12 {
                guard inDay < 60, value % 100 < 60, value / 100 % 100 < 24 else { return nil }
                inDay += (value % 100) * 60 + (value / 100 % 100) * 3600
                value /= 10_000
            }
            return CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
                .flatMap { instant($0, inDay * 1000, offset: nil) }
        default: return nil
        }
    }
}
