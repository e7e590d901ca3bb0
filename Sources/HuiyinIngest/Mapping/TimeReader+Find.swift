import HuiyinDomain

extension TimeReader {
    /// The reader that fits the values of a column, and what was found out besides its order.
    ///
    /// - Parameters:
    ///   - fileYear: the year in the file's name, for dates without one.
    static func find(
        _ samples: [String], clock: ZoneClock, mapping: Mapping, fileYear: Int?
    ) -> (reader: TimeReader, reasons: [ColumnReason]) {
        let found = order(of: samples)
        var reader = TimeReader(clock: clock, order: found.order, format: mapping.timeFormat)
        var reasons: [ColumnReason] = []
        guard mapping.timeFormat == nil else { return (reader, []) }
        if let reason = found.reason { reasons.append(reason) }
        let days = samples.filter { sample in
            PlainTime(sample.halfWidth.trimmed).map { $0.digits == 5 && PlainTime.days.contains($0.whole) } ?? false
        }
        if days.count * 2 >= samples.count, !days.isEmpty { reader.spreadsheetEpoch = mapping.spreadsheetEpoch ?? 1900 }
        if let exported = mapping.exported {
            reader.exported = TimeReader(clock: clock).time(exported)?.milliseconds
        }
        let lackYear = samples.contains { sample in
            guard let scan = TimeScan(sample.halfWidth.trimmed), let written = WrittenDay(scan, order: found.order)
            else {
                return false
            }
            return written.year == nil
        }
        if lackYear {
            reader.year = mapping.timeYear ?? onlyYear(samples, found.order) ?? fileYear
            if let year = reader.year, mapping.timeYear == nil { reasons.append(.yearFromFile(year)) }
        }
        return (reader, reasons)
    }

    /// The year of all dates that have one, where it is the same.
    private static func onlyYear(_ samples: [String], _ order: Order) -> Int? {
        var years: Set<Int> = []
        for sample in samples {
            guard let scan = TimeScan(sample.halfWidth.trimmed), let written = WrittenDay(scan, order: order) else {
                continue
            }
            if let year = written.year { years.insert(year) }
        }
        return years.count == 1 ? years.first : nil
    }

    /// The one year from 1990 to 2099 that a file's name holds, or `nil`.
    static func year(inName name: String) -> Int? {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let runs = last.split { !($0.isASCII && $0.isNumber) }
        let years = Set(runs.filter { $0.count == 4 || $0.count == 8 }.compactMap { Int($0.prefix(4)) })
            .filter { (1990...2099).contains($0) }
        return years.count == 1 ? years.first : nil
    }

    /// The order that fits the values of a column, and why.
    ///
    /// With a year of four digits, a first number above 12 is a day, a second one above 12 means that the month came first; where
    /// neither occurs, slashes with AM or PM are American, everything else is day first. Among three short numbers the year is
    /// the one that cannot be a day, else the one that changes least, else the only likely one.
    package static func order(of samples: [String]) -> (order: Order, reason: ColumnReason?) {
        var long = SmallDates()
        var short = SmallDates()
        for sample in samples {
            let text = sample.halfWidth.trimmed
            guard let scan = TimeScan(text), scan.month == nil, scan.numbers.count >= 3,
                scan.numbers.allSatisfy({ $0.mark != .month }), scan.numbers[0].digits <= 2,
                scan.numbers[1].digits <= 2, scan.numbers[2].before != 0x20
            else { continue }
            if scan.numbers[2].digits == 4 { long.add(scan, text) } else { short.add(scan, text) }
        }
        if short.count > long.count, let found = short.yearFirst { return found }
        long.merge(short)
        return long.order
    }
}

/// What the small numbers of a column's dates tell about their order.
private struct SmallDates {
    private var firstAboveTwelve = 0
    private var secondAboveTwelve = 0
    private var ambiguous = 0
    private var american = 0
    private var dashes = 0
    private var firsts: [Int] = []
    private var thirds: [Int] = []

    var count: Int { firsts.count }

    mutating func add(_ scan: TimeScan, _ text: String) {
        let (first, second) = (scan.numbers[0].value, scan.numbers[1].value)
        if first > 12 {
            firstAboveTwelve += 1
        } else if second > 12 {
            secondAboveTwelve += 1
        } else {
            ambiguous += 1
        }
        if text.contains("/"), scan.period != nil { american += 1 }
        if scan.numbers[1].before == 0x2D { dashes += 1 }
        firsts.append(first)
        thirds.append(scan.numbers[2].value)
    }

    mutating func merge(_ other: SmallDates) {
        firstAboveTwelve += other.firstAboveTwelve
        secondAboveTwelve += other.secondAboveTwelve
        ambiguous += other.ambiguous
        american += other.american
        firsts += other.firsts
    }

    /// Whether the first of three short numbers is the year; `nil` where it is the last.
    var yearFirst: (order: TimeReader.Order, reason: ColumnReason?)? {
        guard american == 0, secondAboveTwelve == 0 else { return nil }
        if firsts.contains(where: { $0 > 31 }) { return (.yearFirst, .yearFirst(seen: firsts.count { $0 > 31 })) }
        if thirds.contains(where: { $0 > 31 }) { return nil }
        let (few, many) = (Set(firsts).count, Set(thirds).count)
        if count >= 3, few * 2 <= many { return (.yearFirst, .yearFirst(seen: count)) }
        if count >= 3, many * 2 <= few { return nil }
        // Exports are of these years, so 25-08-01 is no day of 2001.
        let recent = 10...39
        let (first, third) = (firsts.allSatisfy(recent.contains), thirds.allSatisfy(recent.contains))
        guard first, !third || dashes * 2 > count else { return nil }
        return (.yearFirst, .yearFirstAssumed(count))
    }

    var order: (order: TimeReader.Order, reason: ColumnReason?) {
        if firstAboveTwelve > secondAboveTwelve { return (.dayFirst, .dayFirst(seen: firstAboveTwelve)) }
        if secondAboveTwelve > 0 { return (.monthFirst, .monthFirst(seen: secondAboveTwelve)) }
        guard ambiguous > 0 else { return (.dayFirst, nil) }
        return american > 0 ? (.monthFirst, .monthFirstAssumed(ambiguous)) : (.dayFirst, .dayFirstAssumed(ambiguous))
    }
}
