/// What was learned about the topics of one taxonomy from labelled examples: hashed n-grams with a weight a node, no words.
///
/// Linear in the n-grams of a stretch, added to the logit of ``TopicFormula``: an example moves texts that share words with it and no
/// others.
struct TopicMemory: Sendable {
    /// Damps the scores of short texts, as in ``WeightTable``.
    static let damping: Float = 8
    /// Where examples are this sure that a clause is meant, it is where the topic is said.
    private static let telling: Float = 0.5

    /// A node's weight for an n-gram.
    struct Weight: Hashable, Sendable {
        let node: Int32
        var value: Float
    }

    private(set) var weights: [UInt64: [Weight]] = [:]

    init() {}

    init(weights: [UInt64: [Weight]]) { self.weights = weights }

    /// Where examples speak for a node, that nothing else does counts no more against it than this.
    private static let floor: Float = -2.5

    /// The logit of a node with what was learned.
    static func joined(_ logit: Float, _ lift: Float) -> Float { lift > 0 ? max(logit, floor) + lift : logit + lift }

    /// How much must be learned more to bring a node up to a logit.
    static func missing(_ logit: Float, _ lift: Float, to wanted: Float) -> Float { wanted - max(logit, floor) - lift }

    /// What the sums of a query are multiplied by.
    static func scale(_ query: TopicQuery) -> Float { 1 / (Float(query.range.count) + damping).squareRoot() }

    /// How much was learned for each node that shares anything with a query.
    func lift(_ query: TopicQuery) -> [Int32: Float] {
        let scale = Self.scale(query)
        var sums = [Int32: Float]()
        for hash in query.grams.hashes[query.range] {
            guard let found = weights[hash] else { continue }
            for weight in found { sums[weight.node, default: 0] += weight.value * scale }
        }
        return sums
    }

    /// Adds what was learned to the logits of the nodes in `sums`; nodes that only examples know are appended to both.
    ///
    /// Returns how much each node was moved.
    func add(_ query: TopicQuery, to logits: inout [Float], _ sums: inout [StretchEvidence]) -> [Int32: Float] {
        let learned = lift(query)
        guard !learned.isEmpty else { return learned }
        var known = Set<Int32>()
        for place in sums.indices {
            let node = Int32(sums[place].node)
            known.insert(node)
            guard let lift = learned[node] else { continue }
            logits[place] = Self.joined(logits[place], lift)
            if lift >= Self.telling { sums[place].clause = clause(for: node, query) ?? sums[place].clause }
        }
        for (node, lift) in learned.sorted(by: { $0.key < $1.key }) where !known.contains(node) {
            let clause = clause(for: node, query) ?? query.stretch.lowerBound
            sums.append(StretchEvidence(node: Int(node), clause: clause))
            logits.append(Self.joined(TopicFormula.silence, lift))
        }
        return learned
    }

    /// Makes n-grams count `step` more for a node.
    mutating func learn(_ features: [WeightedGram], node: Int32, step: Float) {
        for gram in features {
            if let place = weights[gram.hash]?.firstIndex(where: { $0.node == node }) {
                weights[gram.hash]?[place].value += step * gram.weight
            } else {
                weights[gram.hash, default: []].append(Weight(node: node, value: step * gram.weight))
            }
        }
    }

    /// The clause whose n-grams say most for a node by what was learned.
    private func clause(for node: Int32, _ query: TopicQuery) -> Int? {
        var best: (clause: Int, sum: Float)?
        for clause in query.stretch {
            var sum: Float = 0
            for hash in query.grams.hashes[query.grams.range(clause)] {
                for weight in weights[hash] ?? [] where weight.node == node { sum += weight.value }
            }
            if sum > best?.sum ?? 0 { best = (clause, sum) }
        }
        return best?.clause
    }
}
