import FoundationEssentials
import HuiyinDomain
import HuiyinText
import Testing

@Suite struct CodeBookTests {
    private static let yaml = """
        # 一家店的分类
        taxonomy: shop
        version: 3
        language: zh
        nodes:
          - id: logistics
            name: 物流体验
            children:
              - id: timeliness
                name: 时效性   # 慢不慢
                phrases: [物流慢, 配送延迟]
                codes: {survey-2025: ["Q7=3", {code: "Q8=1", polarity: 1}], claims: ["L012", "7"]}
              - id: packaging
                name: 包装
                phrases: [压扁]
                codes:
                  survey-2025: ["Q7=2"]
                  claims:
                    - L020
                owner: 物流部
          - id: price
            name: 价格
            names: {en: Price}
            phrases: [太贵, 贵]
        """

    private static let taxonomy = TaxonomyFile.parse(yaml, file: "shop.yaml").taxonomy!

    /// Without weights: topics come from names and phrases alone.
    private static func engine() throws -> TextEngine {
        try TextEngine.load(models: "/nowhere/at-all", taxonomy: taxonomy)
    }

    private func book(_ source: String, _ columns: Set<String> = []) -> CodeBook {
        CodeBook(Self.taxonomy, source: source, columns: columns)
    }

    private func paths(_ book: CodeBook, _ column: String, _ cell: String) -> [String?] {
        book.answers(column: column, cell: cell).map { $0.meaning?.path }
    }

