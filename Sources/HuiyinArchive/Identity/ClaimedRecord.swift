import Crypto
import Foundation
import GRDB
import HuiyinDomain

/// What is claimed about one author, in clear, for as long as it is compared: one value a kind of claim.
///
/// Who changed the number has several values of a kind. Such an author is several records that are one person, see
/// ``ClaimReader/records(_:)``.
struct ClaimedRecord {
    let author: Int64
    /// In the order of ``ClaimSchema/kinds``.
    let cells: [String]
    /// Keyed hashes of the values in `cells`, `nil` where there is none.
    let digests: [[UInt8]?]
    /// Days since 1970 of the last time that its values were heard; `nil` without a time.
    let day: Int32?
}

/// Opens the claims of authors. Lives in one access.
final class ClaimReader {
    private let database: Database
    private let vault: Vault
    private let claims: SQLStatement
    private var secrets = [Int64: SymmetricKey?]()
    private var records = [Int64: [ClaimedRecord]]()
    /// A number that is changed more often than this is no way to know somebody by.
    private static let mostValues = 4

    init(_ database: Database, vault: Vault) throws {
        self.database = database
        self.vault = vault
        claims = try SQLStatement(
            database,
            """
            SELECT kind, digest, source, masked, sealed, last_time FROM author_claim WHERE author = ? AND withdrawn = 0
            ORDER BY coalesce(last_time, -9223372036854775808), digest
            """)
    }

    /// Forgets what was read of an author of whom more was said since.
    func forget(_ author: Int64) { records[author] = nil }

    /// The records of an author: first one with the newest value of each kind, then one for each older value, dated as it was last
    /// heard, so that a number given up years ago is not taken for somebody's of today.
    func records(_ author: Int64) throws -> [ClaimedRecord] {
        if let known = records[author] { return known }
        let values = try values(of: author)
        let count = min(Self.mostValues, values.map(\.count).max() ?? 0)
        let found = (0..<max(1, count)).map { turn in
            let chosen = values.map { $0.count > turn ? $0[turn] : $0.first }
            let dated = turn == 0 ? chosen : values.map { $0.count > turn ? $0[turn] : nil }
            return ClaimedRecord(
                author: author, cells: chosen.map { $0?.cell ?? "" }, digests: chosen.map { $0?.digest },
                day: dated.compactMap { $0?.day }.max())
        }
        records[author] = found
        return found
    }

    /// Every claim of an author of which a clear form is kept, those of files that were taken back among them.
    func clearClaims(_ author: Int64) throws -> [(claim: IdentityClaim, digest: [UInt8], source: String)] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT kind, digest, source.name, sealed FROM author_claim JOIN source ON source.id = author_claim.source
                    WHERE author = ? AND sealed IS NOT NULL
                    """), arguments: [author]
        ).compactMap { row in
            guard let kind = IdentityClaim.Kind(rawValue: row[0]),
                let value = try open([UInt8](row[3] as Data), of: author)
            else { return nil }
            return (IdentityClaim(kind: kind, value: value), [UInt8](row[1] as Data), row[2])
        }
    }

    private struct Value {
        let cell: String
        let digest: [UInt8]
        let day: Int32?
    }

    /// The values of each kind, newest first.
    private func values(of author: Int64) throws -> [[Value]] {
        var values = ClaimSchema.kinds.map { _ in [Value]() }
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
        for row in rows.reversed() {
            guard let field = ClaimSchema.kinds.firstIndex(of: row.kind) else { continue }
            // Where the policy keeps no clear form, the visible part is all there is to compare.
            let value = try row.sealed.isEmpty ? row.masked : open(row.sealed, of: author)
            guard let value else { continue }
            let cell = ClaimSchema.value(IdentityClaim(kind: row.kind, value: value), source: row.source)
            guard !values[field].contains(where: { $0.cell == cell }) else { continue }
            values[field].append(
                Value(cell: cell, digest: row.digest, day: row.time.map { Int32(clamping: $0 / 86_400_000) }))
        }
        return values
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
