import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct ResolveTests {
    private func resolve(_ json: String, now: Int64 = Corpus.later) async throws -> ResolvedQuery {
        try await Corpus.engine(now: now).resolve(QueryRequest.parse(Array(json.utf8)))
    }

    private func mistake(_ json: String) async throws -> QueryError {
        try await #require(throws: QueryError.self) { _ = try await resolve(json) }
    }

    @Test func fillsInDefaults() async throws {
        let query = try await resolve("{}")
        #expect(query.measures == [.mentions])
        #expect(query.limit == 100)
        #expect(query.zone == "Asia/Shanghai")
        #expect(query.order == [.init(.measure(.mentions), .descending)])
        #expect(query.unit == .item)
        #expect(query.predicate == .everything)
        #expect(query.today == nil)
        #expect(query.snapshot.number == 42)
    }

    @Test func turnsDaysIntoInstantsOfTheZone() async throws {
        let query = try await resolve(#"{"range": ["2026-03-01", "2026-03-02"]}"#)
        // 2026-02-28T16:00Z to 2026-03-02T16:00Z.
        #expect(query.instants == 1_772_294_400_000..<1_772_467_200_000)
    }

    // In Berlin clocks jump from 02:00 to 03:00 on 29 March 2026: a day of 23 hours; back on 25 October: 25 hours.
    @Test(arguments: [("2026-03-29", 23), ("2026-10-25", 25), ("2026-06-01", 24)])
    func knowsTheLengthOfDays(day: String, hours: Int64) async throws {
        let query = try await resolve("{\"range\": [\"\(day)\", \"\(day)\"], \"zone\": \"Europe/Berlin\"}")
        let instants = try #require(query.instants)
        #expect(instants.upperBound - instants.lowerBound == hours * 3_600_000)
    }

    // In Cairo clocks jumped from midnight to 01:00 on 28 April 2023: the day begins with the jump, at 22:00Z.
    @Test func beginsADayThatHasNoMidnight() async throws {
        let query = try await resolve(#"{"range": ["2023-04-28", "2023-04-28"], "zone": "Africa/Cairo"}"#)
        let instants = try #require(query.instants)
        #expect(instants.lowerBound == 1_682_632_800_000)
        #expect(instants.upperBound - instants.lowerBound == 23 * 3_600_000)
    }

    @Test func takesOffsetsForZones() async throws {
        let query = try await resolve(#"{"range": ["2026-03-01", "2026-03-01"], "zone": "-03:30"}"#)
        #expect(query.instants?.lowerBound == 1_772_335_800_000)
    }

    @Test(arguments: [
        ("Shanghai", "Asia/Shanghai"), ("Asia/Shangai", "Asia/Shanghai"), ("CST", nil), ("../etc/passwd", nil),
    ])
    func refusesUnknownZones(zone: String, suggestion: String?) async throws {
        let error = try await mistake("{\"zone\": \"\(zone)\"}")
        #expect(error.code == "unknown-zone")
        if let suggestion { #expect(error.details[0].suggestion == suggestion) }
    }

    @Test func refusesTopicsNobodyKnows() async throws {
        #expect(try await mistake(#"{"filters": [["is", "topic", ["prize"]]]}"#).details[0].suggestion == "price")
        #expect(
            try await mistake(#"{"filters": [["not", ["is", "topic", ["发动机"]]]]}"#).details[0].suggestion
                == "power/engine")
    }

    @Test func saysThatThereIsNoTaxonomy() async throws {
        let engine = QueryEngine(source: Corpus.source, taxonomy: [], defaultZone: "UTC", now: { 0 })
        let error = try await #require(throws: QueryError.self) {
            _ = try await engine.resolve(QueryRequest(filters: [.is(.topic, ["space"])]))
        }
        #expect(error.message.contains("since there is no taxonomy"))
    }

    @Test func acceptsTopicsThatOnlyFactsHave() async throws {
        let source = MemoryFactSource(voices: [
            MemoryVoice(
                id: FeedbackID(high: 1, low: 1), opinions: [MemoryOpinion(topic: "old/topic", polarity: .neutral)])
        ])
        let answer = try await Corpus.answer(#"{"filters": [["is", "topic", ["old"]]]}"#, Corpus.engine(source))
        #expect(answer.values() == [[]: 1])
    }

    @Test(arguments: [
        (#"{"order": [["nps", "desc"]]}"#, "bad-order"), (#"{"dimensions": ["topic"], "unit": "item"}"#, "bad-unit"),
        (#"{"range": ["0001-01-01", "2026-01-01"]}"#, "bad-range"),
        (#"{"filters": [["is", "kind", ["poll"]]]}"#, "unknown-value"),
        (#"{"filters": [["is", "language", ["fr"]]]}"#, "unknown-value"),
    ])
    func refusesWhatCannotBe(json: String, code: String) async throws {
        #expect(try await mistake(json).code == code)
    }

    @Test func checksRequestsMadeInSwiftToo() async throws {
        for request in [
            QueryRequest(limit: 0), QueryRequest(measures: [.nps, .nps]), QueryRequest(filters: [.and([])]),
            QueryRequest(filters: [.is(.polarity, ["7"])]), QueryRequest(filters: [.is(.column(.store), [])]),
        ] {
            await #expect(throws: QueryError.self) { _ = try await Corpus.engine().resolve(request) }
        }
    }

    @Test func remembersTheDayWhileItGrows() async throws {
        let now = Corpus.noon("2026-03-10")
        #expect(try await resolve(#"{"range": ["2026-03-01", "2026-03-10"]}"#, now: now).today == "2026-03-10")
        #expect(try await resolve(#"{"range": ["2026-03-01", "2026-03-09"]}"#, now: now).today == nil)
        #expect(
            try await resolve(#"{"dimensions": ["time:day"]}"#, now: Corpus.noon("2026-03-09")).today == "2026-03-09")
    }
}
