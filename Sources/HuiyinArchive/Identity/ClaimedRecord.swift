import Crypto
import Foundation
import GRDB
import HuiyinDomain

/// What is claimed about one author, in clear, for as long as it is compared.
struct ClaimedRecord {
    let author: Int64
    /// In the order of ``ClaimSchema/kinds``; of several values the one that was heard last.
    let cells: [String]
    /// Keyed hashes of the values in `cells`, `nil` where there is none.
    let digests: [[UInt8]?]
    /// Days since 1970 of the last time that anything was said; `nil` without a time.
    let day: Int32?
}

/// Opens the claims of authors. Lives in one access.
final class ClaimReader {
    private let database: Database
    private let vault: Vault
    private let claims: SQLStatement
    private var secrets = [Int64: SymmetricKey?]()
    private var records = [Int64: ClaimedRecord]()

    init(_ database: Database, vault: Vault) throws {
        self.database = database
        self.vault = vault
        claims = try SQLStatement(
            database,
            """
            SELECT kind, digest, source, masked, sealed, last_time FROM author_claim WHERE author = ?
            ORDER BY coalesce(last_time, -9223372036854775808), digest
            """)
    }

    /// Forgets what was read of an author of whom more was said since.
    func forget(_ author: Int64) { records[author] = nil }

    func record(_ author: Int64) throws -> ClaimedRecord {
        if let known = records[author] { return known }
        var cells = ClaimSchema.kinds.map { _ in "" }
        var digests: [[UInt8]?] = ClaimSchema.kinds.map { _ in nil }
        var day: Int32?
        var rows = [
            (kind: IdentityClaim.Kind, digest: [UInt8], source: Int64, masked: String, sealed: [UInt8], time: Int64?)
        ]()
        claims.bind(1, author)
        while try claims.step() {
            guard let kind = IdentityClaim.Kind(rawValue: claims.string(0)) else { continue }
            rows.append(
                (
                    kind, claims.bytes(1), claims.int(2), claims.string(3), claims.bytes(4),
                    claims.isNull(5) ? nil : claims.int(5)
                ))
        }
        claims.reset()
        for row in rows {
            guard let field = ClaimSchema.kinds.firstIndex(of: row.kind) else { continue }
            // Where the policy keeps no clear form, the visible part is all there is to compare.
            let value = try row.sealed.isEmpty ? row.masked : open(row.sealed, of: author)
            guard let value else { continue }
            cells[field] = ClaimSchema.value(IdentityClaim(kind: row.kind, value: value), source: row.source)
            digests[field] = row.digest
            if let time = row.time { day = max(day ?? .min, Int32(clamping: time / 86_400_000)) }
        }
        let record = ClaimedRecord(author: author, cells: cells, digests: digests, day: day)
        records[author] = record
        return record
    }

    private func open(_ sealed: [UInt8], of author: Int64) throws -> String? {
        guard let key = try secret(of: author), let box = try? AES.GCM.SealedBox(combined: sealed),
            let opened = try? AES.GCM.open(box, using: key, authenticating: ClaimWriter.owner(author))
        else { return nil }
        return String(decoding: opened, as: UTF8.self)
    }

    private func secret(of author: Int64) throws -> SymmetricKey? {
        if let known = secrets[author] { return known }
        let number = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT secret FROM author WHERE id = ?"), arguments: [author])
        let key = try number.flatMap(vault.secret)
        secrets[author] = key
        return key
    }
}
