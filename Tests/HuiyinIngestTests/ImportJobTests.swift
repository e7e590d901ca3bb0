import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinQuery
import Testing

@Suite struct ImportJobTests {
    static func rows(_ count: Int, from start: Int = 0) -> [UInt8] {
        var text = "id,内容,评分\n"
        for row in start..<start + count {
            text += row % 50 == 7 ? "\(row),少一列\n" : "\(row),\"第\(row)条\n车机很卡\",\(row % 5 + 1)\n"
        }
        return Array(text.utf8)
    }

    @Test func storesNothingNewTheSecondTime() async throws {
        let fixture = try Fixture()
        let first = try #require(try await fixture.load("a.csv", Self.rows(300)))
        #expect(first.counts == BatchCounts(stored: 294, rejected: 6))
        let second = try #require(try await fixture.load("a.csv", Self.rows(300)))
        #expect(second.counts == BatchCounts(duplicates: 294, rejected: 6))
        #expect(try fixture.voices().count == 294)
    }

    @Test func keepsTheOldVersionOfAChangedRow() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Array("id,内容\n1,车机很卡\n2,不错\n".utf8))
        let summary = try await fixture.load("b.csv", Array("id,内容\n1,修好了\n2,不错\n".utf8))
        #expect(summary?.counts == BatchCounts(duplicates: 1, updated: 1))
        let voice = try #require(try fixture.voices().first { $0.key == "1" })
        #expect(voice.feedback.text == "修好了")
        #expect(voice.earlierVersions.map(\.feedback.text) == ["车机很卡"])
    }

    @Test(arguments: ["csv", "jsonl", "json", "utf16"])
    func goesOnWhereItWasStopped(form: String) async throws {
        let fixture = try Fixture()
        let bytes: [UInt8]
        switch form {
        case "csv": bytes = Self.rows(3000)
        case "utf16": bytes = utf16("\u{FEFF}" + String(decoding: Self.rows(3000), as: UTF8.self), isBig: false)
        default:
            let items = (0..<3000).map { "{\"id\":\($0),\"text\":\($0 % 50 == 7 ? "nul" : "\"第\($0)条\"")}" }
            let text = form == "json" ? "[" + items.joined(separator: ",\n") + "]" : items.joined(separator: "\n")
            bytes = Array(text.utf8)
        }
        let path = try fixture.file("big." + (form == "utf16" ? "csv" : form), bytes)
        var rounds = 0
        var last: ImportSummary?
        while last == nil, rounds < 100 {
            rounds += 1
            let job = try fixture.job(batchSize: 250)
            let stop = StopSign()
            let outcome = try await job.run(try job.open(.file(path)), stop: stop) { _ in
                // Each round commits a batch or a few, then is told to stop.
                stop.raise()
            }
            if case .finished(let summary) = outcome { last = summary }
        }
        let summary = try #require(last)
        #expect(rounds > 1)
        #expect(summary.counts == BatchCounts(stored: 2940, rejected: 60))
        #expect(Set(try fixture.voices().map(\.key)).count == 2940)
        let whole = try Fixture()
        let expected = try #require(try await whole.load(form == "utf16" ? "big.csv" : "big." + form, bytes))
        #expect(summary.rejections.map(\.diagnostic.line) == expected.rejections.map(\.diagnostic.line))
        #expect(try fixture.voices().map(\.id) == whole.voices().map(\.id))
    }

    @Test func goesOnAfterAKillBetweenTwoBatches() async throws {
        let fixture = try Fixture()
        let path = try fixture.file("a.csv", Self.rows(2000))
        let job = try fixture.job(batchSize: 250)
        let killer = Task {
            // Cancelling the task ends reading at once; nothing after the last commit counts.
            try await job.run(try job.open(.file(path))) { _ in withUnsafeCurrentTask { $0?.cancel() } }
        }
        guard case .interrupted(let counts) = try await killer.value else {
            Issue.record("the import should have stopped")
            return
        }
        #expect(counts.read < 2000)
        let again = try fixture.job(batchSize: 100)
        guard case .finished(let summary) = try await again.run(try again.open(.file(path))) else {
            Issue.record("the import should have finished")
            return
        }
        #expect(summary.counts == BatchCounts(stored: 1960, rejected: 40))
        #expect(try fixture.voices().count == 1960)
    }

    @Test func findsWhatItHasStored() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Array("id,内容\n1,蓝牙经常断开\n2,空间不错\n".utf8))
        let snapshot = try await fixture.archive.facts.snapshot()
        let voices = try await fixture.archive.facts.voices(
            .init(unit: .item, predicate: .text("蓝牙"), order: .newest, limit: 10, snapshot: snapshot))
        #expect(voices.ids == [FeedbackID.of(source: "测试", key: "1")])
    }

    @Test(arguments: ["", "  ", "a\u{0}b", String(repeating: "长", count: 100)])
    func refusesASourceWithoutAProperName(name: String) throws {
        let fixture = try Fixture()
        #expect(throws: IngestError.self) { try fixture.job(source: name) }
    }

    @Test func tellsHowFarItIs() {
        let progress = ImportProgress(
            file: "folder/a.csv", counts: BatchCounts(stored: 1_200_000, rejected: 3), recordsNow: 50_000, bytes: 500,
            totalBytes: 1000)
        #expect(
            ProgressLine.text(progress, seconds: 10, width: 4)
                == "a.csv  ▕██░░▏ 50%  1,200,003 rows  5,000/s  0:10 left  3 refused")
        let piped = ImportProgress(
            file: "-", counts: BatchCounts(stored: 12), recordsNow: 12, bytes: 500, totalBytes: nil)
        #expect(ProgressLine.text(piped, seconds: 0.1, width: 4) == "-  12 rows")
    }
}
