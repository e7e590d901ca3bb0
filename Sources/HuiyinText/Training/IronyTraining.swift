import HuiyinDomain

/// Fits the irony model on the cues of labelled texts and on what the n-gram model says when it has not seen them.
enum IronyTraining {
    /// What the irony model reads of each row.
    static func vectors(_ training: LabelTraining, _ model: FastModel, threads: Int) async -> [[Float]]? {
        guard let general = model.head(for: .chinese) else { return nil }
        let rows = training.rows
        return await parallelTasks(rows.count, threads: threads) { row -> [Float] in
            let text = rows[row].text
            let reading = Reading(AnalysisInput(text: text))
            let language = Script.language(of: reading.documents.map(\.text))
            let head = model.head(for: language)?.head ?? general.head
            let scores = reading.scores(head.table)
            let evidence = IronyEvidence(reading, rating: nil, context: nil) { head.probabilities(scores, $0).score }
            let (whole, clause) = IronyScores.pair(training.unseenScores(row), clauses: training.clauses(row))
            return evidence.vector(whole: whole, clause: clause)
        }
    }

    static func model(_ rows: [LabelledText], _ vectors: [[Float]]) -> IronyModel {
        // Rows that count more stand there more often; the fit knows no weights.
        var repeated = [[Float]]()
        var gold = [Int]()
        for (row, vector) in zip(rows, vectors) {
            for _ in 0..<max(1, Int((row.importance * 3).rounded())) {
                repeated.append(vector)
                gold.append(row.labels.isEmpty ? 0 : 1)
            }
        }
        return IronyModel(softmax: Softmax.fit(repeated, gold, classes: 2, penalty: 1e-4))
    }
}

/// The two scores of the n-gram model for irony: of the whole text and of its most ironic clause.
enum IronyScores {
    static func pair(_ scores: ClauseScores, clauses: Int) -> (whole: Float, clause: Float) {
        let whole = scores.score(0, 0..<clauses)
        var best = -Float.infinity
        for clause in 0..<clauses { best = max(best, scores.score(0, clause..<clause + 1)) }
        return (whole, best.isFinite ? best : whole)
    }
}
