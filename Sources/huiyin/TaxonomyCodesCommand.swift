import ArgumentParser
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinInsight
import HuiyinText

extension TaxonomyCommand {
    /// Lists the ticked answers of sources that no node claims, and gives them nodes.
    struct Codes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "codes",
            abstract: "List survey options, ticket reasons and claim codes that no node claims; give them nodes.",
            discussion: """
                Of each code: how often it was ticked, its column, and the node that its words are most likely about. --add and --accept \
                write into the workspace's own copy of the taxonomy, raise its version and read all voices again; --remove is the \
                way back. Columns hold codes where a mapping says so (codes: [原因, Q7]), where the taxonomy has options of them, or \
                where they are called so.
                """)

        @OptionGroup var place: WorkspaceOptions

        @Option(help: "Only the codes of this source; needed to change anything.")
        var source: String?

        @Flag(help: "List the codes that nodes claim, too.")
        var all = false

        @Option(help: "CODE:PATH, such as Q7=3:logistics/timeliness; may be given several times.")
        var add: [String] = []

        @Option(help: "A code to take from its node; may be given several times.")
        var remove: [String] = []

        @Option(help: "Add every suggestion at least this likely, 0 to 1.")
        var accept: Double?

        @Option(help: "table (for people) or json.")
        var format: Format = .table

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case table
            case json
        }

        func validate() throws {
            let changes = !add.isEmpty || !remove.isEmpty || accept != nil
            if changes, source == nil { throw ValidationError("name the --source whose codes are to change") }
            if let accept, !(0...1).contains(accept) { throw ValidationError("--accept takes a probability, 0 to 1") }
            for item in add where Self.place(item) == nil {
                throw ValidationError("--add takes CODE:PATH, such as Q7=3:logistics/timeliness; found \(item)")
            }
        }

        private static func place(_ text: String) -> (code: String, path: String)? {
            guard let colon = text.lastIndex(of: ":") else { return nil }
            let (code, path) = (String(text[..<colon]), String(text[text.index(after: colon)...]))
            return code.isEmpty || path.isEmpty ? nil : (code, path)
        }

        func run() async throws {
            do {
                let archive = try Archive.open(
                    place.workspace, create: false, options: ArchiveOptions(command: "huiyin taxonomy codes"))
                var places = [String: String?]()
                for (code, path) in add.compactMap(Self.place) { places[code] = path }
                for code in remove { places[code] = .some(nil) }
                if let source, let accept {
                    for row in try await list(of: source, archive).unmapped {
                        guard let suggestion = row.suggestion, suggestion.probability >= accept, places[row.code] == nil
                        else { continue }
                        places[row.code] = suggestion.path
                    }
                }
                if let source, !places.isEmpty {
                    let outcome = try await CodeChange(archive: archive, source: source).run(places)
                    let label = try TaxonomyShelf(workspace: archive.workspace).taxonomy(ofSource: source).label
                    Talk.say("\(places.count) codes changed; \(outcome.voices) voices read again under \(label)")
                }
                let names =
                    try source.map { [$0] } ?? archive.codeColumns().filter { !$0.value.isEmpty }.keys.sorted()
                var lists = [CodeList]()
                for name in names { lists.append(try await list(of: name, archive)) }
                try OutputPipe.standard.write(
                    format == .json ? CodeReport.json(lists, all: all) : CodeReport.table(lists, all: all))
            } catch let error as TextError {
                Talk.say("error: \(error.message)")
                throw ExitCode(3)
            }
        }

        private func list(of source: String, _ archive: Archive) async throws -> CodeList {
            let shelf = TaxonomyShelf(workspace: archive.workspace)
            let inquiry = try await Inquiry(
                source: archive.facts, taxonomies: try shelf.taxonomies(),
                zone: archive.workspace.configuration.zone, now: SystemClock.milliseconds)
            let columns = try archive.codeColumns()[source] ?? []
            let cells = try await inquiry.codeCells(of: source, columns: columns).cells
            return CodeList(
                cells.map { .init(column: $0.column, value: $0.value, count: $0.count) }, source: source,
                columns: columns, taxonomy: try shelf.taxonomy(ofSource: source),
                engine: try shelf.engine(ofSource: source))
        }
    }
}
