import HuiyinDomain

/// The whole engine measured on every row of a labelled set: each fold is answered by an engine whose weights, calibration and thresholds
/// were made without it.
package struct CrossValidation: Sendable {
    /// How many parts the rows are cut into.
    package static let folds = 5

    private let task: EvaluationTask
    private let seed: UInt64
    private let threads: Int

    /// - Parameter seed: of training; the folds are those of this seed too.
    package init(_ task: EvaluationTask, seed: UInt64, threads: Int) {
        self.task = task
        self.seed = seed
        self.threads = threads
    }

    /// The task's metrics over `gold`, all of whose rows must have an id; `examples` are what is learned from, whole sets.
    /// - Throws: ``TextError`` as training and ``EvaluationTask/metrics(_:_:)`` do.
    package func metrics(
        _ gold: [JSONValue], _ examples: [TrainingExample], report: (String) -> Void = { _ in }
    ) async throws -> [EvaluationTask.Metric] {
        let taxonomy = try task.taxonomy.map { try ProductHome.taxonomy(named: $0) }
        let set = task.dataSet
        let folds = gold.map { row in row["id"]?.string.map { DataSplit.outerFold($0, seed: seed) } ?? 0 }
        var engines = [TextEngine]()
        for fold in 0..<Self.folds {
            report("cross-validation of \(task.rawValue), part \(fold + 1) of \(Self.folds)")
            let used = examples.filter { example in
                if example.set == set { return DataSplit.outerFold(example.id, seed: seed) != fold }
                return !DataSplit.isTest(example.id, seed: seed)
            }
            let trained = try await FastTrainer(seed: seed, threads: threads).train(all: used)
            let model = try ModelFile.model(trained.fast, path: ModelFile.name)
            engines.append(TextEngine(model: model, taxonomy: taxonomy, warnings: []))
        }
        return try task.metrics(gold) { number, text in engines[folds[number]].analyze(AnalysisInput(text: text)) }
    }
}
