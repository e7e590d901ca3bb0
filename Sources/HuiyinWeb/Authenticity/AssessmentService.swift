import HuiyinArchive
import HuiyinIngest
package import Logging
import ServiceLifecycle

/// Runs beside the server and looks whether something speaks against what pushes, connectors and mended records brought; imports of
/// files look themselves.
///
/// It asks now and then instead of being told, so that nothing is missed whoever stored it. Figures change only when something is found.
package struct AssessmentService: Service {
    /// How often it waits for voices to be understood before it goes on without: 5 minutes, where the pause is 2 seconds.
    private static let patience = 150

    private let archive: Archive
    private let logger: Logger
    private let pause: Duration
    private let isBusy: @Sendable () async -> Bool

    package init(_ site: Site, logger: Logger, pause: Duration = .seconds(2)) {
        archive = site.archive
        self.logger = logger
        self.pause = pause
        let push = site.push
        let imports = site.imports
        isBusy = {
            if await push.isBusy { return true }
            return imports.isBusy
        }
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskExecutorPreference(ImportThreads.shared) { await self.work() }
        }
    }

    private func work() async {
        var waited = 0
        while !Task.isCancelled {
            do {
                // What waits to be understood is in no figure yet, and a verdict about it would bring it there.
                if waited < Self.patience, try await archive.countDueAnalyses() > 0 {
                    waited += 1
                } else {
                    waited = 0
                    while !Task.isCancelled, try await step() > 0 {
                        // Whoever pushes or imports comes first; but not for ever.
                        if await isBusy() { try await Task.sleep(for: .milliseconds(500)) }
                    }
                }
            } catch {
                guard !Task.isCancelled else { return }
                let cause = (error as? ArchiveError)?.code.rawValue ?? "\(type(of: error))"
                logger.error("cannot look at voices", metadata: ["error": "\(cause)"])
                try? await Task.sleep(for: pause * 14)
            }
            try? await Task.sleep(for: pause)
        }
    }

    /// Looks at a few hundred versions; gives how many they were.
    @discardableResult
    package func step() async throws -> Int {
        guard try await archive.hasUnassessed() else { return 0 }
        return try archive.assessSome().seen
    }
}
