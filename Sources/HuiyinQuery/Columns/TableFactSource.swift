/// A table as a fact source of its own, without a database: it knows no texts and no names of persons.
package struct TableFactSource: FactSource, FactSourceDiagnostics {
    package let table: FactTable
    private let state: FactSnapshot

    /// - Parameter snapshot: What the table holds, by name.
    package init(_ table: FactTable, snapshot: FactSnapshot) {
        self.table = table
        state = snapshot
    }

    package func snapshot() async throws -> FactSnapshot { state }

    package func groups(_ request: FactRequest) async throws -> [FactGroup] { try await table.groups(request) }

    package func values(of column: FactColumn, limit: Int) async throws -> [FactValue] {
        try await table.values(of: column, snapshot: state.number, limit: limit)
    }

    package func voices(_ request: VoiceRequest) async throws -> VoicePage { try await table.voices(request) }

    package func zones(
        _ unit: FactRequest.Unit, _ predicate: FactPredicate, snapshot: FactSnapshot, limit: Int
    ) async throws -> [FactValue] {
        try await table.zones(unit, predicate, snapshot: snapshot.number, limit: limit)
    }
}
