import HuiyinArchive
import HuiyinIngest
package import Logging
import ServiceLifecycle

/// Runs every connector when its time has come, one after the other, until the server ends.
package struct ConnectorService: Service {
    private let desk: ConnectorDesk
    private let logger: Logger
    private let now: @Sendable () -> Int64
    private let stop = StopSign()

    package init(_ desk: ConnectorDesk, logger: Logger, now: @escaping @Sendable () -> Int64) {
        self.desk = desk
        self.logger = logger
        self.now = now
    }

    package func run() async throws {
        await withGracefulShutdownHandler {
            while !stop.isRaised, !Task.isCancelled {
                for settings in desk.all where !stop.isRaised { await runIfDue(settings) }
                // Short naps, so that the server's end needs no waiting.
                for _ in 0..<10 where !stop.isRaised { try? await Task.sleep(for: .milliseconds(200)) }
            }
        } onGracefulShutdown: {
            stop.raise()
        }
    }

    private func runIfDue(_ settings: ConnectorSettings) async {
        do {
            guard try await desk.state(of: settings).nextAt <= now() else { return }
            let run = try await desk.run(settings, stop: stop)
            guard let code = run?.code else { return }
            logger.warning("connector failed", metadata: ["connector": "\(settings.name)", "code": "\(code)"])
        } catch {
            let code = (error as? ArchiveError)?.code.rawValue ?? "\(type(of: error))"
            logger.error("connector could not run", metadata: ["connector": "\(settings.name)", "code": "\(code)"])
        }
    }
}
