/// Linear models for the labels of one kind of question: which emotion, which intents, which reasons of gravity.
struct LabelHead: Sendable {
    /// What is asked, such as `emotion`.
    let name: String
    let labels: [String]
    /// Whether exactly one label holds; else each holds or not on its own.
    let isExclusive: Bool
    /// One output a label.
    var table: WeightTable
    /// Of all labels together where they exclude each other; else two classes (no, yes) for each label.
    var calibration: [Softmax]

    /// How many numbers a calibration reads.
    static func inputs(labels: Int, isExclusive: Bool) -> Int { isExclusive ? 2 + 2 * labels : 5 }

    /// The score of each label for a whole text, before calibration.
    func scores(_ scores: ClauseScores, clauses: Int) -> [Float] {
        labels.indices.map { scores.score($0, 0..<clauses) }
    }

    /// The calibrated probability of each label; they add up to one where labels exclude each other.
    func probabilities(_ scores: ClauseScores, clauses: Int) -> [Double] {
        if isExclusive {
            return calibration[0].probabilities(LabelVector.exclusive(scores, labels: labels.count, clauses: clauses))
        }
        return labels.indices.map { label in
            calibration[label].second(LabelVector.single(scores, label: label, clauses: clauses))
        }
    }
}

/// What the calibration of a label head reads; training and answering share it.
enum LabelVector {
    /// For labels of which one holds: each label's score over the whole text and in its best clause, and how long the text is.
    static func exclusive(_ scores: ClauseScores, labels: Int, clauses: Int) -> [Float] {
        var vector: [Float] = [1, length(scores, clauses)]
        vector.reserveCapacity(2 + labels * 2)
        for label in 0..<labels { vector.append(scores.score(label, 0..<clauses)) }
        for label in 0..<labels { vector.append(best(scores, label, clauses)) }
        return vector
    }

    /// For a label that holds or not: its score over the whole text and in its best clause.
    static func single(_ scores: ClauseScores, label: Int, clauses: Int) -> [Float] {
        let whole = scores.score(label, 0..<clauses)
        let best = best(scores, label, clauses)
        return [1, whole, best, max(whole, best), length(scores, clauses)]
    }

    private static func best(_ scores: ClauseScores, _ label: Int, _ clauses: Int) -> Float {
        var best = -Float.infinity
        for clause in 0..<clauses { best = max(best, scores.score(label, clause..<clause + 1)) }
        return best.isFinite ? best : scores.biases[label]
    }

    private static func length(_ scores: ClauseScores, _ clauses: Int) -> Float {
        let known = Float(scores.known(0..<clauses))
        return known / (known + 60)
    }
}
