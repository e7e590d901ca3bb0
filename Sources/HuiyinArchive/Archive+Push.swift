import GRDB
import HuiyinDomain

extension Archive {
    /// Works out all of a pushed request that needs no lock; may run on any thread.
    ///
    /// - Parameters:
    ///   - plan: ``ImportPlan/File/pushHead`` stands in its file's head. Equal plans share an import, which can be undone as
    ///     any other.
    ///   - isUnderstoodLater: whether the arrivals have no analysis yet and wait for ``storeDue(_:)``.
    /// - Throws: ``ArchiveError`` `vault-missing`.
    package func prepare(
        _ arrivals: [Arrival], _ rejections: [RejectedRecord], as plan: ImportPlan, form: String,
        repeatable: PushedRequest.Repeatable?, signature: PushedRequest.Signature?, isUnderstoodLater: Bool
    ) throws -> PushedRequest {
        let vault = try vault()
        let policy = workspace.configuration.personalData
        return PushedRequest(
            plan: plan, form: form, arrivals: try arrivals.map { try PreparedArrival($0, vault, policy) },
            rejections: rejections,
            repeatable: repeatable.map { ($0.key, vault.hash(.raw, $0.body)) }, signature: signature,
            isUnderstoodLater: isUnderstoodLater)
    }

    /// Stores requests in one transaction, on the disk when this returns, and says what became of each.
    /// - Throws: ``ArchiveError``; nothing of any of them is stored then.
    package func store(_ requests: [PushedRequest]) async throws -> [PushOutcome] {
        let vault = try vault()
        let policy = workspace.configuration.personalData
        let now = options.now()
        return try await writeDurably { try PushWriter($0, vault: vault, policy: policy, at: now).write(requests) }
    }

    /// What a request of this key was told, or `nil` where there is none: known before anything of a repeat is read.
    package func answer(to repeatable: PushedRequest.Repeatable, ofSource source: String) async throws -> PushOutcome? {
        let digest = try vault().hash(.raw, repeatable.body)
        return try await read { try PushWriter.remembered(repeatable.key, digest, of: source, $0) }
    }
}
