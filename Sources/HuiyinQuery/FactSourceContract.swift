import HuiyinDomain
import HuiyinStatistics

/// Random facts and questions with which any fact source can be held against ``MemoryFactSource``.
///
/// Put ``voices(_:seed:)`` into the source under test, ask both ``requests(_:seed:snapshot:)`` and expect no
/// ``differences(_:_:_:)``. The facts are small and full of ties, gaps and repeated persons on purpose.
package enum FactSourceContract {
    static let topics = ["price", "power", "power/engine", "power/engine/noise", "space", "space/boot", nil]
    static let products = ["G7", "G9", nil]
    static let channels = ["weibo", "app-store", "call-centre"]
    static let authenticities = [Suspicion.genuine, Suspicion.genuine, "duplicate", "paid"]
    static let stores = ["north", "south", nil]

    /// `count` voices, the same for the same seed. Probabilities and intensities are multiples of 1/8, so that sums are exact.
    package static func voices(_ count: Int, seed: UInt64) -> [MemoryVoice] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in voice(&random) }
    }

    private static func voice(_ random: inout SplitMix64) -> MemoryVoice {
        var voice = MemoryVoice(id: FeedbackID(high: random.next(), low: random.next()))
        // 2025-12-25 to 2026-03-04 in steps of an hour, so that years, ISO weeks and quarters all change inside.
        if random.below(10) > 0 {
            voice.time = 1_766_620_800_000 + Int64(random.below(1656)) * 3_600_000
            voice.zone = pick(["Asia/Shanghai", "Europe/Berlin", "+08:00"], &random)
        }
        voice.columns[.source] = pick(["reviews", "calls"], &random)
        voice.columns[.kind] = pick(FeedbackKind.allCases, &random).rawValue
        voice.columns[.language] = pick(Language.allCases, &random).rawValue
        voice.columns[.channel] = pick(channels, &random)
        voice.columns[.authenticity] = pick(authenticities, &random)
        voice.columns[.product] = pick(products, &random)
        voice.columns[.store] = pick(stores, &random)
        voice.columns[.attribute("city")] = pick(["上海", "北京", nil], &random)
        switch random.below(3) {
        case 0: voice.person = "person-\(random.below(8))"
        case 1: voice.author = "author-\(random.below(8))"
        default: break
        }
        voice.text = pick(["蓝牙断连", "空间很大 座椅软", "Battery drains fast", "价格 合理 battery"], &random)
        voice.polarity = pick(Polarity.allCases, &random)
        voice.intensity = Double(random.below(9)) / 8
        if random.below(3) == 0 { voice.nps = Double(random.below(11)) }
        if random.below(2) == 0 { voice.rating = Double(random.below(5)) / 4 }
        voice.opinions = (0..<random.below(4)).map { _ in
            MemoryOpinion(
                topic: pick(topics, &random), polarity: pick(Polarity.allCases, &random),
                probability: Double(4 + random.below(5)) / 8, intensity: Double(random.below(9)) / 8)
        }
        return voice
    }

    /// `count` questions about those voices: every measure, and dimensions and filters of every kind.
    package static func requests(_ count: Int, seed: UInt64, snapshot: FactSnapshot) -> [FactRequest] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            var dimensions: [FactDimension] = []
            for _ in 0..<random.below(3) {
                let dimension = dimension(&random)
                if !dimensions.contains(dimension) { dimensions.append(dimension) }
            }
            let predicate = predicate(depth: random.below(3), &random)
            let countsOpinions = dimensions.contains(where: \.isTopic) || random.below(2) == 0
            return FactRequest(
                unit: countsOpinions ? .opinion : .item, dimensions: dimensions, predicate: predicate,
                measures: FactMeasure.allCases, snapshot: snapshot)
        }
    }

    private static func dimension(_ random: inout SplitMix64) -> FactDimension {
        switch random.below(6) {
        case 0: .polarity
        case 1: .topic(depth: pick([nil, 1, 2], &random))
        case 2: .time(pick(TimeGrain.allCases, &random), clock(&random))
        default:
            .column(
                pick(
                    [.channel, .product, .store, .source, .kind, .person, .nps, .authenticity, .attribute("city")],
                    &random))
        }
    }

    /// A fixed clock, and one that jumps in the middle of the facts.
    private static func clock(_ random: inout SplitMix64) -> ZoneOffsets {
        random.below(2) == 0
            ? ZoneOffsets(zone: "+08:00", steps: [.init(from: .min, seconds: 28_800)])
            : ZoneOffsets(
                zone: "test", steps: [.init(from: .min, seconds: 3600), .init(from: 1_769_000_000_000, seconds: 7200)])
    }

    private static func predicate(depth: Int, _ random: inout SplitMix64) -> FactPredicate {
        if depth > 0 {
            let parts = (0..<(1 + random.below(3))).map { _ in predicate(depth: depth - 1, &random) }
            switch random.below(3) {
            case 0: return .and(parts)
            case 1: return .or(parts)
            default: return .not(parts[0])
            }
        }
        switch random.below(8) {
        case 0: return .everything
        case 1: return .polarity([pick(Polarity.allCases, &random)])
        case 2, 3: return .topic([pick(topics, &random) ?? FactPredicate.noTopic])
        case 4:
            let start = 1_766_620_800_000 + Int64(random.below(1000)) * 3_600_000
            return .time(start..<(start + Int64(random.below(800)) * 3_600_000))
        case 5: return .column(.product, isOneOf: [pick(products, &random), pick(products, &random)])
        case 6: return .column(.attribute("city"), isOneOf: [pick(["上海", nil, "成都"], &random)])
        default: return .column(.channel, isOneOf: [pick(channels, &random)])
        }
    }

    private static func pick<Element>(_ elements: [Element], _ random: inout SplitMix64) -> Element {
        elements[random.below(elements.count)]
    }

    /// Where the answers of `source` differ from those of `reference`, one sentence each; empty when they agree.
    ///
    /// Counts must be equal, sums up to rounding. Each request is also asked for its voices in every order.
    package static func differences(
        _ source: any FactSource, _ reference: any FactSource, _ requests: [FactRequest]
    ) async throws -> [String] {
        var differences: [String] = []
        let (own, other) = (try await source.snapshot(), try await reference.snapshot())
        for var request in requests {
            request.snapshot = own
            let groups = try await source.groups(request)
            request.snapshot = other
            let expected = try await reference.groups(request)
            differences += compare(groups, expected, request)
            for order in [VoiceRequest.Order.newest, .strongest, .random(seed: 7)] {
                let page = try await source.voices(
                    VoiceRequest(
                        unit: request.unit, predicate: request.predicate, order: order, limit: 20, offset: 3,
                        snapshot: own))
                let expectedPage = try await reference.voices(
                    VoiceRequest(
                        unit: request.unit, predicate: request.predicate, order: order, limit: 20, offset: 3,
                        snapshot: other))
                if page != expectedPage {
                    differences.append(
                        "voices \(order) of \(request.predicate): found \(page), expected \(expectedPage)")
                }
            }
        }
        return differences
    }

    private static func compare(
        _ groups: [FactGroup], _ expected: [FactGroup], _ request: FactRequest
    ) -> [String] {
        let question = "\(request.dimensions) where \(request.predicate)"
        // A source may say "no units at all" with one empty group or with none.
        let found = Dictionary(grouping: groups.filter { $0.mentions > 0 }, by: \.key)
        var differences = found.values.filter { $0.count > 1 }.map { "\(question): two groups \($0[0].key)" }
        let missing = expected.filter { found[$0.key] == nil }
        differences += missing.map { "\(question): no group \($0.key)" }
        let keys = Set(expected.map(\.key))
        differences += found.keys.filter { !keys.contains($0) }.map { "\(question): needless group \($0)" }
        for group in expected {
            guard let own = found[group.key]?.first else { continue }
            if (own.mentions, own.feedback, own.people) != (group.mentions, group.feedback, group.people) {
                differences.append(
                    "\(question), \(group.key): mentions, feedback, people are \(own.mentions), \(own.feedback), "
                        + "\(own.people), expected \(group.mentions), \(group.feedback), \(group.people)")
            }
            for measure in request.measures where !measure.isCount {
                guard let sums = own.moments[measure] else {
                    differences.append("\(question), \(group.key): no moments of \(measure.rawValue)")
                    continue
                }
                guard let reference = group.moments[measure], !sums.isNear(reference) else { continue }
                differences.append("\(question), \(group.key): \(measure.rawValue) is \(sums), expected \(reference)")
            }
        }
        return differences
    }
}

extension RatioMoments {
    /// Whether the counts are equal and the sums too, up to rounding.
    fileprivate func isNear(_ other: RatioMoments) -> Bool {
        guard clusters == other.clusters, n == other.n else { return false }
        return zip(
            [sumX, sumY, sumXX, sumXY, sumYY], [other.sumX, other.sumY, other.sumXX, other.sumXY, other.sumYY]
        ).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
    }
}
