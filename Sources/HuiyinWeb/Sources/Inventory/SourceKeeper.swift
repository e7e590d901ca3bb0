package import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinInsight
import HuiyinQuery
import ServiceLifecycle

/// Counts sources once for a state of the facts, and looks now and then whether one went quiet or changed.
package actor SourceKeeper: Service {
    private struct Key: Hashable {
        let snapshot: FactSnapshot
        /// The clock matters to a source that stands alone.
        let day: Int64
    }

    private let archive: Archive
    private let now: @Sendable () -> Int64
    private var measured: (key: Key, measures: [SourceMeasure])?
    private static let pause = Duration.seconds(900)

    package init(archive: Archive, now: @escaping @Sendable () -> Int64) {
        (self.archive, self.now) = (archive, now)
    }

    package func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: Self.pause)
                // What can't be looked at now can be at the next look.
                try? await self.look()
            }
        }
    }

    private func look() async throws {
        let shelf = TaxonomyShelf(workspace: archive.workspace)
        let inquiry = try await Inquiry(
            source: archive.facts, taxonomies: try shelf.taxonomies(), zone: archive.workspace.configuration.zone,
            now: now)
        _ = try await SourceInventory.findings(measures(try await archive.sources(), inquiry), archive)
    }

    func measures(_ sources: [StoredSource], _ inquiry: Inquiry) async throws -> [SourceMeasure] {
        let key = Key(snapshot: inquiry.snapshot, day: sources.count > 1 ? 0 : now() / 86_400_000)
        if let measured, measured.key == key, measured.measures.count == sources.count { return measured.measures }
        let measures = try await inquiry.sourceMeasures(sources, archive)
        measured = (key, measures)
        return measures
    }
}
