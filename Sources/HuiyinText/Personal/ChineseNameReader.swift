/// Reads full Chinese names by what stands before and after them and by the scalars that names are made of.
struct ChineseNameReader {
    let text: PersonalText
    /// The surnames that the text says somebody has: 我姓尕.
    var families: [UInt32] = []

    /// The name that begins with the surname at `start`.
    func read(at start: Int) -> Range<Int>? {
        // What stands between the marks of a title is one.
        guard PersonalSign.isHan(text[start + 1]), !isInTitle(start) else { return nil }
        if let end = MinorityNames.end(start, in: text) { return minority(start..<end) }
        if let end = MinorityNames.single(start, in: text), let name = minority(single: start..<end) { return name }
        let surname = ChineseNameWords.compound.beginning(at: start, in: text)?.length ?? 1
        // 店长孙志强 is 孙志强, head of a shop.
        if surname == 2, text[start] == 0x957F, Self.heads.contains(text[start - 1]) { return nil }
        // 房东郭子豪 is 郭子豪, who lets a flat.
        if surname == 2, text[start - 1] == 0x623F || text[start - 1] == 0x80A1, text[start] == 0x4E1C { return nil }
        let given = start + surname
        if text[given] == 0x6C0F { return vietnamese(start) }
        // Before anything is looked up: a sign that no name goes on with.
        guard PersonalSign.isHan(text[given]), !ChineseNameWords.never.contains(text[given]) || surname == 2 else {
            return nil
        }
        guard surname == 2 || ChineseNameWords.isSurname(text[start]) else { return nil }
        // 过程中, 代金券: the surname ends a word, unless that word is a calling.
        if CommonWords.pairs.contains(text[start - 1], text[start]), !isAfterCalling(start) { return nil }
        guard ChineseNameWords.titles.beginning(at: given, in: text) == nil else { return nil }
        let before = before(start)
        // 和快递, 都努力: a word follows what is no surname here.
        let isRiskiest = surname == 1 && ChineseNameWords.riskiest.contains(text[start])
        if isRiskiest, before < 4,
            CommonWords.pairs.contains(text[given], text[given + 1]) || ChineseNameWords.common.contains(text[given])
        {
            return nil
        }
        // 名字都写错: no family 都 right after a word.
        if isRiskiest, before >= 4, Self.labelEnds.contains(text[start - 1]) { return nil }
        guard mayBeName(start, given, before: before, isCompound: surname == 2) else { return nil }
        let traits = Traits(
            isCommon: surname == 2 || ChineseNameWords.common.contains(text[start]), isCompound: surname == 2,
            isRisky: surname == 1 && ChineseNameWords.risky.contains(text[start]), isRiskiest: isRiskiest,
            isWord: surname == 1
                && (CommonWords.pairs.contains(text[start], text[given])
                    || ChineseNameWords.notNames.beginning(at: start, in: text) != nil),
            isNamed: families.contains(text[start]))
        var best: (score: Double, end: Int)?
        for length in [2, 1] {
            guard let score = score(start, given..<given + length, before: before, traits) else { continue }
            if best == nil || score > best?.score ?? 0 { best = (score, given + length) }
        }
        guard let best else { return nil }
        let missing = threshold(before, isShort: best.end == given + 1) - best.score
        guard missing < 2, missing <= 0 || beside(start..<best.end) >= missing else { return nil }
        return before < 2 && isOfBooks() && beside(start..<best.end) < 1 ? nil : start..<best.end
    }

    /// 《你好，李焕英》: whether a title's mark stands open before.
    private func isInTitle(_ start: Int) -> Bool {
        for index in stride(from: start - 1, to: max(-1, start - 14), by: -1) {
            if text[index] == 0x300B { return false }
            if text[index] == 0x300A { return true }
        }
        return false
    }

