import Foundation
import GRDB
import HuiyinDomain
import HuiyinText

/// Puts persons together from their rows. Lives in one read.
struct PersonReader {
    let database: Database
    private let links: IdentityLinkTable

    init(_ database: Database) throws {
        self.database = database
        links = try IdentityLinkTable(database)
    }

    static let voicesOfAuthor = """
        SELECT count(*) FROM feedback_version
        JOIN feedback ON feedback.id = feedback_version.feedback AND feedback.version = feedback_version.number
        WHERE feedback_version.author = ? AND feedback.withdrawn = 0
        """
    static let claimsOfAuthor = """
        SELECT kind, masked, source.name, first_time, last_time FROM author_claim
        JOIN source ON source.id = author_claim.source WHERE author = ? AND withdrawn = 0 ORDER BY kind, source.name, masked
        """
    static let pairsOfAuthor = """
        SELECT low, high, weight, probability, parts FROM identity_pair WHERE low = ? AND probability >= 0.5
        """
    static let profileOfAuthor = """
        SELECT profile_value.name, value, source.name, since, until FROM profile_value
        JOIN source ON source.id = profile_value.source
        LEFT JOIN customer_record ON customer_record.number = profile_value.record
        WHERE profile_value.author = ? AND coalesce(withdrawn, 0) = 0
        ORDER BY profile_value.source, profile_value.name, profile_value.number
        """
    static let itemsOfAuthor = """
        SELECT feedback.public_high, feedback.public_low FROM feedback_version
        JOIN feedback ON feedback.id = feedback_version.feedback AND feedback.version = feedback_version.number
        WHERE feedback_version.author = ? AND feedback.withdrawn = 0
        """
    static let largest = """
        SELECT person, count(*) FROM identity_link WHERE died = 9223372036854775807
        GROUP BY person ORDER BY count(*) DESC, max(change) DESC, person DESC LIMIT ? OFFSET ?
        """

    /// The numbers of the authors that `name` stands for, a person's name or an author's; empty for an unknown name. The name of a
    /// person that was merged into another leads there.
    func authors(_ name: String) throws -> [Int64] {
        if let bytes = Self.bytes(name) {
            let low = bytes + Data(repeating: 0, count: 8)
            let high = bytes + Data(repeating: 255, count: 8)
            guard
                let author = try Int64.fetchOne(
                    database, sql: "SELECT id FROM author WHERE hash >= ? AND hash <= ? ORDER BY id",
                    arguments: [low, high])
            else { return [] }
            return try links.together(with: author)
        }
        guard let person = try Int64.fetchOne(database, sql: "SELECT id FROM person WHERE name = ?", arguments: [name])
        else { return [] }
        let now = try links.authors(of: person)
        guard now.isEmpty else { return now }
        let last = try Int64.fetchOne(
            database, sql: "SELECT author FROM identity_link WHERE person = ? ORDER BY died DESC, author LIMIT 1",
            arguments: [person])
        return try last.map(links.together) ?? []
    }

    /// What the person of these authors is called.
    func name(of authors: [Int64]) throws -> String? {
        guard let first = authors.first else { return nil }
        if let person = try links.person(of: first) {
            return try String.fetchOne(database, sql: "SELECT name FROM person WHERE id = ?", arguments: [person])
        }
        return try authorName(first)
    }

    func authorName(_ author: Int64) throws -> String? {
        try Data.fetchOne(
            database.cachedStatement(sql: "SELECT hash FROM author WHERE id = ?"), arguments: [author]
        ).map { AuthorName.name([UInt8]($0)) }
    }

    func person(_ authors: [Int64]) throws -> StoredPerson? {
        guard let name = try name(of: authors) else { return nil }
        let stored = try authors.map(author)
        let names = Dictionary(uniqueKeysWithValues: zip(authors, stored.map(\.name)))
        let pairs = try authors.flatMap { author in
            try Row.fetchAll(database.cachedStatement(sql: Self.pairsOfAuthor), arguments: [author])
        }
        let profile = try authors.flatMap(profile)
        return StoredPerson(
            name: name, authors: stored,
            pairs: try pairs.compactMap { row in
                guard let left = names[row[0]], let right = names[row[1]] else { return nil }
                return StoredPerson.Pair(
                    left: left, right: right, weight: row[2], probability: row[3], parts: try EvidenceJSON.parts(row[4])
                )
            }.sorted { $0.weight > $1.weight },
            profile: Self.ordered(profile),
            changes: try changes(authors))
    }

