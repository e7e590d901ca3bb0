package import HuiyinDomain
package import HuiyinQuery

/// Numbers, intervals and dates as docs/glossary.md has them, in one language.
package struct Format: Hashable, Sendable {
    package let tongue: Tongue
    /// Dates of this year go without it.
    package let year: Int?

    package init(_ tongue: Tongue, year: Int?) {
        self.tongue = tongue
        self.year = year
    }

    // MARK: Numbers

    /// `8,426`; from ten thousand on `1.3 万` or `13k`.
    package func count(_ number: Int) -> String {
        guard abs(number) >= 10_000 else { return exact(number) }
        switch tongue {
        case .chinese:
            if abs(number) >= 100_000_000 { return oneDecimal(Double(number) / 100_000_000) + " 亿" }
            return oneDecimal(Double(number) / 10_000) + " 万"
        case .english:
            if abs(number) >= 1_000_000 { return oneDecimal(Double(number) / 1_000_000) + "M" }
            return "\(Int((Double(number) / 1_000).rounded()))k"
        }
    }

    /// Every digit, in groups of three.
    package func exact(_ number: Int) -> String {
        var digits = String(abs(number))
        var groups = [Substring]()
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = String(digits.dropLast(3))
        }
        groups.insert(Substring(digits), at: 0)
        return (number < 0 ? "−" : "") + groups.joined(separator: ",")
    }

    /// `41%`; below one per cent with one decimal, so that little is not nothing.
    package func percent(_ share: Double) -> String { percentNumber(share) + "%" }

    /// `(38–44%)`, in the half-width brackets that both languages use for intervals.
    package func percentInterval(_ interval: ClosedRange<Double>) -> String {
        "(\(percentNumber(interval.lowerBound))–\(percentNumber(interval.upperBound))%)"
    }

    /// `21`, `−4`: a score from −100 to 100.
    package func score(_ value: Double) -> String { exact(Int(value.rounded())) }

    package func scoreInterval(_ interval: ClosedRange<Double>) -> String {
        // A dash between signs needs air to be told from them.
        let dash = interval.lowerBound < 0 ? " – " : "–"
        return "(\(score(interval.lowerBound))\(dash)\(score(interval.upperBound)))"
    }

    /// `+4`, `−13`, `0`: percentage points of a share.
    package func points(_ difference: Double) -> String { signed(Int((difference * 100).rounded())) }

    package func signed(_ number: Int) -> String { number > 0 ? "+" + exact(number) : exact(number) }

    /// `2.0`, `0.4`, `12`.
    package func ratio(_ value: Double) -> String { value >= 9.95 ? exact(Int(value.rounded())) : oneDecimal(value) }

    /// `0.88`.
    package func probability(_ value: Double) -> String { decimals(value, 2) }

    /// `1.50` with two places, `2` with none.
    package func decimals(_ value: Double, _ places: Int) -> String {
        guard places > 0 else { return exact(Int(value.rounded())) }
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        let zeros = String(repeating: "0", count: places - fraction.count)
        return (value < 0 && scaled > 0 ? "−" : "") + "\(exact(scaled / scale)).\(zeros)\(fraction)"
    }

    private func oneDecimal(_ value: Double) -> String { decimals(value, 1) }

    private func percentNumber(_ share: Double) -> String {
        let hundredths = share * 100
        if hundredths > 0, hundredths < 1 { return oneDecimal(max(hundredths, 0.1)) }
        if hundredths > 99, hundredths < 100 { return oneDecimal(min(hundredths, 99.9)) }
        return String(Int(hundredths.rounded()))
    }

    // MARK: Days and times

    /// `3月2日(周一)` or `Mon 2 Mar`, with the year where it is another one.
    package func dayWithWeekday(_ day: CivilDate) -> String {
        switch tongue {
        case .chinese: "\(self.day(day))(周\(Self.chineseWeekdays[day.isoWeekday - 1]))"
        case .english: "\(Self.englishWeekdays[day.isoWeekday - 1]) \(self.day(day))"
        }
    }

    /// `3月2日` or `2 Mar`, with the year where it is another one.
    package func day(_ day: CivilDate) -> String { day.year == year ? shortDay(day) : fullDay(day) }

    /// `2026年3月2日` or `2 Mar 2026`.
    package func fullDay(_ day: CivilDate) -> String {
        switch tongue {
        case .chinese: "\(day.year)年\(shortDay(day))"
        case .english: "\(shortDay(day)) \(day.year)"
        }
    }

    /// `2026年3月` or `Mar 2026`; without the year where `isShort`.
    package func month(_ day: CivilDate, isShort: Bool = false) -> String {
        switch tongue {
        case .chinese: isShort ? "\(day.month)月" : "\(day.year)年\(day.month)月"
        case .english:
            isShort ? Self.englishMonths[day.month - 1] : "\(Self.englishMonths[day.month - 1]) \(day.year)"
        }
    }

    package func shortDay(_ day: CivilDate) -> String {
        switch tongue {
        case .chinese: "\(day.month)月\(day.day)日"
        case .english: "\(day.day) \(Self.englishMonths[day.month - 1])"
        }
    }

    /// `2月9日–3月8日`, `9 Feb – 8 Mar`.
    package func days(_ days: DayRange) -> String {
        let both = days.first.year == year && days.last.year == year
        let first = both ? shortDay(days.first) : fullDay(days.first)
        let last = both ? shortDay(days.last) : fullDay(days.last)
        if days.first == days.last { return first }
        return tongue == .chinese ? "\(first)–\(last)" : "\(first) – \(last)"
    }

    /// `3月2日(周一) 21:14`, by the clock of whoever said it.
    package func time(_ time: ZonedTime) -> String {
        let local = time.milliseconds + Int64(time.offsetSeconds) * 1000
        let days = ZonedTime.floorDivide(local, 86_400_000)
        let minutes = Int(local - days * 86_400_000) / 60_000
        let clock = "\(ZonedTime.two(minutes / 60)):\(ZonedTime.two(minutes % 60))"
        return "\(dayWithWeekday(CivilDate(daysSinceEpoch: Int(days)))) \(clock)"
    }

    private static let chineseWeekdays = ["一", "二", "三", "四", "五", "六", "日"]
    private static let englishWeekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let englishMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension Format {
    /// At most `length` characters of a text that users wrote, so that it can't push a page apart.
    package static func short(_ text: String, _ length: Int = 24) -> String {
        text.count > length ? text.prefix(length - 1) + "…" : text
    }
}
