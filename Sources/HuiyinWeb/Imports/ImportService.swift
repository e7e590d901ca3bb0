package import HuiyinArchive
import HuiyinIngest
import HuiyinText
import ServiceLifecycle
import Synchronization

/// Imports uploaded files one after the other, whether or not anybody looks on.
///
/// At shutdown the import under way ends between two batches; the next start takes it up there, and the ones that waited behind
/// it. Its state is in the workspace's `incoming/` folder, so several pages see the same import.
package actor ImportService: Service {
    /// The most files that may wait.
    static let longestQueue = 100

    nonisolated let incoming: IncomingFolder
    private let archive: Archive
    private let now: @Sendable () -> Int64
    private let reader: ImportReader
    private var drafts: [String: ImportDraft] = [:]
    private var queue: [String] = []
    private var watchers: [String: [Int: AsyncStream<ImportDraft>.Continuation]] = [:]
    private var watcherCount = 0
    private nonisolated let ending = StopSign()
    private nonisolated let current = Mutex<(id: String, stop: StopSign)?>(nil)
    private nonisolated let wakes: AsyncStream<Void>
    private nonisolated let wake: AsyncStream<Void>.Continuation

    /// - Parameter now: milliseconds UTC.
    package init(archive: Archive, now: @escaping @Sendable () -> Int64) {
        self.archive = archive
        self.now = now
        incoming = IncomingFolder(workspace: archive.workspace)
        reader = ImportReader(archive: archive)
        // One wake is as good as many: whoever wakes empties the queue.
        (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        for draft in incoming.drafts() { drafts[draft.id] = draft }
    }

    package func run() async throws {
        for draft in drafts.values.sorted(by: { ($0.arrivedAt, $0.id) < ($1.arrivedAt, $1.id) }) where draft.isUnderWay
        {
            enqueue(draft.id)
        }
        incoming.sweep(now: now(), kept: Set(queue))
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                for await _ in wakes { await work() }
            } onGracefulShutdown: {
                self.end()
            }
        } onCancel: {
            end()
        }
        for id in watchers.keys { close(id) }
    }

    private nonisolated func end() {
        ending.raise()
        current.withLock { $0?.stop.raise() }
        wake.finish()
    }

    // MARK: What pages ask

    /// Every upload, newest first.
    package func all() -> [ImportDraft] {
        drafts.values.sorted { ($0.arrivedAt, $0.id) > ($1.arrivedAt, $1.id) }
    }

    package func draft(_ id: String) -> ImportDraft? { drafts[id] }

    /// How many imports are before this one.
    func ahead(of id: String) -> Int { (queue.firstIndex(of: id) ?? 0) + (isBusy ? 1 : 0) }

    /// Whether a file is being imported.
    nonisolated var isBusy: Bool { current.withLock { $0 != nil } }

    func add(_ draft: ImportDraft) { drafts[draft.id] = draft }

    func sweep() {
        incoming.sweep(now: now(), kept: Set(drafts.values.filter(\.isUnderWay).map(\.id)))
        for draft in drafts.values where !draft.isUnderWay && now() - draft.arrivedAt > IncomingFolder.keeping {
            drafts[draft.id] = nil
        }
    }

    /// Notes down what somebody chose for an upload.
    ///
    /// - Throws: ``Failure`` 409 while it is being imported, 404 where it isn't there.
    func choose(_ id: String, source: String, mapping: String?) throws -> ImportDraft {
        var draft = try known(id)
        guard !draft.isUnderWay else { throw ImportFailure.underWay(id) }
        // Another source or mapping makes another import of what was stopped.
        if draft.source != source || draft.mapping != mapping { (draft.run, draft.unread) = (nil, nil) }
        draft.source = source
        draft.mapping = mapping
        try keep(draft)
        return draft
    }

    /// Puts an upload at the end of the queue; one that was stopped goes on where it stood.
    ///
    /// - Throws: ``Failure`` 409 while it is being imported, 503 where too many wait.
    func start(_ id: String) throws {
        var draft = try known(id)
        guard !draft.isUnderWay else { return }
        guard queue.count < Self.longestQueue else { throw ImportFailure.queueFull }
        if draft.phase == .finished { (draft.run, draft.unread) = (nil, nil) }
        draft.phase = .queued
        draft.trouble = nil
        draft.finishedAt = nil
        draft.counts = .init()
        draft.bytes = 0
        try keep(draft)
        enqueue(id)
    }

    /// Stops an import after the batch that it is in, or takes it from the queue.
    func stop(_ id: String) throws {
        var draft = try known(id)
        if let at = queue.firstIndex(of: id) {
            queue.remove(at: at)
            draft.phase = .stopped
            try keep(draft)
        } else {
            current.withLock { if $0?.id == id { $0?.stop.raise() } }
        }
    }

    /// Removes every upload that is in.
    func forgetFinished() {
        for draft in drafts.values where draft.phase == .finished {
            drafts[draft.id] = nil
            incoming.remove(draft.id)
            close(draft.id)
        }
    }

    /// Removes an upload; what was imported from it stays.
    func forget(_ id: String) throws {
        let draft = try known(id)
        guard !draft.isUnderWay else { throw ImportFailure.underWay(id) }
        drafts[id] = nil
        incoming.remove(id)
        close(id)
    }

    /// Every state of an upload from now on, the newest where a reader is slow; ends when it is no longer under way.
    func watch(_ id: String) -> AsyncStream<ImportDraft> {
        let (stream, feed) = AsyncStream.makeStream(of: ImportDraft.self, bufferingPolicy: .bufferingNewest(1))
        guard let draft = drafts[id] else {
            feed.finish()
            return stream
        }
        feed.yield(draft)
        guard draft.isUnderWay, !ending.isRaised else {
            feed.finish()
            return stream
        }
        watcherCount += 1
        let number = watcherCount
        watchers[id, default: [:]][number] = feed
        feed.onTermination = { _ in Task { await self.unwatch(id, number) } }
        return stream
    }

    private func unwatch(_ id: String, _ number: Int) {
        watchers[id]?[number] = nil
        if watchers[id]?.isEmpty == true { watchers[id] = nil }
    }

    private func close(_ id: String) {
        for feed in (watchers.removeValue(forKey: id) ?? [:]).values { feed.finish() }
    }

    // MARK: Work

    private func known(_ id: String) throws -> ImportDraft {
        guard let draft = drafts[id] else { throw ImportFailure.unknown }
        return draft
    }

    private func keep(_ draft: ImportDraft) throws {
        do { try incoming.save(draft) } catch { throw UploadFailure.writing(error) }
        publish(draft)
    }

    private func publish(_ draft: ImportDraft) {
        drafts[draft.id] = draft
        for feed in (watchers[draft.id] ?? [:]).values { feed.yield(draft) }
        if !draft.isUnderWay { close(draft.id) }
    }

    private func enqueue(_ id: String) {
        queue.append(id)
        wake.yield()
    }

    private func work() async {
        while !ending.isRaised, !queue.isEmpty {
            let id = queue.removeFirst()
            guard let draft = drafts[id] else { continue }
            await perform(draft)
        }
    }

    private func perform(_ waiting: ImportDraft) async {
        var draft = waiting
        draft.phase = .running
        draft.startedAt = draft.startedAt ?? now()
        (draft.recordsNow, draft.bytesNow, draft.tookNow) = (0, 0, 0)
        let stop = StopSign()
        current.withLock { $0 = (draft.id, stop) }
        defer { current.withLock { $0 = nil } }
        // What can't be noted down can't be taken up after a kill, but can be imported.
        try? incoming.save(draft)
        publish(draft)
        let path = incoming.file(draft)
        let (progress, feed) = AsyncStream.makeStream(of: ImportProgress.self, bufferingPolicy: .bufferingNewest(1))
        let begun = draft
        let unreadBefore = draft.unread ?? []
        async let outcome = reader.read(begun, path, stop, feed)
        let begin = now()
        var bytesBefore: Int64?
        for await step in progress {
            draft.counts = ImportDraft.Counts(step.counts)
            draft.unread = ImportDraft.Unread.sum(unreadBefore, step.unread)
            draft.bytes = step.bytes
            draft.recordsNow = step.recordsNow
            draft.tookNow = now() - begin
            let before = bytesBefore ?? step.bytes
            bytesBefore = before
            draft.bytesNow = step.bytes - before
            if draft.run == nil { draft.run = await reader.run(of: path) }
            publish(draft)
        }
        draft = await settled(draft, await outcome, path)
        try? incoming.save(draft)
        publish(draft)
    }

    private func settled(
        _ running: ImportDraft, _ outcome: ImportReader.Outcome, _ path: String
    ) async -> ImportDraft {
        var draft = running
        draft.finishedAt = now()
        if draft.run == nil { draft.run = await reader.run(of: path) }
        switch outcome {
        case .finished(let run, let counts):
            draft.phase = .finished
            draft.run = run
            draft.counts = ImportDraft.Counts(counts)
            draft.bytes = draft.size
        case .interrupted(let counts):
            draft.counts = ImportDraft.Counts(counts)
            // At shutdown it stays under way, so that the next start goes on.
            draft.phase = ending.isRaised ? .running : .stopped
        case .failed(let trouble):
            draft.phase = .failed
            draft.trouble = trouble
        }
        return draft
    }
}

extension ImportDraft.Unread {
    /// What earlier starts and this one could not read; `nil` for nothing.
    fileprivate static func sum(_ before: [ImportDraft.Unread], _ now: [UnreadColumn]) -> [ImportDraft.Unread]? {
        var all = before
        for column in now {
            if let at = all.firstIndex(where: { $0.field == column.field.name && $0.column == column.column }) {
                all[at].values += column.values
            } else {
                all.append(
                    ImportDraft.Unread(field: column.field.name, column: column.column, values: column.values))
            }
        }
        return all.isEmpty ? nil : all
    }
}

extension ImportDraft.Counts {
    init(_ counts: BatchCounts) {
        self.init(
            read: counts.read, stored: counts.stored, duplicates: counts.duplicates, updated: counts.updated,
            rejected: counts.rejected)
    }
}
