import ArgumentParser
import Foundation
import HuiyinAssist

/// Asks a language model that the workspace names; off until it does.
struct AssistCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assist",
        abstract: "Ask a language model of your choice: name a theme, suggest a taxonomy, a second opinion on irony.",
        discussion: """
            Off until huiyin.yaml (assist: url, model) or --url and --model name an OpenAI-compatible endpoint, best one on this \
            machine. Then the voices given to a command leave for that endpoint: names, addresses and numbers \
            masked as far as they are found, clipped, each sending noted in assist/sent.jsonl without its words. Every sentence that comes \
            back cites voices or is dropped, as is one that states a figure its voices don't; no figure is made of it. See \
            docs/assist.md.
            """,
        subcommands: [
            AssistStatusCommand.self, AssistNameThemeCommand.self, AssistSuggestTaxonomyCommand.self,
            AssistSecondOpinionCommand.self,
        ]
    )
}

/// Says whether the tier is on, and what it has used and sent.
struct AssistStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say whether the tier is on, what today has used, and what was ever sent.",
        discussion: "Asks nobody and sends nothing.")

    @OptionGroup var options: AssistOptions

    func run() async throws {
        let assistant: Assistant
        do {
            assistant = try options.assistant()
        } catch let error as AssistError where error.code == .off {
            print("off: \(error)")
            return
        }
        for line in try assistant.status(environment: ProcessInfo.processInfo.environment) { print(line) }
    }
}
