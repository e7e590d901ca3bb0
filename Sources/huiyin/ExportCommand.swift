import ArgumentParser
import HuiyinArchive
import HuiyinIngest

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Gives every stored item back, with what was understood of it.",
        discussion: """
            Who said it is masked, and so is personal data in texts and columns. In a CSV, cells \
            that a spreadsheet would run as a formula get an apostrophe before them. \
            An export can be imported again: where the items still are, nothing changes; elsewhere keys, texts and fields \
            are the same, and people stay apart.
            """
    )

    @OptionGroup var place: WorkspaceOptions

    @Option(help: "jsonl (one object a line) or csv.")
    var format: Format = .jsonl

    @Flag(help: "Begin a CSV with a byte order mark, which some spreadsheets need to see UTF-8.")
    var bom = false

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonl
        case csv
    }

    func run() async throws {
        let archive = try Archive.open(
            place.workspace, create: false, options: ArchiveOptions(command: "huiyin export"))
        let exporter = Exporter(archive: archive, format: format == .csv ? .csv : .jsonl, hasMark: bom)
        try exporter.write { try OutputPipe.standard.write($0) }
    }
}