    /// What holds first, then what was, newest first.
    private static func ordered(_ values: [StoredPerson.ProfileValue]) -> [StoredPerson.ProfileValue] {
        values.sorted { left, right in
            if (left.until == nil) != (right.until == nil) { return left.until == nil }
            return left.since == right.since ? left.name < right.name : left.since > right.since
        }
    }

    /// What customer files say of an author; a value that several of them give in a row stands once.
    private func profile(_ author: Int64) throws -> [StoredPerson.ProfileValue] {
        var values = [StoredPerson.ProfileValue]()
        for row in try Row.fetchAll(database.cachedStatement(sql: Self.profileOfAuthor), arguments: [author]) {
            var value = StoredPerson.ProfileValue(
                name: row[0], value: row[1], source: row[2], since: row[3], until: row[4])
            if let last = values.last, (last.name, last.source, last.value) == (value.name, value.source, value.value) {
                value = StoredPerson.ProfileValue(
                    name: last.name, value: last.value, source: last.source, since: last.since, until: value.until)
                values.removeLast()
            }
            values.append(value)
        }
        return values.filter { !$0.value.isEmpty }
    }

    private func author(_ author: Int64) throws -> StoredPerson.Author {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT hash, display FROM author WHERE id = ?"), arguments: [author])
        let claims = try Row.fetchAll(database.cachedStatement(sql: Self.claimsOfAuthor), arguments: [author])
        return StoredPerson.Author(
            name: row.map { AuthorName.name([UInt8]($0[0] as Data)) } ?? "", display: row?[1] ?? "",
            claims: claims.compactMap { row in
                IdentityClaim.Kind(rawValue: row[0]).map { kind in
                    StoredPerson.Claim(
                        claim: IdentityClaim(kind: kind, value: row[1]), source: row[2], first: row[3], last: row[4])
                }
            }, voices: try voices(of: author))
    }

    func voices(of author: Int64) throws -> Int {
        try Int.fetchOne(database.cachedStatement(sql: Self.voicesOfAuthor), arguments: [author]) ?? 0
    }

    /// Newest first.
    private func changes(_ authors: [Int64]) throws -> [StoredPerson.Change] {
        let list = authors.map(String.init).joined(separator: ",")
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT identity_change.number, at, kind, given_by, note,
                    (SELECT undone_at IS NOT NULL FROM identity_decision WHERE change = identity_change.number)
                FROM identity_change WHERE identity_change.number IN (
                    SELECT change FROM identity_link WHERE author IN (\(list))
                    UNION SELECT change FROM identity_decision WHERE low IN (\(list)) OR high IN (\(list)))
                ORDER BY identity_change.number DESC LIMIT 100
                """)
        return rows.compactMap { row in
            IdentityChangeKind(rawValue: row[2]).map { kind in
                StoredPerson.Change(
                    number: row[0], at: row[1], kind: kind, by: row[3], note: row[4], isUndone: row[5])
            }
        }
    }

    func summary(_ authors: [Int64]) throws -> PersonSummary? {
        guard let name = try name(of: authors) else { return nil }
        let stored = try authors.map(author)
        let values = try authors.flatMap(profile)
        // No evidence and no history: those are many rows, and a list shows neither.
        let person = StoredPerson(name: name, authors: stored, pairs: [], profile: Self.ordered(values), changes: [])
        let sources = Set(stored.flatMap(\.claims).map(\.source)).sorted()
        return PersonSummary(
            name: name, display: person.display, authors: authors.count, voices: person.voices,
            sources: sources, cardLevel: person.current(.cardLevel))
    }

    /// The items of a person that are in force.
    func items(_ authors: [Int64]) throws -> [FeedbackID] {
        try authors.flatMap { author in
            try Row.fetchAll(database.cachedStatement(sql: Self.itemsOfAuthor), arguments: [author]).map { row in
                FeedbackID(high: UInt64(bitPattern: row[0]), low: UInt64(bitPattern: row[1]))
            }
        }
    }

    private static func bytes(_ name: String) -> Data? {
        guard name.utf8.count == 16, let number = UInt64(name, radix: 16) else { return nil }
        return withUnsafeBytes(of: number.bigEndian) { Data($0) }
    }
}
