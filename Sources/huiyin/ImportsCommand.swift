import ArgumentParser
import HuiyinArchive
import HuiyinIngest

struct ImportsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imports",
        abstract: "What was imported when, and taking an import back.",
        subcommands: [List.self, Undo.self, Redo.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists imports, newest first.")

        @OptionGroup var place: WorkspaceOptions

        @Option(help: "Only those of this source.")
        var source: String?

        @Option(help: "jsonl (one object a line) or table.")
        var format: Format = .jsonl

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case jsonl
            case table
        }

        func run() async throws {
            let archive = try Archive.open(
                place.workspace, create: false, options: ArchiveOptions(command: "huiyin imports list"))
            var offset = 0
            while true {
                let runs = try await archive.runs(of: source, limit: 500, offset: offset).list
                for run in runs {
                    try OutputPipe.standard.write(format == .jsonl ? RunLine.json(run) : RunLine.table(run))
                }
                guard runs.count == 500 else { return }
                offset += runs.count
            }
        }
    }

    struct Undo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undo",
            abstract: "Takes an import back: what it brought leaves, what it changed is as it was before.",
            discussion: """
                Nothing is deleted: `huiyin imports redo` or importing the file again brings it back, and older figures can \
                still be made again. What a later import brought again stays.
                """
        )

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The number in the field id of `huiyin imports list`.")
        var number: Int64

        func run() async throws {
            let archive = try Archive.open(
                place.workspace, create: false, options: ArchiveOptions(command: "huiyin imports undo"))
            try OutputPipe.standard.write(RunLine.json(try await archive.undoImport(number)))
        }
    }

    struct Redo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "redo", abstract: "Makes an import count again that was taken back.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The number in the field id of `huiyin imports list`.")
        var number: Int64

        func run() async throws {
            let archive = try Archive.open(
                place.workspace, create: false, options: ArchiveOptions(command: "huiyin imports redo"))
            try OutputPipe.standard.write(RunLine.json(try await archive.redoImport(number)))
        }
    }
}
