import ArgumentParser
import Foundation
import HuiyinDomain
import HuiyinText

/// Measures the text engine on labelled lines.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure the text engine on gold labels, with 95 % bootstrap intervals.",
        discussion:
            "Tasks: polarity, airline, auto, restaurant, topics (of any --taxonomy: {\"text\": \"…\", \"topics\": [paths]}), segmentation (a file of words parted by spaces, or CoNLL). --split test takes only the rows that training with that seed left out."
    )

    @Argument(help: "The task: polarity, airline, auto, restaurant, topics, segmentation.")
    var task: Task

    @Argument(help: "The gold file, JSON Lines, or segmented text; none: standard input.")
    var file = "-"

    @Option(help: "all, or test: only the rows that `huiyin train` keeps for testing.")
    var split: Split = .all

    @Option(help: "The seed of the split.")
    var seed: UInt64 = 1

    @Option(help: "The folder of model files, in place of the product's own.")
    var models: String?

    @Option(help: "For the task topics: a taxonomy file, or the name of a pack.")
    var taxonomy: String?

    @Flag(help: "For the task topics: use the sentence vectors of encoder.bin too, from the folder of model files.")
    var vectors = false

    enum Split: String, ExpressibleByArgument, CaseIterable {
        case all
        case test
    }

    enum Task: String, ExpressibleByArgument, CaseIterable {
        case polarity
        case airline
        case auto
        case restaurant
        case topics
        case segmentation
    }

    func validate() throws {
        if (task == .topics) != (taxonomy != nil) {
            throw ValidationError("the task topics needs --taxonomy, the other tasks know theirs")
        }
        if vectors, task != .topics { throw ValidationError("--vectors goes with the task topics") }
    }

    func run() async throws {
        do {
            if task == .segmentation { return try evaluateWords() }
            let known = EvaluationTask(rawValue: task.rawValue)
            let topics = try (taxonomy ?? known?.taxonomy).map { try ProductHome.taxonomy(named: $0) }
            let folder = try models ?? ProductHome.models()
            let engine = try TextEngine.load(
                models: folder, taxonomy: topics, vectors: vectors ? EncoderVectors.load(models: folder) : nil)
            for warning in engine.warnings { Talk.say("warning: \(warning)") }
            var rows = try TrainingRecipe.lines(file == "-" ? "/dev/stdin" : file)
            if split == .test {
                rows = rows.filter { row in row["id"]?.string.map { DataSplit.isTest($0, seed: seed) } ?? false }
            }
            let metrics =
                try known?.metrics(rows, engine) ?? topics.map { try TopicEvaluation.metrics(rows, engine, $0) } ?? []
            for metric in metrics { Self.show(metric.name, metric.interval) }
        } catch let error as TextError {
            Talk.say("error: \(error.message)")
            throw ExitCode(3)
        }
    }

    private func evaluateWords() throws {
        let segmenter = try WordSegmenter.load(models: models ?? ProductHome.models())
        let path = file == "-" ? "/dev/stdin" : file
        Self.show("F1 of words", try WordScores.f1(segmenter, file: path, testOnly: split == .test, seed: seed))
    }

    private static func show(_ name: String, _ interval: ScoredInterval) {
        let numbers = [interval.value, interval.low, interval.high].map { four($0) }
        print("\(name): \(numbers[0]) [\(numbers[1]), \(numbers[2])] n=\(interval.n)")
    }

    private static func four(_ number: Double) -> String { String(format: "%.4f", number) }
}
