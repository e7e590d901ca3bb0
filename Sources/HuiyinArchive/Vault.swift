import Crypto
import Foundation
import GRDB

/// `vault.sqlite`: the secrets that open what came in. Deleting a secret makes everything sealed under it unreadable
/// for good, in backups of the archive too.
///
/// Commits are synced to the disk one by one, unlike the archive's, because a record without its secret is lost.
final class Vault: Sendable {
    /// Also in the archive, so that a vault put beside the wrong archive is noticed.
    let identity: [UInt8]
    private let queue: DatabaseQueue
    private let file: String
    private let hashKey: SymmetricKey

    /// Says in the file's header that a database is a vault of Huiyin: "HuiV".
    static let applicationID = 0x4875_6956

    private static let schema = """
        CREATE TABLE vault (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            identity BLOB NOT NULL CHECK (length(identity) = 16),
            hash_key BLOB NOT NULL CHECK (length(hash_key) = 32)
        ) STRICT;
        -- AUTOINCREMENT: the number of a secret that was deleted is never given again.
        CREATE TABLE secret (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            secret BLOB NOT NULL CHECK (length(secret) = 32)
        ) STRICT;
        """

    /// The vault in `file`, made when it isn't there and `create` is set; `nil` when it isn't there.
    static func open(_ file: String, create: Bool) throws -> Vault? {
        if create {
            // Nobody else may read it from its first moment on; SQLite gives its side files the same rights.
            let descriptor = Foundation.open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw ArchiveError(system: errno, doing: "make", path: file) }
            close(descriptor)
        } else if !FileManager.default.fileExists(atPath: file) {
            return nil
        }
        return try ArchiveError.translating(file) { try Vault(file, create: create) }
    }

    private init(_ file: String, create: Bool) throws {
        var configuration = Configuration()
        configuration.label = "vault"
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;")
        }
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        if create { try queue.write(Self.lay) }
        let row = try queue.read { db in
            try db.tableExists("vault") ? try Row.fetchOne(db, sql: "SELECT identity, hash_key FROM vault") : nil
        }
        guard let row else {
            throw ArchiveError(
                code: .vaultMissing, message: "\(file) holds no vault; put the vault of this workspace in its place.")
        }
        identity = [UInt8](row[0] as Data)
        hashKey = SymmetricKey(data: row[1] as Data)
        self.queue = queue
        self.file = file
    }

    private static func lay(_ db: Database) throws {
        guard try !db.tableExists("vault") else { return }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: schema)
        let identity = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
        let key = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        try db.execute(sql: "INSERT INTO vault (id, identity, hash_key) VALUES (1, ?, ?)", arguments: [identity, key])
    }

    /// Fresh secrets with their numbers, on the disk when this returns.
    func addSecrets(_ count: Int) throws -> [(number: Int64, key: SymmetricKey)] {
        guard count > 0 else { return [] }
        return try ArchiveError.translating(file) {
            try queue.write { db in
                let insert = try SQLStatement(db, "INSERT INTO secret (secret) VALUES (?)")
                return try (0..<count).map { _ in
                    let key = SymmetricKey(size: .bits256)
                    insert.bind(1, blob: key.withUnsafeBytes { [UInt8]($0) })
                    try insert.run()
                    return (db.lastInsertedRowID, key)
                }
            }
        }
    }

    /// The secret of that number, or `nil` once it was deleted.
    func secret(_ number: Int64) throws -> SymmetricKey? {
        try ArchiveError.translating(file) {
            try queue.read { db in
                let select = try SQLStatement(db, "SELECT secret FROM secret WHERE id = ?")
                defer { select.reset() }
                select.bind(1, number)
                return try select.step() ? SymmetricKey(data: select.bytes(0)) : nil
            }
        }
    }

    /// Removes secrets for good: what they seal can be read by nobody any more.
    func remove(secrets: [Int64]) throws {
        guard !secrets.isEmpty else { return }
        try ArchiveError.translating(file) {
            try queue.write { db in
                for number in secrets { try db.execute(sql: "DELETE FROM secret WHERE id = ?", arguments: [number]) }
            }
        }
        try checkpoint()
    }

    /// Brings the write-ahead log into the file and empties it, so that no removed secret is left in it.
    func checkpoint() throws {
        try ArchiveError.translating(file) { _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
    }

    /// What a keyed hash is made for; hashes of different purposes can't be compared.
    enum Purpose: UInt8 {
        case content = 1
        case raw = 2
        case author = 3
        case personal = 4
        case erased = 5
        /// What a source says about who somebody is.
        case claim = 6
        /// What brings authors together to be compared.
        case identityKey = 7
    }

    /// 16 bytes that tell `bytes` from others and that nobody can check guesses against without the vault.
    func hash(_ purpose: Purpose, _ bytes: [UInt8]) -> [UInt8] {
        var hash = HMAC<SHA256>(key: hashKey)
        hash.update(data: [purpose.rawValue])
        hash.update(data: bytes)
        return Array(hash.finalize().prefix(16))
    }
}
