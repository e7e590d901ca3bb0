import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

@Suite struct RejectionDeskTests {
    private static let table = Array("编号,内容,评分,时间\n1,不错,5,2026/3/2\n2,少一列,4\n3,又少,3\n4,很好,2,2026/3/4\n".utf8)

    private func open(_ fixture: Fixture) async throws -> [StoredRejection] {
        try await fixture.archive.rejections(RejectionFilter(), limit: 100).list
    }

    @Test func aMendedRecordIsReadAsTheOthersOfItsFile() async throws {
        let fixture = try Fixture()
        let summary = try #require(try await fixture.load("a.csv", Self.table))
        #expect(summary.counts == BatchCounts(stored: 2, rejected: 2))
        let first = try #require(try await open(fixture).first)
        let desk = RejectionDesk(archive: fixture.archive)
        let outcome = try await desk.mend(first.number, Array("2,补上了,4,2026/3/3\r\n".utf8))
        #expect(outcome.counts == BatchCounts(stored: 1))
        #expect(outcome.refusals.isEmpty)
        let voice = try #require(try fixture.voices().last)
        #expect(voice.key == "2")
        #expect(voice.feedback.text == "补上了")
        #expect(voice.feedback.rating?.maximum == 5)
        #expect(voice.feedback.time?.rfc3339 == "2026-03-03T00:00:00+08:00")
        #expect(voice.mendedFrom == first.number)
        // The bytes as they came and as they were mended are both kept.
        #expect(try fixture.archive.rejectionBytes(first.number) == Array("2,少一列,4".utf8))
        #expect(try fixture.archive.rawBytes(of: voice.id) == Array("2,补上了,4,2026/3/3".utf8))
        let settled = try await fixture.archive.rejection(first.number)
        #expect(settled.settledAs == .mended)
        #expect(settled.settledRun == outcome.runs.first)
        let run = try await fixture.archive.run(try #require(outcome.runs.first))
        #expect(run.isMended)
        #expect(run.counts == BatchCounts(stored: 1))
        #expect(run.finishedAt != nil)
        #expect(try await open(fixture).count == 1)
    }

    @Test func whatStillCannotBeReadWaitsOn() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Self.table)
        let number = try #require(try await open(fixture).first).number
        let desk = RejectionDesk(archive: fixture.archive)
        for (bytes, code) in [
            ("2,还是少", "column-count"), ("", "no-content"), ("2,\"没有完,4,2026/3/3", "quote-unterminated"),
        ] {
            let outcome = try await desk.mend(number, Array(bytes.utf8))
            #expect(outcome.refusals.map(\.diagnostic.code) == [code])
            #expect(outcome.counts == BatchCounts(rejected: 1))
            #expect(outcome.runs.isEmpty)
        }
        #expect(try await open(fixture).map(\.number).contains(number))
        #expect(try fixture.voices().count == 2)
    }

    @Test func aMendedRecordMayBeSeveralAndBringItsHeader() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Self.table)
        let number = try #require(try await open(fixture).first).number
        let bytes = Array("编号,内容,评分,时间\n2,一,4,2026/3/3\n22,二,4,2026/3/3\n".utf8)
        let outcome = try await RejectionDesk(archive: fixture.archive).mend(number, bytes)
        #expect(outcome.counts == BatchCounts(stored: 2))
        #expect(try fixture.voices().map(\.key) == ["1", "4", "2", "22"])
    }

    @Test func twoPeopleMendOneRecordOnce() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Self.table)
        let number = try #require(try await open(fixture).first).number
        let desk = RejectionDesk(archive: fixture.archive)
        _ = try await desk.mend(number, Array("2,一,4,2026/3/3".utf8))
        let error = await #expect(throws: ArchiveError.self) {
            try await desk.mend(number, Array("2,二,4,2026/3/3".utf8))
        }
        #expect(error?.code == .refused)
        let unknown = await #expect(throws: ArchiveError.self) { try await desk.mend(99, []) }
        #expect(unknown?.code == .notFound)
        #expect(try await desk.reopen([number]) == 1)
        #expect(try await desk.mend(number, Array("2,二,4,2026/3/3".utf8)).counts == BatchCounts(updated: 1))
    }

    @Test func undoingTheMendingLetsTheRecordWaitAgain() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Self.table)
        let number = try #require(try await open(fixture).first).number
        let outcome = try await RejectionDesk(archive: fixture.archive).mend(number, Array("2,一,4,2026/3/3".utf8))
        let run = try #require(outcome.runs.first)
        #expect(try await fixture.archive.undoImport(run).rejections == 1)
        #expect(try fixture.voices().map(\.key) == ["1", "4"])
        #expect(try await open(fixture).map(\.number).contains(number))
        try await fixture.archive.redoImport(run)
        #expect(try fixture.voices().map(\.key) == ["1", "4", "2"])
        #expect(try await fixture.archive.rejection(number).settledAs == .mended)
    }

    @Test func retryingReadsManyWithAnotherMapping() async throws {
        let fixture = try Fixture()
        let bytes = Array("id,内容,时间\n1,好,2026/3/2\n2,慢,昨天\n3,卡,前天\n".utf8)
        let mapping = "time: {column: 时间}\n"
        let first = try await fixture.load("a.csv", bytes, mapping: mapping)
        #expect(first?.counts == BatchCounts(stored: 1, rejected: 2))
        let desk = RejectionDesk(archive: fixture.archive)
        let same = try await desk.retry(RejectionFilter(code: "time-unreadable"))
        #expect(same.counts == BatchCounts(rejected: 2))
        #expect(Set(same.refusals.map(\.diagnostic.code)) == ["time-unreadable"])
        var without = Mapping()
        without.fields[.time] = Mapping.Choice.none
        let again = try await desk.retry(RejectionFilter(source: "测试"), mapping: without)
        #expect(again.counts == BatchCounts(stored: 2))
        #expect(try fixture.voices().map(\.feedback.text) == ["好", "慢", "卡"])
        #expect(try fixture.voices().last?.feedback.attributes.map(\.value) == ["前天"])
        #expect(try await open(fixture).isEmpty)
        #expect(try await fixture.archive.rejections(RejectionFilter(state: .settled), limit: 9).total == 2)
    }

    @Test func formsOfAllKindsAreKept() async throws {
        let fixture = try Fixture()
        let desk = RejectionDesk(archive: fixture.archive)
        let semicolons = "编号;内容;评分\n1;不错;★★★★☆\n2;少一列\n"
        let files: [(name: String, bytes: [UInt8], mended: [UInt8])] = [
            ("gb.csv", gb18030(semicolons), gb18030("2;补上了;★★★★★")),
            ("gb8.csv", gb18030(semicolons), Array("2;补上了;★★★★★".utf8)),
            ("utf16.csv", utf16("\u{FEFF}" + semicolons, isBig: false), Array("2;补上了;★★★★★".utf8)),
            (
                "a.jsonl", Array("{\"编号\":\"1\",\"内容\":\"好\"}\n{\"编号\":\"2\",\"内容\":\n".utf8),
                Array("{\"编号\":\"2\",\"内容\":\"补上了\"}".utf8)
            ),
            (
                "a.json", Array("{\"data\":[{\"编号\":\"1\",\"内容\":\"好\"},{\"编号\":\"2\",\"内容\":nul}]}".utf8),
                Array("{\n  \"编号\": \"2\",\n  \"内容\": \"补上了\"\n}".utf8)
            ),
        ]
        for file in files {
            let summary = try await fixture.load(file.name, file.bytes, source: file.name)
            #expect(summary?.counts == BatchCounts(stored: 1, rejected: 1), "\(file.name)")
            let filter = RejectionFilter(source: file.name)
            let rejection = try #require(try await fixture.archive.rejections(filter, limit: 9).list.first)
            // As it came it still can't be read.
            #expect(try await desk.retry([rejection.number]).counts == BatchCounts(rejected: 1), "\(file.name)")
            let outcome = try await desk.mend(rejection.number, file.mended)
            #expect(outcome.counts == BatchCounts(stored: 1), "\(file.name): \(outcome.refusals)")
            let voice = try await fixture.archive.voice(FeedbackID.of(source: file.name, key: "2"))
            #expect(voice?.feedback.text == "补上了", "\(file.name)")
            if file.name.hasSuffix(".csv") { #expect(voice?.feedback.rating?.normalised == 1) }
        }
    }

    @Test func anImportOfAnOlderVersionIsSaidInASentence() async throws {
        let fixture = try Fixture()
        let run = try fixture.archive.beginImport(
            ImportPlan(
                source: "旧", file: .init(path: "old.csv", size: 0, modified: 0, head: ""), mapping: "m", taxonomy: nil))
        let bad = RejectedRecord(raw: [1], diagnostic: Diagnostic(code: "x", message: "y", line: 3))
        try fixture.archive.commit(
            ArrivalBatch(arrivals: [], rejections: [bad], checkpoint: ImportCheckpoint()), of: run)
        _ = try fixture.archive.finish(run)
        let number = try #require(try await open(fixture).first).number
        let error = await #expect(throws: IngestError.self) {
            try await RejectionDesk(archive: fixture.archive).mend(number, [2])
        }
        #expect(error?.code == "form-unknown")
    }

    @Test func aSheetComesBackMended() async throws {
        let fixture = try Fixture()
        try await fixture.load(
            "a.csv", Array("编号,内容,评分\n1,不错,5\n2,\"=1+1，少\"\n3,\"多,了\",4,5\n4,好,3\n".utf8))
        let sheet = RejectionSheet(archive: fixture.archive)
        var bytes: [UInt8] = []
        #expect(try await sheet.write(RejectionFilter()) { bytes += $0 } == 2)
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        let numbers = try await open(fixture).map(\.number)
        #expect(
            text == """
                huiyin-rejection,编号,内容,评分\r
                \(numbers[0]),2,'=1+1，少\r
                \(numbers[1]),3,"多,了",4,5\r

                """)
        // A spreadsheet fills the short row, saves semicolons and another encoding, and leaves one row as it is.
        let saved = "huiyin-rejection;编号;内容;评分;\n\(numbers[0]);2;'=1+1，少;4;\n\(numbers[1]);3;多,了;4;5\n"
        let outcome = try await sheet.mend(.bytes(gb18030(saved), name: "sheet.csv"))
        #expect(outcome.counts == BatchCounts(stored: 1, rejected: 1))
        #expect(outcome.refusals.map(\.number) == [numbers[1]])
        #expect(try fixture.voices().last?.feedback.text == "=1+1，少")
        let error = await #expect(throws: IngestError.self) {
            try await sheet.mend(.bytes(Array("编号,内容\n1,好\n".utf8), name: "other.csv"))
        }
        #expect(error?.code == "no-sheet")
    }
}
