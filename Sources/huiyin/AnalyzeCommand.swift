import ArgumentParser
import Foundation
import HuiyinText

/// Reads texts and says what their customers think of what.
struct AnalyzeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Analyse texts: one JSON object a line in, one a line out, in order.",
        discussion: """
            In: {"id": "1", "text": "…"}, optional title, rating, question, context, turns, labels. Out: language, sentiment and \
            opinions with their spans in Unicode scalars. A line that can't be read gives an error object in its place, and the \
            command ends with 1.
            """
    )

    @Argument(help: "JSON Lines files; none: standard input.")
    var files: [String] = []

    @Option(help: "A taxonomy file, or a pack: auto, restaurant, retail, airline. Without one topics are null.")
    var taxonomy: String?

    @Option(help: "fast, deep, or auto.")
    var tier: EngineTier = .auto

    @Option(help: "The folder of model files, in place of the product's own.")
    var models: String?

    @Option(help: "How many threads analyse.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        if threads < 1 { throw ValidationError("--threads must be at least 1") }
    }

    func run() async throws {
        do {
            let topics = try taxonomy.map { try ProductHome.taxonomy(named: $0) }
            let engine = try TextEngine.load(models: models ?? ProductHome.models(), taxonomy: topics, tier: tier)
            for warning in engine.warnings { Talk.say("warning: \(warning)") }
            var refused = 0
            for file in files.isEmpty ? ["-"] : files {
                let descriptor = file == "-" ? 0 : open(file, O_RDONLY)
                guard descriptor >= 0 else {
                    throw TextError(
                        code: "input-unreadable",
                        message: "the file \(file) can't be opened; check name and permissions")
                }
                let summary = try await AnalysisStream.run(engine, input: descriptor, output: 1, threads: threads)
                if descriptor > 0 { close(descriptor) }
                refused += summary.refused
            }
            if refused > 0 {
                Talk.say("\(refused) lines could not be read; each has an error object in its place")
                throw ExitCode(1)
            }
        } catch let error as TextError {
            Talk.say("error: \(error.message)")
            throw ExitCode(3)
        }
    }
}
