import ArgumentParser
import Foundation

@main
struct Huiyin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "huiyin",
        abstract: "Hears customers in every channel, finds the problem that matters most, and shows who said so.",
        discussion: """
            Everything lives in one folder, the workspace (--workspace DIR, ./workspace unless named). Nothing leaves this \
            machine unless you name where to (see `huiyin assist --help`). Data goes to standard output, talk to standard error. \
            Exit codes: 0 done; 1 done, but some input was refused and the output says what; 2 the command line is wrong; 3 it \
            could not be done.
            """,
        version: Version.current,
        subcommands: [BenchCommand.self],
        groupedSubcommands: [
            CommandGroup(
                name: "Feedback",
                subcommands: [
                    ImportCommand.self, MappingsCommand.self, ImportsCommand.self, SourcesCommand.self,
                    RejectionsCommand.self, ExportCommand.self, VersionsCommand.self, CorrectionsCommand.self,
                    AuthenticityCommand.self, ReanalyzeCommand.self, ConnectorsCommand.self, DemoCommand.self,
                ]
            ),
            CommandGroup(
                name: "Customers", subcommands: [PersonsCommand.self, CustomersCommand.self, IdentitiesCommand.self]),
            CommandGroup(name: "Figures and pages", subcommands: [QueryCommand.self, ServeCommand.self]),
            CommandGroup(
                name: "Text engine",
                subcommands: [
                    AnalyzeCommand.self, QueueCommand.self, SegmentCommand.self, TaxonomyCommand.self,
                    TrainCommand.self,
                    EvaluateCommand.self, AssistCommand.self,
                ]
            ),
        ]
    )

    static func main() async {
        Signals.endQuietlyOnBrokenPipe()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    /// Maps every way of ending to the exit codes of the contract.
    private static func end(with error: any Error) -> Never {
        if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
        // The parser says 64 for a wrong command line and 0 for help; what it doesn't know is an error of ours.
        switch exitCode(for: error) {
        case .success:
            print(fullMessage(for: error))
            Foundation.exit(0)
        case .validationFailure:
            Talk.say(fullMessage(for: error))
            Foundation.exit(2)
        default:
            Talk.say("huiyin: \(error)")
            Foundation.exit(3)
        }
    }
}
