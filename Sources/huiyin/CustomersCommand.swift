import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinIngest

struct CustomersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customers",
        abstract: "What the company knows of its customers: card level, last purchase, consent.",
        subcommands: [Import.self, List.self, Undo.self, Redo.self], defaultSubcommand: Import.self)

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Brings a customer file in: a row a customer, linked to the persons whose voices are there.",
            discussion: """
                XLSX, CSV, TSV, JSON Lines or JSON. Columns are found by their names: claims (手机号, 会员号, unionid, 姓名 …) link, \
                profile fields (会员等级, 最近消费, 同意 …) are shown beside each voice of that person. Everything else is kept \
                sealed with the row. A row is no voice and enters no figure. Running it again changes what changed; what was \
                before is kept with the time until which it held. One that was killed goes on where it stood; `huiyin customers undo` \
                takes a file back.
                """)

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "Files to read; standard input where none is named, or where one is called -.")
        var files: [String] = []

        @Option(help: "What the files come from, such as crm.")
        var source = "crm"

        @Option(help: "A YAML file such as {mobile: 电话1, card-level: 卡}: claim or profile field, and its column.")
        var mapping: String?

        @Flag(help: "Say what each column would be taken for, and store nothing.")
        var explain = false

        func run() async throws {
            let mapping = try mapping.map(Self.read) ?? [:]
            for name in files where name != "-" { try ByteReader.check(name) }
            let origins: [ByteReader.Origin] =
                files.isEmpty ? [.standardInput] : files.map { $0 == "-" ? .standardInput : .file($0) }
            let opened = try origins.map { ($0.name, try CustomerFile($0, mapping: mapping)) }
            if explain {
                for (name, file) in opened {
                    let lines = ["\(name):"] + file.reasons.map { "  \($0)" }
                    try OutputPipe.standard.write((lines.joined(separator: "\n") + "\n").utf8)
                }
                return
            }
            let archive = try Archive.open(
                place.workspace, create: true, options: ArchiveOptions(command: "huiyin customers import"))
            var counts = CustomerCounts()
            for (_, file) in opened {
                let (done, rejections) = try file.run(into: archive, source: source)
                counts = counts + done.counts
                for rejection in rejections { Talk.say("huiyin: \(rejection)") }
                if done.counts.erased > 0 {
                    Talk.say(
                        "huiyin: \(done.counts.erased) customers of \(done.file) were erased and stay away; "
                            + "`huiyin persons readmit` lets one in again")
                }
                Talk.say("import \(done.number); `huiyin customers undo \(done.number)` takes it back")
            }
            try OutputPipe.standard.write(CustomerLine.json(counts))
            guard counts.rejected == 0 else { throw ExitCode(1) }
        }

        private static func read(_ path: String) throws -> [String: String] {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw IngestError(
                    code: "mapping-missing",
                    message: "the mapping \(path) cannot be read; check its name and permissions")
            }
            return try CustomerMapping.parse(Array(data), file: path)
        }
    }
}
