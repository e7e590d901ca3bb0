/// How strong the words of a clause are, 0 to 1, whichever way they point.
///
/// `0.45 + 0.15·|score| − 0.25` where a word softens, `+ 0.15` where one strengthens, `+ 0.3` where one goes to the extreme, `+ 0.04` for each
/// exclamation mark up to three. The score moves it less than any degree word, so 有点慢 < 慢 < 慢得离谱 whatever the model thinks of 慢.
struct Intensity: Sendable {
    private let matcher: PhraseMatcher

    private static let softer = [
        "有点", "有些", "稍微", "略", "还行", "还可以", "一般", "不太", "不算", "不怎么", "些许", "勉强", "凑合", "轻微", "偶尔", "稍",
        "a bit", "a little", "slightly", "somewhat", "fairly", "kind of", "sort of", "not very", "okay", "ok",
    ]
    private static let stronger = [
        "很", "非常", "特别", "十分", "超", "挺", "真", "好好", "相当", "格外", "尤其", "更", "越来越", "实在", "完全", "真的", "太",
        "very", "really", "so", "quite", "super", "much", "too", "such", "totally", "completely", "highly",
    ]
    private static let extreme = [
        "离谱", "极其", "极了", "死了", "要死", "要命", "到爆", "爆炸", "至极", "简直", "无比", "最差", "最好", "最烂", "绝了", "史上", "从来没有",
        "从没见过", "太太", "忍无可忍", "气死", "无语", "垃圾", "恶心", "崩溃", "完美", "惊艳", "极致", "超级", "巨", "贼", "千万别", "再也不", "绝对",
        "extremely", "incredibly", "absolutely", "worst", "best ever", "terrible", "horrible", "awful", "disgusting",
        "unacceptable",
        "never again", "ridiculous", "amazing", "outstanding", "perfect", "fantastic", "awesome",
    ]

    init() {
        var matcher = PhraseMatcher()
        for (value, words) in [Self.softer, Self.stronger, Self.extreme].enumerated() {
            for word in words { matcher.add(word, value: value) }
        }
        self.matcher = matcher
    }

    /// The intensity of a clause whose polarity score is `score` (−1 to 1).
    func value(of clause: Clause, in text: NormalizedText, score: Double) -> Double {
        var value = 0.45 + 0.15 * abs(score)
        var found = [false, false, false]
        for match in matcher.matches(in: text, clause.words) { found[match.value] = true }
        // 不太 holds 太, 稍微有点 holds nothing stronger: what softens decides unless the extreme is reached as well.
        if found[2] { value += 0.3 } else if found[0] { value -= 0.25 } else if found[1] { value += 0.15 }
        var marks = 0
        for index in clause.words.upperBound..<clause.whole.upperBound where text.scalars[index] == 0x21 { marks += 1 }
        value += 0.04 * Double(min(marks, 3))
        return min(max(value, 0), 1)
    }
}
