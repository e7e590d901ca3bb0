import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest

struct AuthenticityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authenticity",
        abstract: "What speaks against voices: copies, reposts, paid and rewarded praise, bots.",
        discussion: """
            Nothing is ever deleted: a voice that something speaks against stays, and every figure can be taken with and \
            without it (the dimension authenticity, `suspicious:` in huiyin.yaml). What people say outweighs the rules.
            """,
        subcommands: [Run.self, List.self, Dismiss.self, Restore.self, Suspect.self],
        defaultSubcommand: List.self
    )

    static func open(_ place: WorkspaceOptions, _ command: String) throws -> Archive {
        try Archive.open(
            place.workspace, create: false, options: ArchiveOptions(command: "huiyin authenticity \(command)"))
    }

    static func id(_ text: String) throws -> FeedbackID {
        guard let id = FeedbackID(text) else {
            throw ValidationError(
                "“\(text)” is not the id of a voice; expected one as `huiyin authenticity list` prints it")
        }
        return id
    }

    static func print(_ id: FeedbackID, _ state: SuspicionState, _ archive: Archive) async throws {
        try OutputPipe.standard.write(SuspicionLine.json(id, state, try await archive.voice(id)))
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run", abstract: "Looks at what came in since the last time; imports do so themselves.",
            discussion: """
                With --anew everything is compared again: after an import was undone, or after rules changed. What people \
                said stays.
                """)

        @OptionGroup var place: WorkspaceOptions

        @Flag(help: "Look at everything again.")
        var anew = false

        func run() async throws {
            let archive = try AuthenticityCommand.open(place, "run")
            let result = try anew ? archive.assessAnew() : archive.assess()
            Talk.say("\(result.seen) voices looked at, the verdict on \(result.changed) changed")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists voices that something speaks against, the newest finding first.")

        @OptionGroup var place: WorkspaceOptions

        @Option(help: "Only these: \(Suspicion.allCases.map(\.rawValue).joined(separator: ", ")).")
        var kind: Kind?

        @Option(help: "jsonl (one object a line) or table.")
        var format: Format = .jsonl

        struct Kind: ExpressibleByArgument {
            let suspicion: Suspicion

            init?(argument: String) {
                guard let suspicion = Suspicion(rawValue: argument) else { return nil }
                self.suspicion = suspicion
            }
        }

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case jsonl
            case table
        }

        func run() async throws {
            let archive = try AuthenticityCommand.open(place, "list")
            let found = try await archive.suspected(kind?.suspicion, limit: .max)
            for start in stride(from: 0, to: found.count, by: 500) {
                let page = found[start..<min(start + 500, found.count)]
                let voices = Dictionary(
                    try await archive.voices(page.map { $0.id }).map { ($0.id, $0) },
                    uniquingKeysWith: { first, _ in first })
                for (id, state) in page {
                    let line =
                        format == .jsonl
                        ? SuspicionLine.json(id, state, voices[id]) : SuspicionLine.table(id, state, voices[id])
                    try OutputPipe.standard.write(line)
                }
            }
        }
    }

    struct Dismiss: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "dismiss", abstract: "Says that a voice is genuine; figures change at once.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The id of the voice.")
        var id: String

        @Option(help: "Why.")
        var note: String?

        func run() async throws {
            let archive = try AuthenticityCommand.open(place, "dismiss")
            let id = try AuthenticityCommand.id(id)
            try await AuthenticityCommand.print(
                id, try await archive.dismissSuspicion(id, by: NSUserName(), note: note), archive)
        }
    }

    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore", abstract: "Makes what speaks against a voice count again.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The id of the voice.")
        var id: String

        func run() async throws {
            let archive = try AuthenticityCommand.open(place, "restore")
            let id = try AuthenticityCommand.id(id)
            try await AuthenticityCommand.print(id, try await archive.restoreSuspicion(id, by: NSUserName()), archive)
        }
    }

    struct Suspect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "suspect", abstract: "Says by hand what speaks against a voice.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The id of the voice.")
        var id: String

        @Argument(help: "One of \(Suspicion.allCases.map(\.rawValue).joined(separator: ", ")).")
        var kind: List.Kind

        @Option(help: "Why.")
        var note: String?

        func run() async throws {
            let archive = try AuthenticityCommand.open(place, "suspect")
            let id = try AuthenticityCommand.id(id)
            try await AuthenticityCommand.print(
                id, try await archive.suspect(id, of: kind.suspicion, by: NSUserName(), note: note), archive)
        }
    }
}
