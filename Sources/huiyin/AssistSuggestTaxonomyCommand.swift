import ArgumentParser
import Foundation
import HuiyinAssist
import HuiyinDomain
import HuiyinIngest

/// Has a model sketch a taxonomy of what voices speak of.
struct AssistSuggestTaxonomyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest-taxonomy",
        abstract: "Sketch a taxonomy of what the given voices speak of, as a YAML file to edit.",
        discussion: """
            Out: a file that `huiyin taxonomy check` accepts. Each node rests on voices, which a comment names; phrases are \
            those of customers, word for word. The first 80 voices are sent.
            """)

    @OptionGroup var options: AssistOptions
    @OptionGroup var voices: AssistVoices

    @Option(help: "The language of the names: zh or en.")
    var language: ReplyLanguage = .chinese

    @Option(help: "The id of the new taxonomy: small letters, digits and hyphens.")
    var id = "suggested"

    func validate() throws {
        let isID = !id.isEmpty && id.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
        if !isID { throw ValidationError("--id takes small letters a-z, digits and - only") }
    }

    func run() async throws {
        try await options.with { assistant in
            let model = try assistant.model(environment: ProcessInfo.processInfo.environment)
            let lines = try voices.read()
            let suggestion = TaxonomySuggestion(model: model, language: language, mask: ContactMask.masked)
            let answer = try await suggestion.answer(lines.voices, id: id)
            Talk.say(
                "\(answer.taxonomy.nodes.count) nodes from \(answer.asked) voices (\(answer.leftOut) left out); dropped: "
                    + answer.dropped.tally)
            try OutputPipe.standard.write(answer.yaml.utf8)
            if !lines.refused.isEmpty { throw ExitCode(1) }
        }
    }
}
