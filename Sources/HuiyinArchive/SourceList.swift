import GRDB

/// The list of sources.
enum SourceList {
    // Walks the facts of the generation in force: counts and spans of time are wanted of all of them, so the index of
    // facts that count would only be a detour (hence the plus).
    static let facts = """
        SELECT term.text, count(*), min(voice_fact.time), max(voice_fact.time), sum(voice_fact.author = 0)
        FROM voice_fact JOIN term ON term.id = voice_fact.source
        WHERE voice_fact.generation = (SELECT id FROM generation WHERE state = 'active')
            AND +voice_fact.died = 9223372036854775807
        GROUP BY voice_fact.source
        """
    static let rows = """
        SELECT source.name, source.last_arrival,
            (SELECT count(*) FROM rejection WHERE rejection.source = source.id AND settled_at IS NULL),
            (SELECT max(finished_at) FROM import_run WHERE import_run.source = source.id)
        FROM source
        -- What only customer files came from is nobody's voice.
        WHERE EXISTS (SELECT 1 FROM import_run WHERE import_run.source = source.id)
            OR NOT EXISTS (SELECT 1 FROM customer_import WHERE customer_import.source = source.id)
        """

    static func fetch(_ database: Database) throws -> [StoredSource] {
        var counted = [String: (voices: Int, time: ClosedRange<Int64>?, anonymous: Int)]()
        for row in try Row.fetchAll(database, sql: facts) {
            let first = row[2] as Int64?
            let last = row[3] as Int64?
            counted[row[0]] = (row[1], first.flatMap { low in last.map { low...$0 } }, row[4])
        }
        return try Row.fetchAll(database, sql: rows).map { row in
            let known = counted[row[0]]
            return StoredSource(
                name: row[0], voices: known?.voices ?? 0, anonymous: known?.anonymous ?? 0, rejections: row[2],
                time: known?.time, lastArrival: row[1],
                lastFinishedImport: row[3])
        }.sorted { $0.name < $1.name }
    }
}
