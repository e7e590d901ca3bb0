import Foundation
import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

/// A process that is killed while it imports, again and again, in the middle of whatever it does.
@Suite(.serialized) struct KillTests {
    private static let batchSize = 50

    /// Record number `number` of an endless file.
    private static func arrival(_ number: Int) -> Arrival {
        Sample.arrival("k\(number)", "车机死机\(number)", raw: Array("raw \(number)".utf8))
    }

    /// The batch that begins with record `first`; each holds one record that can't be read.
    private static func batch(from first: Int) -> ArrivalBatch {
        let bad = RejectedRecord(
            raw: [UInt8(first / batchSize % 251)], diagnostic: Diagnostic(code: "x", message: "y", line: first))
        return Sample.batch(
            (first..<first + batchSize).map(arrival), rejections: [bad], records: first + batchSize)
    }

    /// Goes on with the import until it dies.
    private static func importAndDie(_ folder: String, afterMicroseconds microseconds: UInt32) throws {
        let thread = Thread {
            usleep(microseconds)
            kill(getpid(), SIGKILL)
        }
        thread.start()
        let archive = try Archive.open(folder)
        let run = try archive.beginImport(Sample.plan(file: "killed.csv"))
        var next = run.checkpoint.records
        while true {
            try archive.commit(batch(from: next), of: run)
            next += batchSize
        }
    }

    @Test func nothingIsLostAndNothingIsDoubled() async throws {
        let workspace = TemporaryWorkspace()
        var records = 0
        for death in 0..<24 {
            // Ever another moment: while opening, while writing secrets, while writing the batch, in between.
            let delay = UInt32(2000 + death * 7919 % 120_000)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [folder = workspace.folder as String, delay = delay as UInt32] in
                try Self.importAndDie(folder, afterMicroseconds: delay)
            }
            let archive = try workspace.open()
            let run = try archive.beginImport(Sample.plan(file: "killed.csv"))
            #expect(run.checkpoint.records >= records, "what was stored stays stored")
            records = run.checkpoint.records
            try await check(archive, holds: records)
        }
        let archive = try workspace.open()
        let run = try archive.beginImport(Sample.plan(file: "killed.csv"))
        try archive.commit(Self.batch(from: records), of: run)
        records += Self.batchSize
        try await check(archive, holds: records)
        #expect(
            try archive.finish(run).counts == BatchCounts(stored: records, rejected: records / Self.batchSize))
        for number in stride(from: 0, to: records, by: 97) {
            let raw = try archive.rawBytes(of: FeedbackID.of(source: "评论", key: "k\(number)"))
            #expect(raw == Array("raw \(number)".utf8))
        }
        let integrity = try workspace.database { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check")
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
        }
        #expect(integrity == ["ok"])
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
        #expect(try archive.rejections(limit: 100_000).count == records / Self.batchSize)
    }
}
