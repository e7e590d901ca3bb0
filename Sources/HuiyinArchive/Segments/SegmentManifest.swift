import GRDB
import HuiyinQuery

/// The segments that are in force.
enum SegmentManifest {
    struct Entry: Hashable, Sendable {
        let id: Int64
        let generation: Int64
        let file: String
        let lastRow: Int64
        let snapshot: Int64
        let checksum: Int64
    }

    static func entries(_ generation: Int64, _ db: Database) throws -> [Entry] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, generation, file, last_row, snapshot, checksum FROM fact_segment WHERE generation = ?
                ORDER BY id
                """, arguments: [generation]
        ).map {
            Entry(id: $0[0], generation: $0[1], file: $0[2], lastRow: $0[3], snapshot: $0[4], checksum: $0[5])
        }
    }

    /// The last fact of the generation that a segment holds; 0 before the first.
    static func lastRow(_ generation: Int64, _ db: Database) throws -> Int64 {
        try Int64.fetchOne(
            db, sql: "SELECT max(last_row) FROM fact_segment WHERE generation = ?", arguments: [generation]) ?? 0
    }

    static func add(
        _ segment: Segment, file: String, rows: ClosedRange<Int64>, snapshot: Int64, bytes: Int, _ db: Database,
        at now: Int64
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO fact_segment (generation, file, after_row, last_row, born_first, born_last, snapshot, voices,
                    opinions, bytes, checksum, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                segment.generation, file, rows.lowerBound, rows.upperBound, segment.bornFirst, segment.bornLast,
                snapshot,
                segment.voices, segment.opinions, bytes, Int64(bitPattern: segment.checksum), now,
            ])
    }

    /// Strikes every segment of a generation from the list; their files go at the next start.
    static func clear(_ generation: Int64, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM fact_segment WHERE generation = ?", arguments: [generation])
    }
}
