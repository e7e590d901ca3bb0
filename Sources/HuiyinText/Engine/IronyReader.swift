import HuiyinDomain

/// Turns evidence of irony into what is reported, and turns the praise that it touches.
enum IronyReader {
    static func irony(
        _ evidence: IronyEvidence, _ probability: Double, _ reading: Reading, isPost: Bool
    ) -> Irony {
        let cues = evidence.cues.filter { reading.documents[$0.document].part == .text }.prefix(8).map { cue in
            Irony.Cue(
                kind: cue.kind.rawValue, bytes: reading.documents[cue.document].text.bytes(of: cue.range))
        }
        let isIronic = probability >= IronyModel.least(isPost: isPost)
        return Irony(isIronic: isIronic, probability: JSONBytes.rounded(probability), cues: isIronic ? Array(cues) : [])
    }

    /// Turns what irony touches: the item where it leans to praise, and each opinion in whose quote a cue stands, or all that praise
    /// where no cue can be pointed at.
    static func turn(_ analysis: inout Analysis, probability: Double) {
        guard let irony = analysis.irony,
            probability >= (irony.cues.isEmpty ? IronyModel.leastToTurnBlindly : IronyModel.leastToTurn)
        else { return }
        let three = analysis.sentiment.probabilities
        if three.positive > three.negative {
            analysis.sentiment.probabilities = PolarityProbabilities(
                negative: three.positive, neutral: three.neutral, positive: three.negative)
        }
        analysis.sentiment.polarity = .negative
        let pointed = irony.cues.filter { $0.kind != "rating-mismatch" && $0.kind != "context-mismatch" }
        // What is meant is never neutral where a cue stands in its very words.
        for index in analysis.opinions.indices where analysis.opinions[index].polarity != .negative {
            let opinion = analysis.opinions[index]
            let touches = pointed.isEmpty || pointed.contains { $0.bytes.overlaps(opinion.bytes) }
            if touches || pointed.count == irony.cues.count && opinion.part == .text && analysis.opinions.count == 1 {
                analysis.opinions[index].polarity = .negative
            }
        }
    }
}