    /// Whether the words and places that begin like a name leave room for one.
    private func mayBeName(_ start: Int, _ given: Int, before: Double, isCompound: Bool) -> Bool {
        let clash = ChineseNameWords.notNames.beginning(at: start, in: text)?.length ?? 0
        // 范文 is a model text, 范文芳 somebody.
        let isSoft =
            clash == 2 && before >= 2
            && (ChineseNameWords.strong.contains(text[given])
                || ChineseNameWords.given.contains(text[given]) && ChineseNameWords.strong.contains(text[given + 1]))
        guard clash == 0 || isSoft || before >= 4 && clash < 3 else { return false }
        // 对方, 双方, 我方, 官方 are sides, and no 方 of a family.
        if text[start] == 0x65B9, [0x5BF9, 0x53CC, 0x6211, 0x5B98].contains(text[start - 1]) { return false }
        guard before < 4 else {
            return isCompound || ChineseNameWords.given.contains(text[given])
                || !CommonWords.pairs.contains(text[start], text[given])
        }
        if ChineseNameWords.adverbs.beginning(at: start, in: text) != nil { return false }
        if FamousNames.people.beginning(at: start, in: text) != nil {
            // 客户：林黛玉款的发簪: who speaks, and of whom.
            return before > 2 || before == 2 && text[start - 1] != 0x3A
        }
        if !isCompound, PlaceWords.places.beginning(at: start, in: text) != nil { return false }
        // 高端 is a word of every day; 高峰 could be somebody where a calling stands before.
        if !isCompound, CommonWords.pairs.contains(text[start], text[given]) {
            guard before >= 1, ChineseNameWords.given.contains(text[given]),
                !ChineseNameWords.ordinary.contains(text[given])
            else { return false }
        }
        return true
    }

    /// What is known of the signs of a name before its length is.
    private struct Traits {
        let isCommon: Bool
        let isCompound: Bool
        let isRisky: Bool
        let isRiskiest: Bool
        /// Whether surname and first sign are a word.
        let isWord: Bool
        /// Whether the text said that this is somebody's surname.
        let isNamed: Bool
    }

    private func score(_ start: Int, _ given: Range<Int>, before: Double, _ traits: Traits) -> Double? {
        var score =
            before
            + (traits.isCommon
                ? 0.4
                : before > 1 && given.count == 2 && !traits.isRisky && !traits.isWord ? 0.2 : before >= 2 ? -0.1 : -0.5)
        if traits.isCompound { score += 1 }
        if traits.isNamed { score += 1.5 }
        if traits.isWord, before < 4 { score -= given.count == 1 ? (before >= 3 ? 1.2 : 2) : 1 }
        if before < 4 {
            let last = text[given.upperBound - 1]
            if Self.placeEnds.contains(last) { score -= 1.2 }
            if before < 2, given.count == 2, Self.foreignEnds.contains(last) { score -= 0.8 }
            if before < 2, traits.isRisky { score -= 0.4 }
            if !given.contains(where: { ChineseNameWords.strong.contains(text[$0]) }),
                !ChineseNameWords.given.contains(text[given.upperBound - 1])
            {
                score -= 0.5
            }
            // 汤和油: two things.
            if Self.joints.contains(text[given.lowerBound]) { score -= 0.8 }
        }
        if traits.isRiskiest, before < 4 {
            guard given.allSatisfy({ ChineseNameWords.strong.contains(text[$0]) }) else { return nil }
            score -= before >= 2 ? 0.8 : 1.6
        } else if traits.isRisky, before < 4, traits.isCommon {
            score -= 0.3
        } else if traits.isRisky, before < 4 {
            score -= before >= 2 ? 0.5 : 0.8
        }
        for index in given {
            let scalar = text[index]
            guard PersonalSign.isHan(scalar) else { return nil }
            if ChineseNameWords.never.contains(scalar) {
                // 文才 and a mark.
                if index > given.lowerBound, ChineseNameWords.given.contains(scalar),
                    !PersonalSign.isHan(text[index + 1])
                {
                    score += 0.3
                    continue
                }
                if before < 4 { return nil }
                score -= 1.5
            } else if ChineseNameWords.strong.contains(scalar) {
                score += 1
            } else if index > given.lowerBound, let word = ChineseNameWords.after.beginning(at: index, in: text) {
                // 周敏代签, 王芳和: what follows the name rather than its last sign.
                guard word.length == 1 || before >= 4 else { return nil }
                score -= 0.8
            } else if ChineseNameWords.given.contains(scalar) {
                score += 0.6
            } else if ChineseNameWords.ordinary.contains(scalar) {
                score -= before >= 4 ? 0.3 : before > 1 && traits.isCommon ? 0.6 : 1
            } else {
                score += 0.25
            }
        }
        if given.count == 2 { score += 0.25 - inner(given, before: before) }
        return score + after(given.upperBound, isShort: given.count == 1, before: before)
    }

