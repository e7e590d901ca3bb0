import Foundation
import GRDB
import HuiyinDomain
import HuiyinQuery

/// Translates the words of a request into the numbers that facts hold, and back. Lives in one read.
struct FactNames {
    let database: Database
    /// The snapshot at which persons were last linked anew, as the asked one sees it; 0 where nobody was linked yet.
    let identity: Int64

    /// - Parameter snapshot: the number of the state of facts that is asked about.
    init(_ database: Database, at snapshot: Int64) throws {
        self.database = database
        identity = try Self.identity(database, at: snapshot)
    }

    /// The snapshot, `number` or one before it, at which persons were last linked anew.
    static func identity(_ database: Database, at number: Int64) throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT max(snapshot) FROM identity_change WHERE snapshot <= ?"),
            arguments: [number]) ?? 0
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

    /// The authors that are the person called `name`. By the name of an author it is the person that the author is linked to,
    /// else that author alone.
    func authors(_ name: String) throws -> [Int64] {
        if let bytes = Self.bytes(name) {
            let own = try Int64.fetchAll(
                database, sql: "SELECT id FROM author WHERE hash >= ? AND hash <= ?",
                arguments: [bytes + Data(repeating: 0, count: 8), bytes + Data(repeating: 255, count: 8)])
            return try Array(Set(own.flatMap(together))).sorted()
        }
        return try Int64.fetchAll(
            database,
            sql: """
                SELECT author FROM identity_link JOIN person ON person.id = identity_link.person
                WHERE person.name = ? AND born <= ? AND died > ?
                """, arguments: [name, identity, identity])
    }

    /// All authors that are the same person as `author`, itself among them.
    private func together(_ author: Int64) throws -> [Int64] {
        let linked = try Int64.fetchAll(
            database,
            sql: """
                SELECT other.author FROM identity_link AS own JOIN identity_link AS other ON other.person = own.person
                WHERE own.author = ?1 AND own.born <= ?2 AND own.died > ?2 AND other.born <= ?2 AND other.died > ?2
                """, arguments: [author, identity])
        return linked.isEmpty ? [author] : linked
    }

    /// Who an author is: the person linked, else the author's own name; `nil` for 0, an anonymous voice.
    func person(_ author: Int64) throws -> String? {
        guard author != 0 else { return nil }
        if identity != 0 {
            let person = try String.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT person.name FROM identity_link JOIN person ON person.id = identity_link.person
                        WHERE author = ?1 AND born <= ?2 AND died > ?2
                        """), arguments: [author, identity])
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
        var links = [Int64: Int64]()
        let rows = try SQLStatement(
            database, "SELECT author, person FROM identity_link WHERE born <= ?1 AND died > ?1")
        defer { rows.reset() }
        rows.bind(1, identity)
        while try rows.step() { links[rows.int(0)] = Int64.max - rows.int(1) }
        return links
    }

    private static func bytes(_ name: String) -> Data? {
        guard name.utf8.count == 16, let number = UInt64(name, radix: 16) else { return nil }
        return withUnsafeBytes(of: number.bigEndian) { Data($0) }
    }
}
