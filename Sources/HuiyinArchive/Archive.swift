package import HuiyinDomain

/// The archive of one workspace.
package final class Archive: Sendable {
    package let workspace: Workspace
    init(workspace: Workspace) { self.workspace = workspace }

    package static func open(
        _ folder: String, create: Bool = true, options: ArchiveOptions = ArchiveOptions()
    ) throws(ArchiveError) -> Archive {
        throw unwritten
    }
    static var unwritten: ArchiveError { ArchiveError(code: .storage, message: "") }
    package var facts: SQLFactSource { SQLFactSource() }

    package func beginImport(_ plan: ImportPlan) throws -> ImportRun { throw Self.unwritten }
    package func commit(_ batch: ArrivalBatch, of run: ImportRun) throws -> BatchCounts { throw Self.unwritten }
    package func finish(_ run: ImportRun) throws -> ImportSummary { throw Self.unwritten }

    package func voice(_ id: FeedbackID) async throws -> StoredVoice? { throw Self.unwritten }
    /// In the order of `ids`; unknown ones are left out.
    package func voices(_ ids: [FeedbackID]) async throws -> [StoredVoice] { throw Self.unwritten }
    /// The bytes as they came; `nil` version is the current one. Audited.
    package func rawBytes(of id: FeedbackID, version: Int? = nil) throws -> [UInt8]? { throw Self.unwritten }
    package func rawBytes(ofRejection number: Int64) throws -> [UInt8]? { throw Self.unwritten }
    package func sources() async throws -> [StoredSource] { throw Self.unwritten }
    package func totals() async throws -> ArchiveTotals { throw Self.unwritten }
    /// Newest first.
    package func runs(limit: Int) async throws -> [StoredRun] { throw Self.unwritten }
    /// Oldest first.
    package func rejections(limit: Int, offset: Int = 0) throws -> [StoredRejection] { throw Self.unwritten }
    package func export(_ body: (StoredVoice) throws -> Void) throws { throw Self.unwritten }
    package func saveRecipe(hash: String, query: String, answerDigest: String, snapshot: Int64) throws {
        throw Self.unwritten
    }
    package func recipe(hash: String) throws -> StoredRecipe? { throw Self.unwritten }
    package func replaceAnalyses(
        by plan: GenerationPlan, batchSize: Int = 1000,
        analyse: ([AnalysisSubject]) throws -> [FreshAnalysis]
    ) throws -> Int64 { throw Self.unwritten }
}
