import FoundationEssentials
import HuiyinDomain
import HuiyinText
import Testing

@Suite struct TopicLearningTests {
    private static func row(_ text: String, _ topics: [String], _ taxonomy: String? = nil) -> JSONValue {
        .object(
            [
                .init(name: "text", value: .string(text)),
                .init(name: "topics", value: .array(topics.map(JSONValue.string))),
            ] + (taxonomy.map { [.init(name: "taxonomy", value: .string($0))] } ?? []))
    }

    /// Words that nothing in the taxonomy has.
    private static let lessons: [(text: String, topics: [String])] = [
        ("那台蝴蝶机嘎吱嘎吱", ["place/machines"]), ("龙门架的钢索毛了", ["place/machines"]),
        ("鸳鸯浴室", ["place/showers"]), ("会籍顾问夺命连环催", ["coach/selling"]),
        ("蝴蝶兰开得真好", []),
    ]

    private func learn(_ lessons: [(text: String, topics: [String])], in folder: String) throws -> TopicTraining.Outcome
    {
        try TopicTraining.learn(
            lessons.map { Self.row($0.text, $0.topics) }, GymFixture.taxonomy(), in: folder)
    }

    @Test func examplesAreAnsweredRightAfterwardsAndStaySoWhenMoreAreLearned() throws {
        let folder = ScratchFolder()
        var known = [(text: String, topics: [String])]()
        for lesson in Self.lessons {
            let outcome = try learn([lesson], in: folder.path)
            known.append(lesson)
            #expect(outcome == .init(new: 1, known: known.count, wrong: 0, passed: 0))
            let engine = try GymFixture.engine(topics: folder.path)
            for lesson in known {
                #expect(GymFixture.topics(lesson.text, engine) == Set(lesson.topics), "\(lesson.text)")
            }
        }
    }

    @Test func newTextsThatShareWordsWithAnExampleLandWhereItDid() throws {
        let folder = ScratchFolder()
        #expect(try !GymFixture.topics("蝴蝶机又嘎吱响", GymFixture.engine()).contains("place/machines"))
        _ = try learn(Self.lessons, in: folder.path)
        let engine = try GymFixture.engine(topics: folder.path)
        #expect(GymFixture.topics("蝴蝶机又嘎吱响", engine).contains("place/machines"))
        #expect(GymFixture.topics("今天天气真好", engine).isEmpty)
    }

    @Test func whatWasRightWithoutExamplesStaysRight() throws {
        let folder = ScratchFolder()
        _ = try learn(Self.lessons, in: folder.path)
        let before = try TopicEvaluation.metrics(GymFixture.rows(), GymFixture.engine(), GymFixture.taxonomy())
        let after = try TopicEvaluation.metrics(
            GymFixture.rows(), GymFixture.engine(topics: folder.path), GymFixture.taxonomy())
        #expect(after[0].interval.value >= before[0].interval.value - 0.03)
    }

    @Test func aCorrectionSpeaksAgainstANameThatStandsThere() throws {
        let folder = ScratchFolder()
        let text = "卫生纸自己带"
        #expect(try GymFixture.topics(text, GymFixture.engine()).contains("place/cleanliness"))
        _ = try learn([(text, [])], in: folder.path)
        #expect(try GymFixture.topics(text, GymFixture.engine(topics: folder.path)).isEmpty)
    }

    @Test func theLaterOfTwoAboutTheSameWordsCounts() throws {
        let folder = ScratchFolder()
        _ = try learn([("鸳鸯浴室", ["place/showers"])], in: folder.path)
        let outcome = try learn([("鸳鸯浴室", ["place/crowding"])], in: folder.path)
        #expect(outcome.known == 1)
        #expect(try GymFixture.topics("鸳鸯浴室", GymFixture.engine(topics: folder.path)) == ["place/crowding"])
    }

    @Test func noWordOfAnExampleStandsInTheFile() throws {
        let folder = ScratchFolder()
        _ = try learn(Self.lessons, in: folder.path)
        let data = try #require(FileManager.default.contents(atPath: "\(folder.path)/topics-gym.bin"))
        for lesson in Self.lessons {
            let bytes = Array(lesson.text.utf8.prefix(6))
            #expect(data.firstRange(of: bytes) == nil)
        }
    }

    @Test func rowsOfOtherTaxonomiesAndUnknownPathsArePassedOver() throws {
        let folder = ScratchFolder()
        let rows = [
            Self.row("蝴蝶机", ["place/machines"], "auto@1"), Self.row("蝴蝶机", ["no/where"]),
            Self.row("蝴蝶机", ["place/machines"], "gym@7"), .object([.init(name: "text", value: .string("x"))]),
        ]
        let outcome = try TopicTraining.learn(rows, GymFixture.taxonomy(), in: folder.path)
        #expect(outcome == .init(new: 1, known: 1, wrong: 0, passed: 3))
    }

    @Test func learnedTopicsOfAPackCanBeCorrectedToo() throws {
        let folder = ScratchFolder()
        let auto = try ProductHome.taxonomy(named: "auto")
        let rows = [Self.row("钥匙感应时灵时不灵得走到跟前", ["equipment/infotainment"])]
        _ = try TopicTraining.learn(rows, auto, in: folder.path)
        let engine = try TextEngine.load(models: ProductHome.models(), taxonomy: auto, topics: folder.path)
        #expect(GymFixture.topics("钥匙感应时灵时不灵得走到跟前", engine).contains("equipment/infotainment"))
    }

    @Test func aDamagedFileIsRefusedWithItsName() throws {
        let folder = ScratchFolder()
        _ = try learn(Self.lessons, in: folder.path)
        let path = "\(folder.path)/topics-gym.bin"
        var data = try #require(FileManager.default.contents(atPath: path))
        data[data.count / 2] ^= 1
        try data.write(to: URL(filePath: path))
        let error = #expect(throws: TextError.self) { try GymFixture.engine(topics: folder.path) }
        #expect(error?.code == "topics-broken")
        #expect(error?.message.contains(path) == true)
    }

    @Test func whatWasLearnedFollowsTheTaxonomyToItsNextVersion() throws {
        let folder = ScratchFolder()
        _ = try learn(Self.lessons, in: folder.path)
        let old = try GymFixture.taxonomy()
        let new = Taxonomy(
            id: "gym", version: 2, language: .chinese,
            nodes: old.nodes.map { node in
                Taxonomy.Node(
                    path: node.path == "place/machines" ? "place/equipment" : node.path, name: node.name,
                    summary: node.summary, phrases: node.phrases)
            })
        #expect(try TopicTraining.carry(TaxonomyMapping(old, new), to: new, in: folder.path) == 2)
        #expect(try TopicTraining.carry(TaxonomyMapping(old, new), to: new, in: folder.path) == 0)
        let engine = try TextEngine.load(models: "/nowhere/at-all", taxonomy: new, topics: folder.path)
        #expect(GymFixture.topics("那台蝴蝶机嘎吱嘎吱", engine) == ["place/equipment"])
    }
}
