import Foundation
import GRDB
import HuiyinDomain
import HuiyinText

extension Archive {
    /// The person called `name` (a person's name, or an author's), or `nil` where nobody knows it.
    package func person(_ name: String) async throws -> StoredPerson? {
        try await read { db in
            let reader = try PersonReader(db)
            return try reader.person(try reader.authors(name))
        }
    }

    /// Persons of several authors, those of most first, then those changed last; `total` is how many there are.
    package func persons(limit: Int, offset: Int = 0) async throws -> (list: [PersonSummary], total: Int) {
        try await read { db in
            let reader = try PersonReader(db)
            let links = try IdentityLinkTable(db)
            let total = try Int.fetchOne(
                db, sql: "SELECT count(DISTINCT person) FROM identity_link WHERE died = 9223372036854775807")
            let rows = try Row.fetchAll(db, sql: PersonReader.largest, arguments: [max(0, limit), max(0, offset)])
            return (try rows.compactMap { try reader.summary(try links.authors(of: $0[0])) }, total ?? 0)
        }
    }

    /// Everybody about whom some source claims exactly `value`, whatever kind of claim it is; found by keyed hash.
    ///
    /// - Throws: ``ArchiveError`` `vault-missing`.
    package func persons(claiming value: String) async throws -> [PersonSummary] {
        let vault = try vault()
        let digests = IdentityClaim.Kind.allCases.map { kind in
            (kind.rawValue, Data(ClaimWriter.digest(IdentityClaim(kind: kind, value: value), vault)))
        }
        return try await read { db in
            let reader = try PersonReader(db)
            let links = try IdentityLinkTable(db)
            var seen = Set<Int64>()
            var found = [PersonSummary]()
            for (kind, digest) in digests {
                let authors = try Int64.fetchAll(
                    db.cachedStatement(
                        sql: """
                            SELECT DISTINCT author FROM author_claim
                            WHERE digest = ? AND kind = ? AND withdrawn = 0 LIMIT 200
                            """),
                    arguments: [digest, kind])
                for author in authors where !seen.contains(author) {
                    let together = try links.together(with: author)
                    seen.formUnion(together)
                    if let person = try reader.summary(together) { found.append(person) }
                }
            }
            return found
        }
    }

    /// The items of a person, newest first; those without a time last.
    package func voices(ofPerson name: String, limit: Int, offset: Int = 0) async throws -> (
        list: [StoredVoice], total: Int
    ) {
        try await read { db in
            let reader = try PersonReader(db)
            let voices = try VoiceReader(db)
            let all = try reader.items(try reader.authors(name)).compactMap(voices.voice).sorted { left, right in
                let times = (left.feedback.time?.milliseconds ?? .min, right.feedback.time?.milliseconds ?? .min)
                return times.0 == times.1 ? left.id.description < right.id.description : times.0 > times.1
            }
            return (Array(all.dropFirst(max(0, offset)).prefix(max(0, limit))), all.count)
        }
    }
}
