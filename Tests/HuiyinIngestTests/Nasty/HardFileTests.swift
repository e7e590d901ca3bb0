import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

@Suite struct HardFileTests {
    static let files = HardFile.encodings + HardFile.shapes + HardFile.refusedFiles + HardFile.documents

    @Test(arguments: files) func isReadAsASensiblePersonExpects(_ file: HardFile) async throws {
        let fixture = try Fixture()
        do {
            let summary = try #require(try await fixture.load(file.name, file.bytes))
            #expect(summary.rejections.map(\.diagnostic.code) == file.codes)
            #expect(summary.counts == file.counts)
            let lines = file.bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
            #expect(summary.rejections.allSatisfy { (1...lines).contains($0.diagnostic.line ?? 0) })
        } catch let error as IngestError {
            #expect([error.code] == file.codes)
            #expect(file.counts.read == 0, "\(error.message)")
            return
        }
        if let texts = file.texts { #expect(try fixture.voices().map(\.feedback.text) == texts) }
        // The same file again stores nothing new.
        let again = try #require(try await fixture.load("again-" + file.name, file.bytes))
        #expect(again.counts.stored == 0)
        #expect(again.counts.read == file.counts.read)
    }

    @Test func saysWhatToDoWithWhatIsNoText() throws {
        for (head, advice) in [
            ([0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml".utf8), "get it anew"),
            ([0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0], "get it anew"), ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], "gunzip"),
            (Array("<table><tr>".utf8), "save it as CSV"),
        ] {
            let error = #expect(throws: IngestError.self) {
                try Sniffer.form(of: try ByteReader(.bytes(head, name: "a.xls")))
            }
            #expect(error?.message.contains(advice) == true)
        }
    }
}
