/// Words behind a number that say what it is: 4839201这个订单, 8834120557 is my order number.
extension CodeReader {
    /// 4839201这个订单, 4839201号工单.
    func isCalledOrder(_ end: Int) -> Bool {
        var index = text.afterSpaces(end, most: 1)
        for word in Self.pointers where word.enumerated().allSatisfy({ text[index + $0.offset] == $0.element }) {
            index += word.count
            break
        }
        if PersonalSign.isLetter(text[index]), index - end <= 2 {
            return (end - 7..<end).allSatisfy { PersonalSign.isWord(text[$0]) || text[$0] == 0x2D }
                && isCalledInEnglish(index)
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
    func isCalledDeed(_ start: Int, _ end: Int) -> Bool {
        guard text.isCapital(start) || digitsOnly(start, end) >= 14 else { return false }
        var index = text.afterSpaces(end, most: 1)
        guard text[index] == 0x8FD9 || text[index] == 0x90A3 else { return false }
        index += [0x4E2A, 0x6761, 0x5F20, 0x7B14, 0x4E00].contains(text[index + 1]) ? 2 : 1
        return Self.deedWords.beginning(at: index, in: text) != nil
    }

    func digitsOnly(_ start: Int, _ end: Int) -> Int {
        (start..<end).count { PersonalSign.isDigit(text[$0]) }
    }

    private static let deedWords = HanWords("投诉 报修 售后 预约 反馈 申请 单")

    /// 777120093348812中通.
    func isCarriers(_ end: Int) -> Bool {
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
    private static let orderWords = HanWords("订单 单号 工单 运单 快递 包裹 单子 订单号 快件 保单 投诉单 报修单 维修单 退款单 退货单")
}
