import HuiyinDomain

/// The parts of an input that opinions can lie in.
enum AnalysisPart {
    /// The text of a part; empty where the input has no such part.
    static func text(of part: Opinion.Part, in input: AnalysisInput) -> String {
        text(of: part, title: input.title, text: input.text, turns: input.turns)
    }

    static func text(of part: Opinion.Part, title: String?, text: String, turns: [Turn]) -> String {
        switch part {
        case .text: text
        case .title: title ?? ""
        case .turn(let index): turns.indices.contains(index) ? turns[index].text : ""
        }
    }
}
