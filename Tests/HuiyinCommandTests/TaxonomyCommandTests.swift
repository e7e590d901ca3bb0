import Foundation
import Testing

@Suite struct TaxonomyCommandTests {
    private static func shop(version: Int, path: String, tests: String = "") -> String {
        """
        taxonomy: shop
        version: \(version)
        nodes:
          - id: \(path)
            name: 时效
            phrases: [物流慢, 到得快]
        \(tests)
        """
    }

    @Test func checkRunsTestsAndSaysWhereATextLanded() throws {
        let folder = try Folder()
        let good = try folder.write(Self.shop(version: 1, path: "speed", tests: "    tests: [物流慢死了]"), to: "good.yaml")
        #expect(try Command.run("taxonomy", "check", good, in: folder).status == 0)
        let bad = try folder.write(
            Self.shop(version: 1, path: "speed", tests: "    tests: [你好呀, {not: 物流慢}]"), to: "bad.yaml")
        let outcome = try Command.run("taxonomy", "check", bad, in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("\"你好呀\" should land here; it landed on no node"))
        #expect(outcome.output.contains("\"物流慢\" should not land here; it landed on speed"))
        #expect(outcome.output.contains("0 of 2 tests passed"))
    }

    @Test func diffTellsWhatMovedAsTextAndAsJSON() throws {
        let folder = try Folder()
        let old = try folder.write(Self.shop(version: 1, path: "speed"), to: "old.yaml")
        let new = try folder.write(Self.shop(version: 2, path: "timeliness"), to: "new.yaml")
        let text = try Command.run("taxonomy", "diff", old, new, in: folder)
        #expect(text.status == 0)
        #expect(text.output == "shop@1 to shop@2\nmoved: speed -> timeliness\n")
        let json = try Command.run("taxonomy", "diff", old, new, "--format", "json", in: folder)
        #expect(try JSON.object(json.output)["to"] as? String == "shop@2")
        #expect(try Command.run("taxonomy", "diff", old, "/nowhere.yaml", in: folder).status == 3)
        #expect(try Command.run("taxonomy", "diff", old, in: folder).status == 2)
    }

    @Test func migrateWritesAMappingThatItReadsBack() throws {
        let folder = try Folder()
        let old = try folder.write(Self.shop(version: 1, path: "speed"), to: "old.yaml")
        let new = try folder.write(Self.shop(version: 2, path: "timeliness"), to: "new.yaml")
        let first = try Command.run("taxonomy", "migrate", old, new, in: folder)
        #expect(first.status == 0)
        #expect(first.output.contains("  speed: timeliness  # same name\n"))
        let map = try folder.write(first.output, to: "map.yaml")
        #expect(try Command.run("taxonomy", "migrate", old, new, "--map", map, in: folder).output == first.output)
        let broken = try folder.write("map: {speed: nowhere}", to: "broken.yaml")
        let refused = try Command.run("taxonomy", "migrate", old, new, "--map", broken, in: folder)
        #expect(refused.status == 3)
        #expect(refused.talk.contains("nowhere"))
    }

    @Test func reportCountsTextsFromStandardInput() throws {
        let folder = try Folder()
        let file = try folder.write(Self.shop(version: 1, path: "speed"), to: "shop.yaml")
        let input = #"{"id": "a", "text": "物流慢", "time": "2026-01-02"}"# + "\n" + #"{"id": "b", "text": "你好"}"# + "\n"
        let outcome = try Command.run("taxonomy", "report", file, "--format", "json", input: input, in: folder)
        #expect(outcome.status == 0)
        let coverage = try #require(try JSON.object(outcome.output)["coverage"] as? [String: Any])
        #expect(coverage["n"] as? Int == 2)
        #expect(coverage["value"] as? Double == 0.5)
    }

    @Test func whatTrainLearnsFromCorrectionsIsUsedByAnalyze() throws {
        let folder = try Folder()
        let file = try folder.write(Self.shop(version: 1, path: "speed"), to: "shop.yaml")
        let lines = try folder.write(#"{"text": "蜗牛爬似的", "topics": ["speed"]}"# + "\n", to: "lines.jsonl")
        let learned = try Command.run(
            "train", "--corrections", lines, "--taxonomy", file, "--output", folder.path("models"), in: folder)
        #expect(learned.status == 0)
        #expect(learned.talk.contains("learned 1 examples, 1 in all, 1 answered right"))
        let checked = try folder.write(Self.shop(version: 1, path: "speed", tests: "    tests: [蜗牛爬似的]"), to: "t.yaml")
        #expect(try Command.run("taxonomy", "check", checked, in: folder).status == 1)
        #expect(
            try Command.run("taxonomy", "check", checked, "--models", folder.path("models"), in: folder).status == 0)
    }

    @Test func evaluateTopicsScoresLeavesOfAnyTaxonomy() throws {
        let folder = try Folder()
        let file = try folder.write(Self.shop(version: 1, path: "speed"), to: "shop.yaml")
        let input = #"{"text": "物流慢", "topics": ["speed"]}"# + "\n" + #"{"text": "你好", "topics": []}"# + "\n"
        let outcome = try Command.run("evaluate", "topics", "--taxonomy", file, input: input, in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("micro-F1 of leaves: 1.0000 ["))
        #expect(try Command.run("evaluate", "topics", input: input, in: folder).status == 2)
    }
}
