import ArgumentParser
import HuiyinArchive
import HuiyinConnect
import HuiyinIngest
import HuiyinWeb
import Logging

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows a workspace in the browser, on this machine only.",
        discussion: """
            Pages and the API answer at http://127.0.0.1:PORT/. There are no accounts yet, so no other address is served. \
            Imports may run beside it: the next page shows what they brought. Ctrl-C or SIGTERM ends it when the requests \
            under way are answered. A folder that is no workspace yet becomes an empty one, and its page says how to fill it.
            """
    )

    @OptionGroup var options: WorkspaceOptions

    @Option(help: "The port; 0 for any that is free.")
    var port = 8080

    @Option(help: "The address to listen on; only loopback until there are accounts.")
    var host = "127.0.0.1"

    @Flag(help: "Log every request, not only what goes wrong.")
    var verbose = false

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port \(port) is not a port; expected a number from 0 to 65535")
        }
        guard HostCheck.isLoopback(host) else {
            throw ValidationError(
                "--host \(host) would open the workspace to others, and there are no accounts yet; "
                    + "only 127.0.0.1 and localhost are served")
        }
    }

    func run() async throws {
        do {
            let archive = try Archive.open(options.workspace, options: ArchiveOptions(command: "huiyin serve"))
            let taxonomies = try TaxonomyShelf(workspace: archive.workspace).taxonomies()
            let charts = WebServer.chartsFile()
            var logger = Logger(label: "huiyin.web", factory: { StreamLogHandler.standardError(label: $0) })
            logger.logLevel = verbose ? .info : .warning
            if charts == nil {
                Talk.say(
                    "Charts are drawn without ECharts: echarts.min.js is not in $HUIYIN_ASSETS or ~/.cache/huiyin/assets."
                )
            }
            // The first page shouldn't wait for the columns of its figures.
            await archive.prepareFacts()
            let name = archive.workspace.configuration.name
            let now: @Sendable () -> Int64 = { SystemClock.milliseconds() }
            let desk = ConnectorDesk(
                archive: archive, push: PushDesk(archive: archive, late: nil, now: now), now: now)
            let site = Site(archive: archive, taxonomies: taxonomies, charts: charts)
            try await WebServer.run(
                site, port: port, logger: logger,
                beside: [
                    ConnectorService(desk, logger: logger, now: now), AssessmentService(site, logger: logger),
                ]
            ) { url in
                Talk.say("\(name) is at \(url) (this machine only, until there are accounts). Ctrl-C ends it.")
            }
        } catch {
            Talk.say("huiyin serve: \(error)")
            throw ExitCode(3)
        }
    }
}
