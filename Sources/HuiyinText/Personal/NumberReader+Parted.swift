/// Mobile numbers in three, four and four digits with marks between that part nothing else of that shape: 138，2207，4519; 138/2207/4519.
extension NumberReader {
    /// The number that begins at `start`.
    func parted(_ start: Int) -> Range<Int>? {
        guard Self.marks.contains(text[start + 3]), !isDigit(text[start - 1]), value(start) == 1,
            let second = value(start + 1), second >= 3, value(start + 2) != nil,
            let middle = afterMarks(start + 3), let last = afterMarks(middle + 4),
            (middle..<middle + 4).allSatisfy({ value($0) != nil }), (last..<last + 4).allSatisfy({ value($0) != nil }),
            text[start + 3] == text[middle + 4], middle - start - 3 == last - middle - 4, !isDigit(text[last + 4]),
            !PersonalSign.isWord(text[start - 1]), !PersonalSign.isWord(text[last + 4])
        else { return nil }
        // 138,2207,4519 in a row of amounts has another mark behind it.
        guard text[last + 4] != text[start + 3] || !isDigit(text[last + 5]) else { return nil }
        if isFollowedByUnit(last + 4) { return nil }
        // 138，2207，4519 could be a list as well.
        if text[start + 3] == 0x2C || text[start + 3] == 0x3001 || text[start + 3] == 0x3B {
            guard let label = labels.before(start, in: text), label.isClose,
                label.meaning == .phone || label.meaning == .wechat
            else { return nil }
        }
        return start..<last + 4
    }

    /// A mobile number in groups of any length behind the label of one, or in Chinese digits with 幺 among them: 147 8、0992、641; 幺八幺，四四零九，二六五三; a
    /// line that breaks in its middle.
    func broken(_ start: Int) -> Range<Int>? {
        guard value(start) == 1, let second = value(start + 1), second >= 3, !isDigit(text[start - 1]),
            !PersonalSign.isWord(text[start - 1])
        else { return nil }
        var index = start
        var groups = [0]
        var digits = 0
        while digits < 11 {
            if isDigit(text[index]) {
                digits += 1
                groups[groups.count - 1] += 1
                index += 1
                continue
            }
            var next = index
            while next - index < 4, Self.breaks.contains(text[next]) { next += 1 }
            guard next > index, isDigit(text[next]) else { return nil }
            groups.append(0)
            index = next
        }
        guard 2...4 ~= groups.count, groups.count(where: { $0 == 1 }) <= 1, !PersonalSign.isWord(text[index]),
            !isDigit(text[index]), !(Self.breaks.contains(text[index]) && isDigit(text[index + 1])),
            !isFollowedByUnit(index)
        else { return nil }
        if (start..<index).contains(where: { text[$0] == 0x5E7A }) { return start..<index }
        let label = labels.before(start, in: text)
        guard label.map({ $0.meaning == .phone }) ?? isOfPhones(start) else { return nil }
        // 1599、1899、256: between commas stand things as well.
        let isListed = (start..<index).contains { Self.commas.contains(text[$0]) }
        return !isListed || label?.isClose == true && !Self.commas.contains(text[start - 1]) || text[start - 1] == 0x3A
            ? start..<index : nil
    }

    /// Whether telephones are spoken of in the twenty scalars before, be it a line or a speaker further up.
    func isOfPhones(_ start: Int) -> Bool {
        (max(1, start - 20)...max(1, start)).contains { Self.phones.ending(at: $0, in: text) != nil }
    }

    private static let phones = HanWords("电话 号码 联系方式 机主 来电 回拨")

    private func value(_ index: Int) -> Int? { PersonalDigits.value(text[index]) }
    private func isDigit(_ scalar: UInt32) -> Bool { PersonalDigits.value(scalar) != nil }

    /// The index behind one to three marks that are alike.
    private func afterMarks(_ start: Int) -> Int? {
        var index = start
        while index - start < 4, text[index] == text[start], Self.marks.contains(text[index]) { index += 1 }
        return 1...3 ~= index - start ? index : nil
    }

    private static let marks = ScalarSet("，,/_~*.…、|～+=;；")
    private static let commas = ScalarSet("，,、")
    private static let breaks = {
        var breaks = ScalarSet("，,、 呃嗯额")
        breaks.insert(0x0A)
        return breaks
    }()
}

/// Letters in the place of digits that they look like: 13O22O745l9.
extension NumberReader {
    /// 联系方式？ and a question's answer.
    private func phoneLabel(_ start: Int) -> PersonalLabels.Label? {
        isOfPhones(start) ? PersonalLabels.Label(meaning: .phone, isClose: false, start: start) : nil
    }

    /// Whether the eleven signs from `start` on are a mobile number with o, l or i among its digits, behind the label of one.
    func isDisguised(_ start: Int, _ end: Int) -> Bool {
        guard end - start == 11, text[start] == 0x31 || text[start] == 0x6C, !PersonalSign.isLetter(text[start + 1])
        else {
            return false
        }
        var digits = 0
        for index in start..<end {
            if PersonalSign.isDigit(text[index]) {
                digits += 1
            } else if text[index] != 0x6F, text[index] != 0x6C, text[index] != 0x69 {
                return false
            }
        }
        guard digits >= 6, text[start + 1] >= 0x33, let label = labels.before(start, in: text) ?? phoneLabel(start)
        else { return false }
        return label.meaning == .phone || label.meaning == .wechat
    }
}
