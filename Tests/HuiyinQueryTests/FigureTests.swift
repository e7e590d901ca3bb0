import HuiyinDomain
import HuiyinQuery
import Testing

/// The figures of ``Corpus``, worked out by hand.
@Suite struct FigureTests {
    private func total(_ measure: String, _ rest: String = "") async throws -> Figure {
        let answer = try await Corpus.answer("{\"measures\": [\"\(measure)\"]\(rest)}")
        return try #require(answer.rows.first).measures[0]
    }

    // ann, bob and voice 4's unknown author.
    @Test(arguments: [("mentions", 5), ("feedback", 5), ("people", 3)]) func counts(measure: String, value: Int)
        async throws
    {
        #expect(try await total(measure) == Figure(value: Double(value), n: value))
    }

    // Items: three of five are negative, one positive; net sentiment (1 − 3)/5; intensities 0.5 + 0.75 + 1 + 0.25 + 0.5 = 3.
    // NPS: 3 detracts, 9 and 10 promote: (−100 + 100 + 100)/3. Ratings 0.25, 1, 0.75: two of three satisfied, mean 2/3.
    @Test(arguments: [
        ("negative_share", 0.6, 5), ("positive_share", 0.2, 5), ("net_sentiment", -0.4, 5), ("intensity", 0.6, 5),
        ("nps", 33.333333333333, 3), ("csat", 0.666666666667, 3), ("rating", 0.666666666667, 3), ("share", 1, 5),
    ])
    func computesRatios(measure: String, value: Double, n: Int) async throws {
        let figure = try await total(measure)
        #expect(abs(try #require(figure.value) - value) < 1e-11)
        #expect(figure.n == n)
        #expect(try #require(figure.low) <= value + 1e-11)
        #expect(try #require(figure.high) >= value - 1e-11)
    }

