import ArgumentParser
import HuiyinArchive
import HuiyinConnect
import HuiyinDomain
import HuiyinIngest

struct ConnectorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "connectors",
        abstract: "What is fetched by itself: watched folders and JSON APIs of huiyin.yaml.",
        discussion: """
            `huiyin serve` runs every connector when its time has come. Nothing is fetched from any host that huiyin.yaml \
            does not name; files in a watched folder are read and stay where they are. See docs/ways-in.md.
            """,
        subcommands: [List.self, Run.self, Test.self, Log.self, Reset.self],
        defaultSubcommand: List.self
    )

    /// The workspace's connectors.
    struct Desk {
        let archive: Archive
        let desk: ConnectorDesk

        init(_ place: WorkspaceOptions, _ command: String) throws {
            archive = try Archive.open(
                place.workspace, create: true, options: ArchiveOptions(command: "huiyin connectors \(command)"))
            let now: @Sendable () -> Int64 = { SystemClock.milliseconds() }
            desk = ConnectorDesk(
                archive: archive, push: PushDesk(archive: archive, late: nil, now: now), now: now)
        }

        func settings(_ name: String) throws -> ConnectorSettings {
            guard let known = desk.all.first(where: { $0.name == name }) else {
                throw ValidationError(
                    "there is no connector \(name) in huiyin.yaml; it has \(desk.all.map(\.name).joined(separator: ", "))"
                )
            }
            return known
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists connectors, one JSON object a line: state, next run, last run.")

        @OptionGroup var place: WorkspaceOptions

        func run() async throws {
            let desk = try Desk(place, "list")
            for settings in desk.desk.all {
                let state = try await desk.desk.state(of: settings)
                let last = try await desk.archive.connectorRuns(settings.name, limit: 1).first
                let unread = try await desk.desk.unread(settings)
                try OutputPipe.standard.write(ConnectorLine.state(settings, state, last, unread: unread))
            }
        }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run", abstract: "Runs a connector now, whatever its schedule says.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The connector's name; all of them where none is named.")
        var name: String?

        func run() async throws {
            let desk = try Desk(place, "run")
            let chosen = try name.map { [try desk.settings($0)] } ?? desk.desk.all
            var code: Int32 = 0
            for settings in chosen {
                guard let run = try await desk.desk.run(settings) else { continue }
                try OutputPipe.standard.write(ConnectorLine.run(run))
                if run.code != nil { code = 3 } else if run.counts.rejected > 0, code == 0 { code = 1 }
            }
            // A server looks at what came in by itself; here nobody else does. What the run did stands, whatever comes of it.
            do { try desk.archive.assess() } catch {
                Talk.say(
                    "warning: what came in was not compared with the rest (\(error)); huiyin authenticity run does it")
            }
            guard code == 0 else { throw ExitCode(code) }
        }
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Says what a run would fetch, and stores nothing.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The connector's name.")
        var name: String

        func run() async throws {
            let desk = try Desk(place, "test")
            do {
                let found = try await desk.desk.test(try desk.settings(name))
                if found.isEmpty { Talk.say("huiyin connectors test: nothing new") }
                for line in found { try OutputPipe.standard.write(Array((line + "\n").utf8)) }
            } catch let error as ConnectError {
                Talk.say("huiyin connectors test: \(error)")
                throw ExitCode(3)
            } catch let error as IngestError {
                Talk.say("huiyin connectors test: \(error)")
                throw ExitCode(3)
            }
        }
    }

    struct Log: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "log", abstract: "Lists the runs of a connector, newest first, one JSON object a line.")

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The connector's name.")
        var name: String

        @Option(help: "How many runs.")
        var limit = 100

        func run() async throws {
            let desk = try Desk(place, "log")
            for run in try await desk.archive.connectorRuns(name, limit: max(1, limit)) {
                try OutputPipe.standard.write(ConnectorLine.run(run))
            }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reset",
            abstract: "Sets a connector back to its beginning; what is in already counts as duplicates.",
            discussion: """
                An API is asked again for everything, or for what is new since a value of its own; the files of a watched folder \
                are read again, those that could not be read too. `huiyin serve` runs the connector at once.
                """)

        @OptionGroup var place: WorkspaceOptions

        @Argument(help: "The connector's name.")
        var name: String

        @Option(help: "What the next run asks for instead of the beginning: a value as `since.pointer` has them.")
        var since: String?

        func run() async throws {
            let desk = try Desk(place, "reset")
            do {
                try await desk.desk.reset(try desk.settings(name), since: since)
            } catch let error as ConnectError {
                Talk.say("huiyin connectors reset: \(error)")
                throw ExitCode(3)
            }
        }
    }
}
