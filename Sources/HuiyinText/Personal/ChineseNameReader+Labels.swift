/// Names right behind a label, whose first sign is no known surname or that are written by their sound: 收件人是子涵, 联系人阿力木.
extension ChineseNameReader {
    /// The name between a label, which ends before `label`, and the next mark.
    ///
    /// - Parameter begin: where the name begins if marks stand between.
    func read(afterLabel label: Int, from begin: Int? = nil) -> Range<Int>? {
        let end = begin ?? label
        guard PersonalSign.isHan(text[end]), let word = ChineseNameWords.before.ending(at: label, in: text),
            word.value == 4
        else { return nil }
        var start = end
        if text[end] == 0x662F || text[end] == 0x4E3A { start += 1 }
        var stop = start
        while stop - start < 6, PersonalSign.isHan(text[stop]) { stop += 1 }
        guard !PersonalSign.isHan(text[stop]), !PersonalSign.isLetter(text[stop]) else { return nil }
        if 3...5 ~= stop - start, (start..<stop).allSatisfy({ Self.sounds.contains(text[$0]) }) { return start..<stop }
        // 收件人是子涵: 是 is the surname where the text says so.
        if start > end, stop - start == 2, isSaidSurname(text[end]), isGiven(start..<stop) { return end..<stop }
        guard stop - start == 3, !Self.pets.contains(text[start]),
            !ChineseNameWords.isSurname(text[start]) || ChineseNameWords.riskiest.contains(text[start]),
            !CommonWords.pairs.contains(text[start], text[start + 1]),
            ChineseNameWords.notNames.beginning(at: start, in: text) == nil
        else { return nil }
        return isGiven(start + 1..<stop) ? start..<stop : nil
    }

    /// Whether both signs are of given names, and one of names above all.
    private func isGiven(_ range: Range<Int>) -> Bool {
        range.allSatisfy { ChineseNameWords.given.contains(text[$0]) || ChineseNameWords.strong.contains(text[$0]) }
            && range.contains { ChineseNameWords.strong.contains(text[$0]) }
            && !CommonWords.pairs.contains(text[range.lowerBound], text[range.lowerBound + 1])
    }

    /// 姓“是”.
    private func isSaidSurname(_ scalar: UInt32) -> Bool {
        for index in 0..<text.count where text[index] == 0x59D3 {
            let next = Self.openings.contains(text[index + 1]) ? index + 2 : index + 1
            if text[next] == scalar, !PersonalSign.isHan(text[next + 1]) { return true }
        }
        return false
    }

    /// The name of two that is told beside another: 闻人静跟文静两个人.
    func read(beside start: Int) -> Range<Int>? {
        guard Self.joints.contains(text[start - 1]), ChineseNameWords.isSurname(text[start]) else { return nil }
        for end in [start + 3, start + 2] where (start..<end).allSatisfy({ PersonalSign.isHan(text[$0]) }) {
            if Self.pairs.beginning(at: end, in: text) != nil { return start..<end }
        }
        return nil
    }

    /// Whether a name is said to be none: 不是“万四哲”.
    func isDenied(_ name: Range<Int>) -> Bool {
        Self.openings.contains(text[name.lowerBound - 1]) && text[name.lowerBound - 2] == 0x662F
            && text[name.lowerBound - 3] == 0x4E0D
    }

    /// What labels of names end with: 人, 名, 叫, 主.
    static let labelSigns = ScalarSet([0x4EBA, 0x540D, 0x53EB, 0x4E3B])
    private static let openings = ScalarSet([0x22, 0x201C, 0x300C, 0x27, 0x2018, 0x300E])
    private static let joints = ScalarSet("跟和与同、")
    private static let pairs = HanWords("两个 俩人 俩的 两人 是两 这两 二人 弄混 搞混 弄反 搞反 重名 同名 混了 两位")
    private static let pets = ScalarSet("小阿")
    private static let sounds = ScalarSet(
        "阿艾买提努尔兰古丽娜依力木江热巴孜帕麦合穆罕默吐逊库班伊布拉欣玉素甫克里沙迪亚赛赖扎卡德哈斯肯别叶什加乃曼苏莱铁姆萨塔恰再图祖妮汗玛买热荪娅吉曲呷惹达朵色莎夏")
}
