import ArgumentParser
import Foundation
import HuiyinAssist
import HuiyinIngest

/// Has a model name what voices have in common.
struct AssistNameThemeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "name-theme",
        abstract: "Name what the given voices have in common, in a name and up to three sentences.",
        discussion: """
            Out: one JSON object; name and sentences each with the ids of the voices they rest on, and how many were dropped \
            for which reason. The first 40 voices are sent; the output says how many were left out.
            """)

    @OptionGroup var options: AssistOptions
    @OptionGroup var voices: AssistVoices

    @Option(help: "The language of the answer: zh or en.")
    var language: ReplyLanguage = .chinese

    func run() async throws {
        try await options.with { assistant in
            let model = try assistant.model(environment: ProcessInfo.processInfo.environment)
            let lines = try voices.read()
            let naming = ThemeNaming(model: model, language: language, mask: ContactMask.masked)
            let answer = try await naming.answer(lines.voices)
            if !answer.dropped.isEmpty { Talk.say("dropped: \(answer.dropped.tally)") }
            try OutputPipe.standard.write(AssistJSON.bytes(answer))
            if !lines.refused.isEmpty { throw ExitCode(1) }
        }
    }
}

extension ReplyLanguage: ExpressibleByArgument {}
