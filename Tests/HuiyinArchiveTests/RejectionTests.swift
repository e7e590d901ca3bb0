import HuiyinArchive
import HuiyinDomain
import Testing

@Suite struct RejectionTests {
    private static func rejected(_ raw: String, line: Int) -> RejectedRecord {
        RejectedRecord(
            raw: Array(raw.utf8),
            diagnostic: Diagnostic(
                code: "column-count", message: "expected 3 columns, found 2", file: "a.csv", line: line),
            id: "7")
    }

    @Test func keepsWhatCouldNotBeReadAndListsItOnce() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let bad = [Self.rejected("甲,乙", line: 5), Self.rejected("甲,乙", line: 9)]
        for attempt in 1...2 {
            let run = try archive.beginImport(Sample.plan())
            #expect(try archive.commit(Sample.batch([], rejections: bad), of: run).rejected == 2)
            let summary = try archive.finish(run)
            #expect(summary.counts.rejected == 2)
            #expect(summary.rejections.map(\.diagnostic) == bad.map(\.diagnostic), "attempt \(attempt)")
        }
        let list = try archive.rejections(limit: 10)
        #expect(list.map(\.diagnostic.line) == [5, 9])
        #expect(list.map(\.id) == ["7", "7"])
        #expect(try archive.rejections(limit: 1, offset: 1).map(\.number) == [list[1].number])
        #expect(try archive.rawBytes(ofRejection: list[0].number) == Array("甲,乙".utf8))
        #expect(try archive.rawBytes(ofRejection: 99) == nil)
        #expect(try await archive.totals().rejections == 2)
        #expect(try await archive.sources().map(\.rejections) == [2])
    }
}
