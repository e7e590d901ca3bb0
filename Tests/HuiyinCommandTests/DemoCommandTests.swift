import Foundation
import Testing

@Suite struct DemoCommandTests {
    @Test func makesAWorkspaceOnceAndLeavesOthersAlone() throws {
        let folder = try Folder()
        let demo = folder.path("demo")
        let made = try Command.run("demo", "--items", "500", "--workspace", demo, in: folder)
        #expect(made.status == 0)
        #expect(made.output.isEmpty)
        #expect(made.talk.contains("500 invented voices"))

        let exported = try Command.run("export", "--workspace", demo, in: folder)
        let voices = try JSON.lines(exported.output)
        #expect(voices.count >= 498)
        #expect(Set(voices.compactMap { $0["channel"] as? String }).count == 9)

        let again = try Command.run("demo", "--items", "500", "--workspace", demo, in: folder)
        #expect(again.status == 0)
        #expect(again.talk.contains("nothing was changed"))
        #expect(try Command.run("export", "--workspace", demo, in: folder).output == exported.output)

        let other = try Command.run("demo", "--items", "600", "--workspace", demo, in: folder)
        #expect(other.status == 3)
        #expect(other.talk.contains("holds another demo (huiyin demo --seed 1 --items 500)"))
    }

    @Test func refusesAFolderThatHoldsSomethingElse() throws {
        let folder = try Folder()
        _ = try folder.write("keep me", to: "letter.txt")
        let refused = try Command.run("demo", "--items", "500", "--workspace", folder.url.path, in: folder)
        #expect(refused.status == 3)
        #expect(refused.talk.contains("is not empty"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("huiyin.sqlite")))
        #expect(!FileManager.default.fileExists(atPath: folder.path("huiyin.yaml")))
    }

    @Test func printsVoicesWithoutStoringAny() throws {
        let folder = try Folder()
        let shown = try Command.run("demo", "--items", "500", "--print", "7", in: folder)
        #expect(shown.status == 0)
        #expect(shown.output.split(separator: "\n").count { $0.hasPrefix("## ") } == 7)
        #expect(try Command.run("demo", "--items", "3", in: folder).status == 2)
    }
}
