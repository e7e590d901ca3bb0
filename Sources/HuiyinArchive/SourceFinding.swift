import GRDB
import HuiyinDomain

/// Something noticed about a source that lasts for a while.
package struct SourceFinding: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case quiet
        case changed
    }

    package let source: String
    package let kind: Kind
    /// `channel`, `language`, `length` or `rating`; empty for silence.
    package let aspect: String

    package init(source: String, kind: Kind, aspect: String = "") {
        (self.source, self.kind, self.aspect) = (source, kind, aspect)
    }
}

extension Archive {
    /// Notes down what is so of sources now: what was not so before becomes an event, what is so no longer ends; what lasts is
    /// noticed once.
    ///
    /// - Parameter findings: all there are; each with the numbers that speak for it, as one JSON object.
    /// - Returns: since when each is known, in milliseconds UTC.
    @discardableResult
    package func noteFindings(_ findings: [SourceFinding: String]) async throws -> [SourceFinding: Int64] {
        let open = try await read { try SourceFindingTable.open($0) }
        // Most looks find what is known; only news are a write, which would wait for importers.
        guard Set(open.keys) != Set(findings.keys) else { return open }
        let now = options.now()
        return try await write { db in
            let open = try SourceFindingTable.open(db)
            for finding in open.keys where findings[finding] == nil {
                try db.execute(
                    sql: """
                        UPDATE source_finding SET ended_at = ? WHERE ended_at IS NULL AND kind = ? AND aspect = ?
                            AND source = (SELECT id FROM source WHERE name = ?)
                        """, arguments: [now, finding.kind.rawValue, finding.aspect, finding.source])
            }
            for (finding, detail) in findings.sorted(by: { "\($0.key)" < "\($1.key)" }) where open[finding] == nil {
                let row = try SourceTable.row(finding.source, db)
                try db.execute(
                    sql: "INSERT INTO source_finding (source, kind, aspect, noticed_at) VALUES (?, ?, ?, ?)",
                    arguments: [row, finding.kind.rawValue, finding.aspect, now])
                try EventLog.add(
                    finding.kind == .quiet ? .sourceQuiet : .sourceChanged, subject: "source:\(row)", detail: detail,
                    at: now, db)
            }
            return try SourceFindingTable.open(db)
        }
    }
}

/// The rows of findings.
enum SourceFindingTable {
    // Open ones only: a handful.
    static let all = """
        SELECT source.name, kind, aspect, noticed_at FROM source_finding JOIN source ON source.id = source_finding.source
        WHERE ended_at IS NULL
        """

    static func open(_ database: Database) throws -> [SourceFinding: Int64] {
        try Row.fetchAll(database, sql: all).reduce(into: [:]) { open, row in
            guard let kind = SourceFinding.Kind(rawValue: row[1]) else { return }
            open[SourceFinding(source: row[0], kind: kind, aspect: row[2])] = row[3]
        }
    }
}
