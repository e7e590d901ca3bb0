import HuiyinQuery

/// Facts that stand still: every question is answered on one snapshot, so that the figures of a page belong together even
/// when an import commits while it is made.
struct PinnedFacts: FactSource {
    let base: any FactSource
    let pinned: FactSnapshot

    func snapshot() async throws -> FactSnapshot { pinned }
    func groups(_ request: FactRequest) async throws -> [FactGroup] { try await base.groups(request) }
    func values(of column: FactColumn, limit: Int) async throws -> [FactValue] {
        try await base.values(of: column, limit: limit)
    }
    func voices(_ request: VoiceRequest) async throws -> VoicePage { try await base.voices(request) }
}
