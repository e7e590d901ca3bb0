import GRDB

/// What a list says about who spoke.
package struct PersonMark: Hashable, Sendable {
    package let name: String
    /// How many authors are this person.
    package let authors: Int
    package let cardLevel: String?
}

/// Finds out who authors are, for lists of voices. Lives in one read.
struct PersonMarks {
    private let database: Database
    /// Where nobody is linked and no customer file was read, there is nothing to look for.
    private let hasLinks: Bool
    private let hasProfiles: Bool

    init(_ database: Database) throws {
        self.database = database
        hasLinks = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM identity_link)") ?? false
        hasProfiles = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM profile_value)") ?? false
    }

    private static let person = """
        SELECT person.name, person.id, (SELECT count(*) FROM identity_link AS other
            WHERE other.person = person.id AND other.died = 9223372036854775807)
        FROM identity_link JOIN person ON person.id = identity_link.person
        WHERE identity_link.author = ? AND identity_link.died = 9223372036854775807
        """
    static let levelOfAuthor = """
        SELECT value FROM profile_value WHERE author = ? AND name = 'card-level' AND value <> '' AND until IS NULL LIMIT 1
        """
    static let levelOfPerson = """
        SELECT value FROM identity_link JOIN profile_value ON profile_value.author = identity_link.author
        WHERE identity_link.person = ? AND identity_link.died = 9223372036854775807
            AND profile_value.name = 'card-level' AND value <> '' AND until IS NULL ORDER BY profile_value.number DESC LIMIT 1
        """

    /// - Parameter name: The author's own, which is the person's where nobody else is.
    func mark(_ author: Int64, name: String) throws -> PersonMark {
        guard hasLinks, let row = try Row.fetchOne(database.cachedStatement(sql: Self.person), arguments: [author])
        else {
            return PersonMark(name: name, authors: 1, cardLevel: try level(Self.levelOfAuthor, author))
        }
        return PersonMark(name: row[0], authors: row[2], cardLevel: try level(Self.levelOfPerson, row[1]))
    }

    private func level(_ sql: String, _ number: Int64) throws -> String? {
        guard hasProfiles else { return nil }
        return try String.fetchOne(database.cachedStatement(sql: sql), arguments: [number])
    }
}
