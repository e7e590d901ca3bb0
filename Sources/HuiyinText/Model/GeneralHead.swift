import HuiyinDomain

/// Which way any text in one language points: linear scores and their calibration.
struct GeneralHead: Sendable {
    /// The outputs of ``table``: positive against negative, neutral against the rest, negative against the rest.
    static let outputs = 3

    var table: WeightTable
    var calibration: Softmax

    /// The numbers that calibration reads, for a run of clauses.
    static func vector(_ scores: ClauseScores, _ clauses: Range<Int>) -> [Float] {
        let direction = scores.score(0, clauses)
        let neutral = scores.score(1, clauses)
        let negative = scores.score(2, clauses)
        let length = Float(scores.known(clauses))
        return [1, direction, neutral, negative, abs(direction), (length / (length + 60)), direction * abs(direction)]
    }

    func probabilities(_ scores: ClauseScores, _ clauses: Range<Int>) -> PolarityProbabilities {
        let three = calibration.probabilities(Self.vector(scores, clauses))
        return PolarityProbabilities(negative: three[0], neutral: three[1], positive: three[2])
    }
}
