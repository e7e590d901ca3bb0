import Foundation
import HuiyinAssist
import HuiyinDomain
import HuiyinText
import Synchronization
import Testing

@Suite struct UsesTests {
    private static let voices = [
        AssistVoice(id: "a1", text: "物流太慢，等了三天，电话13812345678"), AssistVoice(id: "b2", text: "客服没人理"),
        AssistVoice(id: "c3", text: "配送延迟"),
    ]

    private func theme(_ reply: String) async throws -> ThemeNaming.Answer {
        try await ThemeNaming(model: TestModel(reply), language: .chinese, mask: ContactMask.masked).answer(Self.voices)
    }

    @Test func namesAThemeFromWhatRestsOnVoices() async throws {
        let answer = try await theme(
            """
            <think>{"name": "not this"}</think>
            Sure! ```json
            {"name": "配送太慢", "cites": ["v1", "v3"], "sentences": [
              {"text": "客户等了三天。", "cites": ["v1"]}, {"text": "客户等了五天。", "cites": ["v1"]},
              {"text": "公司要完了。", "cites": ["v7"]}, {"text": "没有引用。"}, "junk", {"text": 5}]}
            ```
            """)
        #expect(answer.name?.text == "配送太慢")
        #expect(answer.name?.voices == ["a1", "c3"])
        #expect(answer.sentences.map(\.text) == ["客户等了三天。"])
        #expect(answer.dropped == [.figure, .inventedVoice, .uncited, .malformed, .malformed])
        #expect(answer.dropped.tally == "1 uncited, 1 invented-voice, 1 figure, 2 malformed")
        #expect(String(decoding: AssistJSON.bytes(answer), as: UTF8.self).contains(#""voices":["a1","c3"]"#))
    }

