import Foundation
import Glibc
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Testing

@Suite struct BrokenRowTests {
    private static let utf8 = "id,内容,评分\n1,车机很卡,2\n"

    @Test func refusesOnlyTheBrokenRowsOfAUTF8File() async throws {
        // The broken row is longer than all the others together.
        let bytes = Array(Self.utf8.utf8) + gb18030("2,这一行从别的表格里粘贴过来所以编码不一样读不出来,5\n") + Array("3,空间不错,5\n".utf8)
        let fixture = try Fixture()
        let summary = try #require(try await fixture.load("a.csv", bytes))
        #expect(summary.rejections.map(\.diagnostic.code) == ["bad-utf8"])
        #expect(try fixture.voices().map(\.feedback.text) == ["车机很卡", "空间不错"])
    }

    @Test(arguments: [[0xFF] as [UInt8], [0xE9], [0xE9, 0x74], [0xC3, 0x28]])
    func refusesOnlyTheBrokenRowOfAnASCIIFile(bad: [UInt8]) async throws {
        let bytes =
            Array("id,text,rating\n1,slow again,2\n2,caf".utf8) + bad + Array(" was shut,3\n3,all fine,5\n".utf8)
        let fixture = try Fixture()
        let summary = try #require(try await fixture.load("a.csv", bytes))
        #expect(summary.rejections.map(\.diagnostic.code) == ["bad-utf8"])
        #expect(summary.counts.stored == 2)
    }

    @Test func readsGB18030BelowAnASCIIHeader() async throws {
        let fixture = try Fixture()
        try await fixture.load("a.csv", Array("id,text\n1,fine\n".utf8) + gb18030("2,车机很卡\n3,不错\n"))
        #expect(try fixture.voices().map(\.feedback.text) == ["fine", "车机很卡", "不错"])
    }

    @Test func saysThatATableHasNoRecordsPath() async throws {
        let fixture = try Fixture()
        let error = await #expect(throws: IngestError.self) {
            try await fixture.load("a.csv", Array(Self.utf8.utf8), mapping: "{records: data.list, text: 内容}")
        }
        #expect(error?.code == "mapping-records")
    }

    @Test func readsANamedPipeOnce() async throws {
        let fixture = try Fixture()
        let path = fixture.folder + "/pipe"
        try #require(mkfifo(path, 0o600) == 0)
        try ByteReader.check(path)
        let writer = Thread {
            try? FileHandle(forWritingAtPath: path)?.write(contentsOf: Data(Self.utf8.utf8))
        }
        writer.start()
        let job = try fixture.job()
        guard case .finished(let summary) = try await job.run(try job.open(.file(path))) else {
            Issue.record("the import should have finished")
            return
        }
        #expect(summary.counts == BatchCounts(stored: 1))
    }

    @Test(arguments: [("gone.csv", "file-missing"), ("", "is-a-folder")])
    func checksNamesWithoutOpeningThem(name: String, code: String) throws {
        let fixture = try Fixture()
        let error = #expect(throws: IngestError.self) { try ByteReader.check(fixture.folder + "/" + name) }
        #expect(error?.code == code)
    }

    @Test func looksAtAFileWithoutAWorkspace() throws {
        let file = try ImportJob.look(at: .bytes(Array(Self.utf8.utf8), name: "a.csv"), in: nil)
        #expect(file.reasons.contains { $0.hasPrefix("id ← id") })
    }

    @Test func saysInASentenceThatTheOutputIsFull() throws {
        let descriptor = open("/dev/full", O_WRONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let error = #expect(throws: IngestError.self) {
            try OutputPipe(descriptor: descriptor, name: "standard output").write([1, 2, 3])
        }
        #expect(error?.code == "output-failed")
        #expect(error?.message.contains("No space left on device") == true)
    }
}
