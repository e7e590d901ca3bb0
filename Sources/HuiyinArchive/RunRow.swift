import GRDB
import HuiyinDomain

/// Reads imports.
enum RunRow {
    static let columns = """
        SELECT import_run.id, source.name, path, size, modified, head, kind, channel, mapping, taxonomy, byte_offset,
            line, records, stored, duplicates, updated, rejected, started_at, finished_at,
            undone_at
        FROM import_run JOIN source ON source.id = import_run.source
        """
    static let newest = "\(columns) ORDER BY import_run.id DESC LIMIT ?"
    static let page = "\(newest) OFFSET ?"
    static let pageOfSource = """
        \(columns) WHERE import_run.source = (SELECT id FROM source WHERE name = ?)
        ORDER BY import_run.id DESC LIMIT ? OFFSET ?
        """
    static let countOfSource = """
        SELECT count(*) FROM import_run WHERE source = (SELECT id FROM source WHERE name = ?)
        """
    static let byID = "\(columns) WHERE import_run.id = ?"

    static func stored(_ row: Row) -> StoredRun {
        StoredRun(
            id: row[0],
            plan: ImportPlan(
                source: row[1], file: .init(path: row[2], size: row[3], modified: row[4], head: row[5]),
                kind: (row[6] as String?).flatMap(FeedbackKind.init(rawValue:)),
                channel: (row[7] as String?).flatMap { Channel($0) }, mapping: row[8], taxonomy: row[9]),
            checkpoint: ImportCheckpoint(byteOffset: row[10], line: row[11], records: row[12]),
            counts: BatchCounts(stored: row[13], duplicates: row[14], updated: row[15], rejected: row[16]),
            startedAt: row[17], finishedAt: row[18], undoneAt: row[19])
    }
}
