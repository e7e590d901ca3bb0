/// Finds sentences of a seller's card that call for good reviews, copied into a review; a customer who tells of such a card is
/// heard.
enum IncentiveBlocks {
    static func mark(_ marks: inout NoiseMarks) {
        var start = 0
        for index in 0...marks.count {
            guard index == marks.count || ends(marks.scalars[index]) else { continue }
            let sentence = start..<min(index + 1, marks.count)
            if isCall(marks, sentence) { marks.mark(sentence, .incentive) }
            start = index + 1
        }
    }

    private static func isCall(_ marks: NoiseMarks, _ sentence: Range<Int>) -> Bool {
        guard 6...longest ~= sentence.count, has(marks, sentence, offers), has(marks, sentence, calls) else {
            return false
        }
        return !has(marks, sentence, tales)
    }

    private static func has(_ marks: NoiseMarks, _ range: Range<Int>, _ words: [[UInt32]]) -> Bool {
        range.contains { index in
            marks.isKept(index) && words.contains { index + $0.count <= range.upperBound && marks.has($0, at: index) }
        }
    }

    private static let longest = 120
    private static let offers = foldedWords([
        "好评返", "五星返", "晒图返", "截图返", "评价返", "返现", "返红包", "领红包", "送红包", "好评有礼", "评价有礼", "晒单有礼", "好評返",
    ])
    private static let calls = foldedWords([
        "加微信", "加v", "加vx", "扫码", "联系客服", "联系我们", "截图发", "截图给", "截图联系", "领取", "添加客服", "凭截图", "晒图联系", "五星好评",
        "5星好评",
    ])
    /// Somebody who speaks of such a card rather than hands it on.
    private static let tales = foldedWords([
        "我", "商家", "卖家", "店家", "让", "叫", "要求", "骗", "诱导", "逼", "没返", "不返", "没有返", "说好", "说是", "投诉", "举报", "为了", "结果",
    ])

    private static func ends(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0A, 0x3002, 0x21, 0x3F: true
        default: false
        }
    }
}