    @Test(
        arguments: [
            ("3", ["logistics/timeliness"]), ("3.0", ["logistics/timeliness"]), ("３", ["logistics/timeliness"]),
            ("3. 配送延迟", ["logistics/timeliness"]), ("2;3", ["logistics/packaging", "logistics/timeliness"]),
            ("2,3", ["logistics/packaging", "logistics/timeliness"]),
            ("2┋3", ["logistics/packaging", "logistics/timeliness"]),
            (#"["2","3"]"#, ["logistics/packaging", "logistics/timeliness"]),
            ("[2, 3]", ["logistics/packaging", "logistics/timeliness"]), ("2\n9", ["logistics/packaging", nil]),
        ] as [(String, [String?])])
    func readsOptionsOfACell(cell: String, wanted: [String?]) {
        #expect(paths(book("survey-2025"), "Q7", cell) == wanted)
        #expect(paths(book("survey-2025"), "q7．您最不满意的是", cell) == wanted)
        #expect(paths(book("survey-2025"), "Q17", cell) == [])
        #expect(paths(book("another"), "Q7", cell) == [])
    }

    @Test func aBareCodeIsAValueOfAnyColumnUnlessItIsABareNumber() {
        #expect(paths(book("claims"), "随便", "l012") == ["logistics/timeliness"])
        #expect(paths(book("claims"), "随便", "L012 延误") == ["logistics/timeliness"])
        #expect(paths(book("claims"), "随便", "L012x") == [])
        #expect(paths(book("claims"), "随便", "7") == [])
        #expect(paths(book("claims", ["代码"]), "代码", "7") == ["logistics/timeliness"])
    }

    @Test func writtenOutOptionsMeanTheNodeOfThatNameOrPhrase() {
        let book = book("tickets", ["原因"])
        #expect(paths(book, "原因", "配送延迟") == ["logistics/timeliness"])
        #expect(paths(book, "原因", "配送延迟、太贵") == ["logistics/timeliness", "price"])
        #expect(paths(book, "原因", "Price") == ["price"])
        #expect(paths(book, "原因", "师傅没来、也不说一声") == [nil])
        // Elsewhere words are only words.
        #expect(paths(book, "城市", "配送延迟") == [])
    }

    @Test func anItemCountsOncePerTopicAndLabelsBeatGuesses() throws {
        let engine = try Self.engine().knowing(codesOf: "survey-2025", columns: ["原因"])
        var input = AnalysisInput(text: "")
        input.attributes = [
            Attribute(name: "Q7", value: "3"), Attribute(name: "原因", value: "配送延迟"), Attribute(name: "Q8", value: "1"),
        ]
        input.rating = Rating(value: 1, minimum: 1, maximum: 5, scale: .stars, raw: "1")
        let analysis = engine.analyze(input)
        let opinion = try #require(analysis.opinions.first)
        #expect(analysis.opinions.count == 1)
        #expect(opinion.topic == "logistics/timeliness")
        #expect(opinion.polarity == .negative)
        #expect(opinion.part == .code("Q7=3"))
        // The label of the data decides over the taxonomy, the taxonomy over the rating.
        input.attributes = [Attribute(name: "Q8", value: "1")]
        #expect(engine.analyze(input).opinions.map(\.polarity) == [.positive])
        input.labels.polarity = .neutral
        #expect(engine.analyze(input).opinions.map(\.polarity) == [.neutral])
    }

    @Test func wordsOnTheTopicMakeItCertainInsteadOfASecondOpinion() throws {
        let engine = try Self.engine().knowing(codesOf: "survey-2025", columns: [])
        var input = AnalysisInput(text: "物流慢得要命")
        input.attributes = [Attribute(name: "Q7", value: "3")]
        input.labels.polarity = .negative
        let opinions = engine.analyze(input).opinions
        #expect(opinions.map(\.topic) == ["logistics/timeliness"])
        #expect(opinions[0].part == .text)
        #expect(opinions[0].topicProbability == 1)
        #expect(opinions[0].probability == 1)
    }

    @Test func aTicketsReasonIsAComplaintWhereNothingElseSaysHowItLeans() throws {
        let engine = try Self.engine().knowing(codesOf: "claims", columns: [])
        var input = AnalysisInput(text: "")
        input.attributes = [Attribute(name: "代码", value: "L020")]
        let analysis = engine.analyze(input)
        #expect(analysis.opinions.map(\.polarity) == [.negative])
        #expect(analysis.sentiment.polarity == .negative)
        input.nps = Rating(value: 10, minimum: 0, maximum: 10, scale: .nps, raw: "10")
        #expect(engine.analyze(input).opinions.map(\.polarity) == [.positive])
    }

    @Test func aGivenLabelMayBeACode() throws {
        let engine = try Self.engine().knowing(codesOf: "claims", columns: [])
        var input = AnalysisInput(text: "师傅说要等")
        input.labels.topic = "L012"
        #expect(engine.analyze(input).opinions.map(\.topic) == ["logistics/timeliness"])
    }

    @Test func codedOpinionsComeBackFromTheirJSON() throws {
        let engine = try Self.engine().knowing(codesOf: "claims", columns: ["原因：细"])
        var input = AnalysisInput(text: "到了")
        input.attributes = [Attribute(name: "原因：细", value: "L012")]
        let analysis = engine.analyze(input)
        var json = [UInt8]()
        AnalysisJSON.append(analysis, of: input, to: &json)
        #expect(String(decoding: json, as: UTF8.self).contains(#""in":"code","start":0,"end":9,"quote":"原因：细=L012""#))
        let back = try AnalysisJSON.decode(json, title: nil, text: "到了", turns: [])
        #expect(back.opinions == analysis.opinions)
        let span = Correction.Span(back.opinions[0])
        #expect(Correction.Span(span.description) == span)
    }

    // MARK: Files

    @Test func anEditWritesTheCodesAndTheVersionAndNothingElse() throws {
        let edit = TaxonomyEdit([
            .init(source: "tickets", code: "原因=慢"): "logistics/timeliness",
            .init(source: "claims", code: "L020"): "price",
            .init(source: "survey-2025", code: "Q7=2"): nil,
        ])
        let text = try edit.applied(to: Self.yaml, file: "shop.yaml")
        let after = try #require(TaxonomyFile.parse(text, file: "shop.yaml").taxonomy)
        #expect(after.label == "shop@4")
        #expect(after["logistics/timeliness"]?.codes["tickets"] == ["原因=慢"])
        #expect(after["logistics/timeliness"]?.codePolarities == ["survey-2025": ["Q8=1": .positive]])
        #expect(after["logistics/packaging"]?.codes == [:])
        #expect(after["price"]?.codes == ["claims": ["L020"]])
        #expect(text.contains("# 一家店的分类"))
        #expect(text.contains("name: 时效性   # 慢不慢"))
        // And back.
        let back = TaxonomyEdit([
            .init(source: "tickets", code: "原因=慢"): nil, .init(source: "claims", code: "L020"): "logistics/packaging",
            .init(source: "survey-2025", code: "Q7=2"): "logistics/packaging",
        ])
        let again = try #require(
            TaxonomyFile.parse(back.applied(to: text, file: "shop.yaml"), file: "shop.yaml").taxonomy)
        #expect(again.label == "shop@5")
        #expect(again.nodes == Self.taxonomy.nodes)
    }

