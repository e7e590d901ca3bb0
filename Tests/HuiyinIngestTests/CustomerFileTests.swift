import Foundation
import Glibc
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

/// A customer file on its way in.
@Suite(.serialized) struct CustomerFileTests {
    private static let rows = 12_000

    /// Every fiftieth row says nothing of who it is.
    private static func csv() -> [UInt8] {
        let lines = (0..<rows).map {
            $0 % 50 == 7 ? ",,银卡" : "M-\($0),1\(3_800_000_000 + $0),\($0 % 2 == 0 ? "金卡" : "银卡")"
        }
        return Array(("会员号,手机号,会员等级\n" + lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func importAndDie(_ folder: String, _ file: String, afterMicroseconds microseconds: UInt32) throws {
        let thread = Thread {
            usleep(microseconds)
            kill(getpid(), SIGKILL)
        }
        thread.start()
        let archive = try Archive.open(folder)
        while true { _ = try CustomerFile(.file(file)).run(into: archive, source: "crm") }
    }

    @Test func aKilledImportGoesOnUnderItsNumber() async throws {
        let fixture = try Fixture()
        let file = try fixture.file("crm.csv", Self.csv())
        for death in 0..<5 {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [
                    folder = fixture.folder + "/workspace" as String, file = file as String,
                    delay = UInt32(60_000 + death * 90_000) as UInt32
                ] in
                try Self.importAndDie(folder, file, afterMicroseconds: delay)
            }
        }
        _ = try CustomerFile(.file(file)).run(into: fixture.archive, source: "crm")
        let runs = try await fixture.archive.customerImports(limit: 100).list
        #expect(runs.allSatisfy { $0.finishedAt != nil && $0.records == Self.rows })
        #expect(runs.allSatisfy { $0.counts.rejected == Self.rows / 50 })
        // The first one brought everybody, however often it was killed; any other found them there.
        let first = try #require(runs.last)
        #expect(first.counts.new == Self.rows - Self.rows / 50 && first.counts.unchanged == 0)
        #expect(runs.dropLast().allSatisfy { $0.counts.new == 0 })
        #expect(try await fixture.archive.persons(claiming: "13800000444").map(\.cardLevel) == ["金卡"])
    }

    @Test func oneThatIsStoppedWaitsForTheNextStart() throws {
        let fixture = try Fixture()
        let file = try fixture.file("crm.csv", Self.csv())
        let stop = StopSign()
        let first = try CustomerFile(.file(file)).run(into: fixture.archive, source: "crm", stop: stop) { _, _ in
            stop.raise()
        }
        #expect(first.done.finishedAt == nil && first.done.records == 2000)
        let second = try CustomerFile(.file(file)).run(into: fixture.archive, source: "crm")
        #expect(second.done.number == first.done.number && second.done.records == Self.rows)
        #expect(second.done.counts.unchanged == 0)
    }

    @Test func anotherFileIsAnotherImport() throws {
        let fixture = try Fixture()
        let file = try fixture.file("crm.csv", Self.csv())
        let stop = StopSign()
        let first = try CustomerFile(.file(file)).run(into: fixture.archive, source: "crm", stop: stop) { _, _ in
            stop.raise()
        }
        _ = try fixture.file("crm.csv", Array("会员号,会员等级\nM-1,黑卡\n".utf8))
        let second = try CustomerFile(.file(file)).run(into: fixture.archive, source: "crm")
        #expect(second.done.number != first.done.number && second.done.records == 1)
        #expect(second.done.counts.updated == 1)
    }

    @Test func aWorkbookIsReadAsATableIs() async throws {
        let fixture = try Fixture()
        let rows = [["会员号", "手机号", "会员等级"], ["M-1", "13800000721", "金卡"], ["", "", "银卡"]]
        let written = rows.enumerated().map { WorkbookFixture.row($0.offset + 1, $0.element) }
        let workbook = WorkbookFixture(sheets: [.init(name: "客户", rows: written.joined())])
        let file = try fixture.file("crm.xlsx", try workbook.bytes())
        let outcome = try CustomerFile(.file(file)).run(into: fixture.archive, source: "crm")
        #expect(outcome.done.counts.new == 1 && outcome.rejections.map(\.code) == ["customer-unknown"])
        #expect(outcome.rejections.first?.line == 3)
        #expect(try await fixture.archive.persons(claiming: "13800000721").map(\.cardLevel) == ["金卡"])
    }
}
