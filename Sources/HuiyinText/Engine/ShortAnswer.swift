import HuiyinDomain

/// What a bare yes, no or nothing means as the answer to a question: 没有 to 有什么不满意的吗 is content, 没有 to 解决了吗 is not.
struct ShortAnswer: Sendable {
    static let shared = ShortAnswer()

    /// Longer answers speak for themselves.
    private static let longest = 6

    private let denials: Set<[UInt32]>
    private let consents: Set<[UInt32]>
    /// 0: the question asks for something good, 1: for something bad, 2: whether it was mended.
    private let questions: PhraseMatcher

    private init() {
        func set(_ words: String) -> Set<[UInt32]> {
            Set(words.split(separator: " ").map { NormalizedText(String($0)).scalars })
        }
        denials = set("没 没有 没有呢 没有了 无 暂无 暂时没有 不 不是 不会 否 不满意 没呢 还没 还没有 不好 不行 none no nope nothing never")
        consents = set("有 有的 是 是的 会 会的 对 嗯 满意 可以 好了 解决了 好 行 能 yes yep yeah sure")
        var questions = PhraseMatcher()
        for word in "满意 喜欢 推荐 收到 好用 顺利 再来 帮助 satisfied recommend like helpful happy".split(separator: " ") {
            questions.add(String(word), value: 0)
        }
        for word in "解决 处理好 修好 恢复 solved resolved fixed".split(separator: " ") {
            questions.add(String(word), value: 2)
        }
        for word
            in "不满 不足 不好 问题 意见 缺点 改进 改善 投诉 故障 困难 异常 不便 抱怨 不满意 problem issue complaint dislike improve wrong trouble difficulty"
            .split(separator: " ")
        {
            questions.add(String(word), value: 1)
        }
        self.questions = questions
    }

    /// What the answer means; `nil` where it is more than a yes or no, or where the question asks for neither good nor bad.
    func polarity(_ answer: NormalizedText, to question: NormalizedText) -> PolarityProbabilities? {
        let words = answer.scalars.filter { [.word, .ideograph].contains(ScalarFold.kind($0)) }
        guard 1...Self.longest ~= words.count else { return nil }
        let isDenial = denials.contains(words)
        guard isDenial || consents.contains(words) else { return nil }
        let matches = questions.matches(in: question, 0..<question.count)
        guard let asked = matches.map(\.value).max() else { return nil }
        // 您的问题解决了吗 names the problem, but asks whether it is gone.
        let asksForBad = asked == 1
        return asksForBad != isDenial
            ? PolarityProbabilities(negative: 0.8, neutral: 0.15, positive: 0.05)
            : PolarityProbabilities(negative: 0.05, neutral: asksForBad ? 0.6 : 0.25, positive: asksForBad ? 0.35 : 0.7)
    }
}
