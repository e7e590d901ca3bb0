import HuiyinDomain

extension MemoryFactSource {
    /// What is counted: a voice with its sentiment, or one of its opinions.
    struct Unit {
        let voice: MemoryVoice
        /// `nil` where voices are counted.
        let opinion: MemoryOpinion?

        var polarity: Polarity { opinion?.polarity ?? voice.polarity }

        var intensity: Double { opinion?.intensity ?? voice.intensity }

        /// The order of the strongest voices: unhappy before neutral before happy, and the most intense first among them.
        var strength: Double { 2 * Double(polarity.rawValue) - intensity }
    }

    func units(_ kind: FactRequest.Unit) -> [Unit] {
        switch kind {
        case .item: voices.map { Unit(voice: $0, opinion: nil) }
        case .opinion: voices.flatMap { voice in voice.countedOpinions.map { Unit(voice: voice, opinion: $0) } }
        }
    }

    /// Inside a group that has a topic for a dimension, a voice counts once, with the unhappiest of its opinions there.
    static func onePerVoice(_ units: [Unit]) -> [Unit] {
        Dictionary(grouping: units, by: \.voice.id).values.map { units in
            units.min { left, right in
                guard let one = left.opinion, let other = right.opinion else { return false }
                return one.standsBefore(other)
            }!
        }
    }

    func matches(_ unit: Unit, _ predicate: FactPredicate) -> Bool {
        switch predicate {
        case .everything: true
        case .and(let parts): parts.allSatisfy { matches(unit, $0) }
        case .or(let parts): parts.contains { matches(unit, $0) }
        case .not(let part): !matches(unit, part)
        case .column(let column, let values): values.contains(unit.voice.value(of: column))
        case .polarity(let polarities): polarities.contains(unit.polarity)
        case .topic(let nodes):
            (unit.opinion.map { [$0] } ?? unit.voice.countedOpinions).contains { opinion in
                nodes.contains { node in
                    node == FactPredicate.noTopic
                        ? opinion.topic == nil : opinion.topic.map { Taxonomy.contains(node, $0) } ?? false
                }
            }
        case .time(let range): unit.voice.time.map { range.contains($0) } ?? false
        case .text(let words):
            Self.folded(words).split(whereSeparator: \.isWhitespace).allSatisfy {
                Self.folded(unit.voice.text).contains($0)
            }
        }
    }

    func value(of dimension: FactDimension, _ unit: Unit) -> String? {
        switch dimension {
        case .column(let column): unit.voice.value(of: column)
        case .polarity: String(unit.polarity.rawValue)
        case .topic(nil): unit.opinion?.topic
        case .topic(let depth?):
            unit.opinion?.topic.map { $0.split(separator: "/").prefix(depth).joined(separator: "/") }
        case .time(let grain, let offsets): unit.voice.time.map { grain.bucket(of: offsets.day(of: $0)) }
        }
    }

    /// The sums of a ratio over persons; see ``RatioMoments`` for x and y of each measure.
    func moments(_ measure: FactMeasure, _ units: [Unit], _ everyUnit: [Unit]) -> RatioMoments {
        let denominator = measure == .share ? everyUnit : units
        let persons = Dictionary(grouping: denominator, by: \.voice.cluster)
        let numerators = Dictionary(grouping: units, by: \.voice.cluster)
        var sums = RatioMoments(clusters: 0, n: 0, sumX: 0, sumY: 0, sumXX: 0, sumXY: 0, sumYY: 0)
        // Both sums in a fixed order: their last digits depend on it.
        for (person, own) in persons.sorted(by: { $0.key < $1.key }) {
            let scores =
                measure == .share
                ? own.map { _ in 0 } : own.scores(measure).sorted()
            guard !scores.isEmpty else { continue }
            let x = Double(scores.count)
            let y = measure == .share ? Double(numerators[person]?.count ?? 0) : scores.reduce(0, +)
            sums.clusters += 1
            sums.n += scores.count
            sums.sumX += x
            sums.sumY += y
            sums.sumXX += x * x
            sums.sumXY += x * y
            sums.sumYY += y * y
        }
        return sums
    }

    /// Width and case folded, as search folds them.
    private static func folded(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: out.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000: out.append(" ")
            default: out.append(scalar)
            }
        }
        return String(out).lowercased()
    }
}

extension [MemoryFactSource.Unit] {
    /// One number for everything of a person that enters the denominator of `measure`.
    fileprivate func scores(_ measure: FactMeasure) -> [Double] {
        switch measure {
        case .negativeShare: map { $0.polarity == .negative ? 1 : 0 }
        case .positiveShare: map { $0.polarity == .positive ? 1 : 0 }
        case .netSentiment: map { Double($0.polarity.rawValue) }
        case .intensity: map(\.intensity)
        case .nps: distinctVoices.compactMap(\.nps).map { Double(NPSGroup(score: $0).rawValue) }
        case .csat: distinctVoices.compactMap(\.rating).map { $0 >= 0.75 ? 1 : 0 }
        case .rating: distinctVoices.compactMap(\.rating)
        case .mentions, .feedback, .people, .share: []
        }
    }

    private var distinctVoices: [MemoryVoice] {
        Dictionary(map { ($0.voice.id, $0.voice) }, uniquingKeysWith: { first, _ in first })
            .values.sorted { $0.id < $1.id }
    }
}

extension FactDimension {
    var isTopic: Bool { if case .topic = self { true } else { false } }
}
