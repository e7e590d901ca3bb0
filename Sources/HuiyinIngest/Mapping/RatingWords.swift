/// The words that ratings are given in.
enum RatingWords {
    static let numerals: [String: Double] = [
        "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]

    /// Marks of a report, from 1: on four steps, on five where 及格 or 不及格 is among a column's words.
    static let grades: [String: Double] = [
        "优": 4, "优秀": 4, "良": 3, "良好": 3, "中": 2, "中等": 2, "差": 1, "及格": 0, "合格": 0, "不及格": -1, "不合格": -1,
    ]

    /// On 1 to 5.
    static let satisfaction: [String: Double] = [
        "非常不满意": 1, "很不满意": 1, "极不满意": 1, "十分不满意": 1, "不满意": 2, "比较不满意": 2, "不太满意": 2, "较不满意": 2, "一般": 3,
        "一般般": 3, "中立": 3, "基本满意": 3, "满意": 4, "比较满意": 4, "较满意": 4, "非常满意": 5, "很满意": 5, "十分满意": 5, "极其满意": 5,
        "差评": 1, "中评": 3, "好评": 5, "很差": 1, "非常差": 1, "极差": 1, "较差": 2, "还行": 3, "还可以": 3, "普通": 3, "好": 4, "较好": 4,
        "不错": 4, "很好": 5, "非常好": 5, "极好": 5, "非常不同意": 1, "不同意": 2, "同意": 4, "非常同意": 5, "非常不推荐": 1, "不推荐": 2,
        "推荐": 4, "非常推荐": 5, "很失望": 1, "失望": 2, "惊喜": 5,
        "verydissatisfied": 1, "extremelydissatisfied": 1, "completelydissatisfied": 1, "dissatisfied": 2,
        "unsatisfied": 2, "somewhatdissatisfied": 2, "neutral": 3, "neithersatisfiednordissatisfied": 3, "neither": 3,
        "neitheragreenordisagree": 3, "satisfied": 4, "somewhatsatisfied": 4, "verysatisfied": 5,
        "extremelysatisfied": 5, "completelysatisfied": 5, "stronglydisagree": 1, "disagree": 2, "agree": 4,
        "stronglyagree": 5, "verybad": 1, "terrible": 1, "awful": 1, "verypoor": 1, "bad": 2, "poor": 2, "average": 3,
        "fair": 3, "ok": 3, "okay": 3, "soso": 3, "good": 4, "verygood": 5, "excellent": 5, "great": 5, "amazing": 5,
        "outstanding": 5,
    ]

    /// The scale that a column's name states: `评分（1-5）`, `满分10`, `百分制`, `score (0–10)`; `nil` where it states none.
    ///
    /// - Returns: `minimum` is `nil` where only the top was said.
    static func scale(named name: String) -> (minimum: Double?, maximum: Double)? {
        let name = name.halfWidth.lowercased()
        if name.contains("百分制") { return (0, 100) }
        if name.contains("十分制") { return (nil, 10) }
        if name.contains("五分制") { return (nil, 5) }
        let numbers = name.split { !($0.isASCII && $0.isNumber) && $0 != "." }
        for (index, run) in numbers.enumerated() {
            guard let value = Double(run) else { continue }
            let behind = name[run.endIndex...].trimmed
            let ahead = name[..<run.startIndex].trimmed
            if behind.hasPrefix("分制") || ahead.hasSuffix("满分"), [5, 10, 100].contains(value) { return (nil, value) }
            guard numbers.indices.contains(index + 1), let next = Double(numbers[index + 1]), value < next else {
                continue
            }
            let between = name[run.endIndex..<numbers[index + 1].startIndex].trimmed
            let isRange = ["-", "~", "–", "—", "～", "至", "到", "to", "分-", "分到", "分至", "分~"].contains(between)
            if isRange, (0...1).contains(value), [3, 4, 5, 6, 7, 9, 10, 100].contains(next) { return (value, next) }
        }
        return nil
    }
}
