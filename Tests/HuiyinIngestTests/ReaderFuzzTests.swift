import HuiyinDomain
import HuiyinIngest
import Testing

@Suite struct ReaderFuzzTests {
    private static let pieces: [[UInt8]] = [
        [0x22], [0x22, 0x22], [0x2C], [0x0A], [0x0D], [0x0D, 0x0A], [0x5C], [0x7B], [0x7D], [0x5B], [0x5D], [0x3A],
        [0x00],
        [0xFF], [0xC3], [0x81, 0x5C], [0x20], [0x61], Array("车机".utf8), Array("\"text\":".utf8), Array("null".utf8),
    ]

    private static func bytes(_ seed: UInt64) -> [UInt8] {
        var random = Seeded(seed)
        let count = Int.random(in: 0...120, using: &random)
        return (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    }

    /// Line ends, and the delimiters and spaces of rows that hold nothing else.
    private static func isBetween(_ byte: UInt8) -> Bool { [0x0A, 0x0D, 0x2C, 0x20].contains(byte) }

    @Test func tablesReassembleFromRecordsAndLineEnds() throws {
        for seed in 0..<3000 {
            let bytes = Self.bytes(UInt64(seed))
            var end = 0
            for record in try records(bytes, .delimited(delimiter: 0x2C), limit: seed % 3 == 0 ? 64 : 1 << 20) {
                let start = Int(record.offset)
                #expect(start >= end)
                #expect(bytes[end..<start].allSatisfy(Self.isBetween), "seed \(seed)")
                if record.problem?.code != "record-too-long" {
                    #expect(Array(bytes[start..<start + record.bytes.count]) == record.bytes, "seed \(seed)")
                    end = start + record.bytes.count
                } else {
                    // What is too long is dropped up to the end of its line.
                    end = bytes[(start + record.bytes.count)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
                }
            }
            #expect(bytes[end...].allSatisfy(Self.isBetween), "seed \(seed)")
        }
    }

    @Test func linesAreCountedAsAnEditorDoes() throws {
        for seed in 3000..<4000 {
            let bytes = Self.bytes(UInt64(seed))
            for record in try records(bytes, .delimited(delimiter: 0x2C)) {
                let before = bytes[..<Int(record.offset)]
                let text = String(decoding: before.map { $0 < 0x80 ? $0 : 0x61 }, as: UTF8.self)
                #expect(record.line == 1 + text.count { $0.isNewline }, "seed \(seed)")
            }
        }
    }

    @Test func neitherJSONReaderCrashesNorHangs() throws {
        for seed in 4000..<7000 {
            let bytes = Self.bytes(UInt64(seed))
            _ = try records(bytes, .jsonLines, limit: 64)
            _ = try records(bytes, .json(path: nil, isGB18030: seed % 2 == 0), limit: 64)
            _ = try records(bytes, .json(path: [], isGB18030: seed % 2 == 0))
            _ = try records([0x5B] + bytes, .json(path: [], isGB18030: false))
            _ = try records(Array("{\"a\":[".utf8) + bytes, .json(path: ["a"], isGB18030: true))
        }
    }

    @Test func aWindowOfAnySizeGivesTheSameRecords() throws {
        for seed in 7000..<7400 {
            let bytes = Self.bytes(UInt64(seed))
            var whole = DelimitedSplitter(delimiter: 0x2C)
            var grown = DelimitedSplitter(delimiter: 0x2C)
            var position = 0
            while true {
                let step = whole.step(bytes, position, isAtEnd: true)
                var pieceStep = SplitStep.needsMore
                var shown = position
                while pieceStep == .needsMore {
                    pieceStep = grown.step(Array(bytes[..<shown]), position, isAtEnd: shown == bytes.count)
                    if pieceStep == .needsMore { shown += 1 }
                }
                #expect(pieceStep == step, "seed \(seed)")
                switch step {
                case .skip(let count), .record(_, let count, _): position += count
                case .end, .needsMore: break
                }
                if case .end = step { break }
            }
        }
    }

    @Test func theSnifferTakesAnything() throws {
        for seed in 8000..<9000 {
            let reader = try ByteReader(.bytes(Self.bytes(UInt64(seed)), name: "test"))
            do { _ = try Sniffer.form(of: reader) } catch { #expect(error.code == "binary-file") }
        }
    }
}

@Suite struct LongRecordTests {
    private static let limit = 300_000

    private static func read(_ name: String, _ text: String, _ container: Container) throws -> [RawRecord] {
        let fixture = try Fixture()
        let path = try fixture.file(name, Array(text.utf8))
        var reader = RecordReader(try ByteReader(.file(path)), container, limit: limit)
        var records: [RawRecord] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }

    private static let long = String(repeating: "x", count: 1_200_000)

    @Test func refusesALongLineAndGoesOn() throws {
        let table = try Self.read("a.csv", "1,a\n2,\(Self.long)\n3,c\n", .delimited(delimiter: 0x2C))
        #expect(table.map(\.problem?.code) == [nil, "record-too-long", nil])
        #expect(table.map(\.line) == [1, 2, 3])
        let lines = try Self.read("a.jsonl", "{}\n{\"a\":\"\(Self.long)\"}\n{}\n", .jsonLines)
        #expect(lines.map(\.problem?.code) == [nil, "record-too-long", nil])
        let list = try Self.read("a.json", "[{},{\"a\":\"\(Self.long)\"},{}]", .json(path: [], isGB18030: false))
        #expect(list.map(\.problem?.code) == [nil, "record-too-long", nil])
        let number = try Self.read(
            "b.json", "[1,\(String(repeating: "1", count: 1_200_000)),{}]", .json(path: [], isGB18030: false))
        #expect(number.map(\.problem?.code) == [nil, "record-too-long", nil])
    }

    @Test func anEndlessQuoteCostsOneLine() throws {
        let rows = (0..<90_000).map { "\($0),空间不错" }.joined(separator: "\n")
        let table = try Self.read("a.csv", "x,\"没有结束\n\(rows)\n", .delimited(delimiter: 0x2C))
        #expect(table.count == 90_001)
        #expect(table.first?.problem?.code == "quote-unterminated")
        #expect(table.allSatisfy { $0.problem == nil || $0.line == 1 })
    }

    @Test func anEndlessTextBesideTheRecordsEndsTheDocument() throws {
        let list = try Self.read(
            "a.json", "{\"note\":\"\(Self.long)\(Self.long)\",\"list\":[{}]}", .json(path: ["list"], isGB18030: false))
        #expect(list.map(\.problem?.code) == ["record-too-long"])
    }
}
