import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Testing

@Suite struct VersionReportTests {
    @Test func eachVersionIsComparedWithTheOneBefore() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Array("id,内容,门店\n1,屏幕很大,东门店\n".utf8))
        try await fixture.load("b.csv", Array("id,内容,门店\n1,屏幕太大,东门店\n".utf8))
        try await fixture.load("c.csv", Array("id,内容,门店\n1,屏幕太大,西门店\n".utf8))
        let voice = try #require(try fixture.voices().first)
        let report = VersionReport(voice)
        #expect(report.versions.map(\.number) == [1, 2, 3])
        #expect(report.versions.map { $0.comparison?.fields.map(\.name) } == [nil, ["text"], ["store"]])
        let text = String(decoding: report.text, as: UTF8.self)
        #expect(text.contains("  text: 屏幕[-很-]{+太+}大\n"))
        let json = try JSONReader.read(Array(report.json.dropLast()))
        let change = json["versions"]?.array?[1]["changes"]?.array?.first
        #expect(change?["before"]?.string == "屏幕很大")
        #expect(change?["pieces"]?.array?.first == .array([.string("kept"), .string("屏幕")]))
    }
}
