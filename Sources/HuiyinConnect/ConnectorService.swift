import HuiyinArchive
import HuiyinIngest
package import Logging
import ServiceLifecycle

/// Runs every connector when its time has come, until the server ends; a slow one keeps no other waiting.
package struct ConnectorService: Service {
    private let desk: ConnectorDesk
    private let logger: Logger
    private let now: @Sendable () -> Int64
    private let stop = StopSign()
    /// As many connectors run at once at most.
    private let places = RunPlaces(4)

    package init(_ desk: ConnectorDesk, logger: Logger, now: @escaping @Sendable () -> Int64) {
        self.desk = desk
        self.logger = logger
        self.now = now
    }

    package func run() async throws {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for settings in desk.all { group.addTask { await keepRunning(settings) } }
            }
            // A service that returns ends the server, and there may be no connector at all.
            while isOn { await nap() }
        } onGracefulShutdown: {
            stop.raise()
        }
    }

    private var isOn: Bool { !stop.isRaised && !Task.isCancelled }

    private func keepRunning(_ settings: ConnectorSettings) async {
        let lane = Self.lane(settings)
        while isOn {
            if places.take(lane) {
                await runIfDue(settings)
                places.give(lane)
            }
            await nap()
        }
    }

    /// Folders of one source may hold the same file, which must not be imported twice at once.
    private static func lane(_ settings: ConnectorSettings) -> String {
        switch settings.kind {
        case .folder: "folder \(settings.source)"
        case .http: "http \(settings.name)"
        }
    }

    /// Two seconds in short pieces, so that the server's end needs no waiting.
    private func nap() async {
        for _ in 0..<10 where isOn { try? await Task.sleep(for: .milliseconds(200)) }
    }

    private func runIfDue(_ settings: ConnectorSettings) async {
        do {
            guard try await desk.state(of: settings).nextAt <= now() else { return }
            let run = try await withTaskExecutorPreference(ImportThreads.shared) {
                try await desk.run(settings, stop: stop)
            }
            guard let code = run?.code else { return }
            logger.warning("connector failed", metadata: ["connector": "\(settings.name)", "code": "\(code)"])
        } catch {
            let code = (error as? ArchiveError)?.code.rawValue ?? "\(type(of: error))"
            logger.error("connector could not run", metadata: ["connector": "\(settings.name)", "code": "\(code)"])
        }
    }
}
