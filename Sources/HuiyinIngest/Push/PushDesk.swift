package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// Takes in what other systems push. Requests that wait while a transaction is written share the next one, so that many
/// small pushes cost as little as a large one.
package actor PushDesk {
    /// The most items of one transaction.
    private static let largestGroup = 8_000
    /// How long a source's mapping is used before its file is looked at again.
    private static let mappingAge: Duration = .seconds(2)

    private struct Waiting {
        let request: PushedRequest
        let continuation: CheckedContinuation<PushOutcome, any Error>
    }

    private let archive: Archive
    private let now: @Sendable () -> Int64
    private let itemLimit: Int
    private var waiting: [Waiting] = []
    private var isWriting = false
    private var readers: [String: (reader: PushReader, since: ContinuousClock.Instant)] = [:]
    private var engines: [String: Task<TextEngine, any Error>] = [:]
    /// Told when something was stored that still has to be understood.
    private let late: LateAnalysis?

    /// - Parameters:
    ///   - itemLimit: the most items of one request.
    ///   - now: milliseconds UTC.
    package init(archive: Archive, late: LateAnalysis?, itemLimit: Int = 10_000, now: @escaping @Sendable () -> Int64) {
        self.archive = archive
        self.late = late
        self.itemLimit = itemLimit
        self.now = now
    }

    /// Whether requests wait to be written.
    package var isBusy: Bool { isWriting || !waiting.isEmpty }

    /// What becomes of a request; what is told to be stored is on the disk.
    ///
    /// - Throws: ``IngestError`` where nothing of it can be read, ``ArchiveError`` where it can't be stored; nothing of it is
    ///   stored then.
    package func take(_ push: Push) async throws -> PushOutcome {
        // A repeat is answered without being read again.
        if let repeatable = push.repeatable,
            let known = try await archive.answer(to: repeatable, ofSource: push.source)
        {
            return known
        }
        let reader = try await reader(of: push.source)
        let request = try await reader.prepare(push, now: now(), limit: itemLimit, archive: archive)
        let outcome = try await store(request)
        if push.understanding == .later { late?.wakeUp() }
        return outcome
    }

    private func store(_ request: PushedRequest) async throws -> PushOutcome {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append(Waiting(request: request, continuation: continuation))
            guard !isWriting else { return }
            isWriting = true
            Task { await write() }
        }
    }

    private func write() async {
        while !waiting.isEmpty {
            var items = 0
            let group = waiting.prefix { one in
                defer { items += one.request.count }
                return items == 0 || items + one.request.count <= Self.largestGroup
            }
            waiting.removeFirst(group.count)
            do {
                let outcomes = try await archive.store(group.map(\.request))
                for (one, outcome) in zip(group, outcomes) { one.continuation.resume(returning: outcome) }
            } catch let error as ArchiveError where error.code == .locked || error.code == .diskFull {
                for one in group { one.continuation.resume(throwing: error) }
            } catch {
                // One request that can't be stored keeps no other away.
                for one in group { await writeAlone(one) }
            }
        }
        isWriting = false
    }

    private func writeAlone(_ one: Waiting) async {
        do {
            let outcomes = try await archive.store([one.request])
            one.continuation.resume(returning: outcomes[0])
        } catch {
            one.continuation.resume(throwing: error)
        }
    }

    private func reader(of source: String) async throws -> PushReader {
        if let known = readers[source], known.since.duration(to: .now) < Self.mappingAge { return known.reader }
        try ImportJob.check(source: source)
        let mapping = try MappingShelf(workspace: archive.workspace).mapping(ofSource: source) ?? Mapping()
        if let known = readers[source], known.reader.mapping == mapping.digest {
            readers[source] = (known.reader, .now)
            return known.reader
        }
        let reader = try PushReader(
            source: source, mapping: mapping, engine: try await engine(of: source),
            clock: try ImportJob.clock(archive.workspace))
        // Names come from outside: none of them may fill the memory.
        if readers.count > 1000 { readers.removeAll() }
        readers[source] = (reader, .now)
        return reader
    }

    /// One engine a taxonomy, loaded when it is first needed.
    private func engine(of source: String) async throws -> TextEngine {
        let name = archive.workspace.configuration.taxonomy(of: source)
        if let engine = engines[name] { return try await engine.value }
        let shelf = TaxonomyShelf(workspace: archive.workspace)
        let loading = Task { try shelf.engine(ofSource: source) }
        engines[name] = loading
        do {
            return try await loading.value
        } catch {
            // A model that is mended is read at the next push.
            engines[name] = nil
            throw error
        }
    }
}
