import Foundation
import GRDB
import HuiyinDomain
import HuiyinText

/// Removes a person's rows for good. Lives in one transaction.
struct PersonEraser {
    let db: Database
    let vault: Vault
    let now: Int64

    /// Removes everything, puts tombstones in its place, writes down what ``Archive/finishErasures()`` has still to do, and gives the first
    /// snapshot without it.
    func erase(_ rows: PersonRows) throws -> Int64? {
        try redact(rows.mentions)
        for secret in try secrets(of: rows) + [0] {
            try db.execute(
                sql: "INSERT INTO erasure_rest (secret) VALUES (?) ON CONFLICT DO NOTHING", arguments: [secret])
        }
        let erasure = try note(rows)
        try forgetNotes(about: rows.authors)
        for item in rows.items { try erase(item: item, rows.marks, erasure: erasure?.number ?? 0) }
        for rejection in rows.rejections { try erase(rejection: rejection) }
        for author in rows.authors {
            try bury(author, rows.marks, erasure: erasure?.number ?? 0)
            let tables = [
                "identity_link", "identity_key", "author_claim", "voice_claim", "customer_claim", "profile_value",
                "customer_record",
            ]
            for table in tables {
                try db.execute(sql: "DELETE FROM \(table) WHERE author = ?", arguments: [author])
            }
            for table in ["identity_pair", "identity_decision"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE low = ?1 OR high = ?1", arguments: [author])
            }
            try db.execute(sql: "DELETE FROM author WHERE id = ?", arguments: [author])
        }
        try forget(rows.values)
        guard let snapshot = erasure?.snapshot else { return nil }
        // Segments of every generation hold the facts; they are made again from what is left.
        try db.execute(sql: "DELETE FROM fact_segment")
        return snapshot
    }

    /// Why people merged or split these authors may say who they are.
    private func forgetNotes(about authors: Set<Int64>) throws {
        for author in authors {
            try db.execute(
                sql: """
                    UPDATE identity_change SET note = NULL WHERE kind IN ('merged', 'split') AND number IN (
                        SELECT change FROM identity_link WHERE author = ?1
                        UNION SELECT change FROM identity_decision WHERE low = ?1
                        UNION SELECT change FROM identity_decision WHERE high = ?1)
                    """, arguments: [author])
        }
    }

    /// The secrets that seal the person's records; one that seals somebody else's too is none of them.
    private func secrets(of rows: PersonRows) throws -> [Int64] {
        var secrets = Set<Int64>()
        for author in rows.authors {
            if let secret = try Int64.fetchOne(db, sql: "SELECT secret FROM author WHERE id = ?", arguments: [author]) {
                secrets.insert(secret)
            }
        }
        for item in rows.items {
            secrets.formUnion(
                try Int64.fetchAll(
                    db,
                    sql: """
                        SELECT secret FROM raw_record JOIN feedback_version ON feedback_version.id = raw_record.version
                        WHERE feedback_version.feedback = ?
                        """, arguments: [item]))
        }
        for rejection in rows.rejections {
            secrets.formUnion(
                try Int64.fetchAll(db, sql: "SELECT secret FROM rejection WHERE id = ?", arguments: [rejection]))
        }
        return try secrets.sorted().filter { secret in
            let owner = try Int64.fetchOne(db, sql: "SELECT id FROM author WHERE secret = ?", arguments: [secret])
            return owner.map(rows.authors.contains) ?? true
        }
    }

