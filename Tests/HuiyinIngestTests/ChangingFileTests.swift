import Foundation
import HuiyinArchive
import HuiyinIngest
import Testing

/// Files that somebody else works on while they are read.
@Suite struct ChangingFileTests {
    private static func rows(_ count: Int) -> [UInt8] {
        let words = String(repeating: "这款车的空间很大，", count: 20)
        return Array(("编号,内容\n" + (0..<count).map { "K\($0),\(words)\n" }.joined()).utf8)
    }

    @Test func aFileThatBecomesShorterIsSaidAndCanBeImportedAgain() async throws {
        let fixture = try Fixture()
        let bytes = Self.rows(6000)
        let path = try fixture.file("a.csv", bytes)
        let job = try fixture.job(batchSize: 250)
        var isCut = false
        do {
            _ = try await job.run(try job.open(.file(path))) { _ in
                if !isCut { truncate(path, off_t(bytes.count - 200_000)) }
                isCut = true
            }
            Issue.record("the import should have said that the file was cut")
        } catch let error as IngestError {
            #expect(error.code == "file-truncated")
            #expect(error.message.contains("\(bytes.count)") && error.message.contains("import the whole file again"))
        }
        let kept = try fixture.voices().count
        #expect(kept > 0 && kept < 6000)
        let summary = try await fixture.load("a.csv", bytes)
        #expect(summary?.counts == BatchCounts(stored: 6000 - kept, duplicates: kept))
        #expect(Set(try fixture.voices().map(\.key)).count == 6000)
    }

    @Test func aFileThatGrowsIsReadAsFarAsItGoesAndSaid() async throws {
        let fixture = try Fixture()
        let path = try fixture.file("a.csv", Self.rows(1500))
        let job = try fixture.job(batchSize: 250)
        let file = try job.open(.file(path))
        #expect(file.reader.change == nil)
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("K9999,刚刚写进来的\n".utf8))
        try handle.close()
        guard case .finished(let summary) = try await job.run(file) else {
            Issue.record("the import should have finished")
            return
        }
        #expect(summary.counts.stored == 1501)
        #expect(file.reader.change?.contains("changed while it was read") == true)
    }

    @Test func aFileThatVanishesIsReadToItsEnd() async throws {
        let fixture = try Fixture()
        let path = try fixture.file("a.csv", Self.rows(1500))
        let job = try fixture.job(batchSize: 250)
        let file = try job.open(.file(path))
        try FileManager.default.removeItem(atPath: path)
        guard case .finished(let summary) = try await job.run(file) else {
            Issue.record("the import should have finished")
            return
        }
        #expect(summary.counts.stored == 1500)
    }
}
