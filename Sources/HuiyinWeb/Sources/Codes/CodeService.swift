package import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinInsight
import HuiyinQuery
import HuiyinText
import ServiceLifecycle
import Synchronization

/// Gives codes their nodes in the background, as all voices are read again under the new version; what is chosen meanwhile waits
/// and goes in with one version more.
///
/// At shutdown a reading ends between two batches; the next start goes on with it.
package actor CodeService: Service {
    /// What waits or is being done, by source.
    struct State: Hashable, Sendable {
        /// The node of each code; `nil` where it is taken from its node.
        var waiting: [String: [String: String?]] = [:]
        var isReading = false
        /// Why the last change failed.
        var trouble: String?
    }

    private let archive: Archive
    private let ending = StopSign()
    private nonisolated let current = Mutex(State())
    private nonisolated let wakes: AsyncStream<Void>
    private nonisolated let wake: AsyncStream<Void>.Continuation
    private var lists: [Key: CodeList] = [:]
    private var engines: [String: (label: String, engine: TextEngine)] = [:]

    private struct Key: Hashable {
        let source: String
        let snapshot: FactSnapshot
        let taxonomy: Taxonomy
    }

    package init(archive: Archive) {
        self.archive = archive
        // One wake is as good as many: whoever wakes takes all that waits.
        (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    nonisolated var state: State { current.withLock { $0 } }

    /// Takes a change in; it is checked before, so that a wrong path is said at once.
    /// - Throws: ``TextError`` `node-unknown`.
    func change(_ places: [String: String?], of source: String) throws {
        try CodeChange(archive: archive, source: source).check(places)
        current.withLock { $0.waiting[source, default: [:]].merge(places) { $1 } }
        wake.yield()
    }

    package func run() async throws {
        let archive = archive
        if (try? archive.isBuildingGeneration()) == true {
            await read { _ = try Rereading(archive: archive).run(stop: $0) }
        }
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                for await _ in wakes { await work() }
            } onGracefulShutdown: {
                self.end()
            }
        } onCancel: {
            end()
        }
    }

    private nonisolated func end() {
        ending.raise()
        wake.finish()
    }

    private func work() async {
        let archive = archive
        while !ending.isRaised, let (source, places) = current.withLock({ state in state.waiting.popFirst() }) {
            await read { stop in
                _ = try await CodeChange(archive: archive, source: source).run(places, stop: stop)
            }
        }
    }

    private func read(_ body: @Sendable (StopSign) async throws -> Void) async {
        current.withLock { ($0.isReading, $0.trouble) = (true, nil) }
        let ending = ending
        let trouble: String? = await withTaskExecutorPreference(ImportThreads.shared) {
            do {
                try await body(ending)
                return nil
            } catch is CancellationError {
                return nil
            } catch let error as TextError {
                return error.message
            } catch let error as ArchiveError {
                return error.message
            } catch {
                return "something went wrong inside Huiyin; the log has the reason"
            }
        }
        current.withLock { ($0.isReading, $0.trouble) = (false, trouble) }
    }

    // MARK: What pages ask

    /// The codes of a source, counted once for a snapshot and a version of its taxonomy; `nil` where it has no columns of codes.
    func list(of source: String, _ inquiry: Inquiry) async throws -> CodeList? {
        guard let columns = try archive.codeColumns()[source], !columns.isEmpty else { return nil }
        let shelf = TaxonomyShelf(workspace: archive.workspace)
        let taxonomy = try shelf.taxonomy(ofSource: source)
        let key = Key(source: source, snapshot: inquiry.snapshot, taxonomy: taxonomy)
        if let list = lists[key] { return list }
        let cells = try await inquiry.codeCells(of: source, columns: columns).cells
        if engines[source]?.label != taxonomy.label {
            // Loading fits a classifier to the taxonomy's strings: once a version.
            engines[source] = (taxonomy.label, try shelf.engine(ofSource: source))
        }
        let list = CodeList(
            cells.map { .init(column: $0.column, value: $0.value, count: $0.count) }, source: source, columns: columns,
            taxonomy: taxonomy, engine: engines[source]?.engine)
        if lists.count > 50 { lists.removeAll() }
        lists[key] = list
        return list
    }
}

extension Dictionary {
    /// Takes out any entry.
    fileprivate mutating func popFirst() -> Element? {
        guard let first else { return nil }
        self[first.key] = nil
        return first
    }
}
