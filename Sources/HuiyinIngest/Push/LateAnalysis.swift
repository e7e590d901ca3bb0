package import HuiyinArchive
import HuiyinDomain
import HuiyinText
import Synchronization

/// Understands what was stored before it was understood, in the order of arrival; after a kill it goes on where it stopped.
package actor LateAnalysis {
    private static let batchSize = 500

    private let archive: Archive
    private var engines: [String: TextEngine] = [:]
    private nonisolated let stop = StopSign()
    private nonisolated let wakes: AsyncStream<Void>
    private nonisolated let wake: AsyncStream<Void>.Continuation

    package init(archive: Archive) {
        self.archive = archive
        (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// Says that something may be waiting.
    package nonisolated func wakeUp() { wake.yield() }

    /// Ends ``run(pausing:failed:)`` after the batch that it is in.
    package nonisolated func end() {
        stop.raise()
        wake.finish()
    }

    /// Works until ``end()``.
    ///
    /// - Parameters:
    ///   - isBusy: whether requests wait; then there is a pause after each batch.
    ///   - failed: told why a batch could not be stored; it is tried again at the next wake.
    package func run(
        isBusy: @Sendable () async -> Bool = { false }, failed: @Sendable (any Error) -> Void = { _ in }
    ) async {
        wakeUp()
        for await _ in wakes {
            do {
                while !stop.isRaised, !Task.isCancelled, try await step() > 0 {
                    // Whoever pushes comes first; but not for ever.
                    if await isBusy() { try await Task.sleep(for: .milliseconds(500)) }
                }
            } catch {
                failed(error)
            }
        }
    }

    /// Understands one batch; gives how many versions it held.
    @discardableResult
    package func step() async throws -> Int {
        let due = try await archive.dueAnalyses(limit: Self.batchSize)
        guard !due.isEmpty else { return 0 }
        var done: [(DueAnalysis, FreshAnalysis)] = []
        for (index, one) in due.enumerated() {
            if index % 50 == 49 { await Task.yield() }
            let input = AnalysisInput(one.feedback)
            let analysis = try engine(of: one.feedback.source).analyze(input)
            var json: [UInt8] = []
            AnalysisJSON.append(analysis, of: input, to: &json)
            done.append((one, FreshAnalysis(analysis: analysis, json: json)))
        }
        try await archive.storeDue(done)
        return due.count
    }

    private func engine(of source: String) throws -> TextEngine {
        let name = archive.workspace.configuration.taxonomy(of: source)
        if let engine = engines[name] { return engine }
        let engine = try TaxonomyShelf(workspace: archive.workspace).engine(ofSource: source)
        engines[name] = engine
        return engine
    }
}
