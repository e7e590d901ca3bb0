import GRDB
import HuiyinQuery
import HuiyinText

extension SQLFactSource {
    /// The rows that the texts and the names of persons in a question stand for.
    func rowSets(_ predicate: FactPredicate, at snapshot: FactSnapshot) async throws -> RowSets {
        let (texts, persons) = predicate.lookups
        guard !texts.isEmpty || !persons.isEmpty else { return RowSets() }
        return try await read { db in
            let names = try FactNames(db, at: snapshot.number)
            var sets = RowSets()
            for text in texts { sets.texts[text] = try Self.versions(containing: text, db) }
            for person in persons { sets.persons[person] = Set(try names.authors(person)) }
            return sets
        }
    }

    private static func versions(containing words: String, _ db: Database) throws -> Set<Int64> {
        let rows: SQLStatement
        if let query = SearchTerms.query(words) {
            rows = try SQLStatement(db, "SELECT rowid FROM voice_text WHERE voice_text MATCH ?")
            rows.bind(1, query)
        } else if words.allSatisfy(\.isWhitespace) {
            // Nothing asked for is found everywhere; signs alone are found nowhere.
            rows = try SQLStatement(db, "SELECT id FROM feedback_version")
        } else {
            return []
        }
        defer { rows.reset() }
        var versions = Set<Int64>()
        while try rows.step() { versions.insert(rows.int(0)) }
        return versions
    }
}
