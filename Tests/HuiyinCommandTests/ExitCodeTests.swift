import Foundation
import Testing

@Suite struct ExitCodeTests {
    @Test(arguments: [
        ["--no-such-flag"], ["no-such-command"], ["import"], ["import", "x.csv"], ["serve", "--port", "many"],
        ["analyze", "--tier", "clever"], ["export", "--format", "xlsx"],
        ["assist", "second-opinion", "--batch", "0"], ["assist", "suggest-taxonomy", "--id", "A b"],
    ])
    func aWrongCommandLineEndsWithTwo(arguments: [String]) throws {
        let folder = try Folder()
        let talk = folder.path("talk")
        try Data().write(to: URL(fileURLWithPath: talk))
        let process = try Command.start(
            arguments, output: FileHandle.nullDevice, talk: FileHandle(forWritingTo: URL(fileURLWithPath: talk)))
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(try !String(contentsOfFile: talk, encoding: .utf8).isEmpty)
    }

    @Test func helpGoesToStandardOutputAndEndsWithZero() throws {
        let outcome = try Command.run("--help", in: Folder())
        #expect(outcome.status == 0)
        #expect(outcome.talk.isEmpty)
        for command in [
            "import", "export", "rejections", "query", "serve", "analyze", "taxonomy", "train", "evaluate", "assist",
        ] {
            #expect(outcome.output.contains("  \(command)"))
        }
    }

    @Test(arguments: ["export", "query"])
    func aFolderThatIsNoWorkspaceEndsWithThreeAndSaysSo(command: String) throws {
        let folder = try Folder()
        let outcome = try Command.run(command, "--workspace", folder.path("nowhere"), input: "{}", in: folder)
        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        #expect(outcome.talk.contains("nowhere"))
    }

    @Test func aWrongQueryEndsWithTwoAndNamesTheValue() throws {
        let folder = try Folder()
        let file = try folder.write("编号,内容\n1,车机很卡\n", to: "a.csv")
        try Command.run("import", file, "--source", "论坛", "--workspace", folder.path("w"), in: folder)
        let outcome = try Command.run(
            "query", "--workspace", folder.path("w"), #"{"measures": ["mentoins"]}"#, in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.talk.contains("mentoins"))
        #expect(outcome.talk.contains("mentions"))
    }

    @Test func aReaderThatLeavesEarlyIsNoError() throws {
        let folder = try Folder()
        let rows = (0..<20_000).map { "\($0),这款车的空间很大\n" }.joined()
        let file = try folder.write("编号,内容\n" + rows, to: "a.csv")
        try Command.run("import", file, "--source", "论坛", "--workspace", folder.path("w"), in: folder)
        let pipe = Pipe()
        let process = try Command.start(
            ["export", "--workspace", folder.path("w")], output: pipe, talk: FileHandle.nullDevice)
        _ = try pipe.fileHandleForReading.read(upToCount: 100)
        try pipe.fileHandleForReading.close()
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
    }
}
