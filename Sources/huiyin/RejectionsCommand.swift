import ArgumentParser
import HuiyinArchive
import HuiyinIngest

struct RejectionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejections",
        abstract: "Records that could not be read: what is wrong with them, and where they are.",
        subcommands: [List.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists them, oldest first.",
            discussion:
                "With --raw also the bytes as they came, which may hold personal data; reading them is recorded."
        )

        @OptionGroup var place: WorkspaceOptions

        @Option(help: "jsonl (one object a line) or table.")
        var format: Format = .jsonl

        @Flag(help: "Show the bytes as they came, unmasked.")
        var raw = false

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case jsonl
            case table
        }

        func run() async throws {
            let archive = try Archive.open(
                place.workspace, create: false, options: ArchiveOptions(command: "huiyin rejections list"))
            let page = 500
            var offset = 0
            while true {
                let rejections = try archive.rejections(limit: page, offset: offset)
                for rejection in rejections {
                    let bytes = raw ? try archive.rawBytes(ofRejection: rejection.number) : nil
                    let text =
                        switch format {
                        case .jsonl: RejectionLine.json(rejection, raw: bytes)
                        case .table: RejectionLine.table(rejection, raw: bytes)
                        }
                    try OutputPipe.standard.write(text)
                }
                guard rejections.count == page else { return }
                offset += page
            }
        }
    }
}
