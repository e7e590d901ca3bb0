import Foundation
import Testing

@Suite struct MendingCommandTests {
    private let folder: Folder
    private let workspace: String

    init() throws {
        folder = try Folder()
        workspace = folder.path("w")
        let file = try folder.write("id,内容,评分\n1,很好,5\n2,少\n3,又少\n4,慢,2\n", to: "a.csv")
        try run("import", "--source", "s", file, status: 1)
    }

    @discardableResult
    private func run(_ arguments: String..., status: Int32 = 0) throws -> Command.Outcome {
        try run(arguments, status: status)
    }

    private func run(_ arguments: [String], input: String = "", status: Int32 = 0) throws -> Command.Outcome {
        let process = try Command.run(list: arguments + ["--workspace", workspace], input: input, in: folder)
        #expect(process.status == status, "\(arguments): \(process.talk)")
        return process
    }

    @Test func rejectedRecordsAreListedShownMendedAndDismissed() throws {
        let list = try JSON.lines(try run("rejections", "list").output)
        #expect(list.map { $0["code"] as? String } == ["column-count", "column-count"])
        #expect(list.map { $0["settledAs"] is NSNull } == [true, true])
        let csv = try run("rejections", "list", "--format", "csv", "--raw").output
        #expect(csv.contains("id,source,run,file,line,record,code,message,rejectedAt,settledAs,settledAt,raw\r\n"))
        #expect(csv.contains(",\"2,少\"\r\n"))
        let array = try JSONSerialization.jsonObject(
            with: Data(try run("rejections", "list", "--format", "json").output.utf8))
        #expect((array as? [Any])?.count == 2)
        #expect(try run("rejections", "show", "1").output.contains("2,少"))
        #expect(try run("rejections", "show", "1", "--raw").output == "2,少")

        let still = try run(["rejections", "mend", "1", "--file", "-"], input: "2,还是少", status: 1)
        #expect(try JSON.object(still.output)["rejected"] as? Int == 1)
        let mended = try run(["rejections", "mend", "1", "--file", "-"], input: "2,补上了,4\n")
        #expect(try JSON.object(mended.output)["stored"] as? Int == 1)
        try run("rejections", "mend", "1", "--file", try folder.write("x", to: "x"), status: 3)
        try run("rejections", "dismiss", "2")
        #expect(try run("rejections", "list").output == "")
        let settled = try JSON.lines(try run("rejections", "list", "--state", "settled").output)
        #expect(settled.map { $0["settledAs"] as? String } == ["mended", "dismissed"])
        try run("rejections", "reopen", "2")
        #expect(try JSON.object(try run("rejections", "retry", "--all", status: 1).output)["rejected"] as? Int == 1)
    }

    @Test func aSheetGoesOutAndComesBack() throws {
        let sheet = try run("rejections", "list", "--as-file").output
        let mended = sheet.replacingOccurrences(of: "2,少", with: "2,补上,4").replacingOccurrences(
            of: "3,又少", with: "3,又补,5")
        let outcome = try run("rejections", "mend", "--table", try folder.write(mended, to: "sheet.csv"))
        #expect(try JSON.object(outcome.output)["stored"] as? Int == 2)
        #expect(try run("rejections").output == "")
    }

    @Test func importsAreListedUndoneAndRedone() throws {
        #expect(try JSON.lines(try run("imports").output).map { $0["stored"] as? Int } == [2])
        let undone = try JSON.object(try run("imports", "undo", "1").output)
        #expect(undone["items"] as? Int == 2)
        #expect(undone["rejections"] as? Int == 2)
        #expect(try run("export").output == "")
        #expect(try run("imports", "list", "--format", "table").output.contains("undone"))
        #expect(try JSON.object(try run("imports", "undo", "1").output)["changed"] as? Bool == false)
        try run("imports", "redo", "1")
        #expect(try JSON.lines(try run("export").output).count == 2)
        try run("imports", "undo", "99", status: 3)
    }

    @Test func versionsAreShownByKeyAndById() throws {
        try run("import", "--source", "s", try folder.write("id,内容,评分\n1,很坏,5\n", to: "b.csv"))
        let text = try run("versions", "1", "--source", "s").output
        #expect(text.contains("  text: 很[-好-]{+坏+}"))
        let id = try #require(try JSON.lines(try run("export").output).first?["feedbackId"] as? String)
        let json = try JSON.object(try run("versions", id, "--format", "json").output)
        #expect((json["versions"] as? [Any])?.count == 2)
        try run("versions", "1", status: 2)
        try run("versions", "nobody", "--source", "s", status: 3)
    }

    @Test func correctionsAreListedAndUnknownOnesSaid() throws {
        #expect(try run("corrections").output == "")
        #expect(try run("corrections", "export").output == "")
        #expect(try run("corrections", "undo", "nothing", status: 3).talk.contains("nothing"))
    }

    @Test(arguments: [
        ["rejections", "mend"], ["rejections", "mend", "1"], ["rejections", "mend", "--file", "x"],
        ["rejections", "retry"],
        ["rejections", "retry", "1", "--all"], ["rejections", "list", "--format", "xlsx"], ["imports", "undo"],
        ["imports", "undo", "one"], ["rejections", "list", "--as-file", "--state", "all"],
    ])
    func aWrongCommandLineEndsWithTwo(arguments: [String]) throws {
        _ = try run(arguments, status: 2)
    }
}
