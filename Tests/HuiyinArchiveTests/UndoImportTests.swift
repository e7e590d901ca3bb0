import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct UndoImportTests {
    private static func id(_ key: String) -> FeedbackID { FeedbackID.of(source: "评论", key: key) }

    private static let analysis = Sample.analysis([("price", .negative, 0.9, 0.5)], polarity: .negative)

    private static func arrival(_ key: String, _ text: String) -> Arrival {
        Sample.arrival(key, text, analysis: analysis)
    }

    @Test func whatItBroughtLeavesAndWhatItChangedGoesBack() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Self.arrival("1", "太贵"), Self.arrival("2", "还行")], into: archive)
        let before = try await archive.facts.snapshot()
        let summary = try Sample.put([Self.arrival("2", "不行"), Self.arrival("3", "蓝牙断连")], into: archive)
        let during = try await archive.facts.snapshot()
        let undone = try await archive.undoImport(summary.run)
        #expect(undone.withdrawn == 1)
        #expect(undone.restored == 1)
        #expect(try archive.exported() == ["1": "太贵", "2": "还行"])
        let after = try await archive.facts.snapshot()
        #expect(after.number == during.number + 1)
        #expect(try await archive.count(after) == 2)
        #expect(try await archive.topics(after) == ["price": 2])
        #expect(try await archive.found("蓝牙", after).total == 0)
        #expect(try await archive.found("还行", after).ids == [Self.id("2")])
        #expect(try await archive.found("不行", after).total == 0)
        #expect(try await archive.totals().voices == 2)
        #expect(try await archive.sources().map(\.voices) == [2])
        #expect(try await archive.voice(Self.id("2"))?.version == 1)
        #expect(try await archive.voice(Self.id("3"))?.isWithdrawn == true)
        // Figures of then can be made again.
        #expect(try await archive.count(during) == 3)
        #expect(try await archive.count(before) == 2)
        #expect(try await archive.found("蓝牙", during).total == 1)
        #expect(try await archive.runs(limit: 2).map { $0.undoneAt != nil } == [true, false])
        #expect(try workspace.events("import:\(summary.run)") == ["imported", "import-undone"])
        // Nothing that came in is gone.
        #expect(try archive.rawBytes(of: Self.id("3")) == Array("3,蓝牙断连\n".utf8))
    }

    @Test func redoingBringsEverythingBack() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put([Self.arrival("1", "太贵")], into: archive)
        let run = try Sample.put([Self.arrival("1", "很贵"), Self.arrival("2", "还行")], into: archive).run
        let before = try await archive.facts.snapshot()
        try await archive.undoImport(run)
        let redone = try await archive.redoImport(run)
        #expect(redone.withdrawn == 1)
        #expect(redone.restored == 1)
        #expect(try archive.exported() == ["1": "很贵", "2": "还行"])
        let after = try await archive.facts.snapshot()
        #expect(try await archive.count(after) == 2)
        #expect(try await archive.topics(after) == ["price": 2])
        #expect(after.time == before.time)
        #expect(try await archive.run(run).undoneAt == nil)
        // Twice changes nothing.
        #expect(try await archive.redoImport(run).wasDone)
        #expect(try await archive.facts.snapshot() == after)
        try await archive.undoImport(run)
        let undone = try await archive.facts.snapshot()
        #expect(try await archive.undoImport(run).wasDone)
        #expect(try await archive.facts.snapshot() == undone)
        #expect(try archive.exported() == ["1": "太贵"])
    }

    @Test func whatALaterImportBroughtAgainStays() async throws {
        let archive = try TemporaryWorkspace().open()
        let first = try Sample.put([Self.arrival("1", "一"), Self.arrival("2", "二")], into: archive).run
        let second = try Sample.put([Self.arrival("1", "一一")], into: archive).run
        #expect(try await archive.undoImport(first).withdrawn == 1)
        #expect(try archive.exported() == ["1": "一一"])
        // In any order: nothing is left of an item when every import that brought it is undone.
        #expect(try await archive.undoImport(second).withdrawn == 1)
        #expect(try archive.exported() == [:])
        #expect(try await archive.count(archive.facts.snapshot()) == 0)
        #expect(try await archive.redoImport(first).withdrawn == 2)
        #expect(try archive.exported() == ["1": "一", "2": "二"])
        #expect(try await archive.redoImport(second).restored == 1)
        #expect(try archive.exported() == ["1": "一一", "2": "二"])
    }

    @Test func importingTheFileAgainBringsItBack() async throws {
        let archive = try TemporaryWorkspace().open()
        let first = [Self.arrival("1", "一")]
        let second = [Self.arrival("1", "一一"), Self.arrival("2", "二")]
        try Sample.put(first, into: archive)
        let run = try Sample.put(second, into: archive).run
        try await archive.undoImport(run)
        // What is in force again is known again.
        #expect(try Sample.put(first, into: archive).counts == BatchCounts(duplicates: 1))
        let again = try Sample.put(second, into: archive)
        #expect(again.counts == BatchCounts(stored: 1, updated: 1))
        #expect(try archive.exported() == ["1": "一一", "2": "二"])
        #expect(try await archive.voice(Self.id("1"))?.version == 3)
        #expect(try await archive.count(archive.facts.snapshot()) == 2)
        // The later import keeps what it said, redone or not.
        #expect(try await archive.redoImport(run).restored == 0)
        #expect(try Sample.put(second, into: archive).counts == BatchCounts(duplicates: 2))
        #expect(try await archive.voice(Self.id("1"))?.version == 3)
    }

    @Test func anImportThatStillRunsEnds() async throws {
        let archive = try TemporaryWorkspace().open()
        let run = try archive.beginImport(Sample.plan())
        try archive.commit(Sample.batch([Self.arrival("1", "一")], records: 1), of: run)
        #expect(try await archive.undoImport(run.id).withdrawn == 1)
        let error = #expect(throws: ArchiveError.self) {
            try archive.commit(Sample.batch([Self.arrival("2", "二")], records: 2), of: run)
        }
        #expect(error?.code == .notOpen)
        #expect(try archive.exported() == [:])
        // The same file again is a new import from the start.
        let again = try archive.beginImport(Sample.plan())
        #expect(again.id != run.id)
        #expect(again.checkpoint.records == 0)
    }

    @Test func anUnknownImportIsSaidInASentence() async throws {
        let archive = try TemporaryWorkspace().open()
        for number in [Int64(0), -1, 12] {
            let undo = await #expect(throws: ArchiveError.self) { try await archive.undoImport(number) }
            let redo = await #expect(throws: ArchiveError.self) { try await archive.redoImport(number) }
            #expect([undo?.code, redo?.code] == [.notFound, .notFound])
        }
    }

    @Test func aVoiceOfAnUndoneImportCannotBeCorrected() async throws {
        let archive = try TemporaryWorkspace().open()
        let run = try Sample.put([Self.arrival("1", "一")], into: archive).run
        let target = Correction.Target(feedback: Self.id("1"), version: 1)
        let stored = try await archive.correct(target, .polarity(.positive), by: "a")
        try await archive.undoImport(run)
        #expect(try await archive.correction(stored.id).state == .withdrawn)
        let error = await #expect(throws: ArchiveError.self) {
            try await archive.correct(target, .polarity(.neutral), by: "b")
        }
        #expect(error?.code == .refused)
        try await archive.redoImport(run)
        #expect(try await archive.correction(stored.id).isInForce)
        #expect(try await archive.count(archive.facts.snapshot(), .polarity([.positive])) == 1)
    }

    @Test func rejectionsOfAnUndoneImportAreSettledAndComeBack() async throws {
        let archive = try TemporaryWorkspace().open()
        let bad = [1, 2].map { line in
            RejectedRecord(raw: [7], diagnostic: Diagnostic(code: "column-count", message: "two", line: line))
        }
        let run = try archive.beginImport(Sample.plan())
        try archive.commit(Sample.batch([Self.arrival("1", "一")], rejections: bad, records: 3), of: run)
        let numbers = try archive.finish(run).rejections.map(\.number)
        try await archive.settle([numbers[0]], as: .dismissed)
        #expect(try await archive.undoImport(run.id).rejections == 1)
        #expect(try await archive.rejections(RejectionFilter(), limit: 9).total == 0)
        #expect(try await archive.rejection(numbers[1]).settledAs == .undone)
        #expect(try await archive.redoImport(run.id).rejections == 1)
        #expect(try await archive.rejections(RejectionFilter(), limit: 9).list.map(\.number) == [numbers[1]])
        #expect(try await archive.rejection(numbers[0]).settledAs == .dismissed)
        // Importing the file again finds them again, too.
        try await archive.undoImport(run.id)
        let again = try archive.beginImport(Sample.plan())
        try archive.commit(Sample.batch([Self.arrival("1", "一")], rejections: bad, records: 3), of: again)
        _ = try archive.finish(again)
        #expect(
            try await archive.rejections(RejectionFilter(run: again.id), limit: 9).list.map(\.number) == [numbers[1]])
    }
}
