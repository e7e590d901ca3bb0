import HuiyinDomain

/// How well reviews of a field are read by an engine that has learned from every field but that one.
///
/// Only n-grams are measured: the encoder that ships has seen all fields, and to leave one out it would have to be trained again.
package struct DomainValidation: Sendable {
    private let seed: UInt64
    private let threads: Int

    package init(seed: UInt64, threads: Int) {
        self.seed = seed
        self.threads = threads
    }

    /// The accuracy on each field, by name, and the mean over fields with its bootstrap interval over texts.
    ///
    /// - Parameters:
    ///   - gold: rows `{"id", "text", "label", "domain"}` of the set of ``EvaluationTask/polarity``, training rows too: no row of the field
    ///     at hand is learned from.
    ///   - examples: what is learned from, whole sets.
    /// - Throws: ``TextError`` `gold-empty` where the rows name fewer than two fields; and as training does.
    package func metrics(
        _ gold: [JSONValue], _ examples: [TrainingExample], report: (String) -> Void = { _ in }
    ) async throws -> [EvaluationTask.Metric] {
        let fields = Set(gold.compactMap { $0["domain"]?.string }).sorted()
        guard fields.count > 1 else {
            throw TextError(
                code: "gold-empty", message: "the gold rows name fewer than two domains, so none can be left out")
        }
        var field = [String: String]()
        for row in gold {
            if let id = row["id"]?.string, let name = row["domain"]?.string { field[id] = name }
        }
        let set = EvaluationTask.polarity.dataSet
        var rows = [(field: String, isRight: Bool)]()
        for (number, name) in fields.enumerated() {
            report("without field \(number + 1) of \(fields.count)")
            // Topics are not measured here, so none are learned.
            let used = examples.filter { $0.polarity != nil && ($0.set != set || field[$0.id] != name) }.map {
                example in
                var bare = example
                (bare.aspects, bare.taxonomy) = (nil, nil)
                return bare
            }
            let trained = try await FastTrainer(seed: seed, threads: threads).train(all: used)
            let engine = TextEngine(
                model: try ModelFile.model(trained.fast, path: ModelFile.name), taxonomy: nil, warnings: [])
            let own = gold.filter { $0["domain"]?.string == name }
            let answers = await parallelTasks(own.count, threads: threads) { index -> Bool? in
                guard let text = own[index]["text"]?.string, let label = own[index]["label"]?.int else { return nil }
                return (engine.analyze(AnalysisInput(text: text)).sentiment.probabilities.score >= 0) == (label == 1)
            }
            rows += answers.compactMap { $0.map { (name, $0) } }
        }
        func accuracy(_ rows: [(field: String, isRight: Bool)], _ name: String) -> Double {
            var (right, all) = (0, 0)
            for row in rows where row.field == name {
                all += 1
                right += row.isRight ? 1 : 0
            }
            return Double(right) / Double(max(all, 1))
        }
        let mean = EvaluationTask.Metric(
            name: "accuracy, field left out, mean",
            interval: .bootstrap(rows) { rows in
                fields.reduce(0) { $0 + accuracy(rows, $1) } / Double(fields.count)
            })
        return [mean]
            + fields.map { name in
                EvaluationTask.Metric(
                    name: "accuracy, left out: \(name)",
                    interval: .bootstrap(rows.filter { $0.field == name }) { accuracy($0, name) })
            }
    }
}
