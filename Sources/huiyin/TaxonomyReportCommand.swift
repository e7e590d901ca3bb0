import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText

extension TaxonomyCommand {
    /// Measures how well a taxonomy fits texts.
    struct Report: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "report",
            abstract: "Measure how well a taxonomy fits texts.",
            discussion: """
                The share of texts with a topic, texts by node, pairs of nodes that often fall on the same clause, phrases that stand in two \
                nodes, the share without topic by month where times are given, and a seeded sample of texts without topic or with too \
                many. Texts are lines as `huiyin analyze` reads them, or the voices of a workspace, personal data masked.
                """)

        @Argument(help: "A taxonomy file, or the name of a pack.")
        var taxonomy: String

        @Argument(help: "JSON Lines; - or none without --workspace: standard input.")
        var texts: String?

        @Option(help: "Report on the voices of this workspace.")
        var workspace: String?

        @Option(help: "The folder of model files, in place of the product's own.")
        var models: String?

        @Option(help: "The seed of the samples.")
        var seed: UInt64 = 1

        @Option(help: "How many texts a sample has.")
        var sample = 10

        @Option(help: "text (for people) or json.")
        var format: TaxonomyCommand.Format = .text

        func validate() throws {
            if texts != nil, workspace != nil { throw ValidationError("give a file of texts or --workspace, not both") }
            if sample < 0 { throw ValidationError("--sample must be 0 or more") }
        }

        func run() async throws {
            do {
                let taxonomy = try TaxonomyCommand.taxonomy(taxonomy)
                var report = TaxonomyReport(taxonomy, seed: seed, sample: sample)
                var shown = [String: String]()
                var refused = 0
                if let workspace {
                    let archive = try Archive.open(
                        workspace, create: false, options: ArchiveOptions(command: "huiyin taxonomy report"))
                    let engine = try TextEngine.load(
                        models: models ?? ProductHome.models(), taxonomy: taxonomy,
                        topics: archive.workspace.modelsFolder)
                    try archive.export { report.add(Self.subject($0), engine) }
                    let wanted = (report.withoutTopic + report.withTooMany).compactMap { FeedbackID($0) }
                    for voice in try await archive.voices(wanted) {
                        shown["\(voice.id)"] = PersonalMask.mask(voice.feedback.text)
                    }
                } else {
                    let engine = try TextEngine.load(models: models ?? ProductHome.models(), taxonomy: taxonomy)
                    for (number, row) in try TrainingRecipe.lines(
                        texts.map { $0 == "-" ? "/dev/stdin" : $0 } ?? "/dev/stdin"
                    )
                    .enumerated() {
                        guard let subject = TaxonomyReport.Subject(row, number: number + 1) else {
                            refused += 1
                            continue
                        }
                        report.add(subject, engine)
                        shown[subject.id] = subject.input.text
                    }
                }
                let text = report.text(shown.mapValues { PersonalMask.mask($0) })
                try OutputPipe.standard.write(format == .json ? report.json : Array(text.utf8))
                if refused > 0 {
                    Talk.say("\(refused) lines have no text and were passed over")
                    throw ExitCode(1)
                }
            } catch let error as TextError {
                Talk.say("error: \(error.message)")
                throw ExitCode(3)
            }
        }

        private static func subject(_ voice: StoredVoice) -> TaxonomyReport.Subject {
            TaxonomyReport.Subject(
                id: "\(voice.id)", input: AnalysisInput(voice.feedback),
                month: voice.feedback.time.map { String($0.rfc3339.prefix(7)) })
        }
    }
}
