import HuiyinDomain

extension PersonalFinder {
    /// The personal data of title, text and every turn of an item, in the order of the parts.
    ///
    /// What the engine reads was folded already; turns of agents and systems, which it does not read, are folded here.
    static func spans(in input: AnalysisInput, _ reading: Reading) -> [PersonalSpan] {
        guard !input.turns.isEmpty else {
            return reading.documents.flatMap { document in
                spans(in: AnalysisPart.text(of: document.part, in: input), folded: document.text, part: document.part)
            }
        }
        var found = [PersonalSpan]()
        if let title = input.title { found += spans(in: title, part: .title) }
        for (index, turn) in input.turns.enumerated() {
            guard turn.role == .customer, let document = reading.documents.first(where: { $0.part == .turn(index) })
            else {
                found += spans(in: turn.text, part: .turn(index))
                continue
            }
            found += spans(in: turn.text, folded: document.text, part: .turn(index))
        }
        return found
    }
}
