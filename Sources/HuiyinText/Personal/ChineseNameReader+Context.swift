/// What stands around a Chinese name and speaks for it.
extension ChineseNameReader {
    /// How much what stands before speaks for a name.
    func before(_ start: Int) -> Double {
        var end = start
        var best = 0.0
        while true {
            if FamousNames.before.ending(at: end, in: text) != nil { return -0.6 }
            if let word = ChineseNameWords.before.ending(at: end, in: text) {
                best = max(best, word.value == 5 ? 0.7 : word.value >= 2 ? Double(word.value) : end < start ? 1 : 1.2)
            }
            guard end > 0, start - end < 3, Self.joiners.contains(text[end - 1]) else { break }
            end -= 1
        }
        if best == 0, start == 0 || !PersonalSign.isHan(text[start - 1]) { return 1 }
        return best
    }

    /// Whether a calling or a label of two signs or more ends right before: 老师|范小红.
    func isAfterCalling(_ start: Int) -> Bool {
        guard let word = ChineseNameWords.before.ending(at: start, in: text) else { return false }
        return word.length >= 2 && [2, 3, 4].contains(word.value)
    }

    /// How much personal data beside it, quotation marks around it, or a question for the name speak for what stands alone between marks.
    func beside(_ name: Range<Int>) -> Double {
        guard !PersonalSign.isHan(text[name.lowerBound - 1]) || isAfterSelf(name.lowerBound) else { return 0 }
        let end = name.upperBound
        // 收 and a mark: to whom something goes.
        let isReceiver = text[end] == 0x6536 && !PersonalSign.isHan(text[end + 1])
        guard !PersonalSign.isHan(text[end]) || isReceiver else { return 0 }
        var weight = isReceiver ? 1.2 : 0
        if Self.quotes.contains(text[name.lowerBound - 1]), Self.quotes.contains(text[end]) { weight += 0.6 }
        if isNumber(after: isReceiver ? end + 1 : end) || isNumber(before: name.lowerBound) {
            // 13911270064焦耳: what is glued to a number may be a unit.
            weight += PersonalSign.isDigit(text[name.lowerBound - 1]) ? 0.8 : 1.9
        }
        if weight < 1.5, isAskedFor(name.lowerBound) { weight += 1.3 }
        return weight
    }

    /// 我, 本人 right before.
    private func isAfterSelf(_ start: Int) -> Bool { text[start - 1] == 0x6211 }

    /// A run of five digits or more, or a label of one, behind marks.
    private func isNumber(after end: Int) -> Bool {
        var index = end
        while index - end < 3, Self.marks.contains(text[index]) { index += 1 }
        if Self.labels.beginning(at: index, in: text) != nil { return true }
        return digits(from: index, step: 1) >= 5
    }

    private func isNumber(before start: Int) -> Bool {
        var index = start - 1
        while start - index < 4, Self.marks.contains(text[index]) { index -= 1 }
        return digits(from: index, step: -1) >= 5
    }

    private func digits(from index: Int, step: Int) -> Int {
        var index = index
        var digits = 0
        while digits < 5,
            PersonalSign.isDigit(text[index]) || digits > 0 && (text[index] == 0x20 || text[index] == 0x2D)
                || digits > 0 && text[index] == 0x78
        {
            if PersonalSign.isDigit(text[index]) { digits += 1 }
            index += step
        }
        return digits
    }

    /// 名字, 姓名, 称呼 in the scalars before.
    private func isAskedFor(_ start: Int) -> Bool {
        for end in stride(from: start, to: max(0, start - 18), by: -1)
        where Self.questions.ending(at: end, in: text) != nil { return true }
        return false
    }

    /// Whether the text speaks of books or films, whose people are nobody's customers.
    func isOfBooks() -> Bool {
        for index in 1..<max(1, text.count) where Self.books.contains(text[index - 1], text[index]) { return true }
        return false
    }

    private static let books = HanPairs(
        "小说作者作家主角女主男主文笔本书此书书中书里人公读者电影影片剧情情节剧集故事文学这书该书读完传记诗人演员导演皇帝教材丛书章节译者文集散文偶像饰演出版")
    private static let questions = HanWords("名字 姓名 称呼 贵姓 署名 落款 户名 大名 全名 真名 抬头 本名 同名 联系人 收件人 收货人")
    private static let labels = HanWords("电话 手机 微信 身份证 邮箱 座机 号码 联系电话 手机号 车牌 卡号 住址 地址 证件")
    private static let marks = ScalarSet(" ，,。.:：;；/|、()（）-—\n\t")
    private static let quotes = ScalarSet("\"“”'‘’「」『』【】[]《》")
    static let joiners = ScalarSet(" :：,，、.。-—（(【[“\"'「《/|是为叫")
}
