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

    /// Erases everything that is known of a person: items in all versions, their raw records and secrets, analyses, index, facts and segments,
    /// corrections, rejected records that hold a value of theirs, saved pages and recipes that name them. Figures, older ones too, no longer
    /// count them. Others' items that hold a value of the person's stay masked and lose the clear form.
    ///
    /// The secrets go first, so a kill in between leaves nothing readable; asking again then finishes. A person who was erased before gives
    /// an empty extent and the time of that. The same file does not bring the items back.
    /// - Throws: ``ArchiveError`` `vault-missing`, `locked`, `storage`.
    package func erase(_ search: PersonSearch, authors: Set<Int64> = []) throws -> PersonErasure {
        let vault = try vault()
        _ = try maskStored()
        let now = options.now()
        let values = search.names + search.claims.map(\.value)
        let result: PersonErasure = try ArchiveError.translating(workspace.archiveFile) {
            try lock.hold {
                try pool.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA secure_delete = ON")
                    defer { try? db.execute(sql: "PRAGMA secure_delete = OFF") }
                    var result: PersonErasure?
                    try db.inTransaction(.immediate) {
                        let rows = try PersonRows(search, authors: authors, db, vault)
                        let before = try Self.erasedBefore(rows.marks, db)
                        let extent = try rows.extent(db)
                        guard !extent.isEmpty || !rows.authors.isEmpty else {
                            result = PersonErasure(extent: extent, snapshot: nil, erasedBefore: before)
                            return .rollback
                        }
                        let snapshot = try PersonEraser(db: db, vault: vault, now: now).erase(rows, values)
                        if let snapshot { try SnapshotTable.addAfterErasure(snapshot, db, at: now) }
                        result = PersonErasure(extent: extent, snapshot: snapshot, erasedBefore: before)
                        return .commit
                    }
                    return result
                }
            }
                ?? PersonErasure(
                    extent: PersonExtent(items: 0, mentions: 0, rejections: 0, corrections: 0, customers: 0),
                    snapshot: nil,
                    erasedBefore: nil)
        }
        guard !result.extent.isEmpty else { return result }
        try cleanUp(vault)
        return result
    }

    /// What was erased may still lie in the write-ahead logs and in files of segments.
    private func cleanUp(_ vault: Vault) throws {
        try ArchiveError.translating(workspace.archiveFile) {
            try lock.hold { try columns.shelf.removeUnlisted() }
            // Readers of the moment may hold the log open; the next checkpoint then takes it.
            _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
        try vault.checkpoint()
    }

    private static func erasedBefore(_ marks: [[UInt8]], _ db: Database) throws -> Int64? {
        for mark in marks {
            let at = try Int64.fetchOne(
                db,
                sql: """
                    SELECT erasure.at FROM erased_item JOIN erasure ON erasure.id = erased_item.erasure
                    WHERE erased_item.person = ? ORDER BY erasure.at DESC LIMIT 1
                    """, arguments: [Data(mark)])
            if let at { return at }
        }
        return nil
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
