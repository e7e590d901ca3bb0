package import HuiyinDomain

extension PersonalFinder {
    /// The personal data of title, text and every turn of an item, in the order of the parts.
    package static func spans(in input: AnalysisInput) -> [PersonalSpan] {
        var found = [PersonalSpan]()
        if let title = input.title { found += spans(in: title, part: .title) }
        guard !input.turns.isEmpty else { return found + spans(in: input.text) }
        for (index, turn) in input.turns.enumerated() { found += spans(in: turn.text, part: .turn(index)) }
        return found
    }

    /// As ``spans(in:)``; what the engine reads was folded already, and only turns of agents and systems are folded here.
    static func spans(in input: AnalysisInput, _ reading: Reading) -> [PersonalSpan] {
        var found = [PersonalSpan]()
        var documents = reading.documents[...]
        for document in reading.documents {
            guard case .turn = document.part else {
                found += spans(
                    in: AnalysisPart.text(of: document.part, in: input), folded: document.text, part: document.part)
                documents.removeFirst()
                continue
            }
        }
        for (index, turn) in input.turns.enumerated() {
            if let document = documents.first, document.part == .turn(index) {
                documents.removeFirst()
                found += spans(in: turn.text, folded: document.text, part: .turn(index))
            } else {
                found += spans(in: turn.text, part: .turn(index))
            }
        }
        return found
    }
}