    /// Others' items that hold a value of the person's keep their masked form; the clear one in their raw record is taken away with it.
    private func redact(_ versions: [Int64]) throws {
        let deflate = Deflate()
        for version in versions {
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT raw_record.secret, raw_record.sealed, feedback_version.number, feedback.public_high,
                            feedback.public_low
                        FROM raw_record JOIN feedback_version ON feedback_version.id = raw_record.version
                        JOIN feedback ON feedback.id = feedback_version.feedback WHERE raw_record.version = ?
                        """, arguments: [version]), let key = try vault.secret(row[0])
            else { continue }
            let id = FeedbackID(high: UInt64(bitPattern: row[3]), low: UInt64(bitPattern: row[4]))
            let owner = PreparedArrival.owner(id, version: row[2])
            guard let record = try? SealedRecord(opening: [UInt8](row[1] as Data), key, owner: owner) else { continue }
            let masked = SealedRecord(raw: RawMask.mask(record.raw), claims: record.claims)
            try db.execute(
                sql: "UPDATE raw_record SET sealed = ? WHERE version = ?",
                arguments: [Data(try masked.seal(key, owner: owner, with: deflate)), version])
            try db.execute(sql: "DELETE FROM personal_key WHERE version = ? AND is_author = 0", arguments: [version])
        }
    }

    private func note(_ rows: PersonRows) throws -> (number: Int64, snapshot: Int64)? {
        guard !rows.items.isEmpty || !rows.customers.isEmpty else {
            guard !rows.rejections.isEmpty || !rows.mentions.isEmpty else { return nil }
            try log("records", rows)
            return nil
        }
        let snapshot = try SnapshotTable.newest(db) + 1
        try db.execute(
            sql: "INSERT INTO erasure (at, snapshot, items) VALUES (?, ?, ?)",
            arguments: [now, snapshot, rows.items.count])
        let number = db.lastInsertedRowID
        try log("\(number)", rows)
        return (number, snapshot)
    }

    private func log(_ subject: String, _ rows: PersonRows) throws {
        try EventLog.add(
            .erased, subject: "erasure:\(subject)",
            detail: """
                {"items":\(rows.items.count),"mentions":\(rows.mentions.count),"rejections":\(rows.rejections.count),\
                "customers":\(rows.customers.count)}
                """, at: now, db)
    }

    /// So that the same customer file does not bring the author back.
    private func bury(_ author: Int64, _ marks: [[UInt8]], erasure: Int64) throws {
        guard
            let hash = try Data.fetchOne(
                db,
                sql: """
                    SELECT hash FROM author WHERE id = ?1 AND EXISTS (SELECT 1 FROM customer_record WHERE author = ?1)
                    """, arguments: [author])
        else { return }
        for mark in marks {
            try db.execute(
                sql: "INSERT INTO erased_item (hash, person, erasure) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [Data(CustomerWriter.tombstone([UInt8](hash), vault)), Data(mark), erasure])
        }
    }

    private func erase(item: Int64, _ marks: [[UInt8]], erasure: Int64) throws {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT public_high, public_low FROM feedback WHERE id = ?", arguments: [item])
        else { return }
        let id = FeedbackID(high: UInt64(bitPattern: row[0]), low: UInt64(bitPattern: row[1]))
        let others = try Data.fetchAll(
            db,
            sql: """
                SELECT DISTINCT hash FROM personal_key WHERE is_author = 1
                    AND version IN (SELECT id FROM feedback_version WHERE feedback = ?)
                """, arguments: [item])
        for mark in Set(marks.map { Data($0) } + others) {
            try db.execute(
                sql: "INSERT INTO erased_item (hash, person, erasure) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [Data(vault.hash(.erased, id.bytes)), mark, erasure])
        }
        for version in try Row.fetchAll(
            db, sql: "SELECT id, payload FROM feedback_version WHERE feedback = ?", arguments: [item])
        {
            try erase(version: version[0], payload: version[1])
        }
        // What was said of it as a copy, and what other voices were compared with.
        let own = "(SELECT id FROM feedback_version WHERE feedback = ?1)"
        for table in ["suspicion", "likeness", "likeness_band"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE version IN \(own)", arguments: [item])
        }
        try db.execute(sql: "DELETE FROM suspicion WHERE other = ?", arguments: [item])
        try db.execute(sql: "DELETE FROM feedback_version WHERE feedback = ?", arguments: [item])
        try db.execute(sql: "DELETE FROM feedback WHERE id = ?", arguments: [item])
    }

    private func erase(version: Int64, payload: String) throws {
        let words = VoiceWords.indexed(try FeedbackJSON.decode(Array(payload.utf8)))
        try db.execute(
            sql: "INSERT INTO voice_text (voice_text, rowid, words) VALUES ('delete', ?, ?)",
            arguments: [version, words])
        let voices = "(SELECT id FROM voice_fact WHERE version = ?)"
        try db.execute(sql: "DELETE FROM opinion_fact WHERE voice IN \(voices)", arguments: [version])
        try db.execute(sql: "DELETE FROM attribute_fact WHERE voice IN \(voices)", arguments: [version])
        for table in ["voice_fact", "analysis", "analysis_due", "correction", "personal_key", "raw_record"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE version = ?", arguments: [version])
        }
    }

    private func erase(rejection: Int64) throws {
        try db.execute(sql: "UPDATE feedback_version SET rejection = NULL WHERE rejection = ?", arguments: [rejection])
        try db.execute(sql: "DELETE FROM personal_key_of_rejection WHERE rejection = ?", arguments: [rejection])
        try db.execute(sql: "DELETE FROM rejection WHERE id = ?", arguments: [rejection])
    }

    /// Saved pages and recipes that name the person: their addresses and queries hold the value in clear.
    private func forget(_ values: [String]) throws {
        for value in values where value.utf8.count >= 4 {
            let escaped = value.replacingOccurrences(of: "\"", with: "\\\"")
            let encoded = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? value
            try db.execute(
                sql: """
                    UPDATE saved_view SET address = '/', name = 'erased', removed_at = coalesce(removed_at, ?)
                    WHERE instr(address, ?) > 0 OR instr(address, ?) > 0 OR instr(name, ?) > 0
                    """, arguments: [now, value, encoded, value])
            try db.execute(sql: "DELETE FROM recipe WHERE instr(query, ?) > 0", arguments: [escaped])
        }
    }
}
