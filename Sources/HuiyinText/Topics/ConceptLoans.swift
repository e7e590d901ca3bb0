import HuiyinDomain

/// Finds the concepts that the nodes of a taxonomy are about, and what each node may borrow from them.
struct ConceptLoans {
    /// A node borrows from this many concepts at most.
    private static let most = 3
    /// Affinities below this are chance.
    private static let least: Float = 0.2
    /// A concept counts for a node that is nearly as close to it as the closest node; and for the node nearly as much as its closest concept.
    private static let leastOfConcept: Float = 0.7
    private static let leastOfNode: Float = 0.5

    static let index: GramIndex = {
        var strings = [(text: String, entry: GramIndex.Entry)]()
        for (number, concept) in Concepts.all.enumerated() {
            for name in concept.names { strings.append((name, .init(node: Int32(number), factor: 1, isLent: false))) }
            for text in concept.expressions {
                strings.append((text, .init(node: Int32(number), factor: 0.9, isLent: false)))
            }
        }
        return GramIndex(strings, nodes: Concepts.all.count)
    }()

    /// Which concepts each node is about, and how much, 0 to 1.
    static func affinities(_ own: [(text: String, entry: GramIndex.Entry)], nodes: Int) -> [[Int: Float]] {
        var scratch = GramScratch(index)
        var sums = [[Int: Float]](repeating: [:], count: nodes)
        var masses = [Float](repeating: 0, count: nodes)
        for (text, entry) in own {
            let document = Document(text)
            let mass = GramReader.grams(of: text).reduce(0) { $0 + $1.weight }
            guard mass > 0 else { continue }
            masses[Int(entry.node)] += entry.factor
            var best: [Int: Float] = [:]
            document.grams.hashes.withUnsafeBufferPointer { buffer in
                for clause in document.clauses.indices {
                    for found in index.evidence(buffer.span, document.grams.range(clause), &scratch) {
                        best[found.node, default: 0] += found.own * 0.5 + found.ownAll * 0.5
                    }
                }
            }
            for (concept, value) in best {
                sums[Int(entry.node)][concept, default: 0] += min(1, value / mass) * entry.factor
            }
        }
        return zip(sums, masses).map { sums, mass in sums.mapValues { mass > 0 ? $0 / mass : 0 } }
    }

    /// What a taxonomy borrows, and what no node of it does.
    struct Loans {
        var strings = [(text: String, entry: GramIndex.Entry)]()
        var others = [String]()
    }

    /// The expressions that nodes borrow, each for as much as the node is about its concept.
    static func loans(for own: [(text: String, entry: GramIndex.Entry)], nodes: Int) -> Loans {
        let affinities = affinities(own, nodes: nodes)
        var closest: [Int: Float] = [:]
        for node in affinities {
            for (concept, value) in node { closest[concept] = max(closest[concept] ?? 0, value) }
        }
        var loans = Loans()
        var lent = Set<Int>()
        for (node, concepts) in affinities.enumerated() {
            guard let best = concepts.values.max(), best >= least else { continue }
            let kept = concepts.filter { concept, value in
                value >= max(least, best * leastOfNode, (closest[concept] ?? 0) * leastOfConcept)
            }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
            for (concept, value) in kept {
                lent.insert(concept)
                for text in Concepts.all[concept].names.dropLast() + Concepts.all[concept].expressions {
                    loans.strings.append(
                        (text, .init(node: Int32(node), factor: min(1, (value / best).squareRoot()), isLent: true)))
                }
            }
        }
        // A concept that is nearly about a node would teach that the node is something else.
        for concept in Concepts.all.indices where !lent.contains(concept) && (closest[concept] ?? 0) < least {
            loans.others += Concepts.all[concept].expressions
        }
        return loans
    }
}
