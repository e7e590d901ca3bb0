import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinQuery
import HuiyinText
import Testing

@Suite struct CodedDataTests {
    private static let yaml = """
        taxonomy: shop
        version: 1
        nodes:
          - id: logistics
            name: 物流体验
            children:
              - id: timeliness
                name: 时效性
                phrases: [物流慢, 配送延迟]
                codes: {survey-2025: ["Q7=3"], claims: [L012]}
          - id: price
            name: 价格
            phrases: [太贵]
        """

    private let fixture: Fixture
    private let archive: Archive

    init() throws {
        fixture = try Fixture()
        let workspace = fixture.folder + "/coded"
        try FileManager.default.createDirectory(atPath: workspace + "/taxonomies", withIntermediateDirectories: true)
        try Data(Self.yaml.utf8).write(to: URL(fileURLWithPath: workspace + "/taxonomies/shop.yaml"))
        try Data("taxonomy: shop\n".utf8).write(to: URL(fileURLWithPath: workspace + "/huiyin.yaml"))
        archive = try Archive.open(workspace)
    }

    @discardableResult
    private func load(_ csv: String, _ source: String, mapping: String? = nil) async throws -> BatchCounts {
        let engine = try TaxonomyShelf(workspace: archive.workspace).engine(ofSource: source)
        let read = try mapping.map { try #require(MappingFile.parse(Array($0.utf8), file: "m").mapping) } ?? Mapping()
        let job = try ImportJob(archive: archive, engine: engine, source: source, mapping: read)
        let file = try fixture.file("\(source).csv", Array(csv.utf8))
        guard case .finished(let summary) = try await job.run(try job.open(.file(file))) else { return BatchCounts() }
        return summary.counts
    }

    /// Units by topic and polarity.
    private func counts() async throws -> [String: Int] {
        let groups = try await archive.facts.groups(
            FactRequest(
                unit: .opinion, dimensions: [.topic(depth: nil), .polarity], predicate: .everything, measures: [],
                snapshot: try await archive.facts.snapshot()))
        return Dictionary(uniqueKeysWithValues: groups.map { ("\($0.key[0] ?? "-") \($0.key[1] ?? "-")", $0.mentions) })
    }

    @Test func whatIsSaidAndWhatIsTickedCountAsOne() async throws {
        try await load("id,内容\n1,物流慢\n", "电话")
        try await load("id,内容,Q7,评分\n1,,3,1\n2,,\"1;3\",2\n3,,1,5\n", "survey-2025")
        try await load("单号,代码,备注\nA1,L012,等了半个月\nA2,L999,螺丝少了一颗\n", "claims", mapping: "id: 单号\ntext: 备注\n")
        let counts = try await counts().filter { $0.key.hasPrefix("logistics/timeliness") }
        #expect(counts.values.reduce(0, +) == 4)
        #expect(try archive.codeColumns() == ["survey-2025": ["Q7"]])
    }

    @Test func aRecordOfCodesAloneIsAVoice() async throws {
        let counts = try await load(
            "单号,索赔代码\nA1,L012\nA2,X1\nA3,\n", "claims", mapping: "id: 单号\ncodes: [索赔代码]\n")
        #expect(counts.stored == 2)
        #expect(counts.rejected == 1)
        #expect(try await self.counts() == ["logistics/timeliness -1": 1])
    }

    @Test func columnsThatAreCalledReasonsHoldCodes() async throws {
        try await load("id,内容,投诉原因\n1,好吧,配送延迟\n2,嗯,太贵、配送延迟\n3,嗯,不知道\n", "工单")
        #expect(try archive.codeColumns() == ["工单": ["投诉原因"]])
        let counts = try await counts()
        #expect(counts.filter { $0.key.hasPrefix("logistics/timeliness") }.values.reduce(0, +) == 2)
        #expect(counts.filter { $0.key.hasPrefix("price") }.values.reduce(0, +) == 1)
        // Counted like a dimension, though the item's own fields are as before.
        let values = try await archive.facts.values(of: .attribute("投诉原因"), limit: 9)
        #expect(values.count == 3)
        #expect(try await load("id,内容,投诉原因\n1,好吧,配送延迟\n2,嗯,太贵、配送延迟\n3,嗯,不知道\n", "工单").duplicates == 3)
    }

    @Test func aCodeThatIsGivenANodeCountsInHistoryAndCanBeTakenBack() async throws {
        try await load("id,内容,投诉原因\n1,好吧,配送延迟\n2,嗯,R7\n3,嗯,R7\n", "工单")
        let change = CodeChange(archive: archive, source: "工单")
        #expect(throws: TextError.self) { try change.check(["投诉原因=R7": "nowhere"]) }
        let before = try await archive.facts.snapshot()
        let outcome = try await change.run(["投诉原因=R7": "price"])
        #expect(outcome.voices == 3)
        #expect(try await counts().filter { $0.key.hasPrefix("price") }.values.reduce(0, +) == 2)
        let shelf = TaxonomyShelf(workspace: archive.workspace)
        #expect(try shelf.taxonomy(ofSource: "工单").label == "shop@2")
        let folder = archive.workspace.taxonomiesFolder
        #expect(try ProductHome.taxonomy(named: folder + "/shop@1.yaml").version == 1)
        #expect(try await archive.facts.snapshot().generation > before.generation)
        _ = try await change.run(["投诉原因=R7": nil])
        #expect(try await counts().filter { $0.key.hasPrefix("price") }.isEmpty)
        #expect(try shelf.taxonomy(ofSource: "工单").label == "shop@3")
    }

    @Test func aMappingSaysItsCodesAndIsReadBack() throws {
        let mapping = try #require(MappingFile.parse(Array("text: 内容\ncodes: [原因, Q7]\n".utf8), file: "m").mapping)
        #expect(mapping.codes == ["原因", "Q7"])
        var again = try #require(MappingFile.parse(mapping.yaml, file: "m").mapping)
        again.digest = mapping.digest
        #expect(again == mapping)
    }
}
