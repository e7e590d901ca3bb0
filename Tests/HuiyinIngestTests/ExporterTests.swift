import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Testing

@Suite struct ExporterTests {
    private static let input = """
        {"id": "a-1", "text": "=1+1 看起来\\n像公式, \\"对\\"吧", "time": "2026-03-02T21:14:00+08:00", "rating": 2, "product": "G7", "mobile": "13800000721", "颜色": "蓝"}
        {"text": "没有编号", "store": "浦东店", "nps": 9, "turns": [{"role": "customer", "text": "喂"}]}
        {"id": "'=", "text": "'=x", "title": "-标题", "rating": 5}
        """

    private static func export(_ archive: Archive, _ format: Exporter.Format) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try Exporter(archive: archive, format: format).write { bytes += $0 }
        return bytes
    }

    @Test func givesBackWhatWentIn() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.jsonl", Array(Self.input.utf8))
        let lines = try Self.export(fixture.archive, .jsonl).split(separator: 0x0A)
        #expect(lines.count == 3)
        let first = try JSONReader.read(Array(lines[0]))
        #expect(first["id"]?.string == "a-1")
        #expect(first["key"]?.string == "a-1")
        #expect(first["source"]?.string == "测试")
        #expect(first["text"]?.string == "=1+1 看起来\n像公式, \"对\"吧")
        #expect(first["time"]?.string == "2026-03-02T21:14:00+08:00")
        #expect(first["product"]?.string == "G7")
        #expect(first["rating"]?["value"]?.double == 2)
        #expect(first["rating"]?["max"]?.double == 5)
        #expect(first["person"]?["mobile"]?.string == "138****0721")
        #expect(first["attributes"]?["颜色"]?.string == "蓝")
        #expect(first["analysis"]?["opinions"]?.array != nil)
        #expect(first["versions"]?.array == [])
        let second = try JSONReader.read(Array(lines[1]))
        #expect(second["id"]?.isNull == true)
        #expect(second["key"]?.string?.utf8.count == 32)
        #expect(second["nps"]?["value"]?.double == 9)
    }

    @Test(arguments: [Exporter.Format.jsonl, .csv])
    func importsIntoAFreshWorkspaceAsTheSameItems(format: Exporter.Format) async throws {
        let fixture = try Fixture()
        try await fixture.load("a.jsonl", Array(Self.input.utf8))
        let exported = try Self.export(fixture.archive, format)
        let fresh = try Fixture()
        let summary = try #require(try await fresh.load("export.\(format.rawValue)", exported))
        #expect(summary.rejections.map(\.diagnostic.message) == [])
        let before = try fixture.voices()
        let after = try fresh.voices()
        #expect(after.map(\.id) == before.map(\.id))
        #expect(after.map(\.feedback.hasOwnKey) == before.map(\.feedback.hasOwnKey))
        #expect(after.map(\.feedback.text) == before.map(\.feedback.text))
        #expect(after.map(\.feedback.title) == before.map(\.feedback.title))
        #expect(after.map { $0.feedback.time?.milliseconds } == before.map { $0.feedback.time?.milliseconds })
        #expect(after.map(\.feedback.rating) == before.map(\.feedback.rating))
        #expect(after.map(\.feedback.nps) == before.map(\.feedback.nps))
        #expect(after.map(\.feedback.attributes) == before.map(\.feedback.attributes))
        #expect(after.map(\.feedback.turns) == before.map(\.feedback.turns))
        #expect(after.map(\.feedback.store) == before.map(\.feedback.store))
    }

    @Test func keepsFormulasHarmlessInCSV() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.jsonl", Array(Self.input.utf8))
        let text = String(decoding: try Self.export(fixture.archive, .csv), as: UTF8.self)
        #expect(text.contains("'=1+1"))
        #expect(text.contains("'-标题"))
        #expect(FormulaGuard.remove(FormulaGuard.apply("@x")) == "@x")
        #expect(FormulaGuard.apply("安全") == "安全")
    }

    @Test func writesEarlierVersions() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Array("id,内容\n1,车机很卡\n".utf8))
        try await fixture.load("b.csv", Array("id,内容\n1,修好了\n".utf8))
        let line = try JSONReader.read(Array(try Self.export(fixture.archive, .jsonl).dropLast()))
        #expect(line["versions"]?.array?.first?["text"]?.string == "车机很卡")
    }

    @Test func listsRejectionsForPeopleAndPrograms() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Array("id,内容\n1\n".utf8))
        let rejection = try #require(try fixture.archive.rejections(limit: 10).first)
        let json = try JSONReader.read(Array(RejectionLine.json(rejection, raw: Array("1".utf8)).dropLast()))
        #expect(json["code"]?.string == "column-count")
        #expect(json["line"]?.int == 2)
        #expect(json["raw"]?.string == "1")
        let table = String(decoding: RejectionLine.table(rejection, raw: nil), as: UTF8.self)
        #expect(table.contains("a.csv:2  column-count  expected 2 columns, found 1"))
    }
}
