import Foundation
import Testing

@Suite struct SegmentCommandTests {
    @Test func answersEveryLineInOrderEmptyOnesToo() throws {
        let outcome = try Command.run("segment", input: "今天召开会议\n\n很好\r\nOK", in: Folder())
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 5)
        #expect(lines[0] == "今天 召开 会议")
        #expect(lines[1].isEmpty)
        #expect(lines[2].replacing(" ", with: "") == "很好")
        #expect(lines[3] == "OK")
    }

    @Test func wordsOfAFileAreKeptWhole() throws {
        let folder = try Folder()
        let words = try folder.write("# 车型\n云程启航版\n", to: "words.txt")
        let outcome = try Command.run(
            "segment", "--words", words, input: "云程启航版到店", in: folder)
        #expect(outcome.output.hasPrefix("云程启航版 "))
    }

    @Test func aMissingWordFileEndsWithThree() throws {
        let outcome = try Command.run("segment", "--words", "/nowhere/words.txt", input: "好", in: Folder())
        #expect(outcome.status == 3)
        #expect(outcome.talk.contains("/nowhere/words.txt"))
    }
}
