import Foundation
import GRDB
package import HuiyinDomain
import HuiyinText

extension Archive {
    /// The bytes of a version (by default the current one) exactly as they came, or `nil` where nobody knows the item
    /// or version.
    ///
    /// Every reading is noted in the audit before the bytes are opened.
    /// - Throws: ``ArchiveError`` `vault-missing`, `key-missing` when the author was forgotten, `wrong-key`, `corrupt`.
    package func rawBytes(of id: FeedbackID, version: Int? = nil) throws -> [UInt8]? {
        try record(of: id, version: version)?.raw
    }

    /// The claims about the author of a version, in clear; empty for an anonymous item, `nil` for an unknown one.
    /// Audited as ``rawBytes(of:version:)``.
    package func claims(of id: FeedbackID, version: Int? = nil) throws -> [IdentityClaim]? {
        try record(of: id, version: version).map { record in
            record.claims.isEmpty ? [] : FeedbackJSON.claims(try JSONReader.read(record.claims))
        }
    }

    /// The bytes of a rejected record, or `nil` where there is none of that number. Audited.
    package func rawBytes(ofRejection number: Int64) throws -> [UInt8]? {
        let vault = try vault()
        let sealed: Sealed? = try write { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT secret, sealed, digest FROM rejection WHERE id = ?", arguments: [number])
            else { return nil }
            try audit(db, version: nil, rejection: number)
            return Sealed(secret: row[0], bytes: [UInt8](row[1] as Data), owner: [UInt8](row[2] as Data))
        }
        return try sealed.map { try open($0, vault, what: "rejected record \(number)").raw }
    }

    /// A row of a customer file exactly as it came, and the source that it came from; `nil` where there is none of that number. Empty where
    /// the policy keeps no clear form. Audited.
    package func customerRow(_ number: Int64) throws -> (source: String, raw: [UInt8])? {
        let vault = try vault()
        let found: (source: String, sealed: Sealed)? = try write { db in
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT source.name, author.secret, sealed, author.id, digest FROM customer_record
                        JOIN source ON source.id = customer_record.source JOIN author ON author.id = customer_record.author
                        WHERE number = ?
                        """, arguments: [number])
            else { return nil }
            try db.execute(
                sql: "INSERT INTO customer_reading (at, reader, record) VALUES (?, ?, ?)",
                arguments: [options.now(), options.command, number])
            let owner = CustomerWriter.owner(row[3], [UInt8](row[4] as Data))
            return (row[0], Sealed(secret: row[1], bytes: [UInt8](row[2] as Data), owner: owner))
        }
        return try found.map { ($0.source, try open($0.sealed, vault, what: "customer row \(number)").raw) }
    }

    /// The items of which a version came as exactly these bytes, in order of arrival. Found by keyed hash: nothing is
    /// opened.
    package func items(cameAs raw: [UInt8]) throws -> [FeedbackID] {
        let digest = Data(try vault().hash(.raw, raw))
        return try read { db in
            try Row.fetchAll(db, sql: Self.byDigest, arguments: [digest]).map { row in
                FeedbackID(high: UInt64(bitPattern: row[0]), low: UInt64(bitPattern: row[1]))
            }
        }
    }

    static let byDigest = """
        SELECT DISTINCT feedback.public_high, feedback.public_low
        FROM raw_record
        JOIN feedback_version ON feedback_version.id = raw_record.version
        JOIN feedback ON feedback.id = feedback_version.feedback
        WHERE raw_record.digest = ? ORDER BY feedback.id
        """

    private struct Sealed {
        let secret: Int64
        let bytes: [UInt8]
        let owner: [UInt8]
    }

    private func record(of id: FeedbackID, version: Int?) throws -> SealedRecord? {
        let vault = try vault()
        let sealed: Sealed? = try write { db in
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT feedback_version.id, feedback_version.number, raw_record.secret, raw_record.sealed
                        FROM feedback
                        JOIN feedback_version ON feedback_version.feedback = feedback.id
                            AND feedback_version.number = coalesce(?, feedback.version)
                        JOIN raw_record ON raw_record.version = feedback_version.id
                        WHERE feedback.public_high = ? AND feedback.public_low = ?
                        """,
                    arguments: [version, Int64(bitPattern: id.high), Int64(bitPattern: id.low)])
            else { return nil }
            try audit(db, version: row[0], rejection: nil)
            return Sealed(
                secret: row[2], bytes: [UInt8](row[3] as Data), owner: PreparedArrival.owner(id, version: row[1]))
        }
        return try sealed.map { try open($0, vault, what: "item \(id)") }
    }

    private func audit(_ db: Database, version: Int64?, rejection: Int64?) throws {
        try db.execute(
            sql: "INSERT INTO raw_reading (at, reader, version, rejection) VALUES (?, ?, ?, ?)",
            arguments: [options.now(), options.command, version, rejection])
    }

    private func open(_ sealed: Sealed, _ vault: Vault, what: String) throws -> SealedRecord {
        guard let key = try vault.secret(sealed.secret) else {
            throw ArchiveError(
                code: .keyMissing,
                message:
                    "the raw record of \(what) cannot be opened any more: its secret is not in the vault, because its "
                    + "author was forgotten or the vault is an older copy.")
        }
        do {
            return try SealedRecord(opening: sealed.bytes, key, owner: sealed.owner)
        } catch SealedRecord.Problem.wrongKey {
            throw ArchiveError(
                code: .wrongKey,
                message:
                    "the vault's secret does not open the raw record of \(what): the record was changed, or the vault "
                    + "is another workspace's. Put the newest backup of the workspace in its place.")
        } catch {
            throw ArchiveError(
                code: .corrupt,
                message: "the raw record of \(what) is damaged; put the newest backup of the workspace in its place.")
        }
    }
}
