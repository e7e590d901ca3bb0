import Foundation
import Testing

@Suite struct ImportCommandTests {
    @Test func sameFileTwiceStoresNothingNew() throws {
        let folder = try Folder()
        let file = try folder.write("编号,评论内容,评分\n1,空间很大,5\n2,\"油耗高\n真的高\",2\n3,还行,3\n", to: "评价.csv")
        let first = try Command.run("import", file, "--source", "商城", "--workspace", folder.path("w"), in: folder)
        #expect(first.status == 0)
        #expect(try counts(first) == [3, 3, 0, 0, 0])
        let second = try Command.run("import", file, "--source", "商城", "--workspace", folder.path("w"), in: folder)
        #expect(try counts(second) == [3, 0, 3, 0, 0])
    }

    @Test func aChangedItemIsANewVersionAndTheOldOneStays() throws {
        let folder = try Folder()
        let before = try folder.write(#"{"id": "7", "text": "客服一直没人接"}"# + "\n", to: "a.jsonl")
        let after = try folder.write(#"{"id": "7", "text": "客服回电了，解决得很快"}"# + "\n", to: "b.jsonl")
        try Command.run("import", before, "--source", "工单", "--workspace", folder.path("w"), in: folder)
        let outcome = try Command.run("import", after, "--source", "工单", "--workspace", folder.path("w"), in: folder)
        #expect(try counts(outcome) == [1, 0, 0, 1, 0])
        let row = try #require(
            try JSON.lines(Command.run("export", "--workspace", folder.path("w"), in: folder).output).first)
        #expect(row["text"] as? String == "客服回电了，解决得很快")
        let versions = try #require(row["versions"] as? [[String: Any]])
        #expect(versions.contains { $0["text"] as? String == "客服一直没人接" })
    }

    @Test func refusedRowsAreListedWithTheirLineAndEndWithOne() throws {
        let folder = try Folder()
        let file = try folder.write("编号,内容,评分\n1,\"第一行\n有换行\",5\n2,少一列\n3,正常,4\n", to: "a.csv")
        let outcome = try Command.run("import", file, "--source", "问卷", "--workspace", folder.path("w"), in: folder)
        #expect(outcome.status == 1)
        let summary = try JSON.object(outcome.output)
        #expect(summary["read"] as? Int == 3)
        let rejection = try #require((summary["rejections"] as? [[String: Any]])?.first)
        #expect(rejection["line"] as? Int == 4)
        #expect(rejection["code"] as? String == "column-count")
        let listed = try Command.run("rejections", "list", "--workspace", folder.path("w"), in: folder)
        #expect(listed.output.contains("column-count"))
    }

    @Test func figuresAreTheSameBytesAfterMoreCameIn() throws {
        let folder = try Folder()
        let first = try folder.write("编号,内容\n1,车机很卡\n2,空间很大\n", to: "a.csv")
        let more = try folder.write("编号,内容\n3,车机又死机了\n1,车机修好了，很满意\n", to: "b.csv")
        try Command.run("import", first, "--source", "论坛", "--workspace", folder.path("w"), in: folder)
        let question = #"{"measures": ["feedback", "negative_share"], "dimensions": ["topic"]}"#
        let asked = try Command.run("query", question, "--workspace", folder.path("w"), in: folder)
        #expect(asked.status == 0)
        let recipe = try #require(try JSON.object(asked.output)["recipe"] as? [String: Any])
        let hash = try #require(recipe["hash"] as? String)
        try Command.run("import", more, "--source", "论坛", "--workspace", folder.path("w"), in: folder)
        let again = try Command.run("query", "--recompute", hash, "--workspace", folder.path("w"), in: folder)
        #expect(again.status == 0)
        #expect(again.output == asked.output)
        #expect(try Command.run("query", question, "--workspace", folder.path("w"), in: folder).output != asked.output)
        #expect(
            try Command.run("query", "--recompute", "0123456789abcdef", "--workspace", folder.path("w"), in: folder)
                .status == 1)
    }

    @Test func anImportKilledAtRandomMomentsLosesAndDoublesNothing() throws {
        let folder = try Folder()
        let rows = 30_000
        let body = (0..<rows).map { "K\($0),第\($0)位顾客说车机反应慢，但是空间很大\n" }.joined()
        let file = try folder.write("编号,内容\n" + body, to: "大.csv")
        // A fixed sequence of delays, so that a failure can be tried again; where they land in the import differs by machine.
        for milliseconds in [150, 420, 90, 700, 260, 1100] {
            let process = try Command.start(
                ["import", file, "--source", "论坛", "--workspace", folder.path("w")], output: FileHandle.nullDevice,
                talk: FileHandle.nullDevice)
            usleep(UInt32(milliseconds) * 1000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        let outcome = try Command.run("import", file, "--source", "论坛", "--workspace", folder.path("w"), in: folder)
        #expect(outcome.status == 0)
        let summary = try JSON.object(outcome.output)
        #expect(summary["read"] as? Int == rows)
        let exported = try JSON.lines(Command.run("export", "--workspace", folder.path("w"), in: folder).output)
        #expect(exported.count == rows)
        #expect(Set(exported.compactMap { $0["id"] as? String }).count == rows)
        #expect(exported.allSatisfy { ($0["versions"] as? [Any])?.count ?? 1 <= 1 })
        let question = #"{"measures": ["feedback"]}"#
        let answer = try JSON.object(
            Command.run("query", question, "--workspace", folder.path("w"), in: folder).output)
        let measure = try #require(
            (((answer["rows"] as? [[String: Any]])?.first?["measures"]) as? [[String: Any]])?.first?["value"] as? Int)
        #expect(measure == rows)
    }

    private func counts(_ outcome: Command.Outcome) throws -> [Int] {
        let summary = try JSON.object(outcome.output)
        return try ["read", "stored", "duplicates", "updated", "rejected"].map { try #require(summary[$0] as? Int) }
    }
}
