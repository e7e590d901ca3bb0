/// Names of several parts, and names after a label whatever they are made of.
extension ChineseNameReader {
    /// 次仁旺堆 and its like, where it is not the rest of a longer word.
    func minority(_ range: Range<Int>) -> Range<Int>? {
        guard before(range.lowerBound) > 0, PlaceEndings.words.beginning(at: range.upperBound, in: text) == nil else {
            return nil
        }
        return range
    }

    /// 扎西 and 巴特尔 alone: three signs where a word speaks for a name, two behind a calling or a label and before a mark or a verb.
    func minority(single range: Range<Int>) -> Range<Int>? {
        let before = before(range.lowerBound)
        let end = range.upperBound
        guard PlaceEndings.words.beginning(at: end, in: text) == nil else { return nil }
        let follows = ChineseNameWords.after.beginning(at: end, in: text)
        let isBounded = !PersonalSign.isHan(text[end]) || follows != nil
        if range.count >= 3 {
            let isSaid = before > 1 || follows?.value == 3 || before > 0 && beside(range) >= 1.5
            return isSaid && (isBounded || before >= 4) ? range : nil
        }
        // 尼玛 is an oath as well.
        guard before >= (text[range.lowerBound] == 0x5C3C ? 4 : 2), isBounded,
            !CommonWords.pairs.contains(text[range.lowerBound], text[range.lowerBound + 1])
        else { return nil }
        return range
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
                stop - end < 3 || isTransliterated(stop) || ChineseNameWords.after.beginning(at: stop, in: text) == nil
            { stop += 1 }
            guard stop - end > 2 else { break }
            end = stop
        }
        return end > dot && dot - start >= 2 ? start..<end : nil
    }

    /// 都 in 阿不都拉, 买 in 艾合买提 and 买合木提, 来 in 吐来提.
    private func isTransliterated(_ index: Int) -> Bool {
        switch text[index] {
        case 0x90FD: text[index - 1] == 0x4E0D
        case 0x4E70: Self.afterMai.contains(text[index + 1])
        case 0x6765: text[index + 1] == 0x63D0
        default: false
        }
    }

    private static let afterMai = ScalarSet("提买合木热苏明尔")

    /// 阮氏梅, 黎氏秋香: women of Vietnam, where the name ends at a mark or what follows names.
    func vietnamese(_ start: Int) -> Range<Int>? {
        guard Self.vietnam.contains(text[start]), !PersonalSign.isHan(text[start - 1]) || before(start) >= 1 else {
            return nil
        }
        for length in [1, 2] {
            let end = start + 2 + length
            guard (start + 2..<end).allSatisfy({ ChineseNameWords.given.contains(text[$0]) }) else { return nil }
            if !PersonalSign.isHan(text[end]) || ChineseNameWords.after.beginning(at: end, in: text)?.length ?? 0 > 1 {
                return start..<end
            }
        }
        return nil
    }

    private static let vietnam = ScalarSet("阮黎陈范黄潘武邓裴胡吴杨丁段")

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

    /// Signs of names with dots that stand in no other name.
    private static let dottedSigns = ScalarSet("女尔买里儿不都")
}
