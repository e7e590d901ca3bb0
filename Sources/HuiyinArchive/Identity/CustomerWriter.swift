import Crypto
import Foundation
import GRDB
import HuiyinDomain

/// Writes rows of a customer file. Lives in one transaction.
struct CustomerWriter {
    private let database: Database
    private let vault: Vault
    private let number: Int64
    private let source: String
    private let sourceRow: Int64
    private let now: Int64
    private var claims: ClaimWriter
    private let keepsRecords: Bool

    /// Authors of whom something new was said.
    var touched: Set<Int64> { claims.touched }

    init(
        _ database: Database, vault: Vault, policy: PersonalDataPolicy, number: Int64, source: String, at now: Int64
    ) throws {
        self.database = database
        self.vault = vault
        self.number = number
        self.source = source
        self.now = now
        sourceRow = try SourceTable.row(source, database)
        claims = try ClaimWriter(database, vault: vault, keepsClear: policy == .vault)
        keepsRecords = policy == .vault
    }

    /// What tells that an author of a customer file was erased.
    static func tombstone(_ author: [UInt8], _ vault: Vault) -> [UInt8] {
        vault.hash(.erased, Array("customer\u{0}".utf8) + author)
    }

    mutating func write(_ records: [CustomerRecord]) throws -> CustomerCounts {
        var counts = CustomerCounts()
        let known = records.map { record in
            AuthorClaims(record.claims, source: source).map {
                (hash: vault.hash(.author, $0.material), display: $0.display)
            }
        }
        let fresh = Set(
            try known.compactMap(\.self).map(\.hash).filter { try row(of: $0) == nil && !isErased($0) })
        // On the disk before anything that they seal.
        let secrets = try vault.addSecrets(fresh.count)
        var slots = Dictionary(uniqueKeysWithValues: zip(fresh.sorted { $0.lexicographicallyPrecedes($1) }, secrets))
        let deflate = Deflate()
        for (record, author) in zip(records, known) {
            guard let author else {
                counts.rejected += 1
                continue
            }
            let found = try row(of: author.hash)
            if found == nil, try isErased(author.hash) {
                counts.erased += 1
                continue
            }
            let (row, key) = try found ?? add(author, slots.removeValue(forKey: author.hash))
            let digest = vault.hash(.raw, record.material)
            if let newest = try newest(of: row), newest.digest == digest {
                counts.unchanged += 1
                try bringAgain(newest.number)
                continue
            }
            if found == nil { counts.new += 1 } else { counts.updated += 1 }
            let entry = try seal(record, digest, row, key, deflate)
            try claims.note(record.claims, of: row, key, source: sourceRow, time: nil, by: .record(entry))
            for (field, value) in record.profile { try set(field, value, of: row, entry) }
        }
        return counts
    }

    private func row(of hash: [UInt8]) throws -> (number: Int64, key: SymmetricKey)? {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(sql: "SELECT id, secret FROM author WHERE hash = ?"),
                arguments: [Data(hash)])
        else { return nil }
        guard let key = try vault.secret(row[1]) else {
            throw ArchiveError(
                code: .keyMissing,
                message: "the vault has no secret for an author of this file; is it an older copy? "
                    + "Put the newest vault of this workspace in its place.")
        }
        return (row[0], key)
    }

    private func isErased(_ author: [UInt8]) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM erased_item WHERE hash = ?)"),
            arguments: [Data(Self.tombstone(author, vault))]) ?? false
    }

    private func add(
        _ author: (hash: [UInt8], display: String), _ secret: (number: Int64, key: SymmetricKey)?
    ) throws -> (number: Int64, key: SymmetricKey) {
        guard let secret else {
            throw ArchiveError(code: .storage, message: "no secret was made for an author of this file.")
        }
        try database.execute(
            sql: "INSERT INTO author (hash, secret, display) VALUES (?, ?, ?)",
            arguments: [Data(author.hash), secret.number, author.display])
        return (database.lastInsertedRowID, secret.key)
    }

    private func newest(of author: Int64) throws -> (number: Int64, digest: [UInt8])? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT number, digest FROM customer_record WHERE author = ? AND source = ? AND withdrawn = 0
                    ORDER BY number DESC LIMIT 1
                    """),
            arguments: [author, sourceRow]
        ).map { ($0[0], [UInt8]($0[1] as Data)) }
    }

    private func bringAgain(_ record: Int64) throws {
        try database.cachedStatement(
            sql: "UPDATE customer_record SET again = ?1 WHERE number = ?2 AND import IS NOT ?1"
        ).execute(arguments: [number, record])
    }

    private func seal(
        _ record: CustomerRecord, _ digest: [UInt8], _ author: Int64, _ key: SymmetricKey,
        _ deflate: borrowing Deflate
    ) throws -> Int64 {
        // Where nothing may stay in clear, the row is only remembered by its hash.
        let sealed = try SealedRecord(raw: keepsRecords ? record.raw : [], claims: [])
            .seal(key, owner: Self.owner(author, digest), with: deflate)
        try database.execute(
            sql: """
                INSERT INTO customer_record (author, source, digest, sealed, imported_at, import)
                VALUES (?, ?, ?, ?, ?, ?)
                """, arguments: [author, sourceRow, Data(digest), Data(sealed), now, number])
        return database.lastInsertedRowID
    }

    /// What a sealed row is bound to, so that it opens for this author only.
    static func owner(_ author: Int64, _ digest: [UInt8]) -> [UInt8] { ClaimWriter.owner(author) + digest }

    private func set(_ field: ProfileField, _ value: String, of author: Int64, _ record: Int64) throws {
        let key: StatementArguments = [author, sourceRow, field.rawValue]
        if value.isEmpty {
            let before = try String.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT value FROM profile_value WHERE author = ? AND source = ? AND name = ? AND until IS NULL
                        """), arguments: key)
            guard let before, !before.isEmpty else { return }
        }
        try database.cachedStatement(
            sql: """
                UPDATE profile_value SET until = ? WHERE author = ? AND source = ? AND name = ? AND until IS NULL
                """
        ).execute(arguments: [now] + key)
        // An equal value is entered again, as the record before may be taken back.
        try database.cachedStatement(
            sql: "INSERT INTO profile_value (author, source, name, value, since, record) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: key + [value, now, record])
    }
}
