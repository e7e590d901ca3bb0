import HuiyinDomain
import HuiyinText
import Testing

@Suite struct IronyTests {
    /// As `huiyin analyze` reads by default.
    private static let engine = Result {
        try TextEngine.load(models: ProductHome.models(), taxonomy: ProductHome.taxonomy(named: "auto"), tier: .auto)
    }

    private static func analyze(_ text: String, _ change: (inout AnalysisInput) -> Void = { _ in }) throws -> Analysis {
        var input = AnalysisInput(text: text)
        change(&input)
        return try engine.get().analyze(input)
    }

    @Test func hearsScareQuotesAfterADegreeAsBlame() throws {
        let analysis = try Self.analyze("这款车的车机真是太“智能”了")
        #expect(analysis.irony?.isIronic == true)
        #expect(analysis.irony?.cues.contains { $0.kind == "scare-quotes" } == true)
        #expect(analysis.sentiment.polarity == .negative)
        #expect(analysis.opinions.contains { $0.topic?.hasPrefix("equipment") == true && $0.polarity == .negative })
    }

    @Test func takesTheSameWordsWithoutQuotesAtTheirWord() throws {
        let analysis = try Self.analyze("车机真的很智能")
        #expect(analysis.irony?.isIronic == false)
        #expect(analysis.sentiment.polarity == .positive)
    }

    @Test(arguments: ["老师傅人称“活地图”，路线熟得很", "我买的是“云杉”系列的床垫，睡着舒服", "客服说“马上安排”，十分钟后师傅真到了，谢谢"])
    func takesSincereQuotationMarksAtTheirWord(text: String) throws {
        #expect(try Self.analyze(text).irony?.isIronic == false)
    }

    @Test func aCueIsAPlaceInTheText() throws {
        let text = "😀这服务可真“贴心”啊，等了三个小时"
        let irony = try #require(try Self.analyze(text).irony)
        let bytes = Array(text.utf8)
        for cue in irony.cues {
            #expect(String(validating: bytes[cue.bytes], as: UTF8.self) != nil)
        }
    }

    @Test func aLowRatingMakesBarePraiseSuspicious() throws {
        let plain = try #require(try Self.analyze("服务真好").irony)
        let rated = try #require(
            try Self.analyze("服务真好") {
                $0.rating = Rating(value: 1, minimum: 1, maximum: 5, scale: .number, raw: "1")
            }
            .irony)
        #expect(rated.probability > plain.probability)
    }
}
