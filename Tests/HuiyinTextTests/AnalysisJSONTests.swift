import HuiyinDomain
import HuiyinText
import Testing

@Suite struct AnalysisJSONTests {
    private static func roundTrip(_ analysis: Analysis, _ input: AnalysisInput) throws -> Analysis {
        var bytes = [UInt8]()
        AnalysisJSON.append(analysis, of: input, to: &bytes)
        return try AnalysisJSON.decode(bytes, title: input.title, text: input.text, turns: input.turns)
    }

    @Test func countsScalarsBesideEmojiAndFourByteHan() throws {
        var input = AnalysisInput(text: "😀𠮷车机慢\"!")
        input.id = "7"
        var analysis = Analysis(
            language: .chinese,
            sentiment: Sentiment(
                probabilities: PolarityProbabilities(negative: 0.9, neutral: 0.0625, positive: 0.0375), intensity: 0.5
            ),
            engine: EngineStamp(model: "fast-1-x", taxonomy: "auto@1", tier: "fast")
        )
        var opinion = Opinion(part: .text, bytes: 8..<17, polarity: .negative, probability: 0.8, intensity: 0.25)
        opinion.topic = "equipment"
        opinion.topicProbability = 0.5
        opinion.target = 8..<14
        analysis.opinions = [opinion]
        var bytes = [UInt8]()
        AnalysisJSON.append(analysis, of: input, to: &bytes)
        let json = try JSONReader.read(bytes)
        let written = try #require(json["opinions"]?.array?.first)
        #expect(written["start"]?.int == 2)
        #expect(written["end"]?.int == 5)
        #expect(written["quote"]?.string == "车机慢")
        #expect(written["target"]?.string == "车机")
        #expect(json["sentiment"]?["score"]?.double == -0.8625)
        #expect(try Self.roundTrip(analysis, input) == analysis)
    }

    @Test func writesEveryFieldOfTheContract() throws {
        let engine = try TextEngine.load(models: "/nowhere/at-all", taxonomy: nil)
        let input = AnalysisInput(text: "好")
        var bytes = [UInt8]()
        AnalysisJSON.append(engine.analyze(input), of: input, to: &bytes)
        guard case .object(let fields) = try JSONReader.read(bytes) else {
            Issue.record("no object")
            return
        }
        #expect(
            fields.map(\.name) == [
                "id", "language", "sentiment", "severity", "emotion", "irony", "intents", "opinions", "runaround",
                "break", "pii",
                "keyphrases", "noise", "engine",
            ]
        )
        #expect(fields.first { $0.name == "sentiment" }?.value == .null)
    }

    @Test func noiseIsToldInScalarsOfItsPart() throws {
        let engine = try TextEngine.load(models: "/nowhere/at-all", taxonomy: nil)
        var input = AnalysisInput(text: "🚗车机慢[图片]")
        input.title = "退款\n发自我的iPhone"
        let analysis = engine.analyze(input)
        var bytes = [UInt8]()
        AnalysisJSON.append(analysis, of: input, to: &bytes)
        let noise = try #require(try JSONReader.read(bytes)["noise"]?.array)
        #expect(noise.map { $0["kind"]?.string } == ["signature", "placeholder"])
        #expect(noise.map { $0["in"]?.string } == ["title", nil])
        #expect(noise.map { $0["start"]?.int } == [3, 4])
        #expect(noise.map { $0["end"]?.int } == [13, 8])
        #expect(try Self.roundTrip(analysis, input).noise == analysis.noise)
    }

    @Test func comesBackAsItWasForRandomTitlesTextsAndTurns() throws {
        let engine = try SharedEngines.engine("auto")
        var random = RandomText(seed: 5)
        for round in 0..<300 {
            var input = AnalysisInput(text: random.next() + "空间很大，油耗太高")
            if round % 3 == 0 { input.title = "动力不足" + random.next() }
            if round % 4 == 0 {
                input.text = ""
                input.turns = [
                    Turn(role: .customer, text: random.next() + "车机卡"), Turn(role: .agent, text: random.next()),
                ]
            }
            let analysis = engine.analyze(input)
            let read = try Self.roundTrip(analysis, input)
            #expect(read.opinions.map(\.bytes) == analysis.opinions.map(\.bytes))
            #expect(read.opinions.map(\.part) == analysis.opinions.map(\.part))
            #expect(read.sentiment == analysis.sentiment)
            #expect(read.opinions.map(\.probability) == analysis.opinions.map(\.probability))
        }
    }

    @Test(arguments: ["", "{", "[1,]", "{\"a\":01}", "nul", "\"\\x\"", "{\"a\" 1}", "1 2", "\"a\u{1}\"", "-", "1."])
    func refusesWhatIsNotJSON(text: String) {
        #expect(throws: TextError.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func readsEscapesAndSurrogates() throws {
        let value = try JSONReader.read(
            Array(#"{"a":"\u8f66\ud83d\ude00\n\"","n":-1.5e2,"d":12345678901234567890}"#.utf8))
        #expect(value["a"]?.string == "车😀\n\"")
        #expect(value["n"]?.double == -150)
        #expect(value["d"] == .number("12345678901234567890"))
    }

    @Test func refusesBytesThatAreNotUTF8() {
        #expect(throws: TextError.self) { try JSONReader.read([0x22, 0xB3, 0xB5, 0x22]) }
    }

    @Test func refusesASpanOutsideTheText() throws {
        let json = """
            {"language":"zh","sentiment":null,"opinions":[{"topic":null,"start":0,"end":9,"polarity":1,"probability":1,"intensity":1}]}
            """
        #expect(throws: TextError.self) { try AnalysisJSON.decode(Array(json.utf8), title: nil, text: "短", turns: []) }
    }
}
