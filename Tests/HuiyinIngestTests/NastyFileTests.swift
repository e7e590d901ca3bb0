import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

/// A file that somebody will have.
struct NastyFile: Sendable, CustomStringConvertible {
    let name: String
    let bytes: [UInt8]
    let stored: Int
    let rejected: Int
    /// The code of the first rejection, or of the error that refuses the whole file.
    let code: String?

    init(_ name: String, _ text: String, _ stored: Int, _ rejected: Int = 0, _ code: String? = nil) {
        self.init(name, Array(text.utf8), stored, rejected, code)
    }

    init(_ name: String, _ bytes: [UInt8], _ stored: Int, _ rejected: Int = 0, _ code: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.stored = stored
        self.rejected = rejected
        self.code = code
    }

    var description: String { name }
}

@Suite struct NastyFileTests {
    static let header = "id,内容,评分\n"
    static let long = String(repeating: "好", count: 30_000)

    static let files: [NastyFile] = [
        NastyFile("empty.csv", "", 0),
        NastyFile("only-header.csv", header, 0),
        NastyFile("only-line-ends.csv", "\n\r\n\n", 0),
        NastyFile("plain.csv", header + "1,车机很卡,2\n2,空间不错,5\n", 2),
        NastyFile("no-last-line-end.csv", header + "1,车机很卡,2", 1),
        NastyFile("crlf.csv", "id,内容,评分\r\n1,车机很卡,2\r\n", 1),
        NastyFile("cr-only.csv", "id,内容,评分\r1,车机很卡,2\r2,空间不错,5\r", 2),
        NastyFile("mixed-line-ends.csv", "id,内容,评分\r\n1,车机很卡,2\n2,空间不错,5\r", 2),
        NastyFile("blank-lines.csv", header + "\n\n1,车机很卡,2\n\n", 1),
        NastyFile("utf8-mark.csv", [0xEF, 0xBB, 0xBF] + Array((header + "1,车机很卡,2\n").utf8), 1),
        NastyFile("utf16le.csv", utf16("\u{FEFF}" + header + "1,车机很卡😀,2\n", isBig: false), 1),
        NastyFile("utf16be.csv", utf16("\u{FEFF}" + header + "1,车机很卡😀,2\n", isBig: true), 1),
        NastyFile("gb18030.csv", gb18030(header + "1,车机很卡,2\n2,空间不错,5\n"), 2),
        NastyFile("gb18030-four-bytes.csv", gb18030(header + "1,车机很卡㐂😀,2\n"), 1),
        NastyFile(
            "gb18030-broken.csv", gb18030(header + "1,车机很卡,2\n2,") + [0xFF] + gb18030("不错,5\n3,好,4\n"), 2, 1,
            "bad-gb18030"),
        NastyFile("tabs.tsv", "id\t内容\t评分\n1\t车机,很卡\t2\n", 1),
        NastyFile("semicolons.csv", "id;内容;评分\n1;车机,很卡;2\n2;空间,不错;5\n", 2),
        NastyFile("quoted-line-end.csv", header + "1,\"第一行\n第二行\",2\n2,好,5\n", 2),
        NastyFile("doubled-quotes.csv", header + "1,\"真是\"\"智能\"\"啊\",2\n", 1),
        NastyFile("stray-quote-inside.csv", header + "1,\"真是\"智能\"啊\",2\n", 1),
        NastyFile("quote-in-the-middle.csv", header + "1,5.5\"屏幕太小,2\n", 1),
        NastyFile("stray-quote-opens.csv", header + "1,\"超级\"好用,5\n2,\"可以\",4\n3,好,5\n", 2, 1, "quote-misplaced"),
        NastyFile("unterminated-quote.csv", header + "1,\"没有结束,2\n2,空间不错,5\n3,好,5\n", 2, 1, "quote-unterminated"),
        NastyFile("too-few-columns.csv", header + "1,车机很卡\n2,空间不错,5\n", 1, 1, "column-count"),
        NastyFile("too-many-columns.csv", header + "1,车机,很卡,2\n2,空间不错,5\n", 1, 1, "column-count"),
        NastyFile("trailing-delimiters.csv", header + "1,车机很卡,2,,\n", 1),
        NastyFile("duplicate-names.csv", "内容,备注,备注\n车机很卡,a,b\n", 1),
        NastyFile("empty-name.csv", "内容,,评分\n车机很卡,x,2\n", 1),
        NastyFile(
            "bad-utf8.csv", Array((header + "1,空间不错很大很舒服也很漂亮,5\n2,").utf8) + [0xC3, 0x28] + Array(",5\n".utf8), 1, 1,
            "bad-utf8"),
        NastyFile("nul-byte.csv", header + "1,车\0机,2\n2,空间不错,5\n", 1, 1, "nul-byte"),
        NastyFile("no-content.csv", header + "1,,\n2,空间不错,5\n", 1, 1, "no-content"),
        NastyFile("rating-only.csv", header + "1,,4\n2,空间不错,5\n", 2),
        NastyFile("same-row-twice.csv", header + "1,车机很卡,2\n1,车机很卡,2\n", 1),
        NastyFile("no-text.csv", "甲,乙\n1,2\n3,4\n", 0, 0, "text-column-unknown"),
        NastyFile("workbook.csv", [0x50, 0x4B, 0x03, 0x04, 0, 1, 2, 3], 0, 0, "workbook-broken"),
        NastyFile("random.csv", (0..<512).map { UInt8(truncatingIfNeeded: $0 &* 7 % 29) }, 0, 0, "binary-file"),
        NastyFile("long-cell.csv", header + "1,\(long),2\n", 1),
        NastyFile("plain.jsonl", "{\"id\":1,\"text\":\"车机很卡\"}\n{\"id\":2,\"text\":\"不错\"}\n", 2),
        NastyFile("crlf.jsonl", "{\"id\":1,\"text\":\"车机很卡\"}\r\n\r\n  \r\n{\"id\":2,\"text\":\"不错\"}", 2),
        NastyFile(
            "broken-line.jsonl", "{\"id\":1,\"text\":\"车机很卡\"}\n{\"id\":2,\"text\":\n{\"id\":3,\"text\":\"好\"}\n", 2, 1,
            "json-syntax"),
        NastyFile("not-an-object.jsonl", "{\"id\":1,\"text\":\"车机很卡\"}\n[1,2]\n\"x\"\n", 1, 2, "not-an-object"),
        NastyFile("deep.jsonl", "{\"text\":\"好\"}\n" + String(repeating: "[", count: 5000) + "\n", 1, 1, "json-syntax"),
        NastyFile("empty-object.jsonl", "{\"text\":\"好\"}\n{}\n", 1, 1, "no-content"),
        NastyFile("gb18030.jsonl", gb18030("{\"id\":1,\"text\":\"車機誠乗很卡\"}\n{\"id\":2,\"text\":\"不错\"}\n"), 2),
        NastyFile("array.json", "[{\"id\":1,\"text\":\"车机[很]卡\"},\n {\"id\":2,\"text\":\"不}错\\\"\"}]", 2),
        NastyFile(
            "nested.json",
            "{\"code\":0,\"data\":{\"tags\":[\"a\"],\"list\":[{\"id\":1,\"text\":\"好\"}],\"more\":[{\"x\":1}]}}", 1),
        NastyFile("gb18030.json", gb18030("[{\"id\":1,\"text\":\"誠乗\\\\\"},{\"id\":2,\"text\":\"不错\"}]"), 2),
        NastyFile("truncated.json", "[{\"id\":1,\"text\":\"好\"},{\"id\":2,\"te", 1, 1, "json-truncated"),
        NastyFile("unclosed-list.json", "[{\"id\":1,\"text\":\"好\"},", 1, 1, "json-truncated"),
        NastyFile("unbalanced.json", "[{\"id\":1,\"text\":\"好\"},{\"id\":[2}]", 1, 1, "json-unbalanced"),
        NastyFile("single-object.json", "{\n \"id\": 1,\n \"text\": \"好\"\n}\n", 1),
        NastyFile("scalars.json", "[1,null,\"x\",{\"text\":\"好\"}]", 1, 3, "not-an-object"),
        NastyFile("emoji-sequence.jsonl", "{\"text\":\"👨‍👩‍👧‍👦 很满意\\ud83d\\ude00\"}\n", 1),
    ]

