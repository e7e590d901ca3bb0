import HuiyinDomain
import HuiyinText
import Testing

@Suite struct TaxonomyToolTests {
    private static let old = Taxonomy(
        id: "shop", version: 2, language: .chinese,
        nodes: [
            .init(path: "logistics", name: "物流"), .init(path: "logistics/speed", name: "时效", phrases: ["物流慢", "到得快"]),
            .init(path: "logistics/box", name: "包装", phrases: ["箱子破了", "包得严实"], codes: ["claims": ["L1"]]),
            .init(path: "staff", name: "店员", phrases: ["态度好", "态度差", "很专业", "一问三不知"]),
            .init(path: "misc", name: "其他"), .init(path: "bill", name: "发票", phrases: ["不开发票"]),
        ])
    private static let new = Taxonomy(
        id: "shop", version: 3, language: .chinese,
        nodes: [
            .init(path: "delivery", name: "配送"), .init(path: "delivery/speed", name: "时效", phrases: ["物流慢", "次日达"]),
            .init(path: "delivery/parcel", name: "包装破损", phrases: ["箱子破了", "包得严实"], codes: ["claims": ["L1"]]),
            .init(path: "attitude", name: "态度", phrases: ["态度好", "态度差"]),
            .init(path: "skill", name: "专业", phrases: ["很专业", "一问三不知"]),
            .init(path: "bill", name: "发票与收据", phrases: ["不开发票"]), .init(path: "app", name: "应用"),
        ])

    private func changes(_ kind: TaxonomyDiff.Kind) -> [TaxonomyDiff.Change] {
        TaxonomyDiff(Self.old, Self.new).changes.filter { $0.kind == kind }
    }

    @Test func tellsMovedFromRemovedAndAdded() {
        #expect(
            changes(.moved).map { $0.old + $0.new } == [
                ["logistics/speed", "delivery/speed"], ["logistics/box", "delivery/parcel"],
            ])
        #expect(changes(.removed).map(\.old) == [["logistics"], ["misc"]])
        #expect(changes(.added).map(\.new) == [["delivery"], ["app"]])
    }

    @Test func tellsASplitByItsPhrases() {
        #expect(changes(.split) == [.init(kind: .split, old: ["staff"], new: ["attitude", "skill"])])
    }

    @Test func tellsTwoThatBecameOne() {
        let diff = TaxonomyDiff(Self.new, Self.old)
        #expect(
            diff.changes.filter { $0.kind == .merged } == [
                .init(kind: .merged, old: ["attitude", "skill"], new: ["staff"])
            ])
    }

    @Test func showsWhatNamesPhrasesAndCodesGainedAndLost() {
        #expect(changes(.renamed).contains { $0.new == ["bill"] && $0.gained == ["发票与收据"] && $0.lost == ["发票"] })
        #expect(changes(.phrases).map(\.gained) == [["次日达"]])
        #expect(changes(.phrases).map(\.lost) == [["到得快"]])
        #expect(changes(.codes).isEmpty)
        #expect(TaxonomyDiff(Self.old, Self.old).changes.isEmpty)
        let text = TaxonomyDiff(Self.old, Self.new).text
        #expect(text.contains("moved: logistics/speed -> delivery/speed\n"))
        #expect(text.contains("split: staff -> attitude, skill\n"))
    }

    @Test func theJSONOfADiffIsAnObjectOfChanges() throws {
        let value = try JSONReader.read(TaxonomyDiff(Self.old, Self.new).json)
        #expect(value["from"]?.string == "shop@2")
        #expect(value["changes"]?.array?.first?["kind"]?.string == "added")
    }

    @Test func aMappingSaysWhereEachNodeGoesAndWhatIsUnsure() {
        let mapping = TaxonomyMapping(Self.old, Self.new)
        #expect(mapping.place(of: "logistics/speed", in: Self.new) == "delivery/speed")
        #expect(mapping.place(of: "bill", in: Self.new) == "bill")
        #expect(mapping.place(of: "staff", in: Self.new) == nil)
        #expect(mapping.place(of: "skill", in: Self.new) == "skill")
        #expect(mapping.unsure.map(\.old) == ["logistics", "logistics/box", "staff", "misc"])
        #expect(mapping.yaml.contains("  staff: [attitude, skill]  # unsure: "))
        #expect(mapping.yaml.contains("  misc: ~  # unsure: "))
    }

    @Test func whatPeopleWriteIntoAMappingCounts() throws {
        let mapping = TaxonomyMapping(Self.old, Self.new)
        let same = try mapping.edited(by: mapping.yaml, file: "map.yaml", Self.new)
        #expect(same == mapping)
        let yaml = "map:\n  staff: attitude\n  misc: app\n  bill: ~\n"
        let edited = try mapping.edited(by: yaml, file: "map.yaml", Self.new)
        #expect(edited.place(of: "staff", in: Self.new) == "attitude")
        #expect(edited.place(of: "misc", in: Self.new) == "app")
        #expect(edited.place(of: "bill", in: Self.new) == nil)
        #expect(edited.place(of: "logistics/speed", in: Self.new) == "delivery/speed")
    }

    @Test(arguments: ["map:\n  nowhere: app\n", "map:\n  staff: nowhere\n", "just text", "map: [", "x: 1"])
    func aBrokenMappingIsRefusedWithItsName(yaml: String) {
        let error = #expect(throws: TextError.self) {
            try TaxonomyMapping(Self.old, Self.new).edited(by: yaml, file: "map.yaml", Self.new)
        }
        #expect(error?.message.hasPrefix("map.yaml") == true)
    }

    @Test func testsOfANodeAreReadAndRun() throws {
        let yaml = """
            taxonomy: shop
            version: 1
            nodes:
              - id: speed
                name: 时效
                phrases: [物流慢]
                tests:
                  - 物流慢死了
                  - 天气不错
                  - not: 物流慢得很
                  - not: [你好, 再见]
            """
        let (taxonomy, diagnostics) = TaxonomyFile.parse(yaml, file: "shop.yaml")
        #expect(diagnostics.isEmpty)
        let shop = try #require(taxonomy)
        #expect(shop.nodes[0].tests.count == 5)
        let engine = try TextEngine.load(models: "/nowhere/at-all", taxonomy: shop)
        let failures = TaxonomyTests.failures(shop, engine)
        #expect(
            failures.map(\.description) == [
                "speed: \"天气不错\" should land here; it landed on no node",
                "speed: \"物流慢得很\" should not land here; it landed on speed",
            ])
    }

    @Test(arguments: ["tests: 物流", "tests: [{yes: 物流}]", "tests: [{not: ''}]", "tests: [[a]]"])
    func testsOfAnotherShapeAreAMistake(line: String) {
        let yaml = "taxonomy: t\nversion: 1\nnodes:\n  - id: a\n    name: 甲\n    \(line)\n"
        #expect(TaxonomyFile.parse(yaml, file: "t.yaml").diagnostics.map(\.code) == ["tests-shape"])
    }

    @Test func theTestsOfTheFixturePass() throws {
        let taxonomy = try GymFixture.taxonomy()
        #expect(TaxonomyTests.failures(taxonomy, try GymFixture.engine()).isEmpty)
    }
}

