/// Numbers written in Chinese characters.
enum ChineseNumeral {
    private static let digits: [Unicode.Scalar: Double] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1, "贰": 2,
        "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "俩": 2, "仨": 3, "兩": 2,
    ]
    private static let small: [Unicode.Scalar: Double] = [
        "十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000, "廿": 20, "卅": 30,
    ]
    private static let large: [Unicode.Scalar: Double] = ["万": 10_000, "萬": 10_000, "亿": 1e8, "億": 1e8]

    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        digits[scalar] != nil || small[scalar] != nil || large[scalar] != nil
    }

    /// What the character multiplies digits by: `3万`, `5千`.
    static func scale(_ scalar: Unicode.Scalar?) -> Double? {
        scalar.flatMap { large[$0] ?? ($0 == "千" ? 1000 : $0 == "百" ? 100 : nil) }
    }

    /// The value of `run`: `三百二十` → 320, `二〇二六` → 2026.
    static func value(_ run: some Collection<Unicode.Scalar>) -> Double {
        if run.allSatisfy({ digits[$0] != nil }) { return run.reduce(0) { $0 * 10 + (digits[$1] ?? 0) } }
        var total = 0.0
        var section = 0.0
        var pending: Double?
        for scalar in run {
            if let digit = digits[scalar] {
                pending = digit
            } else if let unit = small[scalar] {
                section += (pending ?? 1) * unit
                pending = nil
            } else if let unit = large[scalar] {
                total += max(section + (pending ?? 0), 1) * unit
                section = 0
                pending = nil
            }
        }
        return total + section + (pending ?? 0)
    }
}
