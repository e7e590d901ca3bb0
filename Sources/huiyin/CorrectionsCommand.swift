import ArgumentParser
import HuiyinArchive
import HuiyinIngest

struct CorrectionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrections",
        abstract: "What people said is wrong with how voices were understood.",
        subcommands: [List.self, Undo.self, Redo.self, Export.self],
        defaultSubcommand: List.self
    )

    static func open(_ place: WorkspaceOptions, _ command: String) throws -> Archive {
        try Archive.open(
            place.workspace, create: false, options: ArchiveOptions(command: "huiyin corrections \(command)"))
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists corrections, newest first; undone ones too.")

        @OptionGroup var place: WorkspaceOptions

        @Option(help: "jsonl (one object a line) or table.")
        var format: Format = .jsonl

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case jsonl
            case table
        }

        func run() async throws {
            let archive = try CorrectionsCommand.open(place, "list")
            var offset = 0
            while true {
                let list = try await archive.corrections(limit: 500, offset: offset).list
                for correction in list {
                    let line = format == .jsonl ? CorrectionLine.json(correction) : CorrectionLine.table(correction)
                    try OutputPipe.standard.write(line)
                }
                guard list.count == 500 else { return }
                offset += list.count
            }
        }
    }

    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo", abstract: "Takes a correction back; figures change at once.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The id of the correction.")
        var id: String

        func run() async throws {
            let archive = try CorrectionsCommand.open(place, "undo")
            try OutputPipe.standard.write(CorrectionLine.json(try await archive.undoCorrection(id)))
        }
    }

    struct Redo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "redo", abstract: "Makes a correction count again that was taken back.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The id of the correction.")
        var id: String

        func run() async throws {
            let archive = try CorrectionsCommand.open(place, "redo")
            try OutputPipe.standard.write(CorrectionLine.json(try await archive.redoCorrection(id)))
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Writes the corrections that count as lines that `huiyin train` learns from.",
            discussion: "Personal data in the texts is masked; each line names its correction."
        )

        @OptionGroup var place: WorkspaceOptions

        func run() async throws {
            let archive = try CorrectionsCommand.open(place, "export")
            let count = try await archive.trainingRows { try OutputPipe.standard.write($0) }
            Talk.say("\(count) corrections")
        }
    }
}
