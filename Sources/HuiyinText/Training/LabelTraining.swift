/// Trains the label head of one question, and what it says of each row when it has not seen its fold.
struct LabelTraining: Sendable {
    let question: LabelQuestion
    let rows: [LabelledText]
    private let vocabulary: Vocabulary
    private let encoded: [EncodedDocument]
    private let folds: [Int]
    /// One model a label for each fold that has not seen it, then those that have seen all.
    private let models: [[LinearTrainer.Model]]
    private let least: [[Float]]

    init(_ question: LabelQuestion, _ all: [LabelledText], threads: Int, seed: UInt64) async {
        self.question = question
        let rows = all.filter { $0.question == question }
        self.rows = rows
        let documents = await parallelTasks(rows.count, threads: threads) {
            TrainingDocument(rows[$0].text, reads: .gramsAndCues)
        }
        let vocabulary = Vocabulary(documents, of: Array(rows.indices), least: 2)
        self.vocabulary = vocabulary
        let encoded = await parallelTasks(rows.count, threads: threads) { vocabulary.encode(documents[$0]) }
        self.encoded = encoded
        let folds = rows.map { DataSplit.fold($0.id, seed: seed) }
        self.folds = folds
        var sparse = SparseRows()
        for document in encoded { sparse.append(document.columns, length: document.length) }
        let table = sparse
        let importance = rows.map(\.importance)
        let labels = question.labels
        let flat = await parallelTasks((DataSplit.folds + 1) * labels.count, threads: threads) { task in
            let label = labels[task % labels.count]
            let targets = rows.indices.map { row -> Int8 in
                if folds[row] == task / labels.count { return 0 }
                if let asked = rows[row].asked, !asked.contains(label) { return 0 }
                return rows[row].labels.contains(label) ? 1 : -1
            }
            var trainer = LinearTrainer(seed: seed &+ UInt64(4000 + task))
            trainer.balance = 0.5
            trainer.cost = 0.5
            trainer.contrast = 1.5
            // On unseen folds of public posts: average precision 0.42 with features of one row on, 0.46 from three rows on.
            if question == .irony { trainer.leastRows = 3 }
            return trainer.train(table, columns: vocabulary.count, targets: targets, importance: importance)
        }
        models = (0...DataSplit.folds).map { Array(flat[$0 * labels.count..<($0 + 1) * labels.count]) }
        least = models.map { $0.map(\.leastKnown) }
    }

    /// What models that have not seen a row say about it.
    func unseenScores(_ row: Int) -> ClauseScores { encoded[row].scores(models[folds[row]], least: least[folds[row]]) }

    func clauses(_ row: Int) -> Int { encoded[row].clauses }

    /// What rows count, so that a class with a quarter of the rows of another weighs half as much: a compromise between calm
    /// probabilities and rare classes that are never chosen.
    static func balance(_ gold: [Int], classes: Int) -> [Double] {
        var counts = [Double](repeating: 0, count: classes)
        for label in gold { counts[label] += 1 }
        return gold.map { 1 / max(counts[$0], 1).squareRoot() }
    }

    /// The head with its calibration.
    func head() -> LabelHead {
        let labels = question.labels
        var calibration = [Softmax]()
        if question.isExclusive {
            let vectors = rows.indices.map {
                LabelVector.exclusive(unseenScores($0), labels: labels.count, clauses: clauses($0))
            }
            let gold = rows.map { row in labels.firstIndex { row.labels.contains($0) } ?? 0 }
            calibration = [
                Softmax.fit(
                    vectors, gold, classes: labels.count, importance: Self.balance(gold, classes: labels.count))
            ]
        } else {
            calibration = labels.indices.map { label in
                // Only rows that answer the whole question: hints from other sets have shares of their own.
                let whole = rows.indices.filter { rows[$0].asked == nil }
                let vectors = whole.map { LabelVector.single(unseenScores($0), label: label, clauses: clauses($0)) }
                let gold = whole.map { rows[$0].labels.contains(labels[label]) ? 1 : 0 }
                return Softmax.fit(vectors, gold, classes: 2, penalty: 1e-3)
            }
        }
        return LabelHead(
            name: question.rawValue, labels: labels, isExclusive: question.isExclusive,
            table: Quantizer.table(models[DataSplit.folds], vocabulary, largestBits: 18), calibration: calibration
        )
    }
}
