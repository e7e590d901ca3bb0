import Dispatch
import Foundation
import GRDB
import HuiyinQuery
import Synchronization

/// Keeps the columnar table of the generation in force: segments from their files, what is newer from SQL, ended rows, persons.
///
/// SQL facts are the truth. Whatever is wrong with a segment, it is made again from them, and SQL answers meanwhile.
final class FactShelf: Sendable {
    private struct State {
        var generation: Int64 = 0
        /// The segments that lie in files, and what the manifest says of them.
        var entries = [SegmentManifest.Entry]()
        var files = [Segment]()
        /// What came later, in memory.
        var tail = [Segment]()
        /// The last fact in either.
        var lastRow: Int64 = 0
        /// Facts that ended after their segment was written, and when.
        var deaths = [Int64: Int64]()
        var table: FactTable?
        var loading: Task<Void, Never>?
        var writing: Task<Void, Never>?
        /// The snapshot for which the table could not be made; SQL answers until there is another.
        var refused: Int64?
        var isSwept = false
        /// The last erasure that the table knows of; after another one everything is read anew.
        var erasure: Int64 = 0
    }

    private let pool: DatabasePool
    private let files: SegmentFiles
    private let lock: WorkspaceLock
    private let now: @Sendable () -> Int64
    private let state = Mutex(State())

    /// Facts that are newer than the last segment are read anew at every change up to here, then become a segment.
    let tailLimit: Int
    /// Facts a segment, at most.
    static let segmentLimit = 1_000_000
    /// Parts that a segment is cut into by time have about so many facts: enough to read in one go.
    static let partLimit = 250_000
    /// A page waits for the first table of an archive of so many facts; in a larger one SQL answers until it is there.
    static let patience: Int64 = 150_000

    init(
        pool: DatabasePool, folder: String, lock: WorkspaceLock, tailLimit: Int, now: @escaping @Sendable () -> Int64
    ) {
        self.pool = pool
        files = SegmentFiles(folder: folder)
        self.lock = lock
        self.tailLimit = tailLimit
        self.now = now
    }

    /// The table that can answer for `snapshot`; `nil` where SQL has to.
    func table(for snapshot: FactSnapshot, identity: Int64) async -> FactTable? {
        let (table, refused) = state.withLock { ($0.table, $0.refused) }
        if let table, table.generation == snapshot.generation, table.number >= snapshot.number,
            table.clusters.generation == identity
        {
            return table
        }
        // A retired generation, or a snapshot before this one's switch, or before persons were linked as they are now.
        if let table, table.generation > snapshot.generation || table.clusters.generation > identity { return nil }
        if refused == snapshot.number { return nil }
        let task = load()
        if table == nil, await isLarge() { return nil }
        await task.value
        let fresh = state.withLock(\.table)
        guard let fresh, fresh.generation == snapshot.generation, fresh.number >= snapshot.number,
            fresh.clusters.generation == identity
        else { return nil }
        return fresh
    }

    /// Brings the table up to date; a call while that goes on joins it.
    @discardableResult
    func load() -> Task<Void, Never> {
        state.withLock { state in
            if let loading = state.loading { return loading }
            let task = Task.detached(priority: .userInitiated) { [self] in
                await refresh()
                self.state.withLock { $0.loading = nil }
            }
            state.loading = task
            return task
        }
    }

    /// Waits until nothing is being loaded or written.
    func settle() async {
        while let task = state.withLock({ $0.loading ?? $0.writing }) { await task.value }
    }

    private func isLarge() async -> Bool {
        let last = try? await pool.read { try Int64.fetchOne($0, sql: "SELECT max(id) FROM voice_fact") ?? 0 }
        return last ?? 0 > Self.patience
    }

