import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest

struct RejectionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejections",
        abstract: "Records that could not be read: what is wrong with them, and mending them.",
        subcommands: [List.self, Show.self, Mend.self, Retry.self, Dismiss.self, Reopen.self],
        defaultSubcommand: List.self
    )

    /// Which rejections a command is about.
    struct Choice: ParsableArguments {
        @Option(help: "Only those of this source.")
        var source: String?

        @Option(help: "Only those of the import of this number; `huiyin imports list` lists them.")
        var run: Int64?

        @Option(help: "Only those with this in their field code, such as column-count.")
        var code: String?

        func filter(_ state: RejectionFilter.State) -> RejectionFilter {
            RejectionFilter(source: source, run: run, code: code, state: state)
        }

        var isEmpty: Bool { source == nil && run == nil && code == nil }
    }

    /// Prints what became of records as `huiyin import` does, and ends with 1 where some still can't be read.
    static func report(_ outcome: RejectionDesk.Outcome) throws {
        try OutputPipe.standard.write(RejectionLine.json(outcome))
        if !outcome.refusals.isEmpty { throw ExitCode(1) }
    }

    static func open(_ place: WorkspaceOptions, _ command: String) throws -> Archive {
        try Archive.open(
            place.workspace, create: false, options: ArchiveOptions(command: "huiyin rejections \(command)"))
    }
}

extension RejectionFilter.State: ExpressibleByArgument {}

extension RejectionsCommand {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists them, oldest first.",
            discussion: """
                With --raw also the bytes as they came, which may hold personal data; reading them is recorded. --as-file \
                writes the records that wait as a CSV table for a spreadsheet, the number of each in its first column: mend \
                them there and give the file to `huiyin rejections mend --table FILE`.
                """
        )

        @OptionGroup var place: WorkspaceOptions

        @OptionGroup var choice: Choice

        @Option(help: "open (those that wait), settled or all.")
        var state: RejectionFilter.State = .open

        @Option(help: "jsonl (one object a line), json (one list), csv or table.")
        var format: Format = .jsonl

        @Flag(help: "Show the bytes as they came, unmasked.")
        var raw = false

        @Flag(help: "Write the records themselves, with the columns of their file.")
        var asFile = false

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case jsonl
            case json
            case csv
            case table
        }

        func validate() throws {
            if asFile, state != .open {
                throw ValidationError("--as-file is about records that wait; leave out --state")
            }
        }

        func run() async throws {
            let archive = try RejectionsCommand.open(place, "list")
            if asFile {
                let count = try await RejectionSheet(archive: archive).write(choice.filter(.open)) {
                    try OutputPipe.standard.write($0)
                }
                return Talk.say("\(count) rejected records")
            }
            let page = 500
            var offset = 0
            if format == .json { try OutputPipe.standard.write("[".utf8) }
            if format == .csv { try OutputPipe.standard.write(RejectionLine.csvHead(hasRaw: raw)) }
            while true {
                let rejections = try await archive.rejections(choice.filter(state), limit: page, offset: offset).list
                for (index, rejection) in rejections.enumerated() {
                    let bytes = raw ? try archive.rejectionBytes(rejection.number) : nil
                    if format == .json, offset + index > 0 { try OutputPipe.standard.write(",".utf8) }
                    let text =
                        switch format {
                        case .jsonl: RejectionLine.json(rejection, raw: bytes)
                        case .json: Array(RejectionLine.json(rejection, raw: bytes).dropLast())
                        case .csv: RejectionLine.csv(rejection, raw: bytes)
                        case .table: RejectionLine.table(rejection, raw: bytes)
                        }
                    try OutputPipe.standard.write(text)
                }
                offset += rejections.count
                if rejections.count < page { break }
            }
            if format == .json { try OutputPipe.standard.write("]\n".utf8) }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Shows one: the record as it came, what is wrong with it, how to mend it.",
            discussion:
                "The record may hold personal data; reading it is recorded. --raw gives its bytes and nothing else."
        )

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The number in the field id of `huiyin rejections list`.")
        var number: Int64

        @Flag(help: "Only the bytes, exactly as they came.")
        var raw = false

        func run() async throws {
            let archive = try RejectionsCommand.open(place, "show")
            let rejection = try await archive.rejection(number)
            let bytes = try archive.rejectionBytes(number)
            try OutputPipe.standard.write(raw ? bytes : RejectionLine.page(rejection, raw: bytes))
        }
    }

    struct Mend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mend",
            abstract: "Reads a mended record in the place of one that could not be read.",
            discussion: """
                It is read as the other records of its file were; the bytes as they came are kept beside it. Prints what an \
                import prints. With --table a file that `huiyin rejections list --as-file` made, mended in a spreadsheet.
                """
        )

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The number in the field id of `huiyin rejections list`.")
        var number: Int64?

        @Option(help: "The file with the mended record; - for standard input.")
        var file: String?

        @Option(help: "A mended table of many records, each with its number.")
        var table: String?

        func validate() throws {
            guard (table == nil) != (number == nil), (number == nil) == (file == nil) else {
                throw ValidationError("give a number and --file FILE, or --table FILE")
            }
        }

        func run() async throws {
            let archive = try RejectionsCommand.open(place, "mend")
            if let table {
                return try RejectionsCommand.report(
                    await RejectionSheet(archive: archive).mend(table == "-" ? .standardInput : .file(table)))
            }
            guard let number, let file else { return }
            let reader = try ByteReader(file == "-" ? .standardInput : .file(file))
            while try reader.fill() {}
            let bytes = Array(reader.bytes[reader.position...])
            try RejectionsCommand.report(await RejectionDesk(archive: archive).mend(number, bytes))
        }
    }

    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "retry",
            abstract: "Reads records again as they came, with another mapping.",
            discussion:
                "What the mapping says nothing about is read as their import read it. Prints what an import prints."
        )

        @OptionGroup var place: WorkspaceOptions

        @OptionGroup var choice: Choice

        @Argument(help: "Numbers of rejected records; without any, those that the options name.")
        var numbers: [Int64] = []

        @Flag(help: "All that wait.")
        var all = false

        @Option(help: "Which column is what: a YAML file, or a ready-made mapping of `huiyin mappings list`.")
        var mapping: String?

        func validate() throws {
            let ways = [!numbers.isEmpty, !choice.isEmpty, all].filter(\.self).count
            guard ways == 1 else { throw ValidationError("say which: numbers, or --source, --run, --code, or --all") }
        }

        func run() async throws {
            let mapping = try MappingArgument.read(mapping)
            let desk = RejectionDesk(archive: try RejectionsCommand.open(place, "retry"))
            let outcome =
                numbers.isEmpty
                ? try await desk.retry(choice.filter(.open), mapping: mapping)
                : try await desk.retry(numbers, mapping: mapping)
            try RejectionsCommand.report(outcome)
        }
    }

    struct Dismiss: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "dismiss", abstract: "Says that records need not be read; `reopen` takes that back.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "Numbers of rejected records.")
        var numbers: [Int64]

        func run() async throws {
            let desk = RejectionDesk(archive: try RejectionsCommand.open(place, "dismiss"))
            Talk.say("\(try await desk.dismiss(numbers)) rejected records dismissed")
        }
    }

    struct Reopen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reopen", abstract: "Lets settled records wait again; what they brought in stays.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "Numbers of rejected records.")
        var numbers: [Int64]

        func run() async throws {
            let desk = RejectionDesk(archive: try RejectionsCommand.open(place, "reopen"))
            Talk.say("\(try await desk.reopen(numbers)) rejected records wait again")
        }
    }
}
