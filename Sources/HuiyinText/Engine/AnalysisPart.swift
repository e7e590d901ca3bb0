package import HuiyinDomain

/// The parts of an input that opinions can lie in.
package enum AnalysisPart {
    /// The text of a part; empty where the input has no such part.
    static func text(of part: Opinion.Part, in input: AnalysisInput) -> String {
        text(of: part, title: input.title, text: input.text, turns: input.turns)
    }

    /// The text of a part of an item; empty where the item has no such part.
    package static func text(of part: Opinion.Part, title: String?, text: String, turns: [Turn]) -> String {
        switch part {
        case .text: text
        case .title: title ?? ""
        case .code(let label): label
        case .turn(let index): turns.indices.contains(index) ? turns[index].text : ""
        }
    }
}
