import ArgumentParser
import Foundation
import HuiyinDomain
import HuiyinText

/// Trains the fast tier and writes weights, card and manifest.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train the fast text model from labelled lines, or the word model.",
        discussion: """
            Reads JSON Lines like those of `huiyin analyze`, with gold fields of its output: \
            {"id": "1", "text": "…", "sentiment": {"polarity": -1}, "opinions": [{"topic": "price", "polarity": -1}]}. \
            With --recipe shipped --data FOLDER it makes the model that comes with the product again; files are learned from besides. \
            With --recipe words --data FOLDER it makes the model of `huiyin segment`. \
            With --corrections it learns the topics of a taxonomy, in seconds and beside what it learned before: from lines \
            {"text": "…", "topics": ["logistics/speed"]} or those of `huiyin corrections export`, into --output; or from the \
            corrections of a --workspace, into its models folder. Words are kept as hashes only.
            """
    )

    @Argument(help: "JSON Lines files with gold labels; - or none with no recipe: standard input.")
    var files: [String] = []

    @Option(help: "A recipe to start from: shipped, or words for the model of `huiyin segment`.")
    var recipe: Recipe?

    @Option(help: "The folder with the recipe's data sets.")
    var data: String?

    @Option(help: "The taxonomy that the topics of the files belong to.")
    var taxonomy: String?

    @Option(help: "The folder to write the model, its card and its manifest to.")
    var output = "Models"

    @Option(help: "The seed of split and training; the same seed gives the same bytes.")
    var seed: UInt64 = 1

    @Option(help: "How many threads train; changes the time, never the result.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Measure the recipe for cars by cross-validation too, five more trainings, and put it in the card.")
    var crossValidate = false

    @Flag(help: "Learn topics from corrections or labelled examples; forgets nothing learned before.")
    var corrections = false

    @Option(help: "With --corrections: the workspace whose corrections to learn from.")
    var workspace: String?

    enum Recipe: String, ExpressibleByArgument, CaseIterable {
        case shipped
        case words
    }

    func validate() throws {
        if recipe != nil, data == nil {
            throw ValidationError("--recipe needs --data FOLDER, the folder with the data sets")
        }
        if crossValidate, recipe == nil { throw ValidationError("--cross-validate needs --recipe and --data") }
        if recipe == .words, !files.isEmpty || crossValidate {
            throw ValidationError("--recipe words takes neither files nor --cross-validate")
        }
        if corrections {
            if recipe != nil { throw ValidationError("--corrections takes no --recipe") }
            if workspace == nil, taxonomy == nil {
                throw ValidationError("--corrections needs --taxonomy or --workspace")
            }
            if workspace != nil, !files.isEmpty || taxonomy != nil {
                throw ValidationError(
                    "--workspace brings its own corrections and taxonomies; leave out files and --taxonomy")
            }
        } else if workspace != nil {
            throw ValidationError("--workspace goes with --corrections")
        }
        if threads < 1 { throw ValidationError("--threads must be at least 1") }
    }

    func run() async throws {
        do {
            if corrections { return try await TopicLearning.run(files, taxonomy, workspace, output) }
            if recipe == .words, let data { try trainWords(data) } else { try await train() }
        } catch let error as TextError {
            Talk.say("error: \(error.message)")
            throw ExitCode(3)
        }
    }

    private func train() async throws {
        var examples = [TrainingExample]()
        var sources = [TrainingRecipe.Source]()
        var labelled = [LabelledText]()
        var spans = [SpanTraining.Row]()
        if recipe != nil, let data {
            (examples, sources) = try TrainingRecipe.shipped(from: data, home: ProductHome.find())
            labelled = try TrainingRecipe.labelled(from: data, home: ProductHome.find()).texts
            spans = try SpanTraining.rows("\(ProductHome.find())/Lessons/opinions.jsonl")
        }
        let names = files.isEmpty && recipe == nil ? ["-"] : files
        let label = try taxonomy.map { try ProductHome.taxonomy(named: $0).id }
        for name in names {
            let rows = try GoldLines.examples(path: name == "-" ? "/dev/stdin" : name, taxonomy: label)
            examples += rows
            sources.append(.init(name: name, rows: rows.count))
        }
        let trainer = FastTrainer(seed: seed, threads: threads)
        let clock = ContinuousClock()
        let start = clock.now
        var notes = [String]()
        let encoder = try recipe == nil ? nil : TextEngine.encoder(models: output)
        let trained = try await trainer.train(examples, labelled: labelled, spans: spans, encoder: encoder) { step in
            if step.contains("unseen folds") { notes.append(step) }
            Talk.say("\(step) (\(clock.now - start))")
        }
        let bytes = trained.fast
        try ModelFolder.write(trained, examples: examples, sources: sources, seed: seed, to: output)
        let results = try data.map { try ModelCard.results(data: $0, models: output, seed: seed) } ?? []
        try ModelCard.write(
            to: output, examples: examples, sources: sources, seed: seed, command: shownCommand, notes: notes,
            results: results, crossValidated: try await crossValidated(examples)
        )
        Talk.say("wrote \(output)/\(ModelFolder.weights), \(bytes.count) bytes, in \(clock.now - start)")
    }

    private func trainWords(_ data: String) throws {
        let clock = ContinuousClock()
        let start = clock.now
        let bytes = try WordTrainer(seed: seed).train(data: data) { Talk.say("\($0) (\(clock.now - start))") }
        try WordModelFolder.write(bytes, data: data, seed: seed, to: output)
        Talk.say("wrote the word model to \(output), \(bytes.count) bytes, in \(clock.now - start)")
    }

    private func crossValidated(_ examples: [TrainingExample]) async throws -> [ModelCard.Result] {
        guard crossValidate, let data else { return [] }
        let rows = try TrainingRecipe.lines("\(data)/\(EvaluationTask.auto.dataSet)/train.jsonl")
        let validation = CrossValidation(.auto, seed: seed, threads: threads)
        return [.init(task: .auto, metrics: try await validation.metrics(rows, examples) { Talk.say($0) })]
    }

    /// The command as anyone can give it: no paths of this machine.
    private var shownCommand: String {
        let recipe = recipe.map { "train --recipe \($0.rawValue) --data FOLDER" } ?? "train FILE"
        return "\(recipe) --seed \(seed)\(crossValidate ? " --cross-validate" : "")"
    }
}
