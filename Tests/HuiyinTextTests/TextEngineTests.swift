import HuiyinDomain
import HuiyinText
import Testing

@Suite struct TextEngineTests {
    private static func bare(_ taxonomy: Taxonomy? = nil) throws -> TextEngine {
        try TextEngine.load(models: "/nowhere/at-all", taxonomy: taxonomy)
    }

    private static let shop = Taxonomy(
        id: "shop", version: 2, language: .chinese,
        nodes: [
            Taxonomy.Node(path: "logistics", name: "物流体验", names: ["en": "Delivery"]),
            Taxonomy.Node(path: "logistics/timeliness", name: "时效性", phrases: ["物流慢", "等了一周", "arrived late"]),
            Taxonomy.Node(path: "staff", name: "店员与客服"),
        ]
    )

    @Test func worksWithoutAModelAndSaysWhatIsMissing() throws {
        let engine = try Self.bare(Self.shop)
        #expect(engine.warnings.map(\.code) == ["model-missing"])
        let analysis = engine.analyze(AnalysisInput(text: "物流慢，店员倒是不错"))
        #expect(analysis.opinions.map(\.topic) == ["logistics/timeliness", "staff"])
        #expect(analysis.sentiment == .unknown)
        #expect(analysis.language == .chinese)
    }

    @Test func aPhraseBeatsANameAndTheDeepestNodeStays() throws {
        let analysis = try Self.bare(Self.shop).analyze(AnalysisInput(text: "物流太差，物流慢得要命"))
        #expect(analysis.opinions.map(\.topic) == ["logistics", "logistics/timeliness"])
        let one = try Self.bare(Self.shop).analyze(AnalysisInput(text: "说好的物流结果物流慢"))
        #expect(one.opinions.map(\.topic) == ["logistics/timeliness"])
    }

    @Test func latinWordsMatchWholeWordsOnly() throws {
        let nodes = [Taxonomy.Node(path: "emu", name: "鸸鹋", names: ["en": "Emu"])]
        let engine = try Self.bare(Taxonomy(id: "zoo", version: 1, language: .english, nodes: nodes))
        #expect(engine.analyze(AnalysisInput(text: "they emulate it")).opinions.isEmpty)
        #expect(engine.analyze(AnalysisInput(text: "two EMUS came")).opinions.map(\.topic) == ["emu"])
    }

    @Test func textsAboutNothingInTheTaxonomyHaveNoOpinion() throws {
        #expect(try Self.bare(Self.shop).analyze(AnalysisInput(text: "今天下雨")).opinions.isEmpty)
    }

    @Test func givenLabelsTakeThePlaceOfTheGuess() throws {
        var input = AnalysisInput(text: "今天去了一趟。挺好的")
        input.labels = GivenLabels(topic: "时效性", polarity: .negative)
        let analysis = try Self.bare(Self.shop).analyze(input)
        #expect(analysis.sentiment.polarity == .negative)
        let opinion = try #require(analysis.opinions.first)
        #expect(opinion.topic == "logistics/timeliness")
        #expect(opinion.polarity == .negative)
        #expect(opinion.topicProbability == 1)
        #expect(analysis.opinions.count == 1)
    }

    @Test func onlyWhatTheCustomerSaidIsRead() throws {
        var input = AnalysisInput(text: "")
        input.title = "店员"
        input.turns = [
            Turn(role: .agent, text: "物流慢吗"), Turn(role: .customer, text: "等了一周"), Turn(role: .system, text: "店员已离开"),
        ]
        let analysis = try Self.bare(Self.shop).analyze(input)
        #expect(analysis.opinions.map(\.part) == [.title, .turn(1)])
    }

    @Test func aRatingSpeaksWhereThereAreNoWords() throws {
        let engine = try SharedEngines.engine()
        var input = AnalysisInput(text: "")
        input.rating = Rating(value: 1, minimum: 1, maximum: 5, scale: .stars, raw: "1")
        #expect(engine.analyze(input).sentiment.polarity == .negative)
    }

    @Test func oneClauseWithSentimentGivesOneOpinion() throws {
        let engine = try SharedEngines.engine()
        let analysis = engine.analyze(AnalysisInput(text: "质量太差了！"))
        #expect(analysis.opinions.count == 1)
        #expect(analysis.opinions.first?.topic == nil)
        #expect(analysis.opinions.first?.bytes == 0..<15)
        #expect(analysis.opinions.first?.polarity == .negative)
    }

    @Test(arguments: ["auto", "restaurant", "retail", "airline", ""])
    func survivesRandomTextWithSpansInsideIt(pack: String) throws {
        let taxonomy = pack.isEmpty ? nil : try ProductHome.taxonomy(named: pack)
        let engine = try SharedEngines.engine(pack)
        var random = RandomText(seed: 11)
        for _ in 0..<400 {
            var input = AnalysisInput(text: random.next())
            if random.number(below: 3) == 0 { input.title = random.next() }
            let analysis = engine.analyze(input)
            for opinion in analysis.opinions {
                let text = opinion.part == .title ? input.title ?? "" : input.text
                let bytes = Array(text.utf8)
                try #require(
                    opinion.bytes.lowerBound < opinion.bytes.upperBound && opinion.bytes.upperBound <= bytes.count)
                #expect(String(validating: bytes[opinion.bytes], as: UTF8.self) != nil)
                if let target = opinion.target { #expect(opinion.bytes.contains(target.lowerBound)) }
                #expect((0...1).contains(opinion.probability) && (0...1).contains(opinion.intensity))
                if let topic = opinion.topic { #expect(taxonomy?[topic] != nil) }
            }
        }
    }
}

@Suite struct NothingSaidTests {
    private func sentiment(_ input: AnalysisInput) throws -> Sentiment {
        try TextEngine.load(models: ProductHome.models(), taxonomy: nil).analyze(input).sentiment
    }

    @Test(arguments: ["", "   ", "\n\u{200B}"])
    func anEmptyTextHasNoSentiment(text: String) throws {
        #expect(try sentiment(AnalysisInput(text: text)) == .unknown)
    }

    @Test func aConversationInWhichOnlyTheAgentSpokeHasNone() throws {
        var input = AnalysisInput(text: "")
        input.turns = [Turn(role: .agent, text: "您好，请问有什么可以帮您？")]
        #expect(try sentiment(input) == .unknown)
    }

    @Test func signsWithoutAKnownWordLeanNeitherWay() throws {
        #expect(try sentiment(AnalysisInput(text: "￦￦￦")).probabilities.score == 0)
    }
}
