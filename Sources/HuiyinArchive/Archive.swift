import Foundation
import GRDB
package import HuiyinQuery
import Synchronization

/// The archive of one workspace: everything that came in, what was made of it, and the facts that figures are counted
/// on.
///
/// Safe to use from many threads. Each write is one transaction under the workspace's lock, so a kill at any moment
/// leaves the state before it or after it; reads see whole transactions and wait for nobody.
package final class Archive: Sendable {
    package let workspace: Workspace
    let options: ArchiveOptions
    let pool: DatabasePool
    let vaultState: VaultState
    let lock: WorkspaceLock
    let columns: ColumnarFactSource
    /// How many records of each import this process has brought in: tells another process at the same import.
    let reached = Mutex<[Int64: Int]>([:])

    enum VaultState: Sendable {
        case open(Vault)
        case missing
        /// There is a vault, of another archive.
        case foreign
    }

    init(
        workspace: Workspace, options: ArchiveOptions, pool: DatabasePool, vaultState: VaultState, lock: WorkspaceLock
    ) {
        self.workspace = workspace
        self.options = options
        self.pool = pool
        self.vaultState = vaultState
        self.lock = lock
        columns = ColumnarFactSource(
            sql: SQLFactSource(pool: pool, file: workspace.archiveFile),
            shelf: FactShelf(
                pool: pool, folder: workspace.factsFolder, lock: lock, tailLimit: options.tailLimit, now: options.now))
    }

    /// The facts of this archive, for figures, by the fastest way there is.
    package var facts: any FactSource & FactSourceDiagnostics { columns }

    /// Makes the columns of the facts ready before anybody asks; gives back at once where SQL answers until they are.
    package func prepareFacts() async { await columns.prepare() }

    /// Waits until no columns are being read or written.
    package func settleFacts() async { await columns.shelf.settle() }

    /// The same facts counted by SQL: slower, and what every other way is held against.
    package var sqlFacts: SQLFactSource { SQLFactSource(pool: pool, file: workspace.archiveFile) }

    /// The vault, for whoever seals or opens.
    /// - Throws: ``ArchiveError`` `vault-missing`, which says what still works.
    func vault() throws -> Vault {
        switch vaultState {
        case .open(let vault): return vault
        case .missing:
            throw ArchiveError(
                code: .vaultMissing,
                message: "\(workspace.vaultFile) is missing, so nothing can be imported and no raw record can be read; "
                    + "figures and voices are as they were. Put the workspace's vault back.")
        case .foreign:
            throw ArchiveError(
                code: .vaultMissing,
                message: "\(workspace.vaultFile) belongs to another workspace, so nothing can be imported and no raw "
                    + "record can be read; figures and voices are as they were. Put this workspace's vault back.")
        }
    }

    /// What `body` gives, run alone and in one transaction.
    func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try ArchiveError.translating(workspace.archiveFile) {
            try lock.hold { try pool.write(body) }
        }
    }

    /// As ``write(_:)``, on the disk when this returns: the archive's other commits outlive a killed process, this one a
    /// power failure too.
    func writeDurably<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result
    {
        try await withCheckedThrowingContinuation { continuation in
            writers.async {
                continuation.resume(with: Swift.Result { try self.writeDurablyNow(body) })
            }
        }
    }

    private func writeDurablyNow<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try write(under: "synchronous = FULL", then: "synchronous = NORMAL", body)
    }

    /// As ``write(_:)``, under a setting that can't be changed inside a transaction.
    ///
    /// - Parameters:
    ///   - setting: a PRAGMA with its value.
    ///   - usual: the same PRAGMA as it is otherwise.
    func write<Result>(under setting: String, then usual: String, _ body: (Database) throws -> Result) throws -> Result
    {
        try ArchiveError.translating(workspace.archiveFile) {
            try lock.hold {
                try pool.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA \(setting)")
                    defer { try? db.execute(sql: "PRAGMA \(usual)") }
                    var result: Result?
                    try db.inTransaction(.immediate) {
                        result = try body(db)
                        return .commit
                    }
                    guard let result else { throw ArchiveError(code: .storage, message: "the archive gave no answer.") }
                    return result
                }
            }
        }
    }

    /// As ``write(_:)``, on a thread that may wait for the lock, instead of the caller's.
    func write<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            writers.async {
                continuation.resume(with: Swift.Result { try self.writeNow(body) })
            }
        }
    }

    private func writeNow<Result>(_ body: (Database) throws -> Result) throws -> Result { try write(body) }

    // One after the other: whoever waits for the lock would only hold up the next.
    private let writers = DispatchQueue(label: "archive.writers")

    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try ArchiveError.translating(workspace.archiveFile) { try pool.read(body) }
    }

    /// As ``read(_:)``, on a queue of the database instead of the caller's thread.
    func read<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result {
        try await ArchiveError.translating(workspace.archiveFile) { try await pool.read(body) }
    }
}
