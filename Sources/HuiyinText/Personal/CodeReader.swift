import HuiyinDomain

/// Reads numbers that mix letters and digits: those of orders, waybills and bookings by their label, those of vehicles by their check digit.
struct CodeReader {
    let text: PersonalText
    let labels = PersonalLabels.shared

    init(_ text: PersonalText) { self.text = text }

    /// The code in the run of letters, digits and inner dashes that begins at `start`.
    func read(at start: Int) -> (kind: PersonalKind, range: Range<Int>)? {
        var end = start
        var digits = 0
        while true {
            if PersonalSign.isWord(text[end]) {
                if PersonalSign.isDigit(text[end]) { digits += 1 }
                end += 1
            } else if text[end] == 0x2D || text[end] == 0x5F,
                PersonalSign.isWord(text[end + 1]), end > start
            {
                end += 1
            } else {
                break
            }
        }
        if end - start < 17, text[end] == 0x20, text[start] < 0x80, let spaced = spacedVehicle(start, end) {
            return spaced
        }
        guard end - start >= 4, end - start <= 40 else { return nil }
        if let vehicle = vehicle(start, end, digits) { return vehicle }
        // vinLSV….
        if end - start == 20, text.string(start..<start + 3) == "vin",
            text.scalars[start + 3..<end].allSatisfy({ PersonalSign.isWord($0) })
        {
            return (.vin, start + 3..<end)
        }
        guard text[start - 1] != 0x40, text[end] != 0x40 else { return nil }
        if digits >= 9, isWaybill(start, end) { return (.order, start..<end) }
        if digits >= 5, OrderShapes.isOrder(start..<end, in: text),
            labels.before(start, in: text, deeds: true)?.meaning != .thing
        {
            return (.order, start..<end)
        }
        guard end - start >= 5 || labels.before(start, in: text).map({ $0.isClose && $0.meaning == .order }) ?? false
        else { return nil }
        guard digits > 0 || end - start <= 8 else { return nil }
        if digits >= 4,
            isCalledOrder(end) || digits >= 10 && isCarriers(end) || digits >= 7 && isCalledDeed(start, end),
            !isMobile(start, end)
        {
            return order(start, end, digits)
        }
        guard let label = labels.before(start, in: text, deeds: true) else { return nil }
        if label.meaning == .identity, let identity = identityOfIslands(start, end) { return (.idCard, identity) }
        guard label.isClose else {
            // Nothing else in the sentence is as long as the number of an order.
            return label.meaning == .order && !isMobile(start, end)
                && (digits >= 10 || isAnswer(start, end, digits)
                    || digits >= 4 && digits < end - start && text.isCapital(start))
                ? order(start, end, digits) : nil
        }
        switch label.meaning {
        case .order where isMobileRow(start) && PersonalLabels.isOfPersons(label, before: start, in: text): return nil
        case .order: return OrderShapes.isLocker(start..<end, in: text) ? nil : order(start, end, digits)
        case .shop where !text.isCapital(start):
            // 京东退到6222…: a card of UnionPay.
            if digits >= 16, text[start] == 0x36, text[start + 1] == 0x32 { return nil }
            return digits >= 10 && !isMobile(start, end) && !isIdentity(start, end) && isMixed(start, end)
                ? order(start, end, digits) : nil
        case .deed, .number, .shop:
            return OrderShapes.isNumbered(start..<end, in: text) ? order(start, end, digits) : nil
        case .plate: return plate(start, end, digits, label)
        default: return nil
        }
    }

    /// 138-1234-0721的订单 names somebody, whose order it is.
    private func isMobile(_ start: Int, _ end: Int) -> Bool {
        let digits = text.scalars[start..<end].filter { $0 != 0x2D && $0 != 0x20 }
        return digits.count == 11 && digits.allSatisfy(PersonalSign.isDigit) && digits.first == 0x31
            && (0x33...0x39).contains(digits.dropFirst().first ?? 0)
    }

    /// Whether the digits from `start` on, in groups or not, are a mobile number.
    private func isMobileRow(_ start: Int) -> Bool {
        guard text[start] == 0x31, 0x33...0x39 ~= text[start + 1] else { return false }
        var digits = 0
        var index = start
        while digits < 12 {
            if PersonalSign.isDigit(text[index]) {
                digits += 1
            } else if text[index] != 0x20 && text[index] != 0x2D || !PersonalSign.isDigit(text[index + 1]) {
                break
            }
            index += 1
        }
        return digits == 11 && !PersonalSign.isLetter(text[index])
    }

    /// Whether a code is all that somebody answers: Booking reference? / Customer: XK4RPD.
    private func isAnswer(_ start: Int, _ end: Int, _ digits: Int) -> Bool {
        let colon = text[start - 1] == 0x20 ? start - 2 : start - 1
        return text[colon] == 0x3A && digits >= 1 && (text.isCapital(start) || digits >= 6)
            && !PersonalSign.isWord(text[text.afterSpaces(end, most: 1)])
            && (start..<end).allSatisfy { !PersonalSign.isLetter(text[$0]) || text.isCapital($0) }
    }

