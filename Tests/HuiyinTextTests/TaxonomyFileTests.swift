import HuiyinDomain
import HuiyinText
import Testing

@Suite struct TaxonomyFileTests {
    private static let head = "taxonomy: t\nversion: 1\nlanguage: zh\nnodes:\n"

    @Test(
        arguments: [
            ("", "taxonomy-empty", 1), ("- a\n", "taxonomy-shape", 1), ("taxonomy: [\n", "yaml-syntax", 2),
            ("taxonomy: T x\nversion: 1\nlanguage: zh\nnodes:\n  - id: a\n    name: b\n", "bad-id", 1),
            ("version: 1\nlanguage: zh\nnodes:\n  - id: a\n    name: b\n", "missing-key", 1),
            ("taxonomy: t\nversion: 0\nlanguage: zh\nnodes:\n  - id: a\n    name: b\n", "bad-version", 2),
            ("taxonomy: t\nversion: two\nlanguage: zh\nnodes:\n  - id: a\n    name: b\n", "bad-version", 2),
            ("taxonomy: t\nversion: 1\nlanguage: klingon\nnodes:\n  - id: a\n    name: b\n", "bad-language", 3),
            ("taxonomy: t\nversion: 1\nlanguage: zh\n", "missing-key", 1), (head + "  - id: a\n", "missing-name", 5),
            (head + "  - name: b\n", "missing-key", 5), (head + "  - id: A1\n    name: b\n", "bad-id", 5),
            (head + "  - id: a\n    name: b\n    colour: red\n", "unknown-key", 7),
            (head + "  - id: a\n    name: b\n  - id: a\n    name: c\n", "duplicate-id", 7),
            (head + "  - id: a\n    name: ''\n", "missing-name", 6), (head + "  - just text\n", "node-shape", 5),
            (head + "  - id: a\n    name: b\n    phrases: one\n", "list-shape", 7),
            (head + "  - id: a\n    name: b\n    phrases: [x, '']\n", "list-shape", 7),
            (head + "  - id: a\n    name: b\n    names: [x]\n", "names-shape", 7),
            (head + "  - id: a\n    name: b\n    codes: x\n", "codes-shape", 7),
            (head + "  - id: a\n    name: b\n    children: []\n", "nodes-shape", 7),
        ]
    )
    func saysWhereAMistakeIsAndWhatItIs(yaml: String, code: String, line: Int) throws {
        let (taxonomy, diagnostics) = TaxonomyFile.parse(yaml, file: "t.yaml")
        #expect(taxonomy == nil)
        let first = try #require(diagnostics.first)
        #expect(first.code == code)
        #expect(first.line == line)
        #expect(first.file == "t.yaml")
    }

    @Test func namesAKeyThatStandsTwice() throws {
        let (taxonomy, diagnostics) = TaxonomyFile.parse(
            Self.head + "  - id: a\n    name: b\n    name: c\n", file: "t.yaml")
        #expect(taxonomy == nil)
        #expect(diagnostics.first?.code == "duplicate-key")
        #expect(diagnostics.first?.message.contains("name") == true)
    }

    @Test func findsEveryMistakeAtOnce() {
        let yaml = "taxonomy: T\nversion: 0\nlanguage: zh\nnodes:\n  - id: a\n    nmae: b\n"
        #expect(
            Set(TaxonomyFile.parse(yaml, file: "t").diagnostics.map(\.code)) == [
                "bad-id", "bad-version", "unknown-key", "missing-name",
            ])
    }

    @Test func readsAllFieldsOfANode() throws {
        let yaml = """
            taxonomy: retail-service
            version: 3
            language: zh
            nodes:
              - id: logistics
                name: 物流体验
                names: {en: Logistics}
                children:
                  - id: timeliness
                    name: 时效性
                    description: 从下单到收货所花的时间
                    phrases: [物流慢, 配送延迟]
                    codes: {survey-2025: ["Q7=3"]}
                    owner: 物流部
            """
        let taxonomy = try #require(TaxonomyFile.parse(yaml, file: "t").taxonomy)
        #expect(taxonomy.label == "retail-service@3")
        #expect(taxonomy["logistics"]?.names == ["en": "Logistics"])
        let leaf = try #require(taxonomy["logistics/timeliness"])
        #expect(leaf.phrases == ["物流慢", "配送延迟"])
        #expect(leaf.codes == ["survey-2025": ["Q7=3"]])
        #expect(leaf.owner == "物流部")
        #expect(leaf.summary == "从下单到收货所花的时间")
    }

    @Test(
        arguments: [
            (
                "auto",
                "price equipment handling comfort consumption power interior safety space exterior quality service purchase delivery digital"
            ),
            ("restaurant", "location service price environment dish others"),
        ]
    )
    func packsHaveTheTopLevelsOfTheContract(pack: String, ids: String) throws {
        let taxonomy = try ProductHome.taxonomy(named: pack)
        #expect(taxonomy.nodes.filter { $0.parent == nil }.map(\.path) == ids.split(separator: " ").map(String.init))
        #expect(taxonomy.nodes.allSatisfy { $0.names["en"] != nil })
    }

    @Test func theAutoPackHasTheSubTopicsOfTheContract() throws {
        let taxonomy = try ProductHome.taxonomy(named: "auto")
        for path in ["equipment/infotainment", "equipment/bluetooth", "service/parts-wait"] {
            #expect(taxonomy[path] != nil)
        }
    }

    @Test func anUnknownPackIsNamedTogetherWithThoseThatExist() {
        #expect {
            _ = try ProductHome.taxonomy(named: "no-such-pack")
        } throws: { error in
            "\(error)".contains("no-such-pack") && "\(error)".contains("retail")
        }
    }
}
