import HuiyinDomain

/// The examples of a training run, read once.
struct TrainingCorpus: Sendable {
    let examples: [TrainingExample]
    let documents: [TrainingDocument]
    let folds: [Int]

    init(_ examples: [TrainingExample], seed: UInt64, threads: Int) async {
        self.examples = examples
        documents = await parallelTasks(examples.count, threads: threads) { TrainingDocument(examples[$0].text) }
        folds = examples.map { DataSplit.fold($0.id, seed: seed) }
    }
}
