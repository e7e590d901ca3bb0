import HuiyinDomain

/// Reads numbers that mix letters and digits: those of orders, waybills and bookings by their label, those of vehicles by their check digit.
struct CodeReader {
    let text: PersonalText
    private let labels = PersonalLabels.shared

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
        if digits >= 5, OrderShapes.isOrder(start..<end, in: text), labels.before(start, in: text)?.meaning != .thing {
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
        guard label.isClose else {
            // Nothing else in the sentence is as long as the number of an order.
            return label.meaning == .order
                && (digits >= 10 || digits >= 4 && digits < end - start && text.isCapital(start))
                ? order(start, end, digits) : nil
        }
        switch label.meaning {
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

    private func isIdentity(_ start: Int, _ end: Int) -> Bool {
        end - start == 18 && digitsOnly(start, end) == 18
            && PersonalChecksums.isIdentity(text.scalars[start..<end].map { UInt8($0 - 0x30) })
    }

    /// 666666666 is praise.
    private func isMixed(_ start: Int, _ end: Int) -> Bool { (start..<end).contains { text[$0] != text[start] } }

    /// 4839201这个订单, 4839201号工单.
    private func isCalledOrder(_ end: Int) -> Bool {
        var index = text.afterSpaces(end, most: 1)
        for word in Self.pointers where word.enumerated().allSatisfy({ text[index + $0.offset] == $0.element }) {
            index += word.count
            break
        }
        if PersonalSign.isLetter(text[index]), index - end <= 2 {
            return (end - 7..<end).allSatisfy { PersonalSign.isWord(text[$0]) } && isCalledInEnglish(index)
        }
        return Self.orderWords.beginning(at: index, in: text) != nil
    }

    /// 8834120557 is my order number, LX20931147 (order).
    private func isCalledInEnglish(_ start: Int) -> Bool {
        var index = start
        for _ in 0..<5 {
            let stop = text.letterEnd(index)
            guard stop > index, stop - index <= 12 else { return false }
            let word = text.string(index..<stop)
            if Self.englishWords.contains(word) { return index > start || text[start - 1] == 0x28 }
            guard Self.englishPointers.contains(word), text[stop] == 0x20 else { return false }
            index = stop + 1
        }
        return false
    }

    /// TS88120034这个投诉, 240318-552013347812345这单.
    private func isCalledDeed(_ start: Int, _ end: Int) -> Bool {
        guard text.isCapital(start) || digitsOnly(start, end) >= 14 else { return false }
        var index = text.afterSpaces(end, most: 1)
        guard text[index] == 0x8FD9 || text[index] == 0x90A3 else { return false }
        index += [0x4E2A, 0x6761, 0x5F20, 0x7B14, 0x4E00].contains(text[index + 1]) ? 2 : 1
        return Self.deedWords.beginning(at: index, in: text) != nil
    }

    private func digitsOnly(_ start: Int, _ end: Int) -> Int {
        (start..<end).count { PersonalSign.isDigit(text[$0]) }
    }

    private static let deedWords = HanWords("投诉 报修 售后 预约 反馈 申请 单")

    /// 777120093348812中通.
    private func isCarriers(_ end: Int) -> Bool {
        Self.carrierNames.beginning(at: text.afterSpaces(end, most: 1), in: text) != nil
    }

    private static let carrierNames = HanWords("中通 圆通 申通 韵达 极兔 顺丰 百世 德邦 邮政")
    private static let englishWords: Set<String> = [
        "order", "case", "ticket", "booking", "reservation", "tracking", "claim", "invoice", "reference", "ref",
        "waybill", "confirmation",
    ]
    private static let englishPointers: Set<String> = ["is", "was", "the", "my", "our", "for", "being", "as", "a"]

    private static let pointers = [
        "这个", "那个", "这一", "这张", "这笔", "这条", "那条", "那张", "那笔", "条", "这", "那", "的", "号", "（", "(", " (",
    ].map {
        NormalizedText($0).scalars
    }
    .sorted { $0.count > $1.count }
    private static let orderWords = HanWords("订单 单号 工单 运单 快递 包裹 单子 订单号 快件 保单")

    private func vehicle(_ start: Int, _ end: Int, _ digits: Int) -> (PersonalKind, Range<Int>)? {
        guard 16...21 ~= end - start, digits >= 4, digits < end - start else { return nil }
        let signs = text.scalars[start..<end].filter { $0 != 0x2D && $0 != 0x5F }
        if signs.count == 17, PersonalChecksums.isVehicle(signs[...]), digits >= 5, digits <= 15 {
            return (.vin, start..<end)
        }
        // Mistyped, but somebody says that it is one.
        guard 16...18 ~= signs.count, let label = labels.before(start, in: text), label.meaning == .vehicle,
            label.isClose || signs.count == 17
        else { return nil }
        return (.vin, start..<end)
    }

    /// LFV 2A21 K0J4 123456: groups of letters and digits that are seventeen together.
    private func spacedVehicle(_ start: Int, _ first: Int) -> (PersonalKind, Range<Int>)? {
        var signs = text.scalars[start..<first].filter { $0 != 0x2D }
        var end = first
        while signs.count < 17, text[end] == 0x20 || text[end] == 0x2D, PersonalSign.isWord(text[end + 1]) {
            let stop = text.wordEnd(end + 1)
            guard signs.count + stop - end - 1 <= 17 else { return nil }
            signs += text.scalars[end + 1..<stop]
            end = stop
        }
        let digits = signs.count { PersonalSign.isDigit($0) }
        guard signs.count == 17, digits >= 5, digits < 17, end > first,
            (start..<end).allSatisfy({
                !PersonalSign.isLetter(text[$0]) || text.isCapital($0) == text.isCapital(start)
                    || PersonalSign.isDigit(text[start])
            })
        else { return nil }
        if PersonalChecksums.isVehicle(signs[...]) { return (.vin, start..<end) }
        return labels.before(start, in: text)?.meaning == .vehicle ? (.vin, start..<end) : nil
    }

    /// SF, JD, YT and other carriers with ten digits or more; the thirteen signs of the postal union; UPS.
    private func isWaybill(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while PersonalSign.isLetter(text[index]) { index += 1 }
        let prefix = text.string(start..<index)
        let rest = index..<end
        let digits = rest.count { PersonalSign.isDigit(text[$0]) }
        if digits == rest.count, Self.carriers.contains(prefix), 10...16 ~= digits { return true }
        if prefix.count == 2, end - start == 13, digits == 9,
            rest.suffix(2).allSatisfy({ PersonalSign.isLetter(text[$0]) })
        {
            return true
        }
        return end - start == 18 && text[start] == 0x31 && text[start + 1] == 0x7A
    }

    /// SF 1234567890123.
    func spacedWaybill(_ start: Int, _ end: Int) -> Range<Int>? {
        guard Self.carriers.contains(text.string(start..<end)) else { return nil }
        var stop = end
        var digits = 0
        while text[stop] == 0x20, PersonalSign.isDigit(text[stop + 1]) {
            let next = text.wordEnd(stop + 1)
            guard next - stop - 1 >= 3 || digits >= 8 && !(text[next] == 0x20 && PersonalSign.isDigit(text[next + 1])),
                (stop + 1..<next).allSatisfy({ PersonalSign.isDigit(text[$0]) }),
                digits + next - stop - 1 <= 16
            else { break }
            digits += next - stop - 1
            stop = next
        }
        return 10...16 ~= digits ? start..<stop : nil
    }

    /// RB 123 456 789 CN: two capitals, nine digits and the country.
    func spacedPostal(_ start: Int, _ end: Int) -> Range<Int>? {
        guard end - start == 2, text.isCapital(start), text.isCapital(start + 1) else { return nil }
        var index = end
        var digits = 0
        while text[index] == 0x20, digits < 9 {
            let next = text.wordEnd(index + 1)
            guard next > index + 1, (index + 1..<next).allSatisfy({ PersonalSign.isDigit(text[$0]) }) else {
                return nil
            }
            digits += next - index - 1
            index = next
        }
        guard digits == 9, text[index] == 0x20, text.isCapital(index + 1), text.isCapital(index + 2),
            !PersonalSign.isWord(text[index + 3])
        else { return nil }
        return start..<index + 3
    }

    /// CP/2024/00817 behind the label of an order.
    func slashed(_ start: Int, _ end: Int) -> Range<Int>? {
        guard 1...5 ~= end - start, text.isCapital(start), text.isCapital(end - 1) else { return nil }
        var index = end
        var digits = 0
        while text[index] == 0x2F || text[index] == 0x2D, PersonalSign.isDigit(text[index + 1]) {
            let next = text.wordEnd(index + 1)
            digits += next - index - 1
            index = next
        }
        guard digits >= 5, let label = labels.before(start, in: text, deeds: true), label.isClose,
            label.meaning == .order || label.meaning == .deed
        else { return nil }
        return start..<index
    }

    private static let carriers: Set<String> = [
        "sf", "yt", "zt", "zto", "sto", "yd", "jd", "jdv", "jdva", "jdvb", "jdvc", "jdvd", "jdve", "jdvg", "jt", "ems",
        "dpk", "dpl", "jdx", "jdk", "bs", "ht", "lp", "kk", "yz", "jtsd", "sfx", "db",
    ]

    private func order(_ start: Int, _ end: Int, _ digits: Int) -> (PersonalKind, Range<Int>)? {
        var end = end
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

    private func isFollowedByUnit(_ end: Int, isLong: Bool) -> Bool {
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
