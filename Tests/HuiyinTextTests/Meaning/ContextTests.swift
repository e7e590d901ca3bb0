import HuiyinDomain
import HuiyinText
import Testing

/// What an item replies to, and what an item tells, weigh on what is understood of it.
@Suite struct ContextTests {
    private static func analyze(_ text: String, context: String? = nil, pack: String = "auto") throws -> Analysis {
        var input = AnalysisInput(text: text)
        input.context = context
        return try SharedEngines.engine(pack).analyze(input)
    }

    private static func isAboutTheCarSystem(_ analysis: Analysis) -> Bool {
        analysis.opinions.contains { $0.topic?.hasPrefix("equipment") == true }
    }

    @Test func whatIsAsItWasIsAboutWhatTheContextIsAbout() throws {
        let analysis = try Self.analyze("还是老样子", context: "车机老是黑屏，死机好几回了")
        #expect(Self.isAboutTheCarSystem(analysis))
        #expect(analysis.opinions.allSatisfy { $0.polarity == .negative })
        let place = try #require(analysis.opinions.first?.bytes)
        #expect(place.upperBound <= "还是老样子".utf8.count)
    }

    @Test func withoutAContextNothingIsCarriedOver() throws {
        #expect(!Self.isAboutTheCarSystem(try Self.analyze("还是老样子")))
    }

    @Test func aContextThatIsNotReferredToLendsNoTopic() throws {
        #expect(!Self.isAboutTheCarSystem(try Self.analyze("好的，谢谢", context: "车机老是黑屏，死机好几回了")))
    }

    @Test func whatWasNamedBeforeIsJudgedByTheNextClause() throws {
        let analysis = try Self.analyze("上面说的车机，还是老样子")
        let opinion = try #require(analysis.opinions.first { $0.topic?.hasPrefix("equipment") == true })
        #expect(opinion.polarity == .negative)
        #expect(opinion.bytes.upperBound == "上面说的车机，还是老样子".utf8.count)
    }

    @Test func aRunaroundToldMockinglyIsNoPraise() throws {
        let text = "客服让我找门店，门店让我找厂家，厂家又让我找客服，完美闭环"
        let analysis = try Self.analyze(text, pack: "")
        #expect(analysis.runaround != nil)
        #expect(analysis.sentiment.polarity == .negative)
    }

    @Test func theEncoderIsNotAskedWhereLearnedTopicsAreSure() throws {
        let pack = try ProductHome.taxonomy(named: "auto")
        let auto = try TextEngine.load(models: ProductHome.models(), taxonomy: pack, tier: .auto)
        let deep = try TextEngine.load(models: ProductHome.models(), taxonomy: pack, tier: .deep)
        let fast = try SharedEngines.engine("auto")
        let sure = AnalysisInput(text: "空间很大，后排很宽敞，非常满意")
        #expect(auto.analyze(sure).sentiment.probabilities == fast.analyze(sure).sentiment.probabilities)
        // With topics of one's own only the encoder tells who judges what.
        let bare = try TextEngine.load(models: ProductHome.models(), taxonomy: nil, tier: .auto)
        let whole = try TextEngine.load(models: ProductHome.models(), taxonomy: nil, tier: .deep)
        #expect(bare.analyze(sure).sentiment.probabilities == whole.analyze(sure).sentiment.probabilities)
        #expect(deep.tier == .deep && auto.tier == .auto)
    }
}
