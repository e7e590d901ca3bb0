import Foundation
import GRDB
import HuiyinDomain
import HuiyinQuery

/// Translates the words of a request into the numbers that facts hold, and back. Lives in one read.
struct FactNames {
    let database: Database
    /// The newest generation of identity links; 0 where nothing is linked.
    let identity: Int64

    init(_ database: Database) throws {
        self.database = database
        identity = try Int64.fetchOne(database, sql: "SELECT max(generation) FROM identity_link") ?? 0
    }

    /// The number of a word, 0 for "unknown", `nil` for a word that no fact holds.
    func number(_ text: String?) throws -> Int64? {
        guard let text else { return 0 }
        return try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM term WHERE text = ? AND id > 0"), arguments: [text])
    }

    /// The word of a number; `nil` for "unknown".
    func text(_ number: Int64) throws -> String? {
        guard number != 0 else { return nil }
        return try String.fetchOne(
            database.cachedStatement(sql: "SELECT text FROM term WHERE id = ?"), arguments: [number])
    }

    /// The numbers of a topic and of everything below it; of topics without a name that is 0.
    func topics(_ path: String) throws -> [Int64] {
        guard path != FactPredicate.noTopic else { return [0] }
        // '0' follows '/', so the range holds exactly what begins with the path and a slash.
        return try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT id FROM term WHERE text = ? OR (text >= ? AND text < ?)"),
            arguments: [path, path + "/", path + "0"])
    }

    /// The authors that are the person called `name`: those linked to it, else the one of that name that is linked to
    /// nobody.
    func authors(_ name: String) throws -> [Int64] {
        let linked = try Int64.fetchAll(
            database, sql: "SELECT author FROM identity_link WHERE generation = ? AND person = ?",
            arguments: [identity, name])
        guard let bytes = Self.bytes(name) else { return linked }
        return linked
            + (try Int64.fetchAll(
                database,
                sql: """
                    SELECT id FROM author WHERE hash >= ? AND hash <= ? AND id NOT IN
                        (SELECT author FROM identity_link WHERE generation = ?)
                    """,
                arguments: [bytes + Data(repeating: 0, count: 8), bytes + Data(repeating: 255, count: 8), identity]))
    }

    /// Who an author is: the person linked, else the author's own name; `nil` for 0, an anonymous voice.
    func person(_ author: Int64) throws -> String? {
        guard author != 0 else { return nil }
        if identity != 0 {
            let person = try String.fetchOne(
                database.cachedStatement(sql: "SELECT person FROM identity_link WHERE generation = ? AND author = ?"),
                arguments: [identity, author])
            if let person { return person }
        }
        // Asked once for every author of a list, so without boxing.
        let hash = try SQLStatement(database, "SELECT hash FROM author WHERE id = ?")
        defer { hash.reset() }
        hash.bind(1, author)
        return try hash.step() ? AuthorName.name(hash.bytes(0)) : nil
    }

    /// Persons of authors that are linked, each as one number beyond all authors'.
    func links() throws -> [Int64: Int64] {
        guard identity != 0 else { return [:] }
        var persons = [String: Int64]()
        var links = [Int64: Int64]()
        for row in try Row.fetchAll(
            database, sql: "SELECT author, person FROM identity_link WHERE generation = ?", arguments: [identity])
        {
            links[row[0]] = persons[row[1], default: Int64.max - Int64(persons.count)]
            persons[row[1]] = links[row[0]]
        }
        return links
    }

    private static func bytes(_ name: String) -> Data? {
        guard name.utf8.count == 16, let number = UInt64(name, radix: 16) else { return nil }
        return withUnsafeBytes(of: number.bigEndian) { Data($0) }
    }
}
