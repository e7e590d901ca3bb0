import Foundation
import GRDB
package import HuiyinDomain
import HuiyinText

extension Archive {
    /// How much the archive knows of a person.
    /// - Throws: ``ArchiveError`` `vault-missing`, since values are found by keyed hash.
    package func extent(of search: PersonSearch, authors: Set<Int64> = []) throws -> PersonExtent {
        let vault = try vault()
        return try read { try PersonRows(search, authors: authors, $0, vault).extent($0) }
    }

    /// The items of a person, in the order of their arrival, the numbers of the rejected records that hold a value of theirs, and those of
    /// their rows of customer files.
    package func holdings(of search: PersonSearch, authors: Set<Int64> = []) throws -> (
        items: [FeedbackID], mentions: [FeedbackID], rejections: [Int64], customers: [Int64]
    ) {
        let vault = try vault()
        return try read { db in
            let rows = try PersonRows(search, authors: authors, db, vault)
            func ids(_ sql: String, _ numbers: [Int64]) throws -> [FeedbackID] {
                try numbers.compactMap { number in
                    try Row.fetchOne(db, sql: sql, arguments: [number]).map {
                        FeedbackID(high: UInt64(bitPattern: $0[0]), low: UInt64(bitPattern: $0[1]))
                    }
                }
            }
            return (
                try ids("SELECT public_high, public_low FROM feedback WHERE id = ?", rows.items),
                try ids(
                    """
                    SELECT public_high, public_low FROM feedback WHERE id = (SELECT feedback FROM feedback_version WHERE id = ?)
                    """, rows.mentions), rows.rejections, rows.customers
            )
        }
    }

    /// The persons that a search leads to: a value that several hold, such as a family's telephone, leads to each of them.
    /// - Throws: ``ArchiveError`` `vault-missing`.
    package func people(meant search: PersonSearch) throws -> [PersonSummary] {
        let vault = try vault()
        return try read { db in
            let reader = try PersonReader(db)
            let links = try IdentityLinkTable(db)
            var seen = Set<Int64>()
            var found = [PersonSummary]()
            for author in try PersonRows(search, db, vault).authors.sorted() where !seen.contains(author) {
                let together = try links.together(with: author)
                seen.formUnion(together)
                if let person = try reader.summary(together) { found.append(person) }
            }
            return found
        }
    }

    /// Lets the items of an erased person in again when they are next imported; gives how many.
    /// - Throws: ``ArchiveError`` `vault-missing`.
    package func readmit(_ search: PersonSearch) throws -> Int {
        let vault = try vault()
        return try write { db in
            let rows = try PersonRows(search, db, vault)
            var count = 0
            for mark in rows.marks {
                count +=
                    try Int.fetchOne(
                        db, sql: "SELECT count(DISTINCT hash) FROM erased_item WHERE person = ?",
                        arguments: [Data(mark)]) ?? 0
                try db.execute(
                    sql: "DELETE FROM erased_item WHERE hash IN (SELECT hash FROM erased_item WHERE person = ?)",
                    arguments: [Data(mark)])
            }
            return count
        }
    }
}
