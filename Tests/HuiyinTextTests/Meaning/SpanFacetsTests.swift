import HuiyinText
import Testing

/// 红烧肉味道很好 judges the dish.
@Suite struct SpanFacetsTests {
    @Test(
        arguments: [
            ("华夫味道", "一般", "华夫", "味道一般"),
            ("菜的量", "很实在", "菜", "量很实在"),
            ("味道", "很好", "味道", "很好"),
            ("车机", "很卡", "车机", "很卡"),
        ])
    func sideBelongsToTheJudgement(target: String, words: String, thing: String, judgement: String) {
        let text = NormalizedText(target + words)
        let length = target.unicodeScalars.count
        let pairs = SpanPairs.pairs(text, targets: [0..<length], words: [length..<text.count])
        #expect(pairs.compactMap(\.target).map(text.slice) == [thing])
        #expect(pairs.map { text.slice($0.words) } == [judgement])
    }

    @Test func aSideRightAfterACommaIsOneOfTheThingBeforeIt() {
        let text = NormalizedText("板鸭,味道不错")
        let pairs = SpanPairs.pairs(text, targets: [0..<2, 3..<5], words: [5..<7])
        #expect(pairs.compactMap(\.target).map(text.slice) == ["板鸭"])
    }
}
