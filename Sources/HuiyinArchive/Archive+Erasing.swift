import Foundation
import GRDB

extension Archive {
    /// Erases everything that is known of a person: items in all versions, their raw records and secrets, analyses, index, facts and segments,
    /// corrections, rows of customer files, rejected records that hold a value of theirs, saved pages and recipes that name them. Figures,
    /// older ones too, no longer count them. Others' items that hold a value of the person's stay masked and lose the clear form.
    ///
    /// The rows go in one transaction, or not at all. What the vault, the index and the logs still have to forget is written down with it and
    /// done next; after a kill, by the next process that opens the archive. A person who was erased before gives an empty extent and the
    /// time of that. The same file does not bring the items back.
    /// - Throws: ``ArchiveError`` `vault-missing`, `locked`, `storage`.
    package func erase(_ search: PersonSearch, authors: Set<Int64> = []) throws -> PersonErasure {
        let vault = try vault()
        try finishErasures()
        _ = try maskStored()
        let now = options.now()
        let result = try writeOver { db in
            let rows = try PersonRows(search, authors: authors, db, vault)
            let before = try Self.erasedBefore(rows.marks, db)
            let extent = try rows.extent(db)
            guard !extent.isEmpty || !rows.authors.isEmpty else {
                return PersonErasure(extent: extent, snapshot: nil, erasedBefore: before)
            }
            let snapshot = try PersonEraser(db: db, vault: vault, now: now).erase(rows)
            if let snapshot { try SnapshotTable.addAfterErasure(snapshot, db, at: now) }
            return PersonErasure(extent: extent, snapshot: snapshot, erasedBefore: before)
        }
        try finishErasures()
        return result
    }

    /// Does what an erasure wrote down to be done after it: nothing where there is none.
    func finishErasures() throws {
        let rest = try read { try Int64.fetchAll($0, sql: "SELECT secret FROM erasure_rest") }
        guard !rest.isEmpty else { return }
        let vault = try vault()
        try vault.remove(secrets: rest.filter { $0 > 0 })
        // The index keeps the words of what was taken out until it is merged.
        try writeOver { try $0.execute(sql: "INSERT INTO voice_text (voice_text) VALUES ('optimize')") }
        try ArchiveError.translating(workspace.archiveFile) {
            try lock.hold { try columns.shelf.removeUnlisted() }
        }
        try write { db in
            for secret in rest {
                try db.execute(sql: "DELETE FROM erasure_rest WHERE secret = ?", arguments: [secret])
            }
        }
        // Readers of the moment may hold the log open; the next checkpoint then takes it.
        _ = try? ArchiveError.translating(workspace.archiveFile) {
            try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        }
        try vault.checkpoint()
    }

    /// As ``write(_:)``, with zeros over what is deleted.
    private func writeOver<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try write(under: "secure_delete = ON", then: "secure_delete = OFF", body)
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
}
