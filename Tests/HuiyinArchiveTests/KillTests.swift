import Foundation
import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

/// A process that is killed while it imports, again and again, in the middle of whatever it does.
@Suite(.serialized) struct KillTests {
    private static let items = 3000
    private static let batchSize = 50

    /// Goes on with the import until it is done, or dies after `microseconds`.
    private static func importOrDie(_ folder: String, afterMicroseconds microseconds: UInt32) throws {
        let thread = Thread {
            usleep(microseconds)
            kill(getpid(), SIGKILL)
        }
        thread.start()
        let archive = try Archive.open(folder)
        let run = try archive.beginImport(Sample.plan(file: "killed.csv"))
        var done = run.checkpoint.records
        while done < items {
            let next = min(done + batchSize, items)
            let arrivals = (done..<next).map { Sample.arrival("k\($0)", "车机死机\($0)", raw: Array("raw \($0)".utf8)) }
            let bad = RejectedRecord(
                raw: [UInt8(done % 251)], diagnostic: Diagnostic(code: "x", message: "y", line: done))
            try archive.commit(Sample.batch(arrivals, rejections: [bad], records: next), of: run)
            done = next
        }
        // Died of nothing: wait for the end that the test expects.
        while true { usleep(1000) }
    }

    @Test func nothingIsLostAndNothingIsDoubled() async throws {
        let workspace = TemporaryWorkspace()
        var deaths = 0
        var records = -1
        while records < Self.items, deaths < 200 {
            // Ever another moment: while opening, while writing secrets, while writing the batch, in between.
            let delay = UInt32(3000 + deaths * 7919 % 60_000)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [folder = workspace.folder as String, delay = delay as UInt32] in
                try Self.importOrDie(folder, afterMicroseconds: delay)
            }
            deaths += 1
            let archive = try workspace.open()
            records = try archive.beginImport(Sample.plan(file: "killed.csv")).checkpoint.records
            try await check(archive, holds: records)
        }
        #expect(records == Self.items)
        #expect(deaths > 5)
        let archive = try workspace.open()
        let summary = try archive.finish(archive.beginImport(Sample.plan(file: "killed.csv")))
        #expect(summary.counts == BatchCounts(stored: Self.items, rejected: Self.items / Self.batchSize))
        for number in stride(from: 0, to: Self.items, by: 97) {
            let raw = try archive.rawBytes(of: FeedbackID.of(source: "评论", key: "k\(number)"))
            #expect(raw == Array("raw \(number)".utf8))
        }
        let integrity = try workspace.database { db in
            (
                try String.fetchAll(db, sql: "PRAGMA integrity_check"),
                try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
            )
        }
        #expect(integrity.0 == ["ok"])
        #expect(integrity.1 == 0)
    }

    private func check(_ archive: Archive, holds records: Int) async throws {
        #expect(try await archive.totals().voices == records)
        let snapshot = try await archive.facts.snapshot()
        let groups = try await archive.facts.groups(
            FactRequest(unit: .item, dimensions: [], predicate: .everything, measures: [], snapshot: snapshot))
        #expect((groups.first?.mentions ?? 0) == records)
        let found = try await archive.facts.voices(
            VoiceRequest(unit: .item, predicate: .text("车机"), order: .newest, limit: 1, snapshot: snapshot))
        #expect(found.total == records)
        #expect(try archive.rejections(limit: 1000).count == records / Self.batchSize)
    }
}