@Suite struct TaxonomyReportTests {
    private static let shop = Taxonomy(
        id: "corner-shop", version: 1, language: .chinese,
        nodes: [
            .init(path: "speed", name: "时效", phrases: ["物流慢", "还没到"]),
            .init(path: "box", name: "包装", phrases: ["箱子破了", "还没到"]),
            .init(path: "paint", name: "颜料", phrases: ["颜料干了"]),
        ])

    private static func report(_ lines: [String], seed: UInt64 = 1, sample: Int = 10) throws -> TaxonomyReport {
        let engine = try TextEngine.load(models: "/nowhere/at-all", taxonomy: shop)
        var report = TaxonomyReport(shop, seed: seed, sample: sample)
        for (number, line) in lines.enumerated() {
            report.add(try #require(.init(try JSONReader.read(Array(line.utf8)), number: number + 1)), engine)
        }
        return report
    }

    @Test func countsCoverageNodesAndMonths() throws {
        let report = try Self.report([
            #"{"id": "a", "text": "物流慢", "time": "2026-01-05T10:00:00+08:00"}"#,
            #"{"id": "b", "text": "你好", "time": "2026-01-06"}"#,
            #"{"id": "c", "text": "箱子破了。物流慢", "time": "2026-02-01"}"#,
            #"{"text": "你好啊"}"#,
        ])
        #expect(report.covered == .init(count: 2, n: 4))
        #expect(report.counts["speed"] == 2)
        #expect(report.counts["box"] == 1)
        #expect(report.counts["paint"] == nil)
        #expect(report.drift.map(\.month) == ["2026-01", "2026-02"])
        #expect(report.drift.map(\.share.count) == [1, 0])
        #expect(report.withoutTopic == ["b", "line-4"])
        #expect(report.sharedPhrases == [.init(phrase: "还没到", paths: ["speed", "box"])])
    }

    @Test func findsNodesThatFallOnTheSameClause() throws {
        let report = try Self.report((0..<4).map { #"{"id": "\#($0)", "text": "物流慢箱子破了"}"# })
        #expect(report.overlaps.map { [$0.first, $0.second] } == [["box", "speed"]])
        #expect(report.overlaps.first?.both == 4)
        #expect(report.text().contains("box + speed"))
    }

    @Test func theSameSeedGivesTheSameSample() throws {
        let lines = (0..<60).map { #"{"id": "\#($0)", "text": "你好"}"# }
        let first = try Self.report(lines, seed: 3, sample: 5).withoutTopic
        #expect(first.count == 5)
        #expect(try Self.report(lines, seed: 3, sample: 5).withoutTopic == first)
        #expect(try Self.report(lines, seed: 4, sample: 5).withoutTopic != first)
    }

    @Test func theJSONHoldsWhatTheTextHolds() throws {
        let value = try JSONReader.read(try Self.report([#"{"id": "a", "text": "物流慢"}"#]).json)
        #expect(value["taxonomy"]?.string == "corner-shop@1")
        #expect(value["coverage"]?["n"]?.int == 1)
        #expect(value["nodes"]?.array?.count == 3)
    }
}
