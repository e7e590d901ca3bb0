import Crypto
import Foundation
import GRDB
import HuiyinDomain

extension Archive {
    /// Takes in rows of a customer file: claims that link, a profile that pages show. One transaction.
    ///
    /// A row is no voice: it enters no figure. What the profile said before is kept with the time until which it held.
    /// - Parameter records: Each with at least one claim that says who it is; others count as rejected.
    /// - Throws: ``ArchiveError``; nothing is stored then.
    @discardableResult
    package func takeIn(_ records: [CustomerRecord], source: String) throws -> CustomerCounts {
        let vault = try vault()
        let now = options.now()
        return try write { db in
            var writer = try CustomerWriter(
                db, vault: vault, policy: workspace.configuration.personalData, source: source, at: now)
            let counts = try writer.write(records)
            guard counts.new + counts.updated > 0 else { return counts }
            let snapshot = try SnapshotTable.newest(db) + 1
            var resolving = try IdentityResolving(db, vault: vault, snapshot: snapshot, at: now)
            let moved = try resolving.resolve(writer.touched)
            if moved > 0 {
                try SnapshotTable.add(
                    FactWriter(db, generation: try GenerationTable.active(db), snapshot: snapshot), db, at: now)
            }
            try EventLog.add(
                .customersImported, subject: "source:\(source)",
                detail: "{\"new\":\(counts.new),\"updated\":\(counts.updated),\"linked\":\(moved)}", at: now, db)
            return counts
        }
    }
}

/// Writes rows of a customer file. Lives in one transaction.
private struct CustomerWriter {
    private let database: Database
    private let vault: Vault
    private let source: String
    private let sourceRow: Int64
    private let now: Int64
    private var claims: ClaimWriter
    private let keepsRecords: Bool

    var touched: Set<Int64> { claims.touched }

    init(
        _ database: Database, vault: Vault, policy: PersonalDataPolicy, source: String, at now: Int64
    ) throws {
        self.database = database
        self.vault = vault
        self.source = source
        self.now = now
        sourceRow = try SourceTable.row(source, database)
        claims = try ClaimWriter(database, vault: vault, keepsClear: policy == .vault)
        keepsRecords = policy == .vault
    }

    mutating func write(_ records: [CustomerRecord]) throws -> CustomerCounts {
        var counts = CustomerCounts()
        let known = records.map { record in
            AuthorClaims(record.claims, source: source).map {
                (hash: vault.hash(.author, $0.material), display: $0.display)
            }
        }
        let fresh = Set(try known.compactMap(\.self).filter { try row(of: $0.hash) == nil }.map(\.hash))
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
            let (number, key) = try found ?? add(author, slots.removeValue(forKey: author.hash))
            let digest = vault.hash(.raw, record.raw)
            guard try newest(of: number) != digest else {
                counts.unchanged += 1
                continue
            }
            if found == nil { counts.new += 1 } else { counts.updated += 1 }
            try claims.note(record.claims, of: number, key, source: sourceRow, time: nil)
            try seal(record, digest, number, key, deflate)
            for (field, value) in record.profile { try set(field, value, of: number) }
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

    private func newest(of author: Int64) throws -> [UInt8]? {
        try Data.fetchOne(
            database.cachedStatement(
                sql: "SELECT digest FROM customer_record WHERE author = ? AND source = ? ORDER BY number DESC LIMIT 1"),
            arguments: [author, sourceRow]
        ).map { [UInt8]($0) }
    }

    private func seal(
        _ record: CustomerRecord, _ digest: [UInt8], _ author: Int64, _ key: SymmetricKey,
        _ deflate: borrowing Deflate
    ) throws {
        // Where nothing may stay in clear, the row is only remembered by its hash.
        let sealed = try SealedRecord(raw: keepsRecords ? record.raw : [], claims: [])
            .seal(key, owner: ClaimWriter.owner(author) + digest, with: deflate)
        try database.execute(
            sql: """
                INSERT INTO customer_record (author, source, digest, sealed, imported_at) VALUES (?, ?, ?, ?, ?)
                """, arguments: [author, sourceRow, Data(digest), Data(sealed), now])
    }

    private func set(_ field: ProfileField, _ value: String, of author: Int64) throws {
        let key: StatementArguments = [author, sourceRow, field.rawValue]
        let before = try String.fetchOne(
            database.cachedStatement(
                sql: "SELECT value FROM profile_value WHERE author = ? AND source = ? AND name = ? AND until IS NULL"),
            arguments: key)
        guard before != value else { return }
        try database.execute(
            sql: """
                UPDATE profile_value SET until = ? WHERE author = ? AND source = ? AND name = ? AND until IS NULL
                """, arguments: [now] + key)
        try database.execute(
            sql: "INSERT INTO profile_value (author, source, name, value, since) VALUES (?, ?, ?, ?, ?)",
            arguments: key + [value, now])
    }
}
