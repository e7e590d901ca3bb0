import HuiyinArchive
import HuiyinIngest
import HuiyinText
import Testing

/// What went in comes out, and going in again it is known: 20,000 of the million inputs.
@Suite struct ReturningFuzzTests {
    private static let pieces = [
        "=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ",", ";", " ", "车机", "很卡", "␀", "\0", "\\", "{", "\u{202E}",
        "\u{FEFF}", "😀", "e\u{301}",
        "cmd|' /C calc'!A0", "1", "０",
    ]

    @Test(arguments: [Exporter.Format.jsonl, .csv])
    func anExportIsKnownWhenItComesBack(format: Exporter.Format) async throws {
        var lines: [UInt8] = []
        var count = 0
        for seed in FuzzSlice.seeds(10_000, salt: format == .csv ? 8 : 9) {
            var random = Seeded(seed)
            let fields = ["text", "title", "颜色", "store"].map { name in
                JSONValue.Field(name: name, value: .string("好" + FuzzSlice.join(Self.pieces, most: 6, &random)))
            }
            let id = JSONValue.Field(name: "id", value: .string("\(seed)"))
            let text = JSONValue.Field(
                name: "text", value: .string(FuzzSlice.join(Self.pieces, most: 8, &random) + "。"))
            JSONValue.object([id, text] + fields.dropFirst()).append(to: &lines)
            lines.append(0x0A)
            count += 1
        }
        let fixture = try Fixture()
        let first = try #require(try await fixture.load("a.jsonl", lines))
        #expect(first.counts == BatchCounts(stored: count))
        var exported: [UInt8] = []
        try Exporter(archive: fixture.archive, format: format).write { exported += $0 }
        let again = try #require(try await fixture.load("back.\(format.rawValue)", exported))
        #expect(again.counts == BatchCounts(duplicates: count))
    }
}
