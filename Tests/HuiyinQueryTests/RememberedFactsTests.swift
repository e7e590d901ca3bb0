import HuiyinDomain
import HuiyinQuery
import Synchronization
import Testing

/// Facts that change when told to, and count how often they are asked.
private final class ToldFacts: FactSource {
    private let state: Mutex<(facts: MemoryFactSource, asked: Int)>

    init(_ count: Int) { state = Mutex((Self.facts(count, number: 1), 0)) }

    var asked: Int { state.withLock { $0.asked } }

    func change(to count: Int, number: Int64) { state.withLock { $0.facts = Self.facts(count, number: number) } }

    private static func facts(_ count: Int, number: Int64) -> MemoryFactSource {
        MemoryFactSource(voices: FactSourceContract.voices(count, seed: 3), number: number)
    }

    private func ask() -> MemoryFactSource {
        state.withLock { state in
            state.asked += 1
            return state.facts
        }
    }

    func snapshot() async throws -> FactSnapshot { try await state.withLock(\.facts).snapshot() }
    func groups(_ request: FactRequest) async throws -> [FactGroup] { try await ask().groups(request) }
    func values(of column: FactColumn, limit: Int) async throws -> [FactValue] {
        try await ask().values(of: column, limit: limit)
    }
    func voices(_ request: VoiceRequest) async throws -> VoicePage { try await ask().voices(request) }
}

@Suite struct RememberedFactsTests {
    private func byChannel(_ snapshot: FactSnapshot, _ predicate: FactPredicate = .everything) -> FactRequest {
        FactRequest(
            unit: .item, dimensions: [.column(.channel)], predicate: predicate, measures: [.feedback],
            snapshot: snapshot)
    }

    @Test func countsTheSameThingOnce() async throws {
        let told = ToldFacts(60)
        let facts = RememberedFacts(told)
        let snapshot = try await facts.snapshot()
        let voices = VoiceRequest(
            unit: .item, predicate: .everything, order: .newest, limit: 20, snapshot: snapshot)
        let first = (
            try await facts.groups(byChannel(snapshot)), try await facts.values(of: .channel, limit: 5),
            try await facts.voices(voices)
        )
        #expect(told.asked == 3)
        for _ in 0..<3 {
            #expect(try await facts.groups(byChannel(snapshot)) == first.0)
            #expect(try await facts.values(of: .channel, limit: 5) == first.1)
            #expect(try await facts.voices(voices) == first.2)
        }
        #expect(told.asked == 3)
        _ = try await facts.groups(byChannel(snapshot, .polarity([.negative])))
        _ = try await facts.values(of: .channel, limit: 6)
        #expect(told.asked == 5)
    }

    @Test func newFactsAreCountedAnew() async throws {
        let told = ToldFacts(60)
        let facts = RememberedFacts(told)
        let old = try await facts.snapshot()
        let before = try await facts.groups(byChannel(old))
        let values = try await facts.values(of: .channel, limit: 50)
        told.change(to: 90, number: 2)
        let new = try await facts.snapshot()
        #expect(try await facts.groups(byChannel(new)).map(\.feedback).reduce(0, +) == 90)
        #expect(before.map(\.feedback).reduce(0, +) == 60)
        #expect(try await facts.values(of: .channel, limit: 50) != values)
        // What a page that began earlier still asks is answered, and not kept.
        let asked = told.asked
        _ = try await facts.groups(byChannel(old))
        _ = try await facts.groups(byChannel(old))
        #expect(told.asked == asked + 2)
    }

    @Test func keepsNoMoreThanItMay() async throws {
        let told = ToldFacts(60)
        let facts = RememberedFacts(told, rows: 200)
        let snapshot = try await facts.snapshot()
        let requests = (0..<200).map { byChannel(snapshot, .time(Int64($0)..<Int64.max)) }
        for request in requests { _ = try await facts.groups(request) }
        #expect(told.asked == 200)
        _ = try await facts.groups(requests[0])
        #expect(told.asked == 201, "the first is long gone")
        _ = try await facts.groups(requests[199])
        #expect(told.asked == 201, "the last is still there")
    }
}
