import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct ConcurrencyTests {
    @Test func severalWritersTakeTurns() async throws {
        let workspace = TemporaryWorkspace()
        _ = try workspace.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let archive = try workspace.open(options: ArchiveOptions(command: "writer \(writer)"))
                    let run = try archive.beginImport(Sample.plan(file: "\(writer).csv"))
                    for batch in 0..<10 {
                        // Half of the items are everybody's.
                        let arrivals = (0..<20).map { number in
                            Sample.arrival(
                                number < 10 ? "shared-\(batch)-\(number)" : "own-\(writer)-\(batch)-\(number)")
                        }
                        try archive.commit(Sample.batch(arrivals, records: batch), of: run)
                    }
                    _ = try archive.finish(run)
                }
            }
            try await group.waitForAll()
        }
        let archive = try workspace.open()
        #expect(try await archive.totals().voices == 100 + 4 * 100)
        let runs = try await archive.runs(limit: 10)
        #expect(runs.map(\.counts.stored).reduce(0, +) == 500)
        #expect(runs.map(\.counts.duplicates).reduce(0, +) == 300)
        #expect(runs.map(\.id) == [4, 3, 2, 1])
    }

    @Test func severalProcessesMayMakeOneWorkspace() async throws {
        let workspace = TemporaryWorkspace()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<6 {
                group.addTask {
                    try Sample.put(
                        [Sample.arrival("\(writer)")], into: try workspace.open(), Sample.plan(file: "\(writer)"))
                }
            }
            try await group.waitForAll()
        }
        let archive = try workspace.open()
        for key in 0..<6 {
            #expect(try archive.rawBytes(of: FeedbackID.of(source: "评论", key: "\(key)")) != nil)
        }
    }

    @Test func whoeverWaitsTooLongLearnsWhoHoldsTheLock() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open(options: ArchiveOptions(lockTimeout: .zero))
        let file = open(archive.workspace.lockFile, O_RDWR | O_CREAT, 0o644)
        defer { close(file) }
        #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
        let note = Array("4711\thuiyin import\t2026-03-02T21:14:00Z\n".utf8)
        ftruncate(file, 0)
        #expect(write(file, note, note.count) == note.count)
        let error = #expect(throws: ArchiveError.self) { try archive.beginImport(Sample.plan()) }
        #expect(error?.code == .locked)
        #expect(
            error?.message.contains("process 4711 (`huiyin import`) has been writing since 2026-03-02T21:14:00Z")
                == true)
        flock(file, LOCK_UN)
        _ = try archive.beginImport(Sample.plan())
    }

    @Test func anOpenArchiveSeesWhatAnotherWrites() async throws {
        let workspace = TemporaryWorkspace()
        let server = try workspace.open()
        let before = try await server.facts.snapshot()
        try Sample.put([Sample.arrival("1")], into: try workspace.open())
        #expect(try await server.facts.snapshot().number == before.number + 1)
        #expect(try await server.totals().voices == 1)
    }
}
