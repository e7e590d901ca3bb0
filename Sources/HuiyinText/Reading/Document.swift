import HuiyinDomain

/// One part of an item, read once: folded, cut into clauses, its features hashed.
struct Document {
    let part: Opinion.Part
    let text: NormalizedText
    let clauses: [Clause]
    let grams: NGrams
    /// Groups of cues as features, clause by clause.
    let cues: NGrams

    init(_ text: String, part: Opinion.Part = .text) {
        self.part = part
        self.text = NormalizedText(text)
        clauses = Clauses.split(self.text)
        grams = NGrams(self.text, clauses)
        cues = CueFinder.shared.grams(self.text, clauses)
    }
}
