/// Reads full Chinese names by what stands before and after them and by the scalars that names are made of.
struct ChineseNameReader {
    let text: PersonalText

    /// The name that begins with the surname at `start`.
    func read(at start: Int) -> Range<Int>? {
        let surname = ChineseNameWords.compound.beginning(at: start, in: text)?.length ?? 1
        // 店长孙志强 is 孙志强, head of a shop.
        if surname == 2, text[start] == 0x957F, Self.heads.contains(text[start - 1]) { return nil }
        let given = start + surname
        // Before anything is looked up: a sign that no name goes on with.
        guard PersonalSign.isHan(text[given]), !ChineseNameWords.never.contains(text[given]) || surname == 2,
            ChineseNameWords.titles.beginning(at: given, in: text) == nil
        else {
            return nil
        }
        let isOnlyCompound =
            surname == 1 && PersonalSign.of(text[start]).contains(.surname) && !ChineseNameWords.isSurname(text[start])
        guard !isOnlyCompound else { return nil }
        let clash = ChineseNameWords.notNames.beginning(at: start, in: text)?.length ?? 0
        // 对方, 双方, 我方, 官方 are sides, and no 方 of a family.
        if text[start] == 0x65B9, [0x5BF9, 0x53CC, 0x6211, 0x5B98].contains(text[start - 1]) { return nil }
        let before = before(start)
        guard clash == 0 || before >= 4 && clash < 3 else { return nil }
        let isCommon = surname == 2 || ChineseNameWords.common.contains(text[start])
        let isRisky = surname == 1 && ChineseNameWords.risky.contains(text[start])
        // In 高张伟 the surname is that of the next sign; a name does not begin inside a name.
        var best: (score: Double, end: Int)?
        for length in [2, 1] {
            let end = given + length
            guard
                let score = score(
                    given..<end, before: before, isCommon: isCommon, isCompound: surname == 2, isRisky: isRisky,
                    isRiskiest: surname == 1 && ChineseNameWords.riskiest.contains(text[start]))
            else { continue }
            if best == nil || score > best?.score ?? 0 { best = (score, end) }
        }
        guard let best, best.score >= threshold(before, isShort: best.end == given + 1) else { return nil }
        return start..<best.end
    }

    /// Names of several parts with dots between them: 阿依古丽·买买提.
    func read(dot: Int) -> Range<Int>? {
        var start = dot
        while dot - start < 6, isDottedSign(text[start - 1]) { start -= 1 }
        while start < dot, let word = ChineseNameWords.before.ending(at: start + 1, in: text), word.length == 1,
            dot - start > 2
        { start += 1 }
        for offset in stride(from: dot - 1, through: start, by: -1) {
            if let word = ChineseNameWords.before.ending(at: offset, in: text), word.value >= 2 || word.length > 1 {
                start = max(start, offset); break
            }
            if offset > start, [0x53EB, 0x662F, 0x4EBA].contains(text[offset - 1]) { start = offset; break }
        }
        var end = dot
        while end - dot < 24, text[end] == text[dot] {
            var stop = end + 1
            while stop - end < 7, isDottedSign(text[stop]),
                ChineseNameWords.titles.beginning(at: stop, in: text) == nil,
                stop - end < 3 || ChineseNameWords.after.beginning(at: stop, in: text) == nil
            { stop += 1 }
            guard stop - end > 2 else { break }
            end = stop
        }
        return end > dot && dot - start >= 2 ? start..<end : nil
    }

    private func isDottedSign(_ scalar: UInt32) -> Bool {
        PersonalSign.isHan(scalar) && !ChineseNameWords.never.contains(scalar) || Self.dottedSigns.contains(scalar)
    }