    private func refresh() async {
        sweep()
        do {
            try await pool.read { [self] db in try refresh(db) }
        } catch let error as SegmentError {
            guard error.code != "segment-limit" else {
                Self.say("\(error); SQL counts them.")
                return refuse()
            }
            Self.say("\(error); its facts are counted by SQL until it is made again.")
            rebuild()
            do {
                try await pool.read { [self] db in try refresh(db) }
            } catch {
                Self.say("the columns of facts could not be made: \(error)")
                refuse()
            }
        } catch {
            Self.say("the columns of facts could not be read: \(error)")
            refuse()
        }
        if state.withLock({ $0.tail.reduce(0) { $0 + $1.voices } >= tailLimit }) { write() }
    }

    private func refuse() {
        let newest = try? pool.read { try SnapshotTable.newest($0) }
        state.withLock { $0.refused = newest }
    }

    // MARK: Reading

    private func refresh(_ db: Database) throws {
        var next = state.withLock { $0 }
        let snapshot = try FactSnapshotRow.fetch(db, number: try SnapshotTable.newest(db))
        let entries = try SegmentManifest.entries(snapshot.generation, db)
        let erasure = try Int64.fetchOne(db, sql: "SELECT max(id) FROM erasure") ?? 0
        if next.generation != snapshot.generation || !Set(next.entries).isSubset(of: entries) || next.erasure != erasure
        {
            let (loading, writing, isSwept) = (next.loading, next.writing, next.isSwept)
            next = State()
            (next.loading, next.writing, next.isSwept) = (loading, writing, isSwept)
            next.generation = snapshot.generation
            next.erasure = erasure
        }
        let fresh = entries.dropFirst(next.entries.count)
        let known = next.table?.number ?? -1
        if !fresh.isEmpty {
            for entry in fresh { next.files.append(try open(entry)) }
            next.entries = entries
            next.tail = []
            next.lastRow = entries.map(\.lastRow).max() ?? 0
        }
        try readTail(&next, db)
        // Segments know what had ended when they were written; the oldest of them decides how far to look back. A generation that is
        // being built ends facts in the newest snapshot too, so that one is looked at again.
        let since = known < 0 || !fresh.isEmpty ? entries.map(\.snapshot).min() ?? -1 : known
        let ended = try Row.fetchAll(
            db, sql: "SELECT id, died FROM voice_fact WHERE died >= ? AND died < \(Int64.max) AND generation = ?",
            arguments: [since, snapshot.generation])
        for row in ended { next.deaths[row[0]] = row[1] as Int64 }
        let clusters = try clusters(db, at: snapshot.number, known: next.table?.clusters)
        next.table = FactTable(
            generation: snapshot.generation, number: snapshot.number, segments: next.files + next.tail,
            deaths: next.deaths.map { ($0.key, $0.value) }, clusters: clusters)
        next.refused = nil
        state.withLock { state in
            (next.loading, next.writing) = (state.loading, state.writing)
            state = next
        }
    }

    private func open(_ entry: SegmentManifest.Entry) throws -> Segment {
        let segment = try Segment(file: files.path(entry.file))
        guard Int64(bitPattern: segment.checksum) == entry.checksum, segment.generation == entry.generation else {
            throw SegmentError(
                code: "segment-damaged", message: "\(files.path(entry.file)) is another segment than the manifest lists"
            )
        }
        return segment
    }

    private func readTail(_ next: inout State, _ db: Database) throws {
        // Many small pieces are read again as one.
        if next.tail.count >= 8 {
            next.tail = []
            next.lastRow = next.entries.map(\.lastRow).max() ?? 0
        }
        var reading = SegmentReading(db, generation: next.generation)
        while let extent = try reading.extent(after: next.lastRow, limit: Self.partLimit) {
            for builder in try reading.builders(after: next.lastRow, through: extent.last) where !builder.isEmpty {
                next.tail.append(try Segment(bytes: try reading.image(builder), name: "the newest facts"))
            }
            next.lastRow = extent.last
        }
    }

    private func clusters(_ db: Database, at snapshot: Int64, known: AuthorClusters?) throws -> AuthorClusters {
        let names = try FactNames(db, at: snapshot)
        if let known, known.generation == names.identity { return known }
        guard names.identity != 0 else { return AuthorClusters() }
        return AuthorClusters(generation: names.identity, persons: try names.links())
    }

