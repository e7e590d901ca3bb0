import Foundation
import GRDB
import HuiyinDomain

/// The rows that are a person's. Lives in one access.
struct PersonRows {
    /// Keyed hash that tells this person's tombstones from others.
    let marks: [[UInt8]]
    let authors: Set<Int64>
    /// Rows of `feedback` that the person wrote.
    let items: [Int64]
    /// Versions of others' items whose text holds a value of theirs.
    let mentions: [Int64]
    let rejections: [Int64]
    /// Rows of customer files.
    let customers: [Int64]
    /// What the person is known by, in clear, and nobody else is.
    let values: [String]

    /// - Parameter given: authors that are known to be the person already, such as those linked to it.
    init(_ search: PersonSearch, authors given: Set<Int64> = [], _ db: Database, _ vault: Vault) throws {
        var authors = given
        let people = try PersonReader(db)
        for name in search.names { authors.formUnion(try people.authors(name)) }
        let sources =
            try search.source.map { [$0] } ?? String.fetchAll(db, sql: "SELECT name FROM source ORDER BY id")
        var hashes = Set<[UInt8]>()
        var hashesOfAuthors = Set<[UInt8]>()
        for claim in search.claims {
            for source in sources {
                if let material = PersonalKey.material(claim, source: source) {
                    hashes.insert(vault.hash(.personal, material))
                }
                // Items of an older Huiyin are found by their strongest claim only.
                guard let author = AuthorClaims([claim], source: source) else { continue }
                hashesOfAuthors.insert(vault.hash(.author, author.material))
                let row = try Int64.fetchOne(
                    db, sql: "SELECT id FROM author WHERE hash = ?",
                    arguments: [Data(vault.hash(.author, author.material))])
                if let row { authors.insert(row) }
            }
        }
        for claim in search.claims {
            authors.formUnion(try Self.authors(claiming: claim, of: search.source, db, vault))
        }
        // Whoever is linked to one of them is the same person.
        let links = try IdentityLinkTable(db)
        for author in authors { authors.formUnion(try links.together(with: author)) }
        let (alone, values) = try Self.valuesAlone(of: authors, db, vault)
        hashes.formUnion(alone)
        self.values = search.names + search.claims.map(\.value) + values
        var own = Set<Int64>()
        var mentions = Set<Int64>()
        var rejections = Set<Int64>()
        for hash in hashes {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT personal_key.version, personal_key.is_author, feedback_version.feedback, feedback_version.author
                    FROM personal_key JOIN feedback_version ON feedback_version.id = personal_key.version
                    WHERE personal_key.hash = ?
                    """, arguments: [Data(hash)])
            for row in rows {
                guard row[1] as Bool else {
                    mentions.insert(row[0])
                    continue
                }
                own.insert(row[2])
                if let author = row[3] as Int64? { authors.insert(author) }
            }
            rejections.formUnion(
                try Int64.fetchAll(
                    db, sql: "SELECT rejection FROM personal_key_of_rejection WHERE hash = ?", arguments: [Data(hash)]))
        }
        for author in authors { authors.formUnion(try links.together(with: author)) }
        for author in authors {
            own.formUnion(
                try Int64.fetchAll(
                    db, sql: "SELECT DISTINCT feedback FROM feedback_version WHERE author = ?", arguments: [author]))
        }
        for item in own {
            mentions.subtract(
                try Int64.fetchAll(db, sql: "SELECT id FROM feedback_version WHERE feedback = ?", arguments: [item]))
            rejections.formUnion(
                try Int64.fetchAll(
                    db, sql: "SELECT rejection FROM feedback_version WHERE feedback = ? AND rejection IS NOT NULL",
                    arguments: [item]))
        }
        var marks = hashes.union(hashesOfAuthors)
        for author in authors {
            if let hash = try Data.fetchOne(db, sql: "SELECT hash FROM author WHERE id = ?", arguments: [author]) {
                marks.insert([UInt8](hash))
            }
        }
        for name in search.names { marks.insert(vault.hash(.personal, Array("name\u{0}\(name)".utf8))) }
        self.marks = marks.sorted { $0.lexicographicallyPrecedes($1) }
        self.authors = authors
        items = own.sorted()
        self.mentions = mentions.sorted()
        self.rejections = rejections.sorted()
        customers = try authors.sorted().flatMap { author in
            try Int64.fetchAll(
                db, sql: "SELECT number FROM customer_record WHERE author = ? ORDER BY number", arguments: [author])
        }
    }

    static let authorKeys = """
        SELECT DISTINCT hash FROM personal_key
        WHERE is_author = 1 AND version IN (SELECT id FROM feedback_version WHERE author = ?)
        """
    static let holders = """
        SELECT DISTINCT author FROM personal_key JOIN feedback_version ON feedback_version.id = personal_key.version
        WHERE hash = ? AND is_author = 1
        """

    /// What these authors are known by: keyed hashes, and clear values as far as they are kept. What somebody else is known by too, as a
    /// family by its telephone, is not among them.
    private static func valuesAlone(
        of authors: Set<Int64>, _ db: Database, _ vault: Vault
    ) throws -> (hashes: Set<[UInt8]>, values: [String]) {
        let reader = try ClaimReader(db, vault: vault)
        var hashes = Set<[UInt8]>()
        var values = Set<String>()
        for author in authors {
            for one in try reader.clearClaims(author) {
                guard let material = PersonalKey.material(one.claim, source: one.source) else { continue }
                let others = try Int64.fetchAll(
                    db.cachedStatement(sql: "SELECT author FROM author_claim WHERE digest = ? AND kind = ?"),
                    arguments: [Data(one.digest), one.claim.kind.rawValue])
                guard authors.isSuperset(of: others) else { continue }
                hashes.insert(vault.hash(.personal, material))
                values.insert(one.claim.value)
            }
            // Where the policy keeps no clear form, and of an older Huiyin, the hashes are all there is.
            for hash in try Data.fetchAll(db.cachedStatement(sql: authorKeys), arguments: [author]) {
                let others = try Optional<Int64>.fetchAll(db.cachedStatement(sql: holders), arguments: [hash])
                guard others.allSatisfy({ $0.map(authors.contains) ?? false }) else { continue }
                hashes.insert([UInt8](hash))
            }
        }
        return (hashes, values.sorted())
    }

    /// Whoever makes this claim, also in a customer file or beside a stronger one.
    private static func authors(
        claiming claim: IdentityClaim, of source: String?, _ db: Database, _ vault: Vault
    ) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT author FROM author_claim JOIN source ON source.id = author_claim.source
                WHERE digest = ?1 AND kind = ?2 AND (?3 IS NULL OR source.name = ?3)
                """, arguments: [Data(ClaimWriter.digest(claim, vault)), claim.kind.rawValue, source])
    }

    func extent(_ db: Database) throws -> PersonExtent {
        var corrections = 0
        for item in items {
            corrections +=
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM correction JOIN feedback_version ON feedback_version.id = correction.version
                        WHERE feedback_version.feedback = ?
                        """, arguments: [item]) ?? 0
        }
        return PersonExtent(
            items: items.count, mentions: mentions.count, rejections: rejections.count, corrections: corrections,
            customers: customers.count)
    }
}
