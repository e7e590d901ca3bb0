package import HuiyinDomain

/// Reads the times of one column.
package struct TimeReader: Sendable {
    /// Which of three small numbers is which in `02-03-26`.
    package enum Order: Hashable, Sendable {
        case dayFirst
        case monthFirst
        case yearFirst
    }

    package let clock: ZoneClock
    package let order: Order
    package let format: TimeFormat?
    /// The year that day 0 of a spreadsheet's days lies before, 1900 or 1904; `nil` where five digits are no time.
    var spreadsheetEpoch: Int?
    /// The year of dates without one, where the file or its mapping tells it.
    var year: Int?
    /// When the file was exported, in milliseconds since 1970: what 昨天 is counted from. `nil` where nobody says so.
    var exported: Int64?

    package init(clock: ZoneClock, order: Order = .dayFirst, format: TimeFormat? = nil) {
        self.clock = clock
        self.order = order
        self.format = format
    }

    /// The instant that `text` says, or `nil` when it says none.
    package func time(_ text: String) -> ZonedTime? {
        if let format { return format.local(text.trimmed).map { clock.time(localMilliseconds: $0) } }
        let text = text.halfWidth.trimmed
        if let number = PlainTime(text) { return single(number) }
        if let exported, let relative = RelativeTime(text) { return relative.time(before: exported, clock) }
        guard let scan = TimeScan(text), let written = WrittenDay(scan, order: order),
            let date = written.date(year: year), let inDay = written.timeOfDay(scan)
        else { return nil }
        return instant(date, inDay, offset: scan.offset)
    }

    /// What the calendar lacks of the date in `text` and how to mend it, as the second half of a sentence; `nil` for a
    /// possible one and for anything that is no date.
    package func impossible(_ text: String) -> String? {
        guard format == nil, time(text) == nil, let scan = TimeScan(text.halfWidth.trimmed),
            let written = WrittenDay(scan, order: order)
        else { return nil }
        return written.impossible(year: year)
    }

    private func instant(_ date: CivilDate, _ inDay: Int, offset: Int?) -> ZonedTime? {
        guard (1900...2199).contains(date.year) else { return nil }
        let local = Int64(date.daysSinceEpoch) * 86_400_000 + Int64(inDay)
        guard let offset else { return clock.time(localMilliseconds: local) }
        return ZonedTime(
            milliseconds: local - Int64(offset) * 1000, offsetSeconds: Int32(offset), zone: ZonedTime.offset(offset))
    }

    /// A time written as one number: `20260302`, `20260302211400`, seconds to microseconds since 1970, or a spreadsheet's days.
    private func single(_ number: PlainTime) -> ZonedTime? {
        var value = number.whole
        let thousandths = Int64((number.fraction * 1000).rounded())
        switch number.digits {
        case 5:
            guard let spreadsheetEpoch, PlainTime.days.contains(value) else { return nil }
            // Day 25569 of the 1900 epoch is 1970-01-01; the other begins 1462 days later. Kept to the second.
            let days = value + (spreadsheetEpoch == 1904 ? 1462 : 0) - 25_569
            let seconds = (number.fraction * 86_400).rounded()
            return clock.time(localMilliseconds: Int64(days) * 86_400_000 + Int64(seconds) * 1000)
        case 10 where PlainTime.seconds.contains(value):
            return clock.time(milliseconds: Int64(value) * 1000 + thousandths)
        case 13 where PlainTime.seconds.contains(value / 1000): return clock.time(milliseconds: Int64(value))
        case 16 where PlainTime.seconds.contains(value / 1_000_000):
            return clock.time(milliseconds: Int64(value / 1000))
        case 8 where number.fraction == 0, 12 where number.fraction == 0, 14:
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
                .flatMap { instant($0, inDay * 1000 + Int(thousandths), offset: nil) }
        default: return nil
        }
    }
}