    @Test func sendsMaskedVoicesUnderOtherNames() async throws {
        let model = TestModel(#"{"name": "配送太慢", "cites": ["v1"]}"#)
        _ = try await ThemeNaming(model: model, language: .english, mask: ContactMask.masked).answer(Self.voices)
        let request = try #require(model.requests.first)
        #expect(!request.content.contains("138"))
        #expect(!request.content.contains("a1"))
        #expect(request.voices == ["a1", "b2", "c3"])
        #expect(request.instructions.contains("English"))
    }

    @Test(arguments: [
        "", "I cannot", "{", "[1]", "{{{{{{{{{{{{", "```json\n{\"name\": \"x\"\n```",
        String(repeating: "{\"a\":", count: 5000),
    ])
    func rubbishIsSaidToBeUnreadable(reply: String) async {
        #expect(await failure { try await theme(reply) }?.code == .unreadableReply)
    }

    @Test(arguments: [
        "{}", #"{"name": "慢", "cites": ["v9"]}"#, #"{"name": null, "sentences": {"text": "x"}}"#,
        #"{"name": "慢", "cites": 5}"#,
    ])
    func anAnswerThatRestsOnNothingIsNone(reply: String) async {
        let error = await failure { try await theme(reply) }
        #expect(error?.code == .nothingUsable)
    }

    @Test func withoutVoicesNobodyIsAsked() async {
        let model = TestModel("{}")
        let error = await failure {
            try await ThemeNaming(model: model, language: .chinese, mask: { $0 }).answer([.init(id: "1", text: " ")])
        }
        #expect(error?.code == .nothingToAsk)
        #expect(model.requests.isEmpty)
    }

    private func taxonomy(_ reply: String, id: String = "suggested") async throws -> TaxonomySuggestion.Answer {
        try await TaxonomySuggestion(model: TestModel(reply), language: .chinese, mask: { $0 }).answer(
            Self.voices, id: id)
    }

    @Test func suggestsATaxonomyThatTheReaderAccepts() async throws {
        let answer = try await taxonomy(
            #"""
            {"nodes": [
              {"id": "Logistics!", "name": "物流", "children": [
                {"id": "speed", "name": "速度: \"快慢\"", "cites": ["v1", "v3"], "phrases": ["物流太慢", "飞一样慢", "配送延迟"],
                 "description": "送得快不快"},
                {"id": "speed", "name": "准时", "cites": ["v3"], "description": "占八成"}]},
              {"id": "made-up", "name": "无中生有", "children": [{"id": "kept", "name": "客服", "cites": ["v2"]}], "cites": ["v44"]},
              {"id": "alone", "name": "没人提到"}, {"name": "# 井号 - 冒号: {", "cites": ["v2"]}, 5]}
            """#)
        #expect(
            answer.taxonomy.nodes.map(\.path) == [
                "logistics", "logistics/speed", "logistics/speed-2", "kept", "topic-4",
            ]
                || answer.taxonomy.nodes.map(\.path) == [
                    "logistics", "logistics/speed", "logistics/speed-2", "kept", "topic-3",
                ])
        #expect(answer.taxonomy["logistics/speed"]?.phrases == ["物流太慢", "配送延迟"])
        #expect(answer.taxonomy["logistics/speed"]?.name == "速度: \"快慢\"")
        #expect(answer.taxonomy["logistics/speed-2"]?.summary == nil)
        #expect(answer.voices["logistics"] == ["a1", "c3"])
        #expect(
            answer.dropped.sorted { $0.rawValue < $1.rawValue } == [
                .figure, .inventedVoice, .inventedWords, .malformed, .uncited,
            ])
        #expect(TaxonomyFile.parse(answer.yaml, file: "x").diagnostics.isEmpty)
    }

    @Test func aTaxonomyOfNothingIsNone() async {
        for reply in ["{}", #"{"nodes": []}"#, #"{"nodes": [{"id": "a", "name": "b"}]}"#] {
            #expect(await failure { try await taxonomy(reply) }?.code == .nothingUsable)
        }
    }

    /// Whatever a model nests, the result is a taxonomy whose every node has voices.
    @Test(arguments: 0..<30)
    func everySuggestedNodeHasVoices(seed: UInt64) async throws {
        var random = Chance(seed)
        for _ in 0..<20 {
            let reply = "{\"nodes\": \(Self.list(&random, depth: 0))}"
            guard let answer = try? await taxonomy(reply) else { continue }
            for node in answer.taxonomy.nodes {
                let voices = try #require(answer.voices[node.path])
                #expect(!voices.isEmpty)
                #expect(Set(voices).isSubset(of: ["a1", "b2", "c3"]))
            }
        }
    }

    private static func list(_ random: inout Chance, depth: Int) -> String {
        guard depth < 7 else { return "[]" }
        var nodes = [String]()
        for _ in 0..<random.upTo(3) {
            var bytes = [UInt8]()
            JSONBytes.append(random.text(), to: &bytes)
            let name = String(decoding: bytes, as: UTF8.self)
            let children = list(&random, depth: depth + 1)
            let cites = random.upTo(2) == 0 ? "[]" : "[\"\(random.name())\"]"
            let id = random.pick(["a", "b", "A b", "-", "", "物流"])
            nodes.append("{\"id\": \"\(id)\", \"name\": \(name), \"cites\": \(cites), \"children\": \(children)}")
        }
        return "[\(nodes.joined(separator: ","))]"
    }

    @Test func keepsSecondOpinionsApartAndCountsThem() async throws {
        let folder = try TestFolder()
        let ledger = SecondOpinionLedger(folder: folder.assist)
        let model = TestModel { number, _ in
            number == 1
                ? AssistReply(text: "rubbish", tokens: 1)
                : AssistReply(
                    text: #"""
                        {"answers": [{"id": "v1", "ironic": true}, {"id": "V2", "ironic": false}, {"id": "v9", "ironic": true},
                        {"id": "v3", "ironic": true}, {"id": "v3", "ironic": false}, {"id": "v4", "ironic": "yes"}]}
                        """#, tokens: 1)
        }
        let questions = (0..<6).map { number in
            IronySecondOpinion.Question(
                voice: .init(id: "n\(number)", text: "真行"), engine: number < 2 ? true : nil)
        }
        let answer = try await IronySecondOpinion(model: model, batch: 4, mask: { $0 }).answer(questions) {
            try ledger.keep($0, of: "tiny")
        }
        #expect(answer.opinions.map(\.model) == [true, false, nil, nil, nil, nil])
        #expect(answer.opinions.map(\.engine) == [true, true, nil, nil, nil, nil])
        #expect(answer.unreadable == 1)
        #expect(answer.dropped == [.inventedVoice, .malformed, .malformed])
        #expect(try ledger.counts() == ["tiny": .init(agree: 1, onlyEngine: 1, onlyModel: 0, open: 4)])
        // Asked again, a voice is counted once.
        try ledger.keep([.init(voice: "n1", engine: true, model: true)], of: "tiny")
        #expect(try ledger.counts()["tiny"]?.agree == 2)
        try ledger.forget(voices: ["n0", "n1"])
        #expect(try ledger.counts() == ["tiny": .init(open: 4)])
        #expect(try !folder.text(folder.assist.opinionsFile).contains("真行"))
    }

    @Test func anEndOfTheBudgetMidwayLosesNoOpinion() async throws {
        let kept = Mutex<[String]>([])
        let model = TestModel { number, _ in
            guard number == 0 else { throw AssistError(code: .budgetSpent, message: "spent") }
            return AssistReply(text: #"{"answers": [{"id": "v1", "ironic": true}]}"#, tokens: 1)
        }
        let questions = (0..<3).map {
            IronySecondOpinion.Question(voice: .init(id: "n\($0)", text: "行"), engine: nil)
        }
        let error = await failure {
            try await IronySecondOpinion(model: model, batch: 1, mask: { $0 }).answer(questions) { opinions in
                kept.withLock { $0 += opinions.map(\.voice) }
            }
        }
        #expect(error?.code == .budgetSpent)
        #expect(kept.withLock { $0 } == ["n0"])
    }
}
