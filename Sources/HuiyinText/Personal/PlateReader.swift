/// Reads the plates of vehicles: a province, a letter, five signs, or six for new-energy ones (GA 36).
enum PlateReader {
    static let provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"

    /// The plate that begins with the province at `start`.
    static func read(_ text: PersonalText, at start: Int) -> Range<Int>? {
        if let typed = typed(text, at: start) { return typed }
        var index = text.afterSpaces(start + 1, most: 1)
        guard PersonalSign.isLetter(text[index]), text[index] != 0x69 else { return nil }
        index += 1
        while isMark(text[index]), index - start < 5 { index += 1 }
        var signs = 0
        var digits = 0
        var end = index
        while PersonalSign.isWord(text[end]), signs < 7 {
            if PersonalSign.isDigit(text[end]) { digits += 1 }
            signs += 1
            end += 1
        }
        // 挂, 学, 警, 港 and 澳 stand in the place of the last sign.
        if signs == 4, lastSigns.contains(text[end]) {
            signs += 1
            end += 1
        } else if signs < 5, let spaced = spaced(text, end, signs) {
            (end, signs, digits) = (spaced.end, spaced.signs, digits + spaced.digits)
        }
        guard signs == 5 || signs == 6, digits >= 2 else { return nil }
        let own = (index..<end).filter { PersonalSign.isWord(text[$0]) || lastSigns.contains(text[$0]) }
        if signs == 6, !isNewEnergy(own.map { text[$0] }) { return nil }
        // 新Q5L40T豪华型 is a new car, not one of Xinjiang.
        if models.contains(text[end]) || text[start] == 0x65B0 && verbs.contains(text[start - 1]) { return nil }
        return start..<end
    }

    /// 贵 C · 5 P Q 8 6: sign by sign.
    private static func typed(_ text: PersonalText, at start: Int) -> Range<Int>? {
        var index = start
        var signs = [UInt32]()
        while signs.count < 7 {
            var next = index + 1
            while next - index < 4, isMark(text[next]) { next += 1 }
            guard next > index + 1, PersonalSign.isWord(text[next]), !PersonalSign.isWord(text[next + 1]) else { break }
            signs.append(text[next])
            index = next
        }
        guard 6...7 ~= signs.count, PersonalSign.isLetter(signs[0]), signs[0] != 0x69,
            signs.dropFirst().count(where: PersonalSign.isDigit) >= 2
        else { return nil }
        return start..<index + 1
    }

    /// 京A 123 45: the rest after one space.
    private static func spaced(_ text: PersonalText, _ end: Int, _ signs: Int) -> (end: Int, signs: Int, digits: Int)? {
        guard text[end] == 0x20 || isMark(text[end]), signs > 0 else { return nil }
        let stop = text.wordEnd(end + 1)
        guard stop - end - 1 + signs == 5 || stop - end - 1 + signs == 6, stop - end - 1 >= 2 else { return nil }
        return (stop, stop - end - 1 + signs, (end + 1..<stop).count { PersonalSign.isDigit(text[$0]) })
    }

    /// Small ones have the letter in front, big ones at the end; the rest are digits, the second may be a letter.
    private static func isNewEnergy(_ signs: [UInt32]) -> Bool {
        guard signs.count == 6, PersonalSign.isLetter(signs[0]) || PersonalSign.isLetter(signs[5]) else { return false }
        return signs[2..<5].allSatisfy { PersonalSign.isDigit($0) }
    }

    private static func isMark(_ scalar: UInt32) -> Bool { marks.contains(scalar) }
    private static let marks = ScalarSet("·•‧・. -∙⋅")
    private static let models = ScalarSet("款型版豪系代")
    private static let verbs = ScalarSet("了的款全最换出买看试")
    private static let lastSigns = ScalarSet("挂学警港澳使领")
}
