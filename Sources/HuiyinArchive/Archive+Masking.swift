import Foundation
import GRDB
import HuiyinDomain
import HuiyinText

extension Archive {
    /// Masks what an older Huiyin stored in clear: texts, fields, index, analyses and the places of corrections; gives how many versions changed.
    ///
    /// Versions are taken in batches, a transaction each, from the newest to the oldest, so a kill in between loses nothing and the next call
    /// goes on. In an archive that has none it costs one look.
    @discardableResult
    package func maskStored(batchSize: Int = 500) throws -> Int {
        var changed = 0
        while true {
            let through = try read { try Int64.fetchOne($0, sql: "SELECT unmasked_through FROM masking") ?? 0 }
            guard through > 0 else { break }
            let vault = try vault()
            changed += try write { try StoredMasking($0, vault: vault).mask(through: through, limit: batchSize) }
        }
        return changed
    }

    /// Whether an older Huiyin left texts in clear, which ``maskStored(batchSize:)`` masks.
    package func holdsClearText() throws -> Bool {
        try read { try Int64.fetchOne($0, sql: "SELECT unmasked_through FROM masking") ?? 0 > 0 }
    }
}

/// Masks stored versions. Lives in one transaction.
struct StoredMasking {
    private let db: Database
    private let vault: Vault

    init(_ db: Database, vault: Vault) {
        self.db = db
        self.vault = vault
    }

    /// Masks up to `limit` versions, the newest first, and notes how far it came; gives how many changed.
    func mask(through: Int64, limit: Int) throws -> Int {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, payload FROM feedback_version WHERE id <= ? ORDER BY id DESC LIMIT ?",
            arguments: [through, limit])
        var changed = 0
        for row in rows { if try mask(version: row[0], payload: row[1]) { changed += 1 } }
        let next = rows.count < limit ? 0 : (rows.last?[0] as Int64? ?? 1) - 1
        if next == 0 { try maskAttributes() }
        try db.execute(sql: "UPDATE masking SET unmasked_through = ?", arguments: [next])
        return changed
    }

    private func mask(version: Int64, payload: String) throws -> Bool {
        let feedback = try FeedbackJSON.decode(Array(payload.utf8))
        let input = AnalysisInput(feedback)
        let spans = PersonalFinder.spans(in: input)
        let masked = PersonalMask.mask(feedback, spans)
        try index(version, from: VoiceWords.plain(feedback), to: VoiceWords.indexed(masked))
        for (hash, isAuthor) in PersonalKey.hashes(of: feedback, spans, vault) where !isAuthor {
            try db.execute(
                sql: "INSERT INTO personal_key (hash, version, is_author) VALUES (?, ?, 0) ON CONFLICT DO NOTHING",
                arguments: [Data(hash), version])
        }
        guard masked != feedback else { return false }
        var json = [UInt8]()
        FeedbackJSON.append(masked, to: &json)
        try db.execute(
            sql: "UPDATE feedback_version SET payload = ? WHERE id = ?",
            arguments: [String(decoding: json, as: UTF8.self), version])
        try db.execute(
            sql:
                "UPDATE feedback SET key = ? WHERE key = ? AND id = (SELECT feedback FROM feedback_version WHERE id = ?)",
            arguments: [masked.key, feedback.key, version])
        try maskAnalyses(of: version, feedback, spans, masked)
        try moveCorrections(of: version, input, AnalysisInput(masked))
        return true
    }

    /// The index has no text of its own: what it holds is taken out by the words that were put in.
    private func index(_ version: Int64, from old: String, to new: String) throws {
        guard old != new else { return }
        try db.execute(
            sql: "INSERT INTO voice_text (voice_text, rowid, words) VALUES ('delete', ?, ?)", arguments: [version, old])
        try db.execute(sql: "INSERT INTO voice_text (rowid, words) VALUES (?, ?)", arguments: [version, new])
    }

    private func maskAnalyses(
        of version: Int64, _ feedback: Feedback, _ spans: [PersonalSpan], _ masked: Feedback
    ) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT id, json FROM analysis WHERE version = ?", arguments: [version])
        for row in rows {
            var analysis = try AnalysisJSON.decode(
                Array((row[1] as String).utf8), title: feedback.title, text: feedback.text, turns: feedback.turns)
            analysis.pii = spans
            let input = AnalysisInput(masked)
            var json = [UInt8]()
            AnalysisJSON.append(analysis.masked(from: AnalysisInput(feedback), to: input), of: input, to: &json)
            try db.execute(
                sql: "UPDATE analysis SET json = ? WHERE id = ?",
                arguments: [String(decoding: json, as: UTF8.self), row[0] as Int64])
        }
    }

    /// A correction names a place by bytes, which masking moves; what it says stays as it was said.
    private func moveCorrections(of version: Int64, _ original: AnalysisInput, _ masked: AnalysisInput) throws {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT number, part, first_byte, end_byte, note FROM correction WHERE version = ?",
            arguments: [version])
        guard !rows.isEmpty else { return }
        let trigger = try String.fetchOne(
            db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'correction_is_never_changed'")
        try db.execute(sql: "DROP TRIGGER correction_is_never_changed")
        for row in rows {
            if let part = (row[1] as String?).flatMap(Opinion.Part.init(name:)), let first = row[2] as Int?,
                let end = row[3] as Int?, first <= end
            {
                let moved = AnalysisPart.move(first..<end, in: part, from: original, to: masked)
                try db.execute(
                    sql: "UPDATE correction SET first_byte = ?, end_byte = ? WHERE number = ?",
                    arguments: [moved.lowerBound, moved.upperBound, row[0] as Int64])
            }
            if let note = row[4] as String? {
                try db.execute(
                    sql: "UPDATE correction SET note = ? WHERE number = ?",
                    arguments: [PersonalMask.mask(note), row[0] as Int64])
            }
        }
        if let trigger { try db.execute(sql: trigger) }
    }

    /// Columns that are offered as dimensions hold their words in facts and segments too.
    private func maskAttributes() throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT attribute_fact.name, attribute_fact.value, name.text, value.text
                FROM attribute_fact JOIN term AS name ON name.id = attribute_fact.name
                JOIN term AS value ON value.id = attribute_fact.value
                """)
        var terms = try TermTable(db)
        var old = Set<Int64>()
        for row in rows {
            let masked = PersonalMask.mask(row[3], column: row[2])
            guard masked != row[3] as String else { continue }
            try db.execute(
                sql: "UPDATE attribute_fact SET value = ? WHERE name = ? AND value = ?",
                arguments: [try terms.number(masked), row[0] as Int64, row[1] as Int64])
            old.insert(row[1])
        }
        guard !old.isEmpty else { return }
        // Segments hold the words; they are made again from the facts.
        try db.execute(sql: "DELETE FROM fact_segment")
        for term in old {
            try db.execute(
                sql: """
                    DELETE FROM term WHERE id = ?1 AND id > 0
                        AND NOT EXISTS (SELECT 1 FROM attribute_fact WHERE name = ?1 OR value = ?1)
                        AND NOT EXISTS (SELECT 1 FROM opinion_fact WHERE topic = ?1)
                        AND NOT EXISTS (SELECT 1 FROM voice_fact WHERE ?1 IN (zone, source, channel, kind, product,
                            product_version, lineage, store, campaign, language))
                    """, arguments: [term])
        }
    }
}
