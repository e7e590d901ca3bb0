import Foundation
import HuiyinArchive
import HuiyinConnect
import HuiyinIngest
import Testing

@Suite struct FolderConnectorTests {
    private static let rows = "编号,内容\n1,车机很卡\n2,空间不错\n"

    private static func write(_ text: String, _ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    private static func fixture(_ more: String = "settled: 0") throws -> (ConnectorFixture, String) {
        let inbox = try ConnectorFixture.folder() + "/inbox"
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        return (try ConnectorFixture("  门店:\n    every: 1m\n    folder: {path: \(inbox), \(more)}\n"), inbox)
    }

    @Test func filesComeInOnceWhateverTheyAreCalled() async throws {
        let (fixture, inbox) = try Self.fixture("settled: 0, match: \"*.csv\", subfolders: true")
        try Self.write(Self.rows, inbox + "/a.csv")
        try Self.write("编号,内容\n3,还行\n", inbox + "/下级/b.csv")
        try Self.write(Self.rows, inbox + "/c.txt")
        try Self.write(Self.rows, inbox + "/.hidden.csv")
        #expect(try await fixture.run().counts == BatchCounts(stored: 3))
        #expect(try await fixture.run().counts == BatchCounts())
        try FileManager.default.moveItem(atPath: inbox + "/a.csv", toPath: inbox + "/renamed.csv")
        try FileManager.default.copyItem(atPath: inbox + "/renamed.csv", toPath: inbox + "/copied.csv")
        #expect(try await fixture.run().counts == BatchCounts())
        try Self.write(Self.rows + "4,又来一条\n", inbox + "/renamed.csv")
        #expect(try await fixture.run().counts == BatchCounts(stored: 1, duplicates: 2))
        #expect(FileManager.default.fileExists(atPath: inbox + "/renamed.csv"))
        #expect(try fixture.voices().count == 4)
    }

    @Test func aFileThatIsStillWrittenWaits() async throws {
        let (fixture, inbox) = try Self.fixture("settled: 3600")
        try Self.write(Self.rows, inbox + "/a.csv")
        #expect(try await fixture.run().counts == BatchCounts())
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: inbox + "/a.csv")
        #expect(try await fixture.desk.test(fixture.desk.all[0]) == [inbox + "/a.csv"])
        #expect(try await fixture.run().counts == BatchCounts(stored: 2))
    }

    @Test func whatCanNotBeReadIsToldOnceAndDoesNotStopTheOthers() async throws {
        let (fixture, inbox) = try Self.fixture()
        try Self.write("\u{1}\u{2}\u{3}\u{4}", inbox + "/a.csv")
        try Self.write(Self.rows, inbox + "/b.csv")
        let run = try await fixture.run()
        #expect(run.code == "binary-file" && run.counts == BatchCounts(stored: 2))
        #expect(try await fixture.state().failures == 1)
        #expect(try await fixture.run().code == nil)
        #expect(try await fixture.state().failures == 0)
    }

    private static func save(_ mapping: String?, _ fixture: ConnectorFixture) throws {
        let path = fixture.archive.workspace.mappingsFolder + "/门店.yaml"
        if let mapping { try write(mapping, path) } else { try FileManager.default.removeItem(atPath: path) }
    }

    @Test func aMistakeInTheMappingIsNotTheFiles() async throws {
        let (fixture, inbox) = try Self.fixture()
        try Self.write(Self.rows, inbox + "/a.csv")
        try Self.save("text: [\n", fixture)
        let run = try await fixture.run()
        #expect(run.code == "mapping-invalid" && run.counts == BatchCounts())
        #expect(try await fixture.desk.unread(fixture.desk.all[0]) == [])
        try Self.save(nil, fixture)
        #expect(try await fixture.run().counts == BatchCounts(stored: 2))
    }

    @Test func whatOneMappingCouldNotReadIsTriedWithAnother() async throws {
        let (fixture, inbox) = try Self.fixture()
        try Self.write(Self.rows, inbox + "/a.csv")
        try Self.write(Self.rows, inbox + "/b.csv")
        try Self.save("text: 评语\n", fixture)
        let run = try await fixture.run()
        #expect(run.code != nil && run.counts == BatchCounts())
        #expect(try await fixture.desk.unread(fixture.desk.all[0]) == ["a.csv", "b.csv"])
        // Under another name it is the same.
        try FileManager.default.moveItem(atPath: inbox + "/a.csv", toPath: inbox + "/c.csv")
        #expect(try await fixture.run().code == nil)
        #expect(try await fixture.desk.unread(fixture.desk.all[0]) == ["b.csv", "c.csv"])
        try Self.save("text: 内容\n", fixture)
        #expect(try await fixture.run().counts == BatchCounts(stored: 2))
        #expect(try await fixture.desk.unread(fixture.desk.all[0]) == [])
    }

    @Test(arguments: [
        ("binary-file", true), ("workbook-broken", true), ("text-column-unknown", true), ("read-error", false),
        ("file-truncated", false), ("file-forbidden", false), ("zone-unknown", false), ("never-heard-of", false),
    ])
    func aFileIsBlamedForItsContentOnly(code: String, isOfContent: Bool) {
        #expect(IngestError(code: code, message: "").isOfContent == isOfContent)
    }

    @Test func knownContentIsLookedIntoOnceUnderEachName() async throws {
        let (fixture, inbox) = try Self.fixture()
        try Self.write(Self.rows, inbox + "/a.csv")
        try Self.write(Self.rows, inbox + "/b.csv")
        #expect(try await fixture.run().counts == BatchCounts(stored: 2))
        #expect(try await fixture.archive.mark(of: "path:b.csv", connector: "门店") != nil)
        try Self.write(Self.rows, inbox + "/c.csv")
        #expect(try await fixture.run().counts == BatchCounts())
        #expect(try await fixture.archive.mark(of: "path:c.csv", connector: "门店") != nil)
    }

    @Test func aFolderThatIsSetBackIsReadAgain() async throws {
        let (fixture, inbox) = try Self.fixture()
        try Self.write(Self.rows, inbox + "/a.csv")
        _ = try await fixture.run()
        try await fixture.desk.reset(fixture.desk.all[0])
        #expect(try await fixture.state().nextAt == 0)
        #expect(try await fixture.run().counts == BatchCounts(duplicates: 2))
        await #expect(throws: ConnectError.self) { try await fixture.desk.reset(fixture.desk.all[0], since: "1") }
    }

    @Test func aFolderThatIsNotThereFailsWithWhatToDo() async throws {
        let fixture = try ConnectorFixture("  a:\n    folder: {path: /nowhere/at/all}\n")
        let before = SystemClock.milliseconds()
        #expect(try await fixture.run().code == "folder-missing")
        let state = try await fixture.state()
        #expect(state.failures == 1 && state.nextAt >= before + 15_000)
    }
}
