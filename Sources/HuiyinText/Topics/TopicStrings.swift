import HuiyinDomain

/// The strings by which a node of a taxonomy is recognised: its own words, and expressions of the concepts that they are about.
enum TopicStrings {
    /// How much a string of each kind counts beside a phrase.
    private static let nameFactor: Float = 1
    private static let descriptionFactor: Float = 0.8
    private static let parentFactor: Float = 0.3

    /// Whether a node is looked for by pieces: leaves, and nodes that have phrases. Names of other nodes are found whole.
    static func isSought(_ node: Taxonomy.Node, isLeaf: Bool) -> Bool { isLeaf || !node.phrases.isEmpty }

    /// What is written into the taxonomy, node by node of those that are sought.
    static func own(_ taxonomy: Taxonomy) -> [(text: String, entry: GramIndex.Entry)] {
        let inner = Set(taxonomy.nodes.compactMap(\.parent))
        var strings = [(text: String, entry: GramIndex.Entry)]()
        for (number, node) in taxonomy.nodes.enumerated() where isSought(node, isLeaf: !inner.contains(node.path)) {
            func add(_ text: String, _ factor: Float) {
                strings.append((text, .init(node: Int32(number), factor: factor, isLent: false)))
            }
            for phrase in node.phrases { add(phrase, 1) }
            for name in [node.name] + node.names.values.sorted() { add(name, nameFactor) }
            for piece in pieces(of: node.summary ?? "") { add(piece, descriptionFactor) }
            if let parent = node.parent.flatMap({ taxonomy[$0] }) { add(parent.name, parentFactor) }
        }
        return strings
    }

    /// A description cut at its punctuation.
    static func pieces(of description: String) -> [String] {
        description.split { ",，;；、。.:：()（）".contains($0) }.map(String.init)
    }
}