    @Test func aFileInBracesIsWrittenAnew() throws {
        let yaml =
            "{taxonomy: t, version: 1, nodes: [{id: a, name: \"A: \\\"x\\\"\", children: [{id: b, name: B}]}, {id: c, name: C}]}"
        let edit = TaxonomyEdit([.init(source: "s", code: "Q=1"): "a/b"])
        let after = try #require(TaxonomyFile.parse(edit.applied(to: yaml, file: "t"), file: "t").taxonomy)
        #expect(after.nodes.map(\.path) == ["a", "a/b", "c"])
        #expect(after["a/b"]?.codes == ["s": ["Q=1"]])
        #expect(after["a"]?.name == "A: \"x\"")
    }

    @Test func anUnknownPathIsRefused() {
        let edit = TaxonomyEdit([.init(source: "s", code: "1"): "nowhere"])
        #expect(throws: TextError.self) { try edit.applied(to: Self.yaml, file: "shop.yaml") }
    }

    @Test func everyPackSurvivesAnEdit() throws {
        for pack in ProductHome.packs() {
            let file = try ProductHome.taxonomyFile(named: pack)
            let yaml = String(decoding: try #require(FileManager.default.contents(atPath: file)), as: UTF8.self)
            let before = try ProductHome.taxonomy(named: pack)
            let places = Dictionary(
                uniqueKeysWithValues: before.nodes.enumerated().map {
                    (TaxonomyEdit.Code(source: "源 \"a\"", code: "Q=\($0)"), Optional($1.path))
                })
            let edit = TaxonomyEdit(places)
            let text = try edit.applied(to: yaml, file: pack)
            let after = try #require(TaxonomyFile.parse(text, file: pack).taxonomy)
            #expect(try after == edit.applied(to: before))
            // Its comments are still there, so it was edited in place.
            #expect(text.split(separator: "\n").first == yaml.split(separator: "\n").first)
        }
    }

    @Test func codesAtTwoNodesAreReported() throws {
        let yaml = """
            taxonomy: t
            version: 1
            nodes:
              - id: a
                name: A
                codes: {s: ["Q7=3"]}
              - id: b
                name: B
                codes: {s: ["q7=３"], other: ["Q7=3"]}
            """
        let doubles = CodeList.doubles(in: try #require(TaxonomyFile.parse(yaml, file: "t").taxonomy))
        #expect(doubles.map(\.paths) == [["a", "b"]])
        #expect(doubles.map(\.code) == ["q7=3"])
        #expect(CodeList.doubles(in: Self.taxonomy).isEmpty)
    }

    @Test func unmappedCodesAreCountedAndHaveASuggestion() throws {
        let engine = try Self.engine()
        let list = CodeList(
            [
                .init(column: "原因", value: "快递好多天才到", count: 5), .init(column: "原因", value: "配送延迟;快递好多天才到", count: 2),
                .init(column: "原因", value: "X99", count: 9),
            ], source: "tickets", columns: ["原因"], taxonomy: Self.taxonomy, engine: engine)
        #expect(list.rows.map(\.code) == ["原因=X99", "原因=快递好多天才到", "原因=配送延迟"])
        #expect(list.rows.map(\.count) == [9, 7, 2])
        #expect(list.unmapped.map(\.code) == ["原因=X99", "原因=快递好多天才到"])
        #expect(list.unmapped[0].suggestion == nil)
        #expect(list.unmapped[1].suggestion?.path == "logistics/timeliness")
        #expect((list.unmapped[1].suggestion?.probability ?? 0) > 0.05)
    }
}
