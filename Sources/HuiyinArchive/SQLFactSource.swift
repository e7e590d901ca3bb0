import GRDB
import HuiyinDomain
package import HuiyinQuery

/// The facts of an archive, counted by SQL: the reference that every other source is tested against.
///
/// A request sees exactly the facts of the snapshot that it names, so a figure can be made again after later imports.
package struct SQLFactSource: FactSource {
    let pool: DatabasePool
    /// Named in errors.
    let file: String

    package func snapshot() async throws -> FactSnapshot {
        try await read { db in
            try FactSnapshotRow.fetch(db, number: try SnapshotTable.newest(db))
        }
    }

    /// The snapshot of that number.
    /// - Throws: ``ArchiveError`` `snapshot-unknown`.
    package func snapshot(number: Int64) async throws -> FactSnapshot {
        try await read { try FactSnapshotRow.fetch($0, number: number) }
    }

    package func groups(_ request: FactRequest) async throws -> [FactGroup] {
        try await read { db in
            var grouping = try FactGrouping(request, db)
            return try grouping.run()
        }
    }

    package func values(of column: FactColumn, limit: Int) async throws -> [FactValue] {
        try await read { db in
            let snapshot = try FactSnapshotRow.fetch(db, number: try SnapshotTable.newest(db))
            return try FactValues.values(of: column, snapshot, limit: limit, db)
        }
    }

    package func voices(_ request: VoiceRequest) async throws -> VoicePage {
        try await read { try FactVoices.page(request, $0) }
    }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Database) throws -> Result) async throws -> Result {
        try await ArchiveError.translating(file) { try await pool.read(body) }
    }
}

extension SQLFactSource: FactSourceDiagnostics {
    package func zones(
        _ unit: FactRequest.Unit, _ predicate: FactPredicate, snapshot: FactSnapshot, limit: Int
    ) async throws -> [FactValue] {
        try await read { try FactValues.zones(unit, predicate, snapshot, limit: limit, $0) }
    }
}
