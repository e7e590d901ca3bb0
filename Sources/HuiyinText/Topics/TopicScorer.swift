import HuiyinDomain

/// Tells which nodes of any taxonomy a text is about, nothing learned: from pieces of its strings.
///
/// What was learned from examples, if anything, is added to the same sum. No topic is an answer.
struct TopicScorer: Sendable {
    /// A node that a text is about.
    struct Guess: Hashable, Sendable {
        let node: Int
        /// Where it is said: the clause that says most for it.
        let clause: Int
        let probability: Double
        /// How much examples moved it up or down, in logits.
        var learned: Float = 0
    }

    /// What a document is about, and what examples say it is not about though its words may name it.
    struct Answer {
        var guesses = [Guess]()
        var denied = Set<Int>()
    }

    /// Examples that move a node down this much, below what is reported, speak against a phrase or name that stands there.
    static let denial: Float = -0.5

    /// Longer texts are read in stretches of this many clauses, as what one clause says tells nothing of another far away.
    static let stretch = 6
    /// A node less likely than this is not reported; where F1 over leaves is best on texts for development.
    static let least = 0.22
    /// Nor one that is this much less likely than the likeliest of its stretch.
    static let leastOfBest = 0.4

    let material: TopicMaterial
    private(set) var memory: TopicMemory?

    var index: GramIndex { material.index }

    /// - Parameter lessons: what was learned about the taxonomy.
    init(_ taxonomy: Taxonomy, _ material: TopicMaterial, lessons: TopicFile? = nil) {
        self.material = material
        memory = nil
        memory = lessons?.memory(taxonomy, self)
    }

    /// The nodes that a text is about, stretch by stretch, the likeliest first.
    func answer(_ document: Document) -> Answer {
        var answer = Answer()
        var scratch = GramScratch(index)
        let clauses = document.clauses.count
        for start in stride(from: 0, to: clauses, by: Self.stretch) {
            let stretch = start..<min(start + Self.stretch, clauses)
            let scored = scores(query(document, stretch), &scratch)
            guard let best = scored.map(\.probability).max() else { continue }
            let bound = max(Self.least, best * Self.leastOfBest)
            answer.guesses += scored.filter { $0.probability >= bound }
                .sorted { ($1.probability, $0.node) < ($0.probability, $1.node) }
            if memory != nil {
                for guess in scored where guess.learned <= Self.denial && guess.probability < bound {
                    answer.denied.insert(guess.node)
                }
            }
        }
        answer.denied.subtract(answer.guesses.map(\.node))
        return answer
    }

    /// What is looked for in a stretch of a document.
    func query(_ document: Document, _ stretch: Range<Int>) -> TopicQuery {
        TopicQuery(grams: document.grams, stretch: stretch)
    }

    /// Every node that anything speaks for in a stretch of clauses, with how likely it is.
    func scores(_ query: TopicQuery, _ scratch: inout GramScratch) -> [Guess] {
        var (sums, logits) = untaught(query, &scratch)
        let taught = memory?.add(query, to: &logits, &sums) ?? [:]
        return zip(sums, logits).map { sum, logit in
            Guess(
                node: sum.node, clause: sum.clause, probability: 1 / (1 + Maths.exponential(-Double(logit))),
                learned: taught[Int32(sum.node)] ?? 0)
        }
    }

    /// The evidence for every node and its logit, before what was learned from examples.
    func untaught(_ query: TopicQuery, _ scratch: inout GramScratch) -> ([StretchEvidence], [Float]) {
        var sums = [StretchEvidence]()
        var place = [Int32](repeating: -1, count: material.nodes)
        query.grams.hashes.withUnsafeBufferPointer { buffer in
            for clause in query.stretch {
                for found in index.evidence(buffer.span, query.grams.range(clause), &scratch) {
                    if place[found.node] >= 0 {
                        sums[Int(place[found.node])].add(found, clause)
                    } else {
                        place[found.node] = Int32(sums.count)
                        sums.append(StretchEvidence(found, clause))
                    }
                }
            }
        }
        for (node, said) in zip(material.classifier.nodes, material.classifier.evidence(query)) {
            if place[node] >= 0 {
                sums[Int(place[node])].said = said
                sums[Int(place[node])].clause = said.clause
            } else if said.best > StretchEvidence.leastSaid {
                place[node] = Int32(sums.count)
                var sum = StretchEvidence(node: node, clause: said.clause)
                sum.said = said
                sums.append(sum)
            }
        }
        let rivals = Rivals(sums.map(\.strength))
        return (sums, sums.map { TopicFormula.logit($0, rivals) })
    }
}
