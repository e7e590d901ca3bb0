import HuiyinDomain
import HuiyinText
import Testing

@Suite struct QualityTests {
    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    @Test func readsInventedPraiseAndBlameRightNineTimesInTen() throws {
        let engine = try SharedEngines.engine()
        try #require(engine.stamp.hasModel)
        var right = 0
        var all = 0
        for (texts, sign) in [(InventedSentences.positive, 1.0), (InventedSentences.negative, -1.0)] {
            for text in Self.lines(texts) {
                all += 1
                let score = engine.analyze(AnalysisInput(text: text)).sentiment.probabilities.score
                if score * sign > 0 { right += 1 }
            }
        }
        #expect(all >= 130)
        #expect(Double(right) / Double(all) >= 0.9)
    }

    @Test func callsAskingAndTellingNeutralMoreOftenThanNot() throws {
        let engine = try SharedEngines.engine()
        let texts = Self.lines(InventedSentences.neutral)
        let neutral = texts.count { engine.analyze(AnalysisInput(text: $0)).sentiment.polarity == .neutral }
        #expect(Double(neutral) / Double(texts.count) >= 0.6)
    }

    @Test func sortsInventedSentencesUnderTheTopicOfTheReader() throws {
        var right = 0
        for example in InventedSentences.topics {
            let engine = try SharedEngines.engine(example.taxonomy)
            let paths = engine.analyze(AnalysisInput(text: example.text)).opinions.compactMap(\.topic)
            if paths.contains(where: { Taxonomy.contains(example.path, $0) }) {
                right += 1
            }
        }
        #expect(Double(right) / Double(InventedSentences.topics.count) >= 0.85)
    }

    @Test func strongerWordsAreMoreIntense() throws {
        let engine = try SharedEngines.engine()
        let values = ["有点慢", "慢", "慢得离谱"].map { engine.analyze(AnalysisInput(text: $0)).sentiment.intensity }
        #expect(values[0] < values[1])
        #expect(values[1] < values[2])
    }

    @Test func readsPlainFaultsAsBlameOfWhatTheyName() throws {
        let engine = try SharedEngines.engine("auto")
        for (text, topic) in [
            ("蓝牙连接老是断", "equipment/bluetooth"), ("车窗夹到孩子的手", "safety/window-pinch"),
            ("油耗高得离谱", "consumption"), ("等配件等了五周", "service/parts-wait"), ("座椅太硬", "comfort/seats"),
        ] {
            let opinions = engine.analyze(AnalysisInput(text: text)).opinions.filter { $0.topic == topic }
            #expect(opinions.map(\.polarity) == [.negative], "\(text)")
        }
    }

    @Test func plainEnglishPraiseIsNotBlame() throws {
        let engine = try SharedEngines.engine("auto")
        for text in ["Ride quality is superb", "Very comfortable seats"] {
            let analysis = engine.analyze(AnalysisInput(text: text))
            #expect(analysis.sentiment.polarity == .positive, "\(text)")
            #expect(!analysis.opinions.contains { $0.polarity == .negative }, "\(text)")
        }
    }
}