    // Persons (x, y): ann (2, 2), bob (2, 1), voice 4 (1, 0); r = 3/5, residuals 0.8, −0.2, −0.6: Σ = 1.04.
    // Sizes 1 and 2·2: (9−5)/(5−3) = 2, two of them; variance of a pair 2·1.25 = 2.5, total 6;
    // bias 1 − 2·(1 + 2·2·2.5)/(5·6) + 9/25 = 0.626667; v = 1.04/25/0.626667 = 0.066383; effective size 0.24/v = 3.615385.
    // Degrees of freedom 36/(1 + 12.5)·2/3 = 1.777778 (κ − 1 = 1/0.24 − 4 < 2); t(0.975; 1.777778)² / 3.615385 against
    // the worst case t(0.975; 2)²/(25/9·2/3) = 18.512821/1.851852 = 9.996923: t is at least 4.302653, so the first is
    // at least 5.120566. The interval is Wilson's with the smaller of the two.
    @Test func givesTheIntervalOfAClusteredShare() async throws {
        let figure = try await total("negative_share")
        let (low, high) = (try #require(figure.low), try #require(figure.high))
        // Wilson's limits p1 satisfy (p − p1)² = s·p1(1 − p1) with the same s at both ends.
        let spreads = [low, high].map { (0.6 - $0) * (0.6 - $0) / ($0 * (1 - $0)) }
        #expect(abs(spreads[0] - spreads[1]) < 1e-6)
        #expect(spreads[0] > 5.120566 && spreads[0] < 9.996924)
    }

    @Test func sharesOutTheMentions() async throws {
        let answer = try await Corpus.answer(#"{"measures": ["share", "mentions"], "dimensions": ["product"]}"#)
        #expect(answer.values() == [["G7"]: 0.6, ["G9"]: 0.4])
        // The denominator of both is everything: five units.
        #expect(answer.rows.allSatisfy { $0.measures[0].n == 5 })
    }

    // price: voices 1, 2, 5; power/engine: 1, 3; power: 3.
    @Test func countsOneOpinionAnItemAndTopic() async throws {
        let answer = try await Corpus.answer(
            #"{"measures": ["mentions", "people", "negative_share"], "dimensions": ["topic"]}"#)
        #expect(answer.query.unit == .opinion)
        #expect(answer.values(0) == [["price"]: 3, ["power/engine"]: 2, ["power"]: 1])
        #expect(answer.values(1) == [["price"]: 2, ["power/engine"]: 2, ["power"]: 1])
        #expect(answer.values(2) == [["price"]: 0.666666666667, ["power/engine"]: 0, ["power"]: 0])
    }

    // Voice 3 speaks of power and of power/engine, which is one opinion about power.
    @Test func countsAnItemOnceInACutTopic() async throws {
        let answer = try await Corpus.answer(#"{"measures": ["mentions"], "dimensions": ["topic:1"]}"#)
        #expect(answer.values() == [["price"]: 3, ["power"]: 2])
    }

    // Opinions on power and below: voice 1 one, voice 3 two; two items.
    @Test func includesWhatLiesBelowATopic() async throws {
        let answer = try await Corpus.answer(
            #"{"measures": ["mentions", "feedback"], "filters": [["is", "topic", ["power"]]]}"#)
        #expect(answer.rows.map(\.measures) == [[Figure(value: 3, n: 3), Figure(value: 2, n: 2)]])
    }

    // Of the opinions on price two are negative and one, in a negative item, is positive.
    @Test func readsPolarityFromTheOpinionWhereTopicsAreAskedFor() async throws {
        let opinions = try await Corpus.answer(
            #"{"filters": [["is", "topic", ["price"]], ["is", "polarity", [-1]]]}"#)
        #expect(opinions.values() == [[]: 2])
        let items = try await Corpus.answer(
            #"{"unit": "item", "filters": [["is", "topic", ["price"]], ["is", "polarity", [-1]]]}"#)
        #expect(items.values() == [[]: 3])
    }

    // Voices 1, 2 | 3 | 4 | 9 March: W09 ends on Sunday the 1st, W10 has the 2nd and the 4th, W11 the 9th.
    @Test func countsIsoWeeksOfTheZone() async throws {
        let answer = try await Corpus.answer(#"{"dimensions": ["time:week"]}"#)
        #expect(answer.rows.map(\.dimensions) == [["2026-W09"], ["2026-W10"], ["2026-W11"]])
        #expect(answer.rows.map(\.measures[0].value) == [2, 2, 1])
    }

    // Noon in Shanghai is 18:00 of the day before in Honolulu.
    @Test func movesDaysWithTheZone() async throws {
        let answer = try await Corpus.answer(
            #"{"dimensions": ["time:day"], "range": ["2026-02-28", "2026-03-01"], "zone": "Pacific/Honolulu"}"#)
        #expect(answer.rows.map(\.dimensions) == [["2026-02-28"], ["2026-03-01"]])
        #expect(answer.rows.map(\.measures[0].value) == [2, 1])
    }

    @Test func showsEmptyDaysOfACourse() async throws {
        let answer = try await Corpus.answer(
            #"{"measures": ["mentions", "rating"], "dimensions": ["time:day"], "range": ["2026-03-01", "2026-03-05"]}"#)
        #expect(answer.rows.map { $0.measures[0].value } == [2, 1, 0, 1, 0])
        #expect(answer.rows[2].measures[1] == Figure(value: nil, n: 0))
    }

    @Test func saysNothingOfNothing() async throws {
        let answer = try await Corpus.answer(
            #"{"measures": ["mentions", "nps"], "filters": [["is", "polarity", [0]], ["is", "product", ["G9"]]]}"#)
        #expect(answer.rows == [.init(dimensions: [], measures: [Figure(value: 0, n: 0), Figure(value: nil, n: 0)])])
    }

    @Test func findsFoldedWords() async throws {
        let answer = try await Corpus.answer(#"{"filters": [["matches", "text", ["BATTERY bad", "第9条"]]]}"#)
        #expect(answer.values() == [[]: 5])
        let none = try await Corpus.answer(#"{"filters": [["matches", "text", ["battery good"]]]}"#)
        #expect(none.values() == [[]: 0])
    }
}
