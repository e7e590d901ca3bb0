import HuiyinDomain

/// What a taxonomy's strings are made into when it is loaded: the index of their pieces, and the classifier fitted to them.
struct TopicMaterial: Sendable {
    /// Strings of the nodes that are looked for, own and borrowed.
    let strings: [(text: String, entry: GramIndex.Entry)]
    /// How many nodes the taxonomy has.
    let nodes: Int
    let index: GramIndex
    let classifier: TopicClassifier

    /// - Parameter isTold: whether models tell a node already; the strings of such nodes stand for everything else.
    init(_ taxonomy: Taxonomy, isTold: (Int) -> Bool = { _ in false }) {
        nodes = taxonomy.nodes.count
        let all = TopicStrings.own(taxonomy)
        let own = all.filter { !isTold(Int($0.entry.node)) }
        let loans = ConceptLoans.loans(for: all, nodes: nodes)
        strings = own + loans.strings.filter { !isTold(Int($0.entry.node)) }
        let told = (all + loans.strings).filter { isTold(Int($0.entry.node)) }.map(\.text)
        index = GramIndex(strings, nodes: nodes)
        classifier = TopicClassifier(strings, others: loans.others + told)
    }
}