    /// What is lost where both signs of a given name are a word: 办事, but not 建国.
    private func inner(_ given: Range<Int>, before: Double) -> Double {
        let (first, last) = (text[given.lowerBound], text[given.lowerBound + 1])
        guard CommonWords.pairs.contains(first, last) else { return 0 }
        if ChineseNameWords.strong.contains(first), ChineseNameWords.strong.contains(last) { return 0.2 }
        let isGiven = ChineseNameWords.given.contains(first) && ChineseNameWords.given.contains(last)
        return before >= 4 ? 0.5 : isGiven ? 0.7 : 1.4
    }

    private func after(_ end: Int, isShort: Bool, before: Double) -> Double {
        if before < 4 {
            if PlaceEndings.words.beginning(at: end, in: text) != nil { return -1.6 }
            // 辛发亭的店: nor is 辛发 anybody.
            if isShort, ChineseNameWords.after.beginning(at: end, in: text) == nil,
                PlaceEndings.words.beginning(at: end + 1, in: text) != nil
            {
                return -1.6
            }
            if FamousNames.after.beginning(at: end, in: text) != nil { return -1.2 }
        }
        if let word = ChineseNameWords.after.beginning(at: end, in: text) {
            if word.value == 3 { return 2 }
            if word.length > 1 { return 0.8 }
            // 打 of 打电话 follows a name, 快 of 快递 does not.
            return isWordOf(end) ? 0.1 : 0.5
        }
        let scalar = text[end]
        guard PersonalSign.isHan(scalar) else {
            // A telephone number after it.
            return scalar == 0x31 || text[text.afterSpaces(end)] == 0x31 ? 1.5 : 0.55
        }
        if isWordOf(end) { return isShort ? -1.2 : -0.9 }
        // A word that begins right behind: the edge is likely one.
        if CommonWords.pairs.contains(scalar, text[end + 1]) { return isShort ? -0.25 : 0 }
        return isShort ? -0.5 : -0.2
    }

    /// Whether the last sign of a name and the next are a word, and the last sign is not one of names above all.
    private func isWordOf(_ end: Int) -> Bool {
        CommonWords.pairs.contains(text[end - 1], text[end]) && !ChineseNameWords.strong.contains(text[end - 1])
    }

    /// Where nothing before it says that a name comes, more must speak for it.
    private func threshold(_ before: Double, isShort: Bool) -> Double {
        before > 1 ? Self.threshold : before == 1 ? (isShort ? 2.7 : 2.4) : before > 0 ? 2.6 : 2.9
    }

    /// What names of places end with: 阳澄湖, 何园.
    private static let placeEnds = ScalarSet("湖园洞寺庙桥祠府宫河港湾岛路街楼阁塔村镇县")
    /// What foreign names and brands end with: 詹姆斯, 桑塔纳.
    private static let foreignEnds = ScalarSet("斯特姆尼尔克纳塔")
    /// 名, 字, 人, 主: labels that a verb or a conjunction follows more often than the name itself.
    private static let labelEnds = ScalarSet("名字人主")
    private static let joints = ScalarSet("和同")
    /// Chosen on texts of our own; a name needs two things that speak for it.
    private static let threshold = 2.3
    private static let heads = ScalarSet("店队班组院校站部处科局所船机会社团连排区市县镇乡村首")
}
