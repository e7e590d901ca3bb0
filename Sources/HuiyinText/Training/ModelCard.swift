import FoundationEssentials

/// The card beside trained weights: what they learned from, how well they do, and how to make them again.
package enum ModelCard {
    /// Scores of one task on rows kept for testing.
    package struct Result: Sendable {
        package let task: EvaluationTask
        package let metrics: [EvaluationTask.Metric]

        package init(task: EvaluationTask, metrics: [EvaluationTask.Metric]) {
            self.task = task
            self.metrics = metrics
        }
    }

    /// The scores of the model in `models` on the test rows of the recipe's data sets.
    /// - Throws: ``TextError`` where data or packs are missing.
    package static func results(data: String, models: String, seed: UInt64) throws -> [Result] {
        try EvaluationTask.allCases.map { task in
            let taxonomy = try task.taxonomy.map { try ProductHome.taxonomy(named: $0) }
            let engine = try TextEngine.load(models: models, taxonomy: taxonomy)
            let rows = try TrainingRecipe.lines("\(data)/\(task.dataSet)/train.jsonl")
                .filter { row in row["id"]?.string.map { DataSplit.isTest($0, seed: seed) } ?? false }
            return Result(task: task, metrics: try task.metrics(rows, engine))
        }
    }

    /// Writes the card into the folder of the weights.
    /// - Throws: ``TextError`` `model-unwritable`.
    package static func write(
        to folder: String, examples: [TrainingExample], sources: [TrainingRecipe.Source], seed: UInt64, command: String,
        notes: [String], results: [Result], crossValidated: [Result] = []
    ) throws {
        var lines = ["# Fast text model", ""]
        lines.append(
            "Hashed n-grams into quantised linear models (`fast.bin`); how it works stands in `docs/text-engine.md`.")
        lines += ["", "Made with `huiyin \(command)`, seed \(seed); the same seed and data give the same bytes.", ""]
        lines += ["## Learned from", "", "| set | rows | train | kept for testing |", "|---|---|---|---|"]
        let tested = Dictionary(grouping: examples, by: \.set).mapValues { rows in
            rows.count { DataSplit.isTest($0.id, seed: seed) }
        }
        for source in sources {
            let test = tested[source.name] ?? 0
            lines.append("| \(source.name) | \(source.rows) | \(source.rows - test) | \(test) |")
        }
        lines += [
            "",
            "The split is a seeded hash of the row's id (`DataSplit`). Of `emotion` only angry, happy and neutral rows are used, at a fifth of the weight; `own_sentences` were made up for training. "
                + "No sentence of the other sets is part of the product. Sets marked research only trained nothing.",
            "", "## Scores on unseen folds of the training rows", "",
        ]
        lines += notes.map { "- \($0)" }
        lines += [
            "", "Thresholds and some settings of training were chosen on these very scores, so they flatter a little.",
            "",
        ]
        lines += ["## Scores on the rows kept for testing, with 95 % bootstrap intervals", ""] + table(results)
        lines += ["", "Each is printed again by `huiyin evaluate TASK FILE --split test`."]
        if !crossValidated.isEmpty {
            lines += ["", "## Scores of the whole engine by cross-validation, with 95 % bootstrap intervals", ""]
            lines += table(crossValidated)
            lines += [
                "",
                "Every row is answered by an engine that was trained without its fifth of the set: weights, calibration and thresholds.",
            ]
        }
        lines += [
            "", "## Limits", "",
            "- Reviews come from shopping, takeaway and hotels; accuracy in fields never seen was not measured and will be lower.",
            "- Near-copies of a text may stand on both sides of the split, which flatters the review scores a little.",
            "- Restaurant scores rest on few rows; rare combinations of aspect and polarity are guesses.",
            "- The weighting of features for topics was chosen while looking at the car rows kept for testing, and how sure a "
                + "phrase must be, and the factor that lowers thresholds, while looking at the cross-validation: neither is of rows wholly unseen.",
            "- The models and penalties for topics were chosen among a dozen settings by the scores on unseen folds above. "
                + "The cross-validation answers those rows too, so it flatters a little.",
            "- That no topic below 0.3 is reported was decided on invented texts about nothing; "
                + "its effect on the car rows kept for testing was looked at once.",
        ]
        do {
            try Data((lines.joined(separator: "\n") + "\n").utf8)
                .write(to: URL(filePath: "\(folder)/\(ModelFolder.card)"), options: .atomic)
        } catch {
            throw TextError(
                code: "model-unwritable",
                message: "the card in \(folder) can't be written; check that the folder may be written to")
        }
    }

    private static func table(_ results: [Result]) -> [String] {
        ["| task | measure | score | interval | n |", "|---|---|---|---|---|"]
            + results.flatMap { result in
                result.metrics.map { metric in
                    let interval = metric.interval
                    return "| \(result.task.rawValue) | \(metric.name) | \(short(interval.value)) | "
                        + "\(short(interval.low)) to \(short(interval.high)) | \(interval.n) |"
                }
            }
    }

    private static func short(_ number: Double) -> String {
        var bytes = [UInt8]()
        JSONBytes.append(number, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
