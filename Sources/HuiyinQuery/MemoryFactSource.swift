import HuiyinDomain

/// Counts voices that lie in an array, slowly and obviously: what every other fact source must agree with.
package struct MemoryFactSource: FactSource, FactSourceDiagnostics {
    package let voices: [MemoryVoice]
    private let state: FactSnapshot

    /// A source that always shows the same voices, under a snapshot whose time span is theirs.
    package init(
        voices: [MemoryVoice], number: Int64 = 1, generation: Int64 = 1, taxonomy: String? = nil,
        models: [String: String] = [:]
    ) {
        self.voices = voices
        let times = voices.compactMap(\.time).sorted()
        state = FactSnapshot(
            number: number, generation: generation, taxonomy: taxonomy, models: models,
            time: times.first.map { $0...times[times.count - 1] })
    }

    package func snapshot() async throws -> FactSnapshot { state }

    package func groups(_ request: FactRequest) async throws -> [FactGroup] {
        var groups: [[String?]: [Unit]] = [:]
        for unit in units(request.unit) where matches(unit, request.predicate) {
            groups[request.dimensions.map { value(of: $0, unit) }, default: []].append(unit)
        }
        if request.unit == .opinion, request.dimensions.contains(where: \.isTopic) {
            groups = groups.mapValues(Self.onePerVoice)
        }
        let everyUnit = groups.values.flatMap(\.self)
        return groups.map { key, units in
            FactGroup(
                key: key,
                mentions: units.count,
                feedback: Set(units.map(\.voice.id)).count,
                people: request.tellsPeopleApart ? Set(units.map(\.voice.cluster)).count : 0,
                moments: Dictionary(
                    request.measures.filter { !$0.isCount }.map { ($0, moments($0, units, everyUnit)) },
                    uniquingKeysWith: { first, _ in first }))
        }
    }

    package func values(of column: FactColumn, limit: Int) async throws -> [FactValue] {
        let counts = Dictionary(grouping: voices.compactMap { $0.value(of: column) }, by: \.self).mapValues(\.count)
        return Self.ranked(counts, limit: limit)
    }

    package func voices(_ request: VoiceRequest) async throws -> VoicePage {
        let matching = Dictionary(
            grouping: units(request.unit).filter { matches($0, request.predicate) }, by: \.voice.id)
        let ids = matching.values.map { units in
            let voice = units[0].voice
            return (key: place(of: voice, units, request.order), id: voice.id)
        }
        let ordered = ids.sorted { $0.key == $1.key ? $0.id < $1.id : $0.key < $1.key }.map(\.id)
        return VoicePage(
            ids: Array(ordered.dropFirst(request.offset).prefix(request.limit)), total: ordered.count)
    }

    package func zones(
        _ unit: FactRequest.Unit, _ predicate: FactPredicate, snapshot: FactSnapshot, limit: Int
    ) async throws -> [FactValue] {
        let ids = Set(units(unit).filter { matches($0, predicate) }.map(\.voice.id))
        let zones = voices.filter { ids.contains($0.id) && $0.time != nil }.compactMap(\.zone)
        return Self.ranked(Dictionary(grouping: zones, by: \.self).mapValues(\.count), limit: limit)
    }

    private static func ranked(_ counts: [String: Int], limit: Int) -> [FactValue] {
        let values = counts.map { FactValue(value: $0.key, feedback: $0.value) }
        let sorted = values.sorted {
            $0.feedback == $1.feedback
                ? $0.value.unicodeScalars.lexicographicallyPrecedes($1.value.unicodeScalars)
                : $0.feedback > $1.feedback
        }
        return Array(sorted.prefix(limit))
    }

    /// Smaller stands earlier.
    private func place(of voice: MemoryVoice, _ units: [Unit], _ order: VoiceRequest.Order) -> Place {
        switch order {
        case .random(let seed): .init(rank: VoiceShuffle.rank(of: voice.id, seed: seed), score: 0)
        case .newest: .init(rank: 0, score: voice.time.map { -Double($0) } ?? .infinity)
        case .strongest: .init(rank: 0, score: units.map(\.strength).min() ?? 0)
        }
    }

    private struct Place: Equatable, Comparable {
        let rank: UInt64
        let score: Double

        static func < (left: Self, right: Self) -> Bool {
            left.rank == right.rank ? left.score < right.score : left.rank < right.rank
        }
    }
}
