import HuiyinDomain

/// Texts in the order in which their labels would teach most: those that the engine is least sure of, no two nearly alike
/// (uncertainty sampling, Lewis and Gale 1994, arXiv:cmp-lg/9407020).
package struct TeachingQueue: Sendable {
    /// A text and why it is asked about.
    package struct Entry: Hashable, Sendable {
        /// Its place among the texts given.
        package let index: Int
        /// 0 where the engine is sure of everything, 1 where two answers are equally likely.
        package let doubt: Double
        /// What it is unsure of: `sentiment`, `irony`, `topic PATH`, an intent.
        package let unsure: [String]
    }

    /// Doubts below this are not worth a person's time.
    private static let least = 0.4
    /// Texts that share more than this of their pieces would teach the same twice.
    private static let alike = 0.5

    private let engine: TextEngine

    package init(_ engine: TextEngine) { self.engine = engine }

    /// At most `count` entries, the most doubtful first.
    /// - Complexity: O(n log n + n · count) for n texts.
    package func entries(_ inputs: [AnalysisInput], count: Int) -> [Entry] {
        let all = inputs.indices.map { entry($0, engine.analyze(inputs[$0])) }
            .filter { $0.doubt >= Self.least }
            .sorted { ($1.doubt, $0.index) < ($0.doubt, $1.index) }
        var chosen = [(entry: Entry, pieces: Set<UInt64>)]()
        for entry in all {
            guard chosen.count < count else { break }
            let document = Document(inputs[entry.index].text)
            let pieces = Set(document.grams.hashes)
            let isNew = chosen.allSatisfy { other in
                let shared = Double(other.pieces.intersection(pieces).count)
                return shared <= Self.alike * Double(min(other.pieces.count, pieces.count))
            }
            if isNew { chosen.append((entry, pieces)) }
        }
        return chosen.map(\.entry)
    }

    private func entry(_ index: Int, _ analysis: Analysis) -> Entry {
        var doubts = [(name: String, doubt: Double)]()
        let three = analysis.sentiment.probabilities
        let ordered = [three.negative, three.neutral, three.positive].sorted(by: >)
        doubts.append(("sentiment", 1 - (ordered[0] - ordered[1])))
        if let irony = analysis.irony { doubts.append(("irony", Self.doubt(irony.probability))) }
        for opinion in analysis.opinions {
            guard let topic = opinion.topic, let probability = opinion.topicProbability else { continue }
            doubts.append(("topic \(topic)", Self.doubt(probability)))
        }
        for intent in analysis.intents { doubts.append((intent.name, Self.doubt(intent.probability))) }
        let unsure = doubts.filter { $0.doubt >= Self.least }.sorted { ($1.doubt, $0.name) < ($0.doubt, $1.name) }
        return Entry(
            index: index, doubt: JSONBytes.rounded(doubts.map(\.doubt).max() ?? 0), unsure: unsure.map(\.name))
    }

    /// 1 at a probability of one half, 0 at certainty.
    private static func doubt(_ probability: Double) -> Double { 1 - abs(2 * probability - 1) }
}
