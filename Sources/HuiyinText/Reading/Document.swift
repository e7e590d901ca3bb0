import HuiyinDomain

/// One part of an item, read once: noise taken off, folded, cut into clauses, its features hashed.
struct Document {
    let part: Opinion.Part
    let text: NormalizedText
    let noise: [Noise]
    let clauses: [Clause]
    let grams: NGrams
    /// The groups of cues in each clause, and the same as features.
    let groups: [CueGroups]
    let cues: NGrams

    init(_ text: String, part: Opinion.Part = .text) {
        self.part = part
        let clean = CleanText(text, part: part)
        self.text = clean.text
        noise = clean.noise
        clauses = Clauses.split(self.text)
        grams = NGrams(self.text, clauses)
        groups = CueFinder.shared.groups(self.text, clauses)
        cues = CueFinder.grams(groups)
    }
}
