import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct ComparisonTests {
    /// In each period `n` voices of as many persons, the first `negative` of them unhappy.
    private func source(_ periods: [(day: String, n: Int, negative: Int)]) -> MemoryFactSource {
        var voices: [MemoryVoice] = []
        for period in periods {
            for index in 0..<period.n {
                voices.append(
                    MemoryVoice(
                        id: FeedbackID(high: 1, low: UInt64(voices.count)), time: Corpus.noon(period.day),
                        columns: [.product: "G7"], author: "\(voices.count)",
                        polarity: index < period.negative ? .negative : .positive))
            }
        }
        return MemoryFactSource(voices: voices)
    }

    private func request(_ measures: [FactMeasure], _ dimensions: [QueryDimension] = []) throws -> QueryRequest {
        let last = try #require(CivilDate("2026-03-14"))
        return QueryRequest(measures: measures, dimensions: dimensions, range: DayRange.ending(last, days: 7))
    }

    // 48 of 80 before, 56 of 70 now; Newcombe gives 0.2 from 0.0524 to 0.3339, with t instead of z a little more.
    @Test func subtractsSharesOfTwoPeriods() async throws {
        let engine = Corpus.engine(source([("2026-03-03", 80, 48), ("2026-03-10", 70, 56)]))
        let comparison = try await engine.compare(request([.negativeShare]))
        let change = try #require(comparison.rows.first?.change[0])
        #expect(abs(try #require(change.value) - 0.2) < 1e-9)
        #expect(abs(try #require(change.low) - 0.0524) < 0.005)
        #expect(abs(try #require(change.high) - 0.3339) < 0.005)
        #expect(comparison.previous.query.range?.description == "2026-03-01…2026-03-07")
    }

    // 20 against 10 mentions by as many persons: 2, from 0.94 to 4.27.
    @Test func dividesCountsOfTwoPeriods() async throws {
        let engine = Corpus.engine(source([("2026-03-03", 10, 5), ("2026-03-10", 20, 5)]))
        let change = try #require(try await engine.compare(request([.mentions, .people])).rows.first?.change[0])
        #expect(change.value == 2)
        #expect(abs(try #require(change.low) - 0.936184) < 1e-5)
        #expect(abs(try #require(change.high) - 4.272666) < 1e-5)
    }

    @Test func showsRowsOfEitherPeriod() async throws {
        let engine = Corpus.engine(source([("2026-03-03", 10, 5)]))
        let row = try #require(try await engine.compare(request([.mentions, .rating], [.column(.product)])).rows.first)
        #expect(row.dimensions == ["G7"])
        #expect(row.current == [Figure(value: 0, n: 0), Figure(value: nil, n: 0)])
        #expect(row.previous[0] == Figure(value: 10, n: 10))
        #expect(row.change[1] == nil)
        #expect(try #require(row.change[0]?.high) < 1)
    }

    // Ten rows before, one of them now: the limit must not make a row look new that merely stood below it.
    @Test func comparesRowsBelowTheLimitOfOnePeriod() async throws {
        let voices = (0..<12).map { index in
            MemoryVoice(
                id: FeedbackID(high: 2, low: UInt64(index)),
                time: Corpus.noon(index < 10 ? "2026-03-03" : "2026-03-10"),
                columns: [.product: "G\(index < 10 ? index : 9)"], author: "\(index)")
        }
        var request = try request([.mentions], [.column(.product)])
        request.limit = 1
        let rows = try await Corpus.engine(MemoryFactSource(voices: voices)).compare(request).rows
        #expect(rows.map(\.dimensions) == [["G9"]])
        #expect(rows[0].current[0].n == 2)
        #expect(rows[0].previous[0].n == 1)
        request.limit = -1
        await #expect(throws: QueryError.self) { try await Corpus.engine().compare(request) }
    }

    @Test func needsARange() async throws {
        await #expect(throws: QueryError.self) { try await Corpus.engine().compare(QueryRequest()) }
        await #expect(throws: QueryError.self) {
            try await Corpus.engine().compare(request([.mentions], [.time(.day)]))
        }
    }
}
