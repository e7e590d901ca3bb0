import GRDB
import HuiyinDomain

extension Archive {
    /// What was said about each source and not taken back.
    package func sourceNotes() async throws -> [String: SourceNotes] {
        try await read { db in
            try Row.fetchAll(db, sql: SourceNoteTable.inForce).reduce(into: [:]) { notes, row in
                guard let field = SourceNoteField(rawValue: row[1]), !(row[2] as String).isEmpty else { return }
                notes[row[0], default: SourceNotes()].values[field] = row[2]
            }
        }
    }

    /// Says something about a source; fields that say what they said before are left alone.
    ///
    /// - Parameter values: an empty one takes back what was said.
    /// - Returns: the numbers of the notes made, one after the other; none where nothing changed.
    /// - Throws: ``ArchiveError`` `not-found` for an unknown source, `refused` for a value of more than 200 characters or of
    ///   several lines.
    @discardableResult
    package func noteSource(
        _ source: String, _ values: [SourceNoteField: String], by user: String
    ) async throws -> ClosedRange<Int64>? {
        for value in values.values where value.count > 200 || value.unicodeScalars.contains(where: { $0.value < 0x20 })
        {
            throw ArchiveError(code: .refused, message: "a note about a source takes 1 to 200 characters in one line.")
        }
        let now = options.now()
        return try await write { db in
            guard let row = try Int64.fetchOne(db, sql: "SELECT id FROM source WHERE name = ?", arguments: [source])
            else {
                throw ArchiveError(code: .notFound, message: "there is no source \(source) in this archive.")
            }
            var numbers = [Int64]()
            for (field, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                let before =
                    try String.fetchOne(db, sql: SourceNoteTable.newest, arguments: [row, field.rawValue]) ?? ""
                guard before != value else { continue }
                try db.execute(
                    sql: "INSERT INTO source_note (source, field, value, at, given_by) VALUES (?, ?, ?, ?, ?)",
                    arguments: [row, field.rawValue, value, now, user])
                numbers.append(db.lastInsertedRowID)
            }
            guard let first = numbers.first, let last = numbers.last else { return nil }
            try EventLog.add(
                .sourceNoted, subject: "source:\(row)", detail: "{\"first\":\(first),\"last\":\(last)}", at: now, db)
            return first...last
        }
    }

    /// Takes notes back, or makes them count again; gives how many changed.
    /// - Throws: ``ArchiveError`` `not-found` where there is none of these numbers.
    @discardableResult
    package func turnSourceNotes(_ numbers: ClosedRange<Int64>, isUndo: Bool) async throws -> Int {
        let now = options.now()
        return try await write { db in
            let bounds: StatementArguments = [numbers.lowerBound, numbers.upperBound]
            guard
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM source_note WHERE number BETWEEN ? AND ?)", arguments: bounds
                )
                    == true
            else {
                throw ArchiveError(
                    code: .notFound, message: "there is no note \(numbers.lowerBound) about a source in this archive.")
            }
            let undone: Int64? = isUndo ? now : nil
            try db.execute(
                sql: """
                    UPDATE source_note SET undone_at = ? WHERE number BETWEEN ? AND ? AND (undone_at IS NULL) = ?
                    """, arguments: [undone, numbers.lowerBound, numbers.upperBound, isUndo])
            let count = db.changesCount
            if count > 0 {
                try EventLog.add(
                    .sourceNoted, subject: "notes:\(numbers.lowerBound)",
                    detail: "{\"undone\":\(isUndo),\"last\":\(numbers.upperBound)}", at: now, db)
            }
            return count
        }
    }
}

/// The rows of notes.
enum SourceNoteTable {
    // A few rows a source.
    static let inForce = """
        SELECT source.name, source_note.field, source_note.value FROM source_note JOIN source ON source.id = source_note.source
        WHERE source_note.undone_at IS NULL ORDER BY source_note.number
        """
    static let newest = """
        SELECT value FROM source_note WHERE source = ? AND field = ? AND undone_at IS NULL ORDER BY number DESC LIMIT 1
        """
}
