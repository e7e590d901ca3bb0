/// Whole numbers as they are spoken: 两百三, 四十五, 一千二.
enum ChineseNumber {
    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// `value` in characters, 0 to 99,999; digits beyond that.
    static func spoken(_ value: Int) -> String {
        guard (0...99_999).contains(value) else { return String(value) }
        if value < 10 { return value == 2 ? "两" : digits[value] }
        return larger(value)
    }

    private static func larger(_ value: Int) -> String {
        if value < 20 { return "十" + (value % 10 == 0 ? "" : digits[value % 10]) }
        if value < 100 { return digits[value / 10] + "十" + (value % 10 == 0 ? "" : digits[value % 10]) }
        for (unit, name) in [(10_000, "万"), (1000, "千"), (100, "百")] where value >= unit {
            let rest = value % unit
            let head = (value / unit == 2 ? "两" : digits[value / unit % 10]) + name
            if rest == 0 { return head }
            // 一百二 for 120, 三千五 for 3500: the unit that follows is left out.
            if rest % (unit / 10) == 0 { return head + digits[rest / (unit / 10)] }
            let gap = rest < unit / 10 ? "零" : ""
            return head + gap + (rest < 20 && rest >= 10 ? "一" : "") + (rest < 10 ? digits[rest] : larger(rest))
        }
        return String(value)
    }
}
