import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct MemoryFactSourceTests {
    private static let all = FactSourceContract.voices(150, seed: 17)
    private let source = MemoryFactSource(voices: all)

    private func ids(_ predicate: FactPredicate, _ unit: FactRequest.Unit = .item) async throws -> Set<FeedbackID> {
        let snapshot = try await source.snapshot()
        let page = try await source.voices(
            VoiceRequest(unit: unit, predicate: predicate, order: .newest, limit: .max, snapshot: snapshot))
        #expect(page.ids.count == page.total)
        return Set(page.ids)
    }

    private func figures(_ request: FactRequest) async throws -> Set<FactGroup> {
        Set(try await source.groups(request))
    }

    private func requests(_ seed: UInt64) async throws -> [FactRequest] {
        FactSourceContract.requests(60, seed: seed, snapshot: try await source.snapshot())
    }

    @Test func notNotIsNothingChanged() async throws {
        for var request in try await requests(1) {
            let before = try await figures(request)
            request.predicate = .not(.not(request.predicate))
            #expect(try await figures(request) == before)
        }
    }

    @Test func andOrNotAreThoseOfSets() async throws {
        let everything = try await ids(.everything)
        let predicates = try await requests(2).map(\.predicate)
        for (one, other) in zip(predicates, predicates.reversed()) {
            let (a, b) = (try await ids(one), try await ids(other))
            #expect(try await ids(.and([one, other])) == a.intersection(b))
            #expect(try await ids(.or([one, other])) == a.union(b))
            #expect(try await ids(.not(one)) == everything.subtracting(a))
            #expect(try await ids(.not(.and([one, other]))) == (try await ids(.or([.not(one), .not(other)]))))
        }
    }

    @Test func aPartitionAddsUpToTheTotal() async throws {
        for var request in try await requests(3) where !request.dimensions.contains(where: Self.isTopic) {
            let parts = try await source.groups(request)
            request.dimensions = []
            let total = try await source.groups(request).first
            #expect(parts.reduce(0) { $0 + $1.mentions } == total?.mentions ?? 0)
            // Shares of a partition have one denominator and add up to it.
            let shares = parts.compactMap { $0.moments[.share] }
            #expect(shares.allSatisfy { $0.sumX == Double(total?.mentions ?? 0) })
            #expect(shares.reduce(0) { $0 + $1.sumY } == shares.first?.sumX ?? 0)
        }
    }

    private static func isTopic(_ dimension: FactDimension) -> Bool {
        if case .topic = dimension { true } else { false }
    }

    @Test func theVoicesBehindAFigureAreItsFeedback() async throws {
        for request in try await requests(4) where request.dimensions.isEmpty {
            let feedback = try await source.groups(request).first?.feedback ?? 0
            #expect(try await ids(request.predicate, request.unit).count == feedback)
        }
    }

    @Test func takesTheMostProbableOpinionThenTheMoreNegative() async throws {
        let voice = MemoryVoice(
            id: FeedbackID(high: 0, low: 1),
            opinions: [
                MemoryOpinion(topic: "a", polarity: .positive, probability: 0.9),
                MemoryOpinion(topic: "a", polarity: .negative, probability: 0.8),
                MemoryOpinion(topic: "b", polarity: .positive, probability: 0.7),
                MemoryOpinion(topic: "b", polarity: .negative, probability: 0.7),
                MemoryOpinion(topic: nil, polarity: .neutral, probability: 0.5),
                MemoryOpinion(topic: nil, polarity: .neutral, probability: 0.6),
            ])
        let source = MemoryFactSource(voices: [voice])
        let groups = try await source.groups(
            FactRequest(
                unit: .opinion, dimensions: [.topic(depth: nil), .polarity], predicate: .everything,
                measures: [.mentions], snapshot: source.snapshot()))
        #expect(Set(groups.map(\.key)) == [["a", "1"], ["b", "-1"], [nil, "0"]])
        #expect(groups.allSatisfy { $0.mentions == 1 })
    }

    @Test func aNegativeShareByTopicCountsTheVeryVoicesOfItsList() async throws {
        // One voice praises a/x surely and complains of a/y less surely; the other praises both.
        let voices = [
            MemoryVoice(
                id: FeedbackID(high: 0, low: 1),
                opinions: [
                    MemoryOpinion(topic: "a/x", polarity: .positive, probability: 0.9),
                    MemoryOpinion(topic: "a/y", polarity: .negative, probability: 0.6),
                ]),
            MemoryVoice(
                id: FeedbackID(high: 0, low: 2),
                opinions: [
                    MemoryOpinion(topic: "a/x", polarity: .positive, probability: 0.9),
                    MemoryOpinion(topic: "a/y", polarity: .positive, probability: 0.6),
                ]),
        ]
        let source = MemoryFactSource(voices: voices)
        let snapshot = try await source.snapshot()
        let row = try #require(
            try await source.groups(
                FactRequest(
                    unit: .opinion, dimensions: [.topic(depth: 1)], predicate: .everything,
                    measures: [.negativeShare], snapshot: snapshot)
            ).first)
        let share = try #require(row.moments[.negativeShare])
        #expect(share.n == 2)
        let unhappy = FactPredicate.and([.topic(["a"]), .polarity([.negative])])
        let list = try await source.voices(
            VoiceRequest(unit: .opinion, predicate: unhappy, order: .newest, limit: 10, snapshot: snapshot))
        #expect(Int(share.sumY) == list.total)
        #expect(list.ids == [FeedbackID(high: 0, low: 1)])
    }

    @Test func npsGroupsAreAColumn() async throws {
        let voices = [10.0, 9, 7, 6, nil].enumerated().map {
            MemoryVoice(id: FeedbackID(high: 0, low: UInt64($0.offset)), nps: $0.element)
        }
        let source = MemoryFactSource(voices: voices)
        let groups = try await source.groups(
            FactRequest(
                unit: .item, dimensions: [.column(.nps)], predicate: .not(.column(.nps, isOneOf: [nil])),
                measures: [.feedback], snapshot: source.snapshot()))
        #expect(
            Set(groups.map { "\($0.key[0] ?? "-") \($0.feedback)" }) == ["promoter 2", "passive 1", "detractor 1"])
    }

    @Test func ordersVoices() async throws {
        let snapshot = try await Corpus.source.snapshot()
        func order(_ order: VoiceRequest.Order) async throws -> [UInt64] {
            try await Corpus.source.voices(
                VoiceRequest(unit: .item, predicate: .everything, order: order, limit: 10, snapshot: snapshot)
            ).ids.map(\.low)
        }
        #expect(try await order(.newest) == [5, 4, 3, 1, 2])
        // Negative: 0.75, then 0.5 twice by id; neutral; positive.
        #expect(try await order(.strongest) == [2, 1, 5, 4, 3])
        let (one, again, other) = (
            try await order(.random(seed: 1)), try await order(.random(seed: 1)), try await order(.random(seed: 2))
        )
        #expect(one == again)
        #expect(one != other)
        #expect(one.sorted() == [1, 2, 3, 4, 5])
    }

    @Test func drawsEveryVoiceEquallyOften() {
        var first = [Int](repeating: 0, count: 8)
        for seed in 0..<4000 as Range<UInt64> {
            let ranks = (0..<8 as Range<UInt64>).map { VoiceShuffle.rank(of: FeedbackID(high: 7, low: $0), seed: seed) }
            first[ranks.indices.min { ranks[$0] < ranks[$1] }!] += 1
        }
        // 500 expected, standard deviation 21.
        #expect(first.allSatisfy { (400...600).contains($0) }, "\(first)")
    }

    // Computed by another program from the description of the function: samples must stay the same in later versions.
    @Test func keepsItsShuffle() {
        #expect(VoiceShuffle.rank(of: FeedbackID(high: 1, low: 2), seed: 3) == 13_008_711_563_492_508_242)
    }

    @Test func listsValuesByFrequency() async throws {
        let values = try await Corpus.source.values(of: .product, limit: 10)
        #expect(values == [FactValue(value: "G7", feedback: 3), FactValue(value: "G9", feedback: 2)])
        #expect(try await Corpus.source.values(of: .person, limit: 1).map(\.value) == ["ann"])
        #expect(try await Corpus.source.values(of: .store, limit: 10).isEmpty)
    }

    @Test func distinguishesItemsFromOpinions() async throws {
        let both = FactPredicate.and([.topic(["price"]), .topic(["power"])])
        let snapshot = try await Corpus.source.snapshot()
        func total(_ unit: FactRequest.Unit) async throws -> Int {
            try await Corpus.source.voices(
                VoiceRequest(unit: unit, predicate: both, order: .newest, limit: 1, snapshot: snapshot)
            ).total
        }
        // Voice 1 speaks of both, no opinion does.
        #expect(try await total(.item) == 1)
        #expect(try await total(.opinion) == 0)
    }
}