    @Test(arguments: files) func givesTheStatedCounts(_ nasty: NastyFile) async throws {
        let fixture = try Fixture()
        do {
            let summary = try #require(try await fixture.load(nasty.name, nasty.bytes))
            #expect(summary.counts.stored == nasty.stored)
            #expect(summary.counts.rejected == nasty.rejected)
            #expect(summary.rejections.count == nasty.rejected)
            #expect(summary.rejections.first?.diagnostic.code == nasty.code)
        } catch let error as IngestError {
            #expect(error.code == nasty.code)
        }
    }

    @Test func saysWhichLineARecordBeginsOn() async throws {
        let fixture = try Fixture()
        let text = Self.header + "1,\"一\n二\n三\",2\n\n2,少一列\n3,好,5\n"
        let summary = try #require(try await fixture.load("lines.csv", Array(text.utf8)))
        #expect(summary.rejections.map(\.diagnostic.line) == [6])
        #expect(
            summary.rejections.first?.diagnostic.message == "expected 3 columns, found 2 (is a comma missing quotes?)")
    }

    @Test func keepsTheBytesOfEveryRecordAsTheyCame() async throws {
        let fixture = try Fixture()
        let row = gb18030("1,\"车机 \"\"智能\"\"\r\n很卡\",2")
        try await fixture.load("raw.csv", gb18030(Self.header) + row + [0x0D, 0x0A])
        let voice = try #require(try fixture.voices().first)
        #expect(try fixture.archive.rawBytes(of: voice.id) == row)
        #expect(voice.feedback.text == "车机 \"智能\"\r\n很卡")
    }

    @Test func keepsUTF16AsItCame() async throws {
        let fixture = try Fixture()
        try await fixture.load("raw16.csv", utf16("\u{FEFF}" + Self.header + "1,车机😀,2\r\n", isBig: true))
        let voice = try #require(try fixture.voices().first)
        #expect(try fixture.archive.rawBytes(of: voice.id) == utf16("1,车机😀,2", isBig: true))
    }

    @Test(arguments: [("gone.csv", "file-missing"), ("", "is-a-folder")])
    func refusesWhatIsNoFile(name: String, code: String) throws {
        let fixture = try Fixture()
        let error = #expect(throws: IngestError.self) { try ByteReader(.file(fixture.folder + "/" + name)) }
        #expect(error?.code == code)
    }
}

func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
        isBig
            ? [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)] : [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    }
}
