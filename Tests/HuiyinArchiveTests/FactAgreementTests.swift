import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

/// Random voices and random requests: what SQL counts is what the memory source counts.
@Suite struct FactAgreementTests {
    @Test(arguments: 0..<12 as Range<UInt64>)
    func agreesWithMemoryOnEverySnapshot(seed: UInt64) async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        var random = RandomFacts(seed: seed)
        var current = [FeedbackID: MemoryVoice]()
        var states = [(snapshot: FactSnapshot, voices: [MemoryVoice])]()
        let run = try archive.beginImport(Sample.plan())
        for _ in 0..<4 {
            // Keys repeat, so that later batches change items of earlier ones.
            let arrivals = (0..<40).map { _ in random.arrival() }
            try archive.commit(Sample.batch(arrivals), of: run)
            for arrival in arrivals {
                let id = FeedbackID.of(source: arrival.feedback.source, key: arrival.feedback.key)
                current[id] = random.memory(arrival, id, author: try await archive.voice(id)?.author)
            }
            states.append((try await archive.facts.snapshot(), Array(current.values)))
        }
        for _ in 0..<40 {
            let (snapshot, voices) = states[random.below(states.count)]
            let memory = MemoryFactSource(voices: voices)
            #expect(try await memory.snapshot().time == snapshot.time)
            let request = random.request(snapshot)
            let expected = try await memory.groups(request)
            let counted = try await archive.facts.groups(request)
            try expectEqual(counted, expected, request)
            let list = random.voiceRequest(snapshot)
            #expect(try await archive.facts.voices(list) == (try await memory.voices(list)), "\(list)")
            let zones = try await archive.facts.zones(list.unit, list.predicate, snapshot: snapshot, limit: 5)
            #expect(zones == (try await memory.zones(list.unit, list.predicate, snapshot: snapshot, limit: 5)))
        }
        let newest = MemoryFactSource(voices: states[3].voices)
        for column in RandomFacts.columns {
            #expect(
                try await archive.facts.values(of: column, limit: 4) == (try await newest.values(of: column, limit: 4)))
        }
    }

    private func expectEqual(_ counted: [FactGroup], _ expected: [FactGroup], _ request: FactRequest) throws {
        let byKey = Dictionary(uniqueKeysWithValues: expected.map { ($0.key, $0) })
        try #require(Set(counted.map(\.key)) == Set(byKey.keys), "\(request)")
        try #require(counted.count == expected.count)
        for group in counted {
            let other = try #require(byKey[group.key])
            #expect(
                [group.mentions, group.feedback, group.people] == [other.mentions, other.feedback, other.people],
                "\(group.key) of \(request)")
            #expect(Set(group.moments.keys) == Set(other.moments.keys))
            for (measure, moments) in group.moments {
                let wanted = try #require(other.moments[measure])
                #expect(moments.clusters == wanted.clusters && moments.n == wanted.n, "\(measure) of \(request)")
                for path in [\RatioMoments.sumX, \.sumY, \.sumXX, \.sumXY, \.sumYY] {
                    #expect(
                        abs(moments[keyPath: path] - wanted[keyPath: path]) < 1e-6, "\(measure) \(path) of \(request)")
                }
            }
        }
    }
}
