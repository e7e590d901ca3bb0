import GRDB

/// The numbered states of the facts.
enum SnapshotTable {
    /// The number of the newest state; 0 before the first facts.
    static func newest(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(number) FROM snapshot") ?? 0
    }

    /// Adds the state that sees what `facts` wrote, with the first and last instant of its voices.
    static func add(_ facts: FactWriter, _ database: Database, at now: Int64) throws {
        let previous = try Row.fetchOne(
            database,
            sql: "SELECT first_time, last_time, generation FROM snapshot ORDER BY number DESC LIMIT 1")
        var first = previous?[0] as Int64?
        var last = previous?[1] as Int64?
        if endsBound(facts, first, last) || previous.map({ $0[2] as Int64 != facts.generation }) == true {
            // Scans the facts, and only when the first or the last one ended or a generation took over.
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT min(time), max(time) FROM voice_fact WHERE generation = ? AND born <= ? AND died > ?
                    """, arguments: [facts.generation, facts.snapshot, facts.snapshot])
            first = row?[0]
            last = row?[1]
        } else {
            first = [first, facts.firstTime].compactMap(\.self).min()
            last = [last, facts.lastTime].compactMap(\.self).max()
        }
        try database.execute(
            sql: "INSERT INTO snapshot (number, generation, at, first_time, last_time) VALUES (?, ?, ?, ?, ?)",
            arguments: [facts.snapshot, facts.generation, now, first, last])
    }

    /// Adds the state in which erased facts are no more, with the bounds of those that are left.
    static func addAfterErasure(_ number: Int64, _ database: Database, at now: Int64) throws {
        let generation = try GenerationTable.active(database)
        try database.execute(
            sql: """
                INSERT INTO snapshot (number, generation, at, first_time, last_time)
                SELECT ?1, ?2, ?3, min(time), max(time) FROM voice_fact WHERE generation = ?2 AND born <= ?1 AND died > ?1
                """, arguments: [number, generation, now])
    }

    /// Whether the first or the last of all may have ended, with none in its place.
    private static func endsBound(_ facts: FactWriter, _ first: Int64?, _ last: Int64?) -> Bool {
        // What is gone already may have moved the bounds.
        if facts.hasStillborn { return true }
        guard let ended = facts.endedTime, let first, let last else { return false }
        let isFirst = ended.lowerBound <= first && facts.firstTime.map { $0 <= first } != true
        let isLast = ended.upperBound >= last && facts.lastTime.map { $0 >= last } != true
        return isFirst || isLast
    }
}
