import ArgumentParser
import Foundation
import HuiyinArchive
import HuiyinIngest
import HuiyinInsight
import HuiyinQuery

struct QueryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Answers a question in figures, each with its interval.",
        discussion: """
            The query is JSON, on the command line or on standard input, such as
              {"measures": ["people", "negative_share"], "dimensions": ["topic"], "range": ["2026-01-01", "2026-03-31"]}
            and is described in docs/query.md. The answer carries a recipe; its hash gives the same bytes again later, even \
            after more has been imported.
            """
    )

    @OptionGroup var place: WorkspaceOptions

    @Option(help: "The hash of an earlier answer's recipe: print that answer again.")
    var recompute: String?

    @Argument(help: "The query; read from standard input when it is left out.")
    var query: String?

    func validate() throws {
        guard recompute == nil || query == nil else {
            throw ValidationError("--recompute takes the query from its recipe; leave out the other one")
        }
    }

    func run() async throws {
        let archive = try Archive.open(place.workspace, create: false)
        let desk = FigureDesk(
            archive: archive, taxonomies: try TaxonomyShelf(workspace: archive.workspace).taxonomies(),
            now: SystemClock.milliseconds)
        do {
            let answer =
                if let recompute {
                    try await desk.recompute(recompute)
                } else {
                    try await desk.answer(
                        query.map { Array($0.utf8) } ?? Array(FileHandle.standardInput.readToEnd() ?? Data()))
                }
            try OutputPipe.standard.write(answer + [UInt8(ascii: "\n")])
        } catch let error as QueryError {
            Talk.say("huiyin query: \(error)")
            throw ExitCode(2)
        } catch let error as RecomputeError {
            Talk.say("huiyin query: \(error)")
            throw ExitCode(1)
        }
    }
}
