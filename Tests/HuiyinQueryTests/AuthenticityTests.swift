import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct AuthenticityTests {
    /// Four voices, of which one is a copy and one an advertisement; the copy is of G9.
    private static let source = MemoryFactSource(
        voices: [Suspicion.genuine, Suspicion.genuine, "duplicate", "paid"].enumerated().map { number, verdict in
            MemoryVoice(
                id: FeedbackID(high: 1, low: UInt64(number)),
                columns: [.authenticity: verdict, .product: number == 2 ? "G9" : "G7"])
        })

    private static func engine(_ suspicious: SuspiciousVoices) -> QueryEngine {
        QueryEngine(
            source: source, taxonomy: [], defaultZone: "Asia/Shanghai", suspicious: suspicious, now: { Corpus.later })
    }

    private func ask(
        _ json: String, _ suspicious: SuspiciousVoices = .include
    ) async throws -> (mentions: Int, filters: [QueryFilter], warnings: [String: String]) {
        let answer = try await Corpus.answer(json, Self.engine(suspicious))
        let warnings = Dictionary(uniqueKeysWithValues: answer.warnings.map { ($0.code.rawValue, $0.message) })
        return (answer.rows.reduce(0) { $0 + $1.measures[0].n }, answer.query.filters, warnings)
    }

    @Test func countsEverythingUnlessToldOtherwiseAndSaysSo() async throws {
        let answer = try await ask("{}")
        #expect(answer.mentions == 4)
        #expect(answer.filters.isEmpty)
        #expect(
            answer.warnings["suspicious-counted"]?.hasPrefix(
                "2 voices that something speaks against are counted (duplicate 1, paid 1)") == true)
    }

    @Test func theWorkspaceMayLeaveThemOut() async throws {
        let answer = try await ask("{}", .exclude)
        #expect(answer.mentions == 2)
        #expect(answer.filters == [.genuine])
        #expect(
            answer.warnings["suspicious-left-out"]?.hasPrefix(
                "2 voices that something speaks against are left out (duplicate 1, paid 1)") == true)
    }

    @Test func aQueryDecidesForItself() async throws {
        #expect(try await ask(#"{"suspicious": "include"}"#, .exclude).mentions == 4)
        #expect(try await ask(#"{"suspicious": "exclude"}"#).mentions == 2)
        let own = try await ask(#"{"filters": [["is", "authenticity", ["paid"]]]}"#, .exclude)
        #expect(own.mentions == 1)
        #expect(own.warnings.isEmpty)
        #expect(try await ask(#"{"dimensions": ["authenticity"]}"#, .exclude).mentions == 4)
    }

    @Test func countsWhatIsLeftOutUnderTheSameFilters() async throws {
        let answer = try await ask(#"{"filters": [["is", "product", ["G9"]]]}"#, .exclude)
        #expect(answer.mentions == 0)
        #expect(
            answer.warnings["suspicious-left-out"]?.hasPrefix("1 voice that something speaks against is left out")
                == true)
    }

    @Test(arguments: [
        #"{"suspicious": "maybe"}"#, #"{"suspicious": 1}"#, #"{"filters": [["is", "authenticity", ["fake"]]]}"#,
    ])
    func refusesWhatIsNoChoice(json: String) async throws {
        await #expect(throws: QueryError.self) { _ = try await ask(json) }
    }
}
