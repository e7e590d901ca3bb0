import HuiyinArchive
import HuiyinIngest
import HuiyinText

/// Looks at uploaded files and imports them, on threads of their own.
struct ImportReader: Sendable {
    enum Outcome: Sendable {
        case finished(run: Int64, BatchCounts)
        case interrupted(BatchCounts)
        case failed(ImportDraft.Trouble)
    }

    let archive: Archive

    /// How a file would be read with the mapping in force: the one chosen here, else the source's own, else a ready-made one that knows
    /// the columns, else a guess.
    func preview(_ draft: ImportDraft, _ path: String) async throws -> ImportPreview {
        try await withTaskExecutorPreference(ImportThreads.shared) {
            let engine = try? TaxonomyShelf(workspace: archive.workspace).engine(ofSource: draft.source)
            return try ImportPreview.make(
                origin: .file(path), mapping: try mapping(draft), engine: engine, workspace: archive.workspace,
                source: draft.source)
        }
    }

    /// The mapping chosen for an upload, or the one saved for its source; `nil` where there is neither.
    func mapping(_ draft: ImportDraft) throws(IngestError) -> Mapping? {
        guard let yaml = draft.mapping else {
            return try MappingShelf(workspace: archive.workspace).mapping(ofSource: draft.source)
        }
        let parsed = MappingFile.parse(Array(yaml.utf8), file: "mapping")
        if let mapping = parsed.mapping { return mapping }
        throw IngestError(
            code: "mapping-invalid", message: parsed.diagnostics.first.map { "\($0)" } ?? "the mapping can't be read")
    }

    /// Imports a file to its end or until `stop`; `progress` ends with it.
    func read(
        _ draft: ImportDraft, _ path: String, _ stop: StopSign, _ progress: AsyncStream<ImportProgress>.Continuation
    ) async -> Outcome {
        defer { progress.finish() }
        return await withTaskExecutorPreference(ImportThreads.shared) {
            do {
                let engine = try TaxonomyShelf(workspace: archive.workspace).engine(ofSource: draft.source)
                let job = try ImportJob(
                    archive: archive, engine: engine, source: draft.source, mapping: try mapping(draft) ?? Mapping())
                let file = try job.open(.file(path))
                switch try await job.run(file, stop: stop, progress: { progress.yield($0) }) {
                case .finished(let summary): return .finished(run: summary.run, summary.counts)
                case .interrupted(let counts): return .interrupted(counts)
                }
            } catch let error as IngestError {
                return .failed(.init(code: error.code, message: error.message))
            } catch let error as ArchiveError {
                return .failed(.init(code: error.code.rawValue, message: error.message))
            } catch {
                return .failed(
                    .init(code: "internal", message: "something went wrong inside Huiyin; the log has the reason"))
            }
        }
    }

    /// The archive's number of the newest import of a file.
    func run(of path: String) async -> Int64? {
        try? await archive.runs(limit: 200).first { $0.plan.file.path == path }?.id
    }
}
