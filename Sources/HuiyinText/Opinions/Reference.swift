/// Words that point back to what was said before.
enum Reference {
    /// Whether a clause speaks of what stands in the context: 还是老样子, 上面说的, same as before.
    static func refersBack(_ clause: (text: NormalizedText, clause: Clause)) -> Bool {
        has(again, clause) || has(unchanged, clause)
    }

    /// Whether a clause names something as what was spoken of before.
    static func namesAgain(_ clause: (text: NormalizedText, clause: Clause)) -> Bool { has(again, clause) }

    /// Whether a clause says that nothing has changed.
    static func isUnchanged(_ clause: (text: NormalizedText, clause: Clause)) -> Bool { has(unchanged, clause) }

    private static let again = folded([
        "上面说的", "上面提到", "上述", "前面说的", "前面提到", "之前说的", "之前提到", "刚才说的", "楼上说的", "你说的", "这个问题", "这问题",
        "同上", "同样的问题", "mentioned above", "as above", "same issue", "same problem", "this issue", "this problem",
    ])
    private static let unchanged = folded([
        "老样子", "没变", "没有变", "没改", "没有改", "没好", "还是这样", "还是那样", "依旧", "依然如此", "照旧", "一点没动", "same as before",
        "still the same", "no change", "hasn't changed", "nothing changed", "still not fixed",
    ])

    private static func folded(_ words: [String]) -> PhraseMatcher {
        var matcher = PhraseMatcher()
        for word in words { matcher.add(word, value: 0) }
        return matcher
    }

    private static func has(_ words: PhraseMatcher, _ clause: (text: NormalizedText, clause: Clause)) -> Bool {
        !words.matches(in: clause.text, clause.clause.words).isEmpty
    }
}
