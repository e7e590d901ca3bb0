import HuiyinDomain
import HuiyinText
import Testing

@Suite struct TopicScorerTests {
    private static let shop = Taxonomy(
        id: "parcel-shop", version: 1, language: .chinese,
        nodes: [
            Taxonomy.Node(path: "logistics", name: "物流体验"),
            Taxonomy.Node(path: "logistics/timeliness", name: "时效性", phrases: ["物流慢", "配送延迟", "当天就送到"]),
            Taxonomy.Node(path: "logistics/damage", name: "包装破损", phrases: ["箱子压坏了", "包装严实"]),
            Taxonomy.Node(path: "staff", name: "客服态度", phrases: ["客服很耐心", "客服爱理不理"]),
        ]
    )

    private static func topics(_ text: String) throws -> Set<String> {
        let engine = try TextEngine.load(models: "/nowhere/at-all", taxonomy: shop)
        return Set(engine.analyze(AnalysisInput(text: text)).opinions.compactMap(\.topic))
    }

    @Test(arguments: ["物流慢", "配送延迟", "等了一个礼拜才到", "配送又延迟了好几天"])
    func differentWordsForOneThingLandOnOneNode(text: String) throws {
        #expect(try Self.topics(text) == ["logistics/timeliness"])
    }

    @Test(arguments: ["今天天气真好", "哈哈哈哈", "好的谢谢", "1234567", "周末一起看电影吗", ""])
    func noTopicIsAnAnswer(text: String) throws {
        #expect(try Self.topics(text).isEmpty)
    }

    @Test func aTextMayHaveSeveralTopics() throws {
        let found = try Self.topics("等了一个礼拜才到，箱子还压扁了一个角，问客服也不理人")
        #expect(found.isSuperset(of: ["logistics/timeliness", "logistics/damage"]))
    }

    @Test func anOpinionStandsInTheClauseThatSpeaksOfIt() throws {
        let engine = try TextEngine.load(models: "/nowhere/at-all", taxonomy: Self.shop)
        let text = "第一次在这买，等了一个礼拜才到，先这样"
        let opinion = try #require(engine.analyze(AnalysisInput(text: text)).opinions.first)
        #expect(String(decoding: Array(text.utf8)[opinion.bytes], as: UTF8.self) == "等了一个礼拜才到")
        let probability = try #require(opinion.topicProbability)
        #expect((0.1...1).contains(probability))
    }

    @Test func theSameTaxonomyGivesTheSameAnswers() throws {
        let text = "东西一般，等了很久才送来，箱子也破"
        let first = try TextEngine.load(models: "/nowhere/at-all", taxonomy: Self.shop).analyze(
            AnalysisInput(text: text))
        let second = try TextEngine.load(models: "/nowhere/at-all", taxonomy: Self.shop).analyze(
            AnalysisInput(text: text))
        #expect(first == second)
    }

    @Test func leavesOfAnInventedTaxonomyAreFoundMoreOftenThanNot() throws {
        let metrics = try TopicEvaluation.metrics(GymFixture.rows(), GymFixture.engine(), GymFixture.taxonomy())
        let f1 = try #require(metrics.first)
        #expect(f1.name == "micro-F1 of leaves")
        #expect(f1.interval.value >= 0.6)
        #expect(f1.interval.low < f1.interval.value && f1.interval.value < f1.interval.high)
    }

    @Test func aGoldRowWithAnUnknownPathIsNamed() throws {
        let rows = [
            JSONValue.object([
                .init(name: "text", value: .string("好")), .init(name: "topics", value: .array([.string("no/where")])),
            ])
        ]
        let error = #expect(throws: TextError.self) {
            try TopicEvaluation.metrics(rows, GymFixture.engine(), GymFixture.taxonomy())
        }
        #expect(error?.message.contains("no/where") == true)
    }
}
