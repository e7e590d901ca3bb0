import HuiyinDomain
import HuiyinIngest
import Testing

/// Readers of files under bytes that nobody meant: 500,000 of the million inputs.
@Suite struct ReadingFuzzTests {
    private static let pieces: [[UInt8]] =
        [
            [0x22], [0x22, 0x22], [0x2C], [0x0A], [0x0D], [0x0D, 0x0A], [0x5C], [0x7B], [0x7D], [0x5B], [0x5D], [0x3A],
            [0x00], [0xFF], [0xC3], [0x81, 0x5C], [0x20], [0x61], [0x09], [0x3B], [0x7C], [0xEF, 0xBB, 0xBF],
            [0xFF, 0xFE],
            [0xA1, 0x41],
        ]
        + [
            "车机", "\"text\":", "null", "1", "-1", "{\"id\":1,\"text\":\"好\"}", "编号,内容\n", "sep=;\n", "合计", "\"a\":{",
            "true",
            "2025-08-01", "，", "\u{202E}",
        ].map { Array($0.utf8) }

    private static let containers: [Container] = [
        .delimited(delimiter: 0x2C), .delimited(delimiter: 0x7C), .jsonLines, .json(path: nil, isGB18030: false),
        .json(path: [], isGB18030: true), .json(path: ["a"], isGB18030: false), .keyedJSON(path: [], isGB18030: false),
        .keyedJSON(path: ["a"], isGB18030: true),
    ]

    /// What a reader gives when it may look at all of `bytes`, or only at a window that grows piece by piece.
    private static func read(_ bytes: [UInt8], _ container: Container, window: Int?) throws -> [RawRecord] {
        let path: ByteReader.Origin = .bytes(bytes, name: "test")
        var reader = RecordReader(
            try window.map { ByteReader(bytes, name: "test", window: $0) } ?? ByteReader(path), container)
        var records: [RawRecord] = []
        while let record = try reader.next() {
            records.append(record)
            try #require(records.count <= bytes.count + 2, "the reader gives records for ever")
        }
        return records
    }

    @Test func aWindowOfAnySizeGivesTheRecordsOfTheWhole() throws {
        for seed in FuzzSlice.seeds(300_000, salt: 1) {
            var random = Seeded(seed)
            let bytes = FuzzSlice.join(Self.pieces, most: 40, &random)
            let container = try #require(Self.containers.randomElement(using: &random))
            let whole = try Self.read(bytes, container, window: nil)
            let window = Int.random(in: 1...24, using: &random)
            #expect(try Self.read(bytes, container, window: window) == whole, "seed \(seed)")
            let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
            var end: Int64 = 0
            for record in whole {
                #expect((1...lines).contains(record.line), "seed \(seed)")
                #expect(record.offset >= end && record.offset <= Int64(bytes.count), "seed \(seed)")
                end =
                    record.problem?.code == "json-truncated" ? record.offset : record.offset + Int64(record.bytes.count)
            }
        }
    }

    @Test func everyRecordBecomesAVoiceOrARefusal() throws {
        let clock = try #require(ZoneClock("Asia/Shanghai"))
        for seed in FuzzSlice.seeds(100_000, salt: 2) {
            var random = Seeded(seed)
            let bytes = FuzzSlice.join(Self.pieces, most: 60, &random)
            let name = ["a.csv", "a.json", "a.jsonl", "a.tsv", "a"].randomElement(using: &random) ?? "a"
            let file: OpenedFile
            do {
                file = try OpenedFile(.bytes(bytes, name: name), mapping: Mapping(), clock: clock)
            } catch {
                #expect(Self.fileCodes.contains(error.code), "seed \(seed): \(error.code)")
                continue
            }
            let parser = RecordParser(
                container: file.form.container, columns: file.form.columns, encoding: file.form.encoding ?? .utf8)
            let builder = FeedbackBuilder(source: "fuzz", plan: file.plan)
            for record in try Self.read(bytes, file.form.container, window: nil) where record.problem == nil {
                do {
                    let (feedback, _) = try builder.feedback(try parser.row(record.bytes))
                    #expect(!feedback.key.isEmpty, "seed \(seed)")
                    if let rating = feedback.rating { #expect((0...1).contains(rating.normalised), "seed \(seed)") }
                } catch let failure as RecordParser.Failure {
                    #expect(!failure.code.isEmpty)
                } catch let refusal as FeedbackBuilder.Refusal {
                    #expect(!refusal.code.isEmpty)
                }
            }
        }
    }

    private static let fileCodes: Set<String> = [
        "binary-file", "markup-file", "text-column-unknown", "full-width-delimiter",
    ]

    private static let words = [
        "车机", "很卡", "空间", "不错", "，", "。", "！", " ", "G7", "ok", "五", "的", "了", "是", "我", "客服", "態度", "一周", "坏了", "😀",
        "é", "𠮷",
    ]

    /// The form that a text has in a file, and whether every character of it exists there.
    private static func encoded(_ text: String, _ encoding: Int) -> [UInt8] {
        switch encoding {
        case 0: Array(text.utf8)
        case 1: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case 2: utf16("\u{FEFF}" + text, isBig: false)
        case 3: utf16(text, isBig: true)
        case 4: utf16(text, isBig: false)
        default: gb18030(text)
        }
    }

    @Test(arguments: [true, false])
    func aShortUTF16FileWithoutMarkMayBeFullOfAccents(isBig: Bool) throws {
        let clock = try #require(ZoneClock("Asia/Shanghai"))
        let bytes = utf16("编号,内容\n0,好éééé café éé\n1,éé不错éé\n", isBig: isBig)
        let file = try OpenedFile(.bytes(bytes, name: "a.csv"), mapping: Mapping(), clock: clock)
        #expect(file.form.recoded == (isBig ? .utf16BigEndian : .utf16LittleEndian))
    }

    @Test func textComesBackFromEveryEncoding() throws {
        let clock = try #require(ZoneClock("Asia/Shanghai"))
        for seed in FuzzSlice.seeds(100_000, salt: 3) {
            var random = Seeded(seed)
            let rows = (0..<Int.random(in: 3...6, using: &random)).map { _ in
                "好" + FuzzSlice.join(Self.words, most: 14, &random).trimmed
            }
            let text = "编号,内容\n" + rows.enumerated().map { "\($0.offset),\($0.element)\n" }.joined()
            let encoding = Int.random(in: 0...5, using: &random)
            let bytes = Self.encoded(text, encoding)
            let file = try OpenedFile(.bytes(bytes, name: "a.csv"), mapping: Mapping(), clock: clock)
            let parser = RecordParser(
                container: file.form.container, columns: file.form.columns, encoding: file.form.encoding ?? .utf8)
            var reader = RecordReader(file.reader, file.form.container)
            file.reader.consume(file.form.markLength)
            _ = try reader.next()
            var read: [String] = []
            while let record = try reader.next() {
                if let cell = try parser.row(record.bytes)[1]?.cell { read.append(cell) }
            }
            #expect(read == rows, "seed \(seed), encoding \(encoding)")
        }
    }
}
