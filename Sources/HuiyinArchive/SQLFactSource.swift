import GRDB
package import HuiyinQuery

/// The facts of an archive, counted by SQL: the reference that every other source is tested against.
package struct SQLFactSource: FactSource {
    let pool: DatabasePool
    let file: String
    package func snapshot() async throws -> FactSnapshot { throw ArchiveError(code: .storage, message: "") }
    package func groups(_ request: FactRequest) async throws -> [FactGroup] { [] }
    package func values(of column: FactColumn, limit: Int) async throws -> [FactValue] { [] }
    package func voices(_ request: VoiceRequest) async throws -> VoicePage { VoicePage(ids: [], total: 0) }
}