    /// The name between a label with a colon, which ends before `colon`, and the next mark: 收件人：禹哲.
    func read(afterColon colon: Int) -> Range<Int>? {
        guard let word = ChineseNameWords.before.ending(at: colon, in: text), word.value == 4 else { return nil }
        let start = text.afterSpaces(colon + 1)
        var end = start
        while end - start < 5, PersonalSign.isHan(text[end]), !ChineseNameWords.never.contains(text[end]) { end += 1 }
        guard 2...4 ~= end - start, !PersonalSign.isHan(text[end]),
            !PersonalSign.isWord(text[end]) || PersonalSign.isDigit(text[end])
        else { return nil }
        guard ChineseNameWords.notNames.beginning(at: start, in: text) == nil,
            !(start..<end).contains(where: { ChineseNameWords.ordinary.contains(text[$0]) }),
            ChineseNameWords.titles.ending(at: end, in: text) == nil
        else { return nil }
        return start..<end
    }

    /// How much what stands before speaks for a name.
    private func before(_ start: Int) -> Double {
        var end = start
        var best = 0.0
        while true {
            if let word = ChineseNameWords.before.ending(at: end, in: text) {
                best = max(best, word.value == 5 ? 0.7 : word.value >= 2 ? Double(word.value) : end < start ? 1 : 1.2)
            }
            guard end > 0, start - end < 3, Self.joiners.contains(text[end - 1]) else { break }
            end -= 1
        }
        if best == 0, start == 0 || !PersonalSign.isHan(text[start - 1]) { return 1 }
        return best
    }

    private func score(
        _ given: Range<Int>, before: Double, isCommon: Bool, isCompound: Bool, isRisky: Bool,
        isRiskiest: Bool
    ) -> Double? {
        var score = before + (isCommon ? 0.4 : before >= 2 ? -0.1 : -0.5)
        if isCompound { score += 1 }
        if isRiskiest, before < 4 {
            score -= before >= 2 ? 0.8 : 1.6
        } else if isRisky, before < 4, isCommon {
            score -= 0.3
        } else if isRisky, before < 4 {
            score -= before >= 2 ? 0.5 : 0.8
        }
        for index in given {
            let scalar = text[index]
            guard PersonalSign.isHan(scalar) else { return nil }
            if ChineseNameWords.never.contains(scalar) {
                if before < 3 { return nil }
                score -= 1.5
            } else if ChineseNameWords.strong.contains(scalar) {
                score += 1
            } else if index > given.lowerBound, ChineseNameWords.after.beginning(at: index, in: text) != nil {
                // 周敏代签, 王芳和: what follows the name rather than its last sign.
                score -= 0.8
            } else if ChineseNameWords.given.contains(scalar) {
                score += 0.6
            } else if ChineseNameWords.ordinary.contains(scalar) {
                score -= before >= 4 ? 0.3 : before > 1 && isCommon ? 0.6 : 1
            } else {
                score += 0.25
            }
        }
        if given.count == 2 { score += 0.25 }
        return score + after(given.upperBound, isShort: given.count == 1, before: before)
    }

    private func after(_ end: Int, isShort: Bool, before: Double) -> Double {
        if let word = ChineseNameWords.after.beginning(at: end, in: text) {
            return word.value == 3 ? 2 : word.length > 1 ? 0.8 : 0.5
        }
        let scalar = text[end]
        guard PersonalSign.isHan(scalar) else {
            // A telephone number after it.
            return scalar == 0x31 || text[text.afterSpaces(end)] == 0x31 ? 1.5 : 0.55
        }
        return isShort ? -0.5 : -0.2
    }

    /// Where nothing before it says that a name comes, more must speak for it.
    private func threshold(_ before: Double, isShort: Bool) -> Double {
        before > 1 ? Self.threshold : before == 1 ? (isShort ? 2.7 : 2.4) : before > 0 ? 2.6 : 2.9
    }

    /// Signs of names with dots that stand in no other name.
    private static let dottedSigns = ScalarSet("女尔买里儿")
    /// Chosen on texts of our own; a name needs two things that speak for it.
    private static let threshold = 2.3
    private static let heads = ScalarSet("店队班组院校站部处科局所船机会社团连排区市县镇乡村首")
    private static let joiners = ScalarSet(" :：,，、.。-—（(【[“\"'「《/|是为叫")
}
