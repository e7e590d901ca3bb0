import GRDB
import HuiyinQuery

/// Counts how many voices have each value of a column.
enum FactValues {
    static func values(
        of column: FactColumn, _ snapshot: FactSnapshot, limit: Int, _ database: Database
    ) throws -> [FactValue] {
        let names = try FactNames(database, at: snapshot.number)
        guard let expression = try column.sql(names) else { return [] }
        var sql = FactSQL()
        sql.add("SELECT value, count(*) FROM (SELECT ")
        sql.add(expression)
        sql.add(" AS value")
        sql.add(FactSQL.from(.item, snapshot, try FactPredicate.everything.sql(.item, names)))
        sql.add(") WHERE value <> 0 GROUP BY value")
        var counts = [String: Int]()
        try read(sql, database) { value, count in
            // Linked authors are one person.
            if let text = try column.text(value, names) { counts[text, default: 0] += count }
        }
        return ranked(counts, limit: limit)
    }

    static func zones(
        _ unit: FactRequest.Unit, _ predicate: FactPredicate, _ snapshot: FactSnapshot, limit: Int,
        _ database: Database
    ) throws -> [FactValue] {
        let names = try FactNames(database, at: snapshot.number)
        var sql = FactSQL()
        sql.add("SELECT zone, count(*) FROM (SELECT DISTINCT v.id, v.zone")
        sql.add(
            FactSQL.from(unit, snapshot, try FactPredicate.and([predicate, .time(.min ..< .max)]).sql(unit, names)))
        sql.add(") WHERE zone <> 0 GROUP BY zone")
        var counts = [String: Int]()
        try read(sql, database) { value, count in
            if let text = try names.text(value) { counts[text] = count }
        }
        return ranked(counts, limit: limit)
    }

    private static func read(
        _ sql: FactSQL, _ database: Database, _ body: (Int64, Int) throws -> Void
    ) throws {
        let rows = try sql.statement(database)
        defer { rows.reset() }
        while try rows.step() { try body(rows.int(0), Int(rows.int(1))) }
    }

    /// Most frequent first; of equals in the order of Unicode scalars.
    private static func ranked(_ counts: [String: Int], limit: Int) -> [FactValue] {
        let sorted = counts.sorted {
            $0.value == $1.value
                ? $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) : $0.value > $1.value
        }
        return sorted.prefix(max(0, limit)).map { FactValue(value: $0.key, feedback: $0.value) }
    }
}
