import ArgumentParser
import Foundation
import HuiyinAssist
import HuiyinDomain
import HuiyinIngest
import HuiyinText

/// Has a model judge irony beside the engine.
struct AssistSecondOpinionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "second-opinion",
        abstract: "Ask whether voices are ironic, beside the engine's answer and never in its place.",
        discussion: """
            In: voices with the engine's answer ("irony": {"ironic": true}, as `huiyin analyze` writes it) or without; then the \
            engine answers first. Out: a line a voice with both answers. They are counted in assist/irony.jsonl (see \
            `huiyin assist status`) and change no analysis and no figure.
            """)

    @OptionGroup var options: AssistOptions
    @OptionGroup var voices: AssistVoices

    @Option(help: "How many voices one request asks about.")
    var batch = 8

    @Option(help: "The folder of model files, in place of the product's own.")
    var models: String?

    func validate() throws {
        if !(1...40).contains(batch) { throw ValidationError("--batch must be from 1 to 40") }
    }

    func run() async throws {
        try await options.with { assistant in
            let model = try assistant.model(environment: ProcessInfo.processInfo.environment)
            let lines = try voices.read()
            let opinion = IronySecondOpinion(model: model, batch: batch, mask: ContactMask.masked)
            let name = assistant.settings.model
            let answer = try await opinion.answer(try questions(lines)) { opinions in
                try assistant.opinions.keep(opinions, of: name)
                try OutputPipe.standard.write(AssistJSON.bytes(opinions, model: name))
            }
            let agree = answer.opinions.count { $0.agrees == true }
            let differ = answer.opinions.count { $0.agrees == false }
            Talk.say(
                "\(agree) agree, \(differ) differ, \(answer.opinions.count - agree - differ) open; "
                    + "\(answer.unreadable) answers could not be read; dropped: \(answer.dropped.tally)")
            if !lines.refused.isEmpty || answer.unreadable > 0 { throw ExitCode(1) }
        }
    }

    /// The voices with the engine's answer, the line's own where it has one.
    private func questions(_ lines: VoiceLines) throws -> [IronySecondOpinion.Question] {
        let engine: TextEngine?
        if lines.lines.contains(where: { $0.irony == nil }) {
            let loaded = try TextEngine.load(models: models ?? ProductHome.models(), taxonomy: nil)
            for warning in loaded.warnings { Talk.say("warning: \(warning)") }
            engine = loaded
        } else {
            engine = nil
        }
        return lines.lines.map { line in
            .init(voice: line.voice, engine: line.irony ?? engine?.analyze(line.input).irony?.isIronic)
        }
    }
}
