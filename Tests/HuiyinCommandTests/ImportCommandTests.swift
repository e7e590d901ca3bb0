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
        let isBad = { (row: Int) in row % 50 == 7 }
        let good = rows - (0..<rows).filter(isBad).count
        let body = (0..<rows).map { isBad($0) ? "K\($0)\n" : "K\($0),第\($0)位顾客说车机反应慢，但是空间很大\n" }.joined()
        let file = try folder.write("编号,内容\n" + body, to: "大.csv")
        // A fixed sequence of delays, so that a failure can be tried again; where they land in the import differs by machine.
        for milliseconds in [150, 420, 90, 700, 260, 1100] {
            let process = try Command.start(
                ["import", file, "--source", "论坛", "--workspace", folder.path("w")], output: FileHandle.nullDevice,
                talk: FileHandle.nullDevice)
            usleep(UInt32(milliseconds) * 1000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .exit { break }
        }
        let outcome = try Command.run("import", file, "--source", "论坛", "--workspace", folder.path("w"), in: folder)
        #expect(outcome.status == 1)
        let summary = try JSON.object(outcome.output)
        // A machine that was through before the last kill finds every row known.
        let known = try #require(summary["stored"] as? Int) + #require(summary["duplicates"] as? Int)
        #expect(summary["read"] as? Int == rows && known == good)
        let lines = try #require(summary["rejections"] as? [[String: Any]]).compactMap { $0["line"] as? Int }
        #expect(lines == (0..<rows).filter(isBad).map { $0 + 2 })
        let exported = try JSON.lines(Command.run("export", "--workspace", folder.path("w"), in: folder).output)
        #expect(exported.count == good)
        #expect(Set(exported.compactMap { $0["id"] as? String }).count == good)
        #expect(exported.allSatisfy { ($0["versions"] as? [Any])?.count ?? 1 <= 1 })
        // The facts, and the text index: every item is found by its words.
        for filters in ["", #", "filters": [["matches", "text", ["车机 空间"]]]"#] {
            let answer = try JSON.object(
                Command.run(
                    "query", #"{"measures": ["feedback"]\#(filters)}"#, "--workspace", folder.path("w"), in: folder
                ).output)
            let row = try #require((answer["rows"] as? [[String: Any]])?.first)
            #expect((row["measures"] as? [[String: Any]])?.first?["value"] as? Int == good)
        }
    }

    @Test func aKnownExportIsReadFromAnyFolderAndSaidSo() throws {
        let folder = try Folder()
        _ = try folder.write(
            "订单编号,宝贝标题,评价类型,初评内容,初评时间,追评内容\n7,支架,差评,发错颜色,2026-03-01 10:00:00,还没换\n", to: "a.csv")
        let run = #"cd / && unset HUIYIN_HOME && "$H" import "$D/a.csv" --source s --workspace "$D/w""#
        let known = try Command.shell(run, in: folder)
        #expect(known.status == 0)
        #expect(known.talk.contains("recognised as tmall"))
        #expect(try counts(known) == [1, 1, 0, 0, 0])
        #expect(try counts(Command.shell(run + " --mapping tmall", in: folder)) == [1, 0, 1, 0, 0])
        let missing = try Command.shell(run + " --mapping tmal", in: folder)
        #expect(missing.status == 3)
        #expect(missing.talk.contains("tmal") && missing.talk.contains("huiyin mappings list"))
        let listed = try Command.shell(#"cd / && "$H" mappings list && "$H" mappings show wecom"#, in: folder)
        #expect(listed.output.contains("chatwoot ") && listed.output.contains("conversation:"))
        #expect(try Command.shell(#""$H" mappings show nothing"#, in: folder).status == 3)
    }

    private func counts(_ outcome: Command.Outcome) throws -> [Int] {
        let summary = try JSON.object(outcome.output)
        return try ["read", "stored", "duplicates", "updated", "rejected"].map { try #require(summary[$0] as? Int) }
    }
}
