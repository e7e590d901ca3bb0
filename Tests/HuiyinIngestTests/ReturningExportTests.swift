import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Testing

/// Huiyin's own export, imported again.
@Suite struct ReturningExportTests {
    private static let input = """
        {"id": "a-1", "text": "=1+1 看起来\\n像公式", "time": "2026-03-02T21:14:00+08:00", "rating": 2, "mobile": "13800000721", "门店类型": "旗舰", "颜色": "蓝"}
        {"id": "a-2", "text": "另一个人", "mobile": "13800000722"}
        {"id": "a-3", "text": "又是第一个人", "mobile": "13800000721", "nps": 9}
        {"text": "没有编号\\u0000中间有␀和␀0", "title": "␀", "store": "浦东店"}
        {"id": "a-5", "turns": [{"role": "customer", "text": "喂"}]}
        """

    private func filled() async throws -> Fixture {
        let fixture = try Fixture()
        try await fixture.load(
            "a.jsonl", Array(Self.input.utf8), mapping: "{text: text, attributes: [门店类型]}")
        return fixture
    }

    private func export(_ fixture: Fixture, _ format: Exporter.Format) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try Exporter(archive: fixture.archive, format: format).write { bytes += $0 }
        return bytes
    }

    @Test(arguments: [Exporter.Format.jsonl, .csv], ["测试", "别的来源"])
    func changesNothingInTheSameWorkspace(format: Exporter.Format, source: String) async throws {
        let fixture = try await filled()
        let exported = try export(fixture, format)
        let summary = try await fixture.load("export.\(format.rawValue)", exported, source: source)
        #expect(summary?.counts == BatchCounts(duplicates: 5))
        #expect(try export(fixture, format) == exported)
    }

    @Test func takesWhatWasEditedInTheExport() async throws {
        let fixture = try await filled()
        let text = String(decoding: try export(fixture, .jsonl), as: UTF8.self)
        let summary = try await fixture.load(
            "export.jsonl", Array(text.replacing("另一个人", with: "改过的话").utf8))
        #expect(summary?.counts == BatchCounts(duplicates: 4, updated: 1))
    }

    @Test(arguments: [Exporter.Format.jsonl, .csv])
    func keepsPeopleApartInAFreshWorkspace(format: Exporter.Format) async throws {
        let fixture = try await filled()
        let exported = try export(fixture, format)
        let fresh = try Fixture()
        let summary = try await fresh.load("export.\(format.rawValue)", exported)
        #expect(summary?.counts == BatchCounts(stored: 5))
        let authors = try fresh.voices().map(\.author)
        try #require(authors.count == 5)
        #expect(authors[0] != nil)
        #expect(authors[0] == authors[2])
        #expect(authors[0] != authors[1])
        #expect(authors[3] == nil)
        #expect(try fresh.voices().map(\.feedback.attributes) == fixture.voices().map(\.feedback.attributes))
        #expect(try fresh.voices()[0].feedback.attributes.contains { $0.name == "门店类型" && $0.isDimension })
        #expect(try fresh.voices().map(\.feedback.text) == fixture.voices().map(\.feedback.text))
        #expect(try fresh.voices().map(\.feedback.title) == fixture.voices().map(\.feedback.title))
        let again = try await fresh.load("again.\(format.rawValue)", exported)
        #expect(again?.counts == BatchCounts(duplicates: 5))
    }

    @Test(arguments: ["甲", "乙", "丙"])
    func keepsItemsOfSeveralSourcesApart(source: String) async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Array("id,内容\n1,甲的话\n2,甲的第二句\n".utf8), source: "甲")
        try await fixture.load("b.csv", Array("id,内容\n1,乙的话\n".utf8), source: "乙")
        let exported = try export(fixture, .jsonl)
        let back = try await fixture.load("export.jsonl", exported, source: source)
        #expect(back?.counts == BatchCounts(duplicates: 3))
        let fresh = try Fixture()
        let summary = try await fresh.load("export.jsonl", exported, source: source)
        #expect(summary?.counts == BatchCounts(stored: 3))
        #expect(try fresh.voices().map(\.key) == (source == "乙" ? ["甲/1", "甲/2", "1"] : ["1", "2", "乙/1"]))
    }

    @Test func writesNoNULIntoATable() async throws {
        #expect(!(try export(await filled(), .csv)).contains(0))
        for text in ["\0", "␀", "␀0", "a\0␀\0␀0", "␀␀"] {
            #expect(FormulaGuard.restoreNUL(FormulaGuard.escapeNUL(text)) == text)
        }
    }
}
