import Foundation
import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

/// A process that is killed while it corrects, undoes, redoes and mends: each change is there as a whole or not at all.
@Suite(.serialized) struct ChangeKillTests {
    private static func id(_ number: Int) -> FeedbackID { FeedbackID.of(source: "评论", key: "k\(number)") }
    private static let count = 40

    /// Changes everything again and again until it dies.
    private static func changeAndDie(_ folder: String, afterMicroseconds microseconds: UInt32) async throws {
        let thread = Thread {
            usleep(microseconds)
            kill(getpid(), SIGKILL)
        }
        thread.start()
        let archive = try Archive.open(folder)
        var round = 0
        while true {
            round += 1
            let run = try await archive.run(2)
            if run.undoneAt == nil { try await archive.undoImport(2) } else { try await archive.redoImport(2) }
            let target = Correction.Target(feedback: id(1 + round % (count / 2 - 1)), version: 1)
            let stored = try await archive.correct(target, .polarity(round % 2 == 0 ? .positive : .neutral), by: "a")
            if round % 3 == 0 { try await archive.undoCorrection(stored.id) }
            if let number = try await archive.rejections(RejectionFilter(), limit: 1).list.first?.number {
                let arrival = Arrival(
                    feedback: Feedback(source: "评论", key: "mended\(number)", text: "车机补上了"),
                    raw: Array("m\(number)".utf8),
                    line: 1, analysisJSON: nil, analysis: Sample.analysis(), rejection: number)
                _ = try archive.storeMended(
                    MendedBatch(
                        arrivals: [arrival], numbers: [number], outcome: .mended, plan: Sample.plan(head: "mended"),
                        form: nil))
            }
        }
    }

    private func fill(_ workspace: TemporaryWorkspace) throws {
        let archive = try workspace.open()
        let half = Self.count / 2
        try Sample.put((0..<half).map { Sample.arrival("k\($0)", "车机死机\($0)") }, into: archive)
        let run = try archive.beginImport(Sample.plan(file: "b.csv"))
        let bad = (0..<200).map { line in
            RejectedRecord(raw: [UInt8(line)], diagnostic: Diagnostic(code: "x", message: "y", line: line + 1))
        }
        let second =
            (0..<half).map { Sample.arrival("k\($0 + half)", "车机死机\($0)") }
            + [Sample.arrival("k0", "车机修好了")]
        try archive.commit(Sample.batch(second, records: second.count), of: run)
        _ = try archive.finish(run)
        let third = try archive.beginImport(Sample.plan(file: "c.csv"))
        try archive.commit(Sample.batch([], rejections: bad, records: 200), of: third)
        _ = try archive.finish(third)
    }

    @Test func everyChangeIsWhole() async throws {
        let workspace = TemporaryWorkspace()
        try fill(workspace)
        for death in 0..<12 {
            let delay = UInt32(20_000 + death * 7919 % 120_000)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [folder = workspace.folder as String, delay = delay as UInt32] in
                try await Self.changeAndDie(folder, afterMicroseconds: delay)
            }
            try await check(workspace)
        }
        let integrity = try workspace.database { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check")
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
        }
        #expect(integrity == ["ok"])
    }

    private func check(_ workspace: TemporaryWorkspace) async throws {
        let archive = try workspace.open()
        let snapshot = try await archive.facts.snapshot()
        let mended = try await archive.rejections(RejectionFilter(state: .settled), limit: 0).total
        let isUndone = try await archive.run(2).undoneAt != nil
        #expect(try await archive.rejections(RejectionFilter(), limit: 0).total + mended == 200)
        let expected = (isUndone ? Self.count / 2 : Self.count) + mended
        #expect(try await archive.count(snapshot) == expected)
        #expect(try await archive.totals().voices == expected)
        #expect(try archive.exported().count == expected)
        #expect(try await archive.found("车机", snapshot).total == expected)
        #expect(try archive.exported()["k0"] == (isUndone ? "车机死机0" : "车机修好了"))
        // Each mended record came with the rejection that it settled, and each correction with its event.
        let numbers = try workspace.database { db in
            try [
                "SELECT count(*) FROM feedback_version WHERE rejection IS NOT NULL",
                "SELECT count(*) FROM correction",
                "SELECT count(*) FROM event WHERE kind = 'corrected'",
            ].map { try Int.fetchOne(db, sql: $0) ?? -1 }
        }
        #expect(numbers[0] == mended)
        #expect(numbers[1] == numbers[2])
        // What figures count is what the voices say with their corrections.
        var positive = 0
        try archive.export { if $0.analysis?.sentiment.polarity == .positive { positive += 1 } }
        #expect(try await archive.count(snapshot, .polarity([.positive])) == positive)
    }
}