    // MARK: Writing

    /// Makes segments of what is newer than the last one, if that is much.
    func write() {
        state.withLock { state in
            guard state.writing == nil else { return }
            state.writing = Task.detached(priority: .utility) { [self] in
                await Self.apart { [self] in writeNewest() }
                self.state.withLock { $0.writing = nil }
            }
        }
    }

    private func writeNewest() {
        do {
            let generation = try pool.read { try GenerationTable.active($0) }
            if try writeAll(generation) { load() }
        } catch {
            Self.say("the newest facts could not be written as a segment, so they stay in memory: \(error)")
        }
    }

    /// Runs `body` on a thread that no page needs.
    private static func apart(_ body: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .utility).async {
                body()
                continuation.resume()
            }
        }
    }

    /// Writes segments of a generation until fewer facts than ``tailLimit`` are left; whether there were any.
    @discardableResult
    func writeAll(_ generation: Int64) throws -> Bool {
        var hasWritten = false
        while try writeNext(generation) { hasWritten = true }
        return hasWritten
    }

    private func writeNext(_ generation: Int64) throws -> Bool {
        let (images, rows, snapshot) = try pool.read { db -> ([[UInt8]], ClosedRange<Int64>, Int64) in
            var reading = SegmentReading(db, generation: generation)
            let after = try SegmentManifest.lastRow(generation, db)
            guard let extent = try reading.extent(after: after, limit: Self.segmentLimit), extent.count >= tailLimit
            else { return ([], 0...0, 0) }
            let parts = max(1, extent.count / Self.partLimit)
            let cuts = try reading.cuts(after: after, through: extent.last, into: parts)
            let builders = try reading.builders(after: after, through: extent.last, cutAt: cuts)
            let images = try builders.filter { !$0.isEmpty }.map { try reading.image($0) }
            return (images, after...extent.last, try SnapshotTable.newest(db))
        }
        guard !images.isEmpty else { return false }
        // Under the lock from file to manifest, so that nobody sweeps what is about to be listed.
        return try lock.hold {
            // Another process may have been faster.
            guard try pool.read({ try SegmentManifest.lastRow(generation, $0) }) == rows.lowerBound else { return true }
            let written = try images.map { image in
                (
                    try Segment(bytes: image, name: "a new segment"), image.count,
                    try files.write(image, generation: generation, rows: rows)
                )
            }
            try pool.write { db in
                for (segment, bytes, file) in written {
                    try SegmentManifest.add(
                        segment, file: file, rows: rows, snapshot: snapshot, bytes: bytes, db, at: now())
                }
            }
            return true
        }
    }

    /// Strikes the segments of the generation in force from the manifest and makes them again.
    private func rebuild() {
        do {
            try lock.hold {
                try pool.write { db in
                    try SegmentManifest.clear(try GenerationTable.active(db), db)
                    try files.removeUnlisted(db)
                }
            }
            state.withLock { state in
                let (loading, writing) = (state.loading, state.writing)
                state = State()
                (state.loading, state.writing, state.isSwept) = (loading, writing, true)
            }
        } catch {
            Self.say("the segments of facts could not be made again: \(error)")
        }
    }

    /// Removes files that no manifest lists. The caller holds the lock.
    func removeUnlisted() throws { try pool.read { try files.removeUnlisted($0) } }

    /// Removes files that no manifest lists, once.
    private func sweep() {
        let isDone = state.withLock { state in
            defer { state.isSwept = true }
            return state.isSwept
        }
        guard !isDone, FileManager.default.fileExists(atPath: files.folder) else { return }
        // Where somebody is writing now, the next start sweeps.
        let impatient = WorkspaceLock(file: lock.file, timeout: .milliseconds(100), command: lock.command)
        try? impatient.hold { try pool.read { try files.removeUnlisted($0) } }
    }

    private static func say(_ sentence: String) {
        try? FileHandle.standardError.write(contentsOf: Data("huiyin: \(sentence)\n".utf8))
    }
}
