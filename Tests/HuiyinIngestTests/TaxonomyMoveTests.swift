import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinQuery
import HuiyinText
import Testing

@Suite struct TaxonomyMoveTests {
    private static let before = """
        taxonomy: shop
        version: 1
        nodes:
          - id: slow
            name: 时效
            phrases: [物流慢]
          - id: staff
            name: 店员
            phrases: [店员热情]
        """
    private static let after = """
        taxonomy: shop
        version: 2
        nodes:
          - id: logistics
            name: 物流
            children:
              - id: slow
                name: 时效
                phrases: [物流慢]
          - id: people
            name: 店员
            phrases: [店员热情]
        """

    private struct Setting {
        let fixture: Fixture
        let archive: Archive
        let old: Taxonomy
        let new: Taxonomy
        let newFile: String

        var move: TaxonomyMove {
            TaxonomyMove(archive: archive, old: old, new: new, mapping: TaxonomyMapping(old, new))
        }
    }

    /// Three voices in a workspace that sorts into the old taxonomy.
    private func setting() async throws -> Setting {
        let fixture = try Fixture()
        let workspace = fixture.folder + "/workspace"
        try FileManager.default.createDirectory(atPath: workspace + "/taxonomies", withIntermediateDirectories: true)
        try Data(Self.before.utf8).write(to: URL(fileURLWithPath: workspace + "/taxonomies/shop.yaml"))
        try Data("taxonomy: shop\n".utf8).write(to: URL(fileURLWithPath: workspace + "/huiyin.yaml"))
        let archive = try Archive.open(workspace)
        let old = try ProductHome.taxonomy(named: workspace + "/taxonomies/shop.yaml")
        let newFile = try fixture.file("new.yaml", Array(Self.after.utf8))
        let engine = try TaxonomyShelf(workspace: archive.workspace).engine(ofSource: "评论")
        let job = try ImportJob(archive: archive, engine: engine, source: "评论", mapping: Mapping())
        let csv = "id,内容\n1,物流慢\n2,店员热情\n3,物流慢得要命\n"
        _ = try await job.run(try job.open(.file(try fixture.file("a.csv", Array(csv.utf8)))))
        return Setting(
            fixture: fixture, archive: archive, old: old, new: try ProductHome.taxonomy(named: newFile),
            newFile: newFile)
    }

    private func counts(_ archive: Archive, _ snapshot: FactSnapshot) async throws -> [String?: Int] {
        let groups = try await archive.facts.groups(
            FactRequest(
                unit: .opinion, dimensions: [.topic(depth: nil)], predicate: .everything, measures: [],
                snapshot: snapshot))
        return Dictionary(uniqueKeysWithValues: groups.map { ($0.key[0], $0.mentions) })
    }

    @Test func historyIsReadAgainUnderTheNewVersionAndBothSeriesStay() async throws {
        let setting = try await setting()
        let before = try await setting.archive.facts.snapshot()
        #expect(try await counts(setting.archive, before) == ["slow": 2, "staff": 1])
        let outcome = try await setting.move.run(file: setting.newFile)
        #expect(outcome.voices == 3)
        #expect(outcome.corrections == 0)
        let after = try await setting.archive.facts.snapshot()
        #expect(after.generation > before.generation)
        #expect(try await counts(setting.archive, after) == ["logistics/slow": 2, "people": 1])
        #expect(try await counts(setting.archive, before) == ["slow": 2, "staff": 1])
    }

    @Test func correctionsFollowTheMapping() async throws {
        let setting = try await setting()
        let id = FeedbackID.of(source: "评论", key: "2")
        let span = Correction.Span(part: .text, bytes: 0..<12, topic: "staff")
        let made = try await setting.archive.correct(
            .init(feedback: id, version: 1, opinion: span), .topic("slow"), by: "a", note: "真的")
        let outcome = try await setting.move.run(file: setting.newFile)
        #expect(outcome.corrections == 1)
        let list = try await setting.archive.corrections(limit: 10).list
        #expect(list.count == 2)
        let carried = try #require(list.first)
        #expect(carried.correction.change == .topic("logistics/slow"))
        #expect(carried.correction.by == "a")
        #expect(carried.correction.note == "真的; topics moved to shop@2")
        #expect(carried.isInForce)
        #expect(list.last?.id == made.id)
        #expect(list.last?.state == .undone)
        #expect(
            try await counts(setting.archive, setting.archive.facts.snapshot()) == ["logistics/slow": 3])
        // Again: nothing is carried twice.
        let again = try await setting.archive.carryCorrections(to: "shop@2") { "x/\($0)" }
        #expect(again == 0)
    }

    @Test func theOldFileStaysBesideTheNewOne() async throws {
        let setting = try await setting()
        _ = try await setting.move.run(file: setting.newFile)
        let folder = setting.archive.workspace.taxonomiesFolder
        #expect(try ProductHome.taxonomy(named: folder + "/shop.yaml").version == 2)
        #expect(try ProductHome.taxonomy(named: folder + "/shop@1.yaml").version == 1)
    }

    @Test func anotherTaxonomyOrNoLaterVersionIsRefused() async throws {
        let setting = try await setting()
        let back = TaxonomyMove(
            archive: setting.archive, old: setting.new, new: setting.old,
            mapping: TaxonomyMapping(setting.new, setting.old))
        await #expect(throws: TextError.self) { try await back.run(file: setting.newFile) }
        let auto = try ProductHome.taxonomy(named: "auto")
        let other = TaxonomyMove(
            archive: setting.archive, old: auto, new: setting.new, mapping: TaxonomyMapping(auto, setting.new))
        await #expect(throws: TextError.self) { try await other.run(file: setting.newFile) }
    }
}