    private func isIdentity(_ start: Int, _ end: Int) -> Bool {
        end - start == 18 && digitsOnly(start, end) == 18
            && PersonalChecksums.isIdentity(text.scalars[start..<end].map { UInt8($0 - 0x30) })
    }

    /// A123456789 of Taiwan, R123456(7) of Hong Kong.
    private func identityOfIslands(_ start: Int, _ end: Int) -> Range<Int>? {
        let letters = text.letterEnd(start) - start
        guard 1...2 ~= letters, (start + letters..<end).allSatisfy({ PersonalSign.isDigit(text[$0]) }) else {
            return nil
        }
        if letters == 1, end - start == 10, text[start + 1] == 0x31 || text[start + 1] == 0x32 { return start..<end }
        guard end - start - letters == 6, text[end] == 0x28, PersonalSign.isWord(text[end + 1]), text[end + 2] == 0x29
        else { return nil }
        return start..<end + 3
    }

    /// 666666666 is praise.
    private func isMixed(_ start: Int, _ end: Int) -> Bool { (start..<end).contains { text[$0] != text[start] } }

    private func order(_ start: Int, _ end: Int, _ digits: Int) -> (PersonalKind, Range<Int>)? {
        var end = end
        if isIdentity(start, end) { return nil }
        if digits == 0 {
            // The codes of airlines: capitals only.
            guard 5...8 ~= end - start, (start..<end).allSatisfy({ text.isCapital($0) }) else { return nil }
            return (.order, start..<end)
        }
        guard digits >= 3 || end - start >= 6 && digits >= 1 && text.isCapital(start) || digits >= 2 else { return nil }
        if isDate(start, end) || isFollowedByUnit(end, isLong: digits >= 8) { return nil }
        // Further groups of digits: SF 1234 5678 9012.
        while text[end] == 0x20, PersonalSign.isDigit(text[end + 1]) {
            let stop = text.wordEnd(end + 1)
            // 7788 4031 9926 15: the last group is shorter where the others have four.
            let isRest =
                stop - end - 1 < 3 && end - start >= 9 && text[end - 5] == 0x20
                && !(text[stop] == 0x20 && PersonalSign.isDigit(text[stop + 1]))
            guard stop - end - 1 >= 3 || isRest, digits >= 3,
                (end + 1..<stop).allSatisfy({ PersonalSign.isDigit(text[$0]) }),
                !isFollowedByUnit(stop, isLong: true), stop - start <= 40, stop - end - 1 <= 8
            else { break }
            end = stop
        }
        // SZ-4471/26: a year or a part behind a slash.
        let hasLetter = (start..<end).contains { PersonalSign.isLetter(text[$0]) }
        if hasLetter, text[end] == 0x2F, PersonalSign.isDigit(text[end + 1]), text.wordEnd(end + 1) - end <= 7 {
            end = text.wordEnd(end + 1)
        }
        return (.order, start..<end)
    }

    /// 2024-01-15 and 20240115.
    private func isDate(_ start: Int, _ end: Int) -> Bool {
        let digits = text.scalars[start..<end].filter(PersonalSign.isDigit).map { Int($0) - 0x30 }
        guard end - start <= 10, 6...8 ~= digits.count, digits.prefix(2) == [2, 0] || digits.prefix(2) == [1, 9] else {
            return false
        }
        let hasMarks = digits.count < end - start
        if hasMarks { return text[start + 4] == 0x2D || text[start + 4] == 0x2F }
        return digits.count == 8 && digits[4] * 10 + digits[5] <= 12 && digits[6] * 10 + digits[7] <= 31
            && digits[2] * 10 + digits[3] <= 40
    }

    func isFollowedByUnit(_ end: Int, isLong: Bool) -> Bool {
        if text[end] == 0x2E, PersonalSign.isDigit(text[end + 1]) { return true }
        if text[end] == 0x3A, PersonalSign.isDigit(text[end + 1]) { return true }
        let next = text[text.afterSpaces(end, most: 1)]
        return Self.units.contains(next) && (!isLong || [0x5143, 0x5757, 0x4E07].contains(next))
    }

    private static let units = ScalarSet("元块万亿公米克斤吨次件个台辆年月日秒度%步分小天号单笔人")

    /// The plates of other countries, by their label only.
    private func plate(
        _ start: Int, _ end: Int, _ digits: Int, _ label: PersonalLabels.Label?
    ) -> (PersonalKind, Range<Int>)? {
        guard label != nil, text.isCapital(start) || PersonalSign.isDigit(text[start]), digits >= 1 else { return nil }
        var end = end
        if text[end] == 0x20, PersonalSign.isWord(text[end + 1]),
            text.isCapital(end + 1) || PersonalSign.isDigit(text[end + 1])
        {
            let stop = text.wordEnd(end + 1)
            if stop - start <= 9 { end = stop }
        }
        guard 5...9 ~= end - start else { return nil }
        return (.plate, start..<end)
    }
}
