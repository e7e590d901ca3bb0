import ArgumentParser
import Foundation
import HuiyinDomain
import HuiyinText

/// Lists the texts whose labels would teach most.
struct QueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "List the texts whose labels would teach the engine most.",
        discussion: """
            Reads JSON Lines like those of `huiyin analyze` and prints, the most doubtful first, {"id": …, "text": "…", "doubt": 0.97, \
            "unsure": ["sentiment", "topic price"]}; no two texts that say nearly the same. Label them and give them to \
            `huiyin train` or `huiyin train --corrections`.
            """
    )

    @Argument(help: "JSON Lines files; none: standard input.")
    var files: [String] = []

    @Option(help: "A taxonomy file or pack, so that doubtful topics count too.")
    var taxonomy: String?

    @Option(help: "How many texts.")
    var count = 50

    @Option(help: "fast, deep, or auto.")
    var tier: EngineTier = .fast

    @Option(help: "The folder of model files, in place of the product's own.")
    var models: String?

    func validate() throws {
        if count < 1 { throw ValidationError("--count must be at least 1") }
    }

    func run() async throws {
        do {
            let topics = try taxonomy.map { try ProductHome.taxonomy(named: $0) }
            let engine = try TextEngine.load(models: models ?? ProductHome.models(), taxonomy: topics, tier: tier)
            for warning in engine.warnings { Talk.say("warning: \(warning)") }
            var inputs = [AnalysisInput]()
            for file in files.isEmpty ? ["-"] : files {
                for row in try TrainingRecipe.lines(file == "-" ? "/dev/stdin" : file) {
                    guard let text = row["text"]?.string else { continue }
                    var input = AnalysisInput(text: text)
                    input.id = row["id"]?.string
                    inputs.append(input)
                }
            }
            for entry in TeachingQueue(engine).entries(inputs, count: count) {
                print(Self.line(entry, inputs[entry.index]))
            }
        } catch let error as TextError {
            Talk.say("error: \(error.message)")
            throw ExitCode(3)
        }
    }

    private static func line(_ entry: TeachingQueue.Entry, _ input: AnalysisInput) -> String {
        var bytes = [UInt8]()
        JSONBytes.append(raw: "{\"id\":", to: &bytes)
        JSONBytes.append(input.id, to: &bytes)
        JSONBytes.append(raw: ",\"text\":", to: &bytes)
        JSONBytes.append(input.text, to: &bytes)
        JSONBytes.append(raw: ",\"doubt\":", to: &bytes)
        JSONBytes.append(entry.doubt, to: &bytes)
        JSONBytes.append(raw: ",\"unsure\":[", to: &bytes)
        for (index, name) in entry.unsure.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONBytes.append(name, to: &bytes)
        }
        JSONBytes.append(raw: "]}", to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
