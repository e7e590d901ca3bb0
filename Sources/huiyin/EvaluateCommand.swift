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
            """
            polarity, airline, auto, restaurant: whole texts and learned topics. topics: leaves of any --taxonomy, lines like {"text": "…", \
            "topics": [paths]}. emotion, irony, term, triplets, sentiment, intents, severity, intensity: what is meant. stories: run-arounds \
            and breaks between channels. segmentation: a file of words parted by spaces, or CoNLL. --split test takes only the rows that \
            training with that seed left out. polarity --left-out-fields DATA trains an engine without each `domain` of the file in turn and \
            measures it there: minutes, and n-grams only.
            """
    )

    @Argument(help: "The task.")
    var task: Task

    @Argument(help: "The gold file, JSON Lines, or segmented text; none: standard input.")
    var file = "-"

    @Option(help: "all, or test: only the rows that `huiyin train` keeps for testing.")
    var split: Split = .all

    @Option(help: "The seed of the split.")
    var seed: UInt64 = 1

    @Option(help: "The folder of model files, in place of the product's own.")
    var models: String?

    @Option(help: "fast, deep, or auto.")
    var tier: EngineTier = .auto

    @Option(help: "For the task topics: a taxonomy file, or the name of a pack.")
    var taxonomy: String?

    @Option(
        help:
            "With polarity: the folder of the shipped recipe's data sets; measures each field by an engine that has not seen it."
    )
    var leftOutFields: String?

    enum Split: String, ExpressibleByArgument, CaseIterable {
        case all
        case test
    }

    /// A task by name: of whole texts and topics, of meaning, or of words.
    enum Task: ExpressibleByArgument {
        case topics(EvaluationTask)
        case meaning(MeaningTask)
        case stories
        case personal
        case anyTopics
        case segmentation

        init?(argument: String) {
            if let task = EvaluationTask(rawValue: argument) {
                self = .topics(task)
            } else if let task = MeaningTask(rawValue: argument) {
                self = .meaning(task)
            } else if argument == "stories" {
                self = .stories
            } else if argument == "pii" {
                self = .personal
            } else if argument == "topics" {
                self = .anyTopics
            } else if argument == "segmentation" {
                self = .segmentation
            } else {
                return nil
            }
        }

        static var allValueStrings: [String] {
            EvaluationTask.allCases.map(\.rawValue) + MeaningTask.allCases.map(\.rawValue) + [
                "topics", "stories", "pii", "segmentation",
            ]
        }
    }

    func validate() throws {
        var isAny = false
        if case .anyTopics = task { isAny = true }
        if isAny != (taxonomy != nil) {
            throw ValidationError("the task topics needs --taxonomy, the other tasks know theirs")
        }
        if leftOutFields != nil {
            guard case .topics(.polarity) = task else {
                throw ValidationError("--left-out-fields goes with the task polarity")
            }
        }
    }

    func run() async throws {
        do {
            if let leftOutFields { return try await evaluateFields(leftOutFields) }
            let topics: Taxonomy?
            switch task {
            case .segmentation: return try evaluateWords()
            case .topics(let task): topics = try task.taxonomy.map { try ProductHome.taxonomy(named: $0) }
            case .anyTopics: topics = try taxonomy.map { try ProductHome.taxonomy(named: $0) }
            case .meaning, .stories, .personal: topics = nil
            }
            let engine = try TextEngine.load(models: models ?? ProductHome.models(), taxonomy: topics, tier: tier)
            for warning in engine.warnings { Talk.say("warning: \(warning)") }
            var rows = try TrainingRecipe.lines(file == "-" ? "/dev/stdin" : file)
            if split == .test {
                rows = rows.filter { row in row["id"]?.string.map { DataSplit.isTest($0, seed: seed) } ?? false }
            }
            let metrics: [EvaluationTask.Metric]
            switch task {
            case .topics(let task): metrics = try task.metrics(rows, engine)
            case .meaning(let task): metrics = try task.metrics(rows, engine)
            case .anyTopics: metrics = try topics.map { try TopicEvaluation.metrics(rows, engine, $0) } ?? []
            case .stories: metrics = try StoryScores.metrics(rows, engine)
            case .personal: metrics = try PersonalScores.metrics(rows)
            case .segmentation: metrics = []
            }
            for metric in metrics { Self.show(metric.name, metric.interval) }
        } catch let error as TextError {
            Talk.say("error: \(error.message)")
            throw ExitCode(3)
        }
    }

    private func evaluateFields(_ data: String) async throws {
        let rows = try TrainingRecipe.lines(file == "-" ? "/dev/stdin" : file)
        let examples = try TrainingRecipe.shipped(from: data, home: ProductHome.find()).examples
        let threads = ProcessInfo.processInfo.activeProcessorCount
        for metric in try await DomainValidation(seed: seed, threads: threads).metrics(rows, examples, report: Talk.say)
        {
            Self.show(metric.name, metric.interval)
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
