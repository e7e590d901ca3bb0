import HuiyinDomain
import HuiyinQuery
import HuiyinStatistics
import Testing

@Suite struct ReproducibilityTests {
    private static let queries = [
        "{}",
        #"{"measures": ["mentions", "feedback", "people", "share", "negative_share", "positive_share", "net_sentiment", "nps", "csat", "rating", "intensity"], "dimensions": ["topic", "time:week"]}"#,
        #"{"dimensions": ["time:month", "polarity", "attribute:city"], "range": ["2026-01-01", "2026-03-31"], "zone": "America/New_York"}"#,
        #"{"filters": [["or", [["is", "topic", ["power", null]], ["not", ["matches", "text", ["电池 \"x\"", "b"]]]]], ["is_not", "store", [null]]], "order": [["mentions", "asc"]], "limit": 3}"#,
    ]

    private var source: MemoryFactSource {
        MemoryFactSource(
            voices: FactSourceContract.voices(200, seed: 5), taxonomy: "auto@4", models: ["text": "fast-1"])
    }

    @Test(arguments: queries) func givesTheSameBytesFromItsOwnRecord(json: String) async throws {
        let first = try await Corpus.answer(json, Corpus.engine(source))
        let record = first.query.canonicalJSON
        // Another engine, another day, the voices in another order: the record alone decides.
        let engine = QueryEngine(
            source: MemoryFactSource(
                voices: FactSourceContract.voices(200, seed: 5).reversed(), taxonomy: "auto@4",
                models: ["text": "fast-1"]),
            taxonomy: [], defaultZone: "UTC", now: { 0 })
        let again = try await engine.answer(ResolvedQuery.parse(record))
        #expect(again.json() == first.json())
    }

    @Test(arguments: queries) func readsItsCanonicalFormBack(json: String) async throws {
        let query = try await Corpus.engine(source).resolve(QueryRequest.parse(Array(json.utf8)))
        let back = try ResolvedQuery.parse(query.canonicalJSON)
        #expect(back == query)
        #expect(back.hash == query.hash)
    }

    @Test func readsRandomFiltersBack() async throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<100 {
            let filter = Self.filter(3, &random)
            let request = QueryRequest(filters: [filter], unit: .item)
            let query = try await Corpus.engine(source).resolve(request)
            #expect(try ResolvedQuery.parse(query.canonicalJSON).filters == [filter])
        }
    }

    private static func filter(_ depth: Int, _ random: inout some RandomNumberGenerator) -> QueryFilter {
        if depth > 0, Bool.random(using: &random) {
            let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in filter(depth - 1, &random) }
            return [.and(parts), .or(parts), .not(parts[0])].randomElement(using: &random)!
        }
        return [
            .is(.column(.product), ["G7", nil, "\"\\\n\u{7F}é"]), .isNot(.column(.attribute("门 店")), ["上海"]),
            .polarity([.negative, .positive]), .matches(["蓝牙 断连", "/"]),
        ].randomElement(using: &random)!
    }

    @Test(arguments: [
        "", "{}", "[]", "null", #"{"unit":"item"}"#,
    ])
    func refusesWhatNoAnswerGave(json: String) {
        #expect(throws: QueryError.self) { try ResolvedQuery.parse(Array(json.utf8)) }
    }

    @Test func refusesAChangedRecord() async throws {
        let query = try await Corpus.engine().resolve(QueryRequest())
        let text = String(decoding: query.canonicalJSON, as: UTF8.self)
        let spaced = text.replacing("\"limit\":100", with: "\"limit\": 100")
        let error = #expect(throws: QueryError.self) { try ResolvedQuery.parse(Array(spaced.utf8)) }
        #expect(error?.code == "bad-resolved-query")
    }

    @Test func writesTheAnswerOfTheContract() async throws {
        let answer = try await Corpus.answer(
            #"{"measures": ["mentions", "rating"], "dimensions": ["polarity"], "order": [["polarity", "asc"]]}"#)
        let json = String(decoding: answer.json(), as: UTF8.self)
        #expect(
            json.hasPrefix(
                #"{"query":{"unit":"item","measures":["mentions","rating"],"dimensions":["polarity"],"filters":[],"#
                    + #""range":null,"instants":null,"zone":"Asia/Shanghai","offsets":[[null,28800]],"#
                    + #""order":[["polarity","asc"]],"limit":100,"today":null,"unseen":[],"snapshot":{"number":42,"#
                    + #""generation":3,"taxonomy":"auto@4","models":{"text":"fast-1-9c41e7"},"#
                    + #""time":[1772337600000,1773028800000]}},"rows":[{"dimensions":[-1],"measures":["#
                    + #"{"value":3,"low":null,"high":null,"n":3},{"value":0.25,"#), "\(json)")
        #expect(
            json.hasSuffix(
                #""recipe":{"snapshot":"42-3","taxonomy":"auto@4","models":{"text":"fast-1-9c41e7"},"hash":""#
                    + answer.query.hash + #""}}"#))
    }

    @Test func hashesWhatMatters() async throws {
        let engine = Corpus.engine()
        let hashes = try await [
            QueryRequest(), QueryRequest(measures: [.people]), QueryRequest(limit: 7), QueryRequest(zone: "UTC"),
            QueryRequest(range: DayRange.ending(CivilDate("2026-03-09")!, days: 7)),
        ].asyncMap { try await engine.resolve($0).hash }
        #expect(Set(hashes).count == hashes.count)
        #expect(hashes.allSatisfy { $0.count == 16 && $0.allSatisfy(\.isHexDigit) })
        let other = MemoryFactSource(voices: Corpus.voices, number: 43)
        #expect(try await Corpus.engine(other).resolve(QueryRequest()).hash != hashes[0])
        #expect(try await engine.resolve(QueryRequest(measures: [.mentions], limit: 100)).hash == hashes[0])
    }

    @Test func putsEqualRowsInTheOrderOfTheirValues() async throws {
        let answer = try await Corpus.answer(
            #"{"measures": ["nps"], "dimensions": ["topic"], "order": [["nps", "desc"]]}"#, Corpus.engine(source))
        let again = try await Corpus.answer(
            #"{"measures": ["people"], "dimensions": ["attribute:city", "store"], "order": [["store", "desc"]]}"#,
            Corpus.engine(source))
        #expect(answer.rows.last?.dimensions == [nil] || answer.rows.last?.measures[0].value != nil)
        // Stores descending with the unknown last, and inside a store the cities ascending with the unknown last.
        #expect(
            again.rows.map(\.dimensions) == [
                ["上海", "south"], ["北京", "south"], [nil, "south"], ["上海", "north"], ["北京", "north"], [nil, "north"],
                ["上海", nil], ["北京", nil], [nil, nil],
            ])
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
