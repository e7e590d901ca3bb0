/// What is written around the number of a telephone: desks and homes before it, brackets, extensions behind it.
extension NumberReader {
    func isHome(_ label: PersonalLabels.Label) -> Bool {
        let before = text.string(max(0, label.start - 8)..<label.start)
        return ["home ", "office ", "work ", "desk "].contains { before.hasSuffix($0) }
    }

    /// desk +1 212 …, office line (415) …: the two words before.
    func isDesk(_ begin: Int) -> Bool {
        var end = begin
        for _ in 0..<3 {
            while end > 0, [0x20, 0x3A, 0x2B, 0x28, 0x2E, 0x23].contains(text[end - 1]) { end -= 1 }
            var start = end
            while start > 0, PersonalSign.isLetter(text[start - 1]) { start -= 1 }
            guard start < end else { return false }
            let word = text.string(start..<end)
            if Self.desks.contains(word) { return true }
            guard Self.deskJoints.contains(word) else { return false }
            end = start
        }
        return false
    }

    private static let desks: Set<String> = ["desk", "office", "landline", "switchboard", "reception", "shop", "house"]
    private static let deskJoints: Set<String> = ["line", "number", "phone", "is", "on", "at", "no", "my"]

    /// `x22`, `ext. 9` behind a number.
    func hasExtension(_ end: Int) -> Bool {
        let index = text.afterSpaces(end)
        guard text[index] == 0x78 || text[index] == 0x65 && text[index + 1] == 0x78 && text[index + 2] == 0x74 else {
            return false
        }
        let digits = text.letterEnd(index)
        return PersonalSign.isDigit(text[text.afterSpaces(text[digits] == 0x2E ? digits + 1 : digits)])
    }

    /// 8812 0034转802.
    func isBeforeTransfer(_ end: Int) -> Bool {
        let index = text.afterSpaces(end, most: 1)
        return text[index] == 0x8F6C && PersonalSign.isDigit(text[text.afterSpaces(index + 1, most: 1)])
            || text[index] == 0x5206 && text[index + 1] == 0x673A
    }

    /// 86972214没人接.
    func isUnanswered(_ end: Int) -> Bool {
        Self.calls.beginning(at: text[end] == 0x2C ? end + 1 : text.afterSpaces(end, most: 1), in: text) != nil
    }

    private static let calls = HanWords("没人接 打不通 占线 空号 无人接 一直占线 没打通 接不通 停机 是空号 老占线 总占线 没有人接")

    /// With the bracket, the plus sign, and the bracket's end that belong to the number.
    func widened(_ range: Range<Int>) -> Range<Int> {
        var range = range
        if text[range.upperBound] == 0x20E3 { range = range.lowerBound..<range.upperBound + 1 }
        let hasClosing = range.contains { text[$0] == 0x29 }
        if text[range.lowerBound - 1] == 0x2B { range = range.lowerBound - 1..<range.upperBound }
        if range.contains(where: { text[$0] == 0x5D }), text[range.lowerBound - 1] == 0x5B {
            range = range.lowerBound - 1..<range.upperBound
        }
        if hasClosing, !range.contains(where: { text[$0] == 0x28 }), text[range.lowerBound - 1] == 0x28 {
            range = range.lowerBound - 1..<range.upperBound
        }
        return range
    }

    /// With `-8001`, 转8001, 分机8001, `ext. 8001`.
    func withExtension(_ range: Range<Int>, _ groups: NumberGroups, _ part: Range<Int>) -> Range<Int> {
        if part.upperBound < groups.groups.count {
            let next = groups.groups[part.upperBound]
            // (802)
            if next.gap == .bracket, 2...5 ~= next.range.count, text[next.range.lowerBound - 1] == 0x28,
                text[next.range.upperBound] == 0x29
            {
                return range.lowerBound..<next.range.upperBound + 1
            }
            guard next.gap == .dash, 2...5 ~= next.range.count else { return range }
            return range.lowerBound..<next.range.upperBound
        }
        var index = text.afterSpaces(range.upperBound)
        // ,802 and *802, glued.
        if text[range.upperBound] == 0x2C || text[range.upperBound] == 0x2A,
            PersonalSign.isDigit(text[range.upperBound + 1])
        {
            let end = text.wordEnd(range.upperBound + 1)
            if 2...4 ~= end - range.upperBound - 1, text[end] != 0x2C { return range.lowerBound..<end }
        }
        if text[index] == 0x2C { index = text.afterSpaces(index + 1) }
        for word in Self.extensionWords {
            var at = index
            var isThere = true
            for scalar in word {
                if text[at] != scalar { isThere = false; break }
                at += 1
            }
            guard isThere else { continue }
            at = text.afterSpaces(at)
            let end = (at..<at + 6).first { !PersonalSign.isDigit(text[$0]) } ?? at + 6
            if 1...5 ~= end - at {
                return range.lowerBound..<(text[index] == 0x28 && text[end] == 0x29 ? end + 1 : end)
            }
        }
        return range
    }

    private static let extensionWords = [
        "转", "分机", "分机号", "ext.", "ext", "extension", "x", "-转", "#", "（分机", "(分机", "(转", "转分机", "分机:", "转:", "内线",
        "(内线", "(ext", "(ext.", "转 分机",
    ].map {
        NormalizedText($0).scalars
    }.sorted { $0.count > $1.count }
}
