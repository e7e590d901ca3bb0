import GRDB
import HuiyinDomain

extension Archive {
    /// Gives corrections that name topics their paths in a new taxonomy, and returns how many now say something else.
    ///
    /// A correction is never changed: those of a voice with such a topic are undone and made again in their order, under the name of
    /// `label`, in one transaction; where a topic has no single new path, its correction is only undone, and can be redone. What was
    /// carried to `label` before is left alone, so this may be repeated. Figures change with the next generation of analyses.
    /// - Parameter path: The new path of an old one; the same where it stays; `nil` where there is none.
    package func carryCorrections(to label: String, path: @escaping @Sendable (String) -> String?) async throws -> Int {
        let now = options.now()
        return try await write { try CorrectionCarrying($0, to: label, at: now).carry(path) }
    }
}

/// Makes corrections again with other topics. Lives in one transaction.
private struct CorrectionCarrying {
    /// Ends the note of a correction that was made again.
    private static let mark = "topics moved to "
    private static let inForce = """
        \(CorrectionTable.columns) WHERE undone_at IS NULL ORDER BY correction.version, correction.number
        """

    private let database: Database
    private let note: String
    private let now: Int64

    init(_ database: Database, to label: String, at now: Int64) throws {
        self.database = database
        self.now = now
        note = Self.mark + label
    }

    func carry(_ path: (String) -> String?) throws -> Int {
        var count = 0
        let rows = try Row.fetchAll(database, sql: Self.inForce)
        var start = 0
        while start < rows.count {
            let version: Int64 = rows[start][15]
            var end = start
            while end < rows.count, rows[end][15] as Int64 == version { end += 1 }
            count += try carry(Array(rows[start..<end]), of: version, path)
            start = end
        }
        return count
    }

    /// All of a version are made again where one changes, since the later of two counts.
    private func carry(_ rows: [Row], of version: Int64, _ path: (String) -> String?) throws -> Int {
        let before = try rows.map { (correction: try CorrectionTable.correction($0), previous: $0[14] as String?) }
        if before.contains(where: { $0.correction.note?.hasSuffix(note) ?? false }) { return 0 }
        let after = before.map { moved($0.correction, path) }
        let changed = zip(before, after).count { $0.correction != $1 }
        guard changed > 0 else { return 0 }
        for (old, new) in zip(before, after) {
            try database.execute(
                sql: "UPDATE correction SET undone_at = ? WHERE id = ?", arguments: [now, old.correction.id])
            guard let new else { continue }
            let copy = Correction(
                id: UUIDv7.make(at: now), target: new.target, change: new.change, at: now, by: new.by,
                note: [new.note, note].compactMap(\.self).joined(separator: "; "))
            let previous = Correction.Change(name: new.change.name, value: old.previous).map { moved($0, path) ?? $0 }
            try CorrectionTable.insert(copy, version: version, previous: previous, database)
            try EventLog.add(
                .corrected, subject: "correction:\(copy.id)", detail: "{\"carriedFrom\":\"\(old.correction.id)\"}",
                at: now,
                database)
        }
        return changed
    }

    private func moved(_ correction: Correction, _ path: (String) -> String?) -> Correction? {
        guard let change = moved(correction.change, path) else { return nil }
        var target = correction.target
        if let topic = target.opinion?.topic { target.opinion?.topic = path(topic) ?? topic }
        return Correction(
            id: correction.id, target: target, change: change, at: correction.at, by: correction.by,
            note: correction.note)
    }

    private func moved(_ change: Correction.Change, _ path: (String) -> String?) -> Correction.Change? {
        guard case .topic(let topic?) = change else { return change }
        return path(topic).map { .topic($0) }
    }
}
