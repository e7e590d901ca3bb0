import GRDB
import HuiyinQuery

/// Reads snapshots.
enum FactSnapshotRow {
    /// The snapshot of that number; 0 is the one before the first facts.
    static func fetch(_ database: Database, number: Int64) throws -> FactSnapshot {
        guard number > 0 else {
            return FactSnapshot(
                number: 0, generation: try GenerationTable.active(database), taxonomy: nil, models: [:], time: nil)
        }
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT generation, first_time, last_time FROM snapshot WHERE number = ?",
                arguments: [number])
        else {
            throw ArchiveError(
                code: .snapshotUnknown,
                message: "there is no snapshot \(number) in this archive; was the figure made in another workspace?")
        }
        let engines = try Row.fetchAll(
            database,
            sql: """
                SELECT model, taxonomy FROM generation_engine JOIN engine ON engine.id = generation_engine.engine
                WHERE generation = ? AND since <= ?
                """, arguments: [row[0] as Int64, number])
        let models = Set(engines.map { $0[0] as String }).sorted().joined(separator: "+")
        // Sources may be sorted into taxonomies of their own.
        let taxonomy = Set(engines.map { $0[1] as String }).subtracting([""]).sorted().joined(separator: ",")
        let first = row[1] as Int64?
        let last = row[2] as Int64?
        return FactSnapshot(
            number: number, generation: row[0], taxonomy: taxonomy.isEmpty ? nil : taxonomy,
            models: models.isEmpty ? [:] : ["text": models], time: first.flatMap { low in last.map { low...$0 } })
    }
}
