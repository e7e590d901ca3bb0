package import HuiyinArchive
import HuiyinDomain
package import HuiyinText

/// Brings files of feedback into an archive: read, mapped, analysed, stored, searchable.
///
/// Records are committed in batches with the place in the file, so whoever is killed goes on where the last batch ended: the
/// next run with the same file, source and mapping skips what is in. Memory is bounded by a few chunks of records.
package struct ImportJob: Sendable {
    /// How an import of one file ended.
    package enum Outcome: Sendable {
        case finished(ImportSummary)
        /// Cancelled; what was committed stays, and the next run goes on from there.
        case interrupted(BatchCounts)
    }

    private let archive: Archive
    private let engine: TextEngine
    private let source: String
    private let mapping: Mapping
    private let clock: ZoneClock
    private let batchSize: Int

    /// - Parameters:
    ///   - source: the name that, with its key, tells an item from all others.
    ///   - batchSize: records a transaction.
    /// - Throws: ``IngestError`` `source-name` for a name that is empty or holds control characters.
    package init(
        archive: Archive, engine: TextEngine, source: String, mapping: Mapping = Mapping(), batchSize: Int = 1000
    ) throws(IngestError) {
        self.source = try Self.check(source: source)
        self.archive = archive
        self.engine = engine
        self.mapping = mapping
        self.batchSize = batchSize
        clock = try Self.clock(archive.workspace)
    }

    /// The name of a source without white space around it.
    /// - Throws: ``IngestError`` `source-name`.
    @discardableResult
    package static func check(source: String) throws(IngestError) -> String {
        let name = source.trimmed
        guard !name.isEmpty, name.utf8.count <= 200, !name.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
            throw IngestError(
                code: "source-name",
                message: "the source needs a name of 1 to 200 bytes without control characters, such as app-store")
        }
        return name
    }

    static func clock(_ workspace: Workspace?) throws(IngestError) -> ZoneClock {
        let zone = workspace?.configuration.zone ?? "Asia/Shanghai"
        guard let clock = ZoneClock(zone) else {
            throw IngestError(
                code: "zone-unknown",
                message: "the workspace's zone \(zone) is unknown; set one such as Asia/Shanghai in huiyin.yaml")
        }
        return clock
    }

    /// Looks at a file as ``open(_:)`` does, also where there is no workspace yet.
    package static func look(
        at origin: ByteReader.Origin, mapping: Mapping = Mapping(), in workspace: Workspace?
    ) throws(IngestError) -> OpenedFile {
        try OpenedFile(origin, mapping: mapping, clock: try clock(workspace))
    }

    /// Looks at a file without storing anything: its form, its columns, and why.
    package func open(_ origin: ByteReader.Origin) throws(IngestError) -> OpenedFile {
        try OpenedFile(origin, mapping: mapping, clock: clock)
    }

    /// Imports a file that ``open(_:)`` looked at; stops between batches when `stop` is raised or the task cancelled.
    ///
    /// - Throws: ``IngestError`` when reading breaks off, ``ArchiveError`` when writing does; what was committed stays.
    package func run(
        _ file: OpenedFile, stop: StopSign = StopSign(), progress: (ImportProgress) -> Void = { _ in }
    ) async throws -> Outcome {
        let name = file.reader.origin.name
        let run = try archive.beginImport(
            ImportPlan(
                source: source,
                file: .init(
                    path: name, size: file.reader.size ?? 0, modified: file.reader.modified ?? 0, head: file.head),
                mapping: file.mapping.digest, taxonomy: engine.stamp.taxonomy))
        try archive.keepForm(KeptForm(file.form, file.plan).json, of: run)
        try noteCodeColumns(of: file)
        let engine = engine.knowing(codesOf: source, columns: try archive.codeColumns()[source] ?? [])
        let worker = ChunkWorker(
            container: file.form.container, columns: file.form.columns, recoded: file.form.recoded,
            isExport: file.plan.isExport, builder: FeedbackBuilder(source: source, plan: file.plan), engine: engine,
            file: name)
        var chunks = try ChunkReader(file, from: run.checkpoint)
        var writer = BatchWriter(archive: archive, run: run, batchSize: batchSize)
        // How many bytes the rows of a workbook make is known when they are read.
        let total = file.reader.isWorkbook ? nil : file.reader.size
        let isComplete = try await withThrowingTaskGroup(of: ChunkWorker.Result.self) { group in
            var waiting: [Int: ChunkWorker.Result] = [:]
            var issued = 0
            var taken = 0
            var isAtEnd = false
            while true {
                // Chunks that are being worked on or wait for an earlier one: never more than these are in memory.
                while !isAtEnd, !stop.isRaised, !Task.isCancelled, issued - taken < Self.chunksInFlight {
                    guard let chunk = try chunks.next() else {
                        isAtEnd = true
                        break
                    }
                    group.addTask { worker.process(chunk) }
                    issued += 1
                }
                guard let result = try await group.next() else { break }
                waiting[result.index] = result
                while let next = waiting.removeValue(forKey: taken) {
                    taken += 1
                    guard try writer.append(next) else { continue }
                    progress(writer.progress(file: name, total: total))
                }
            }
            return isAtEnd
        }
        try writer.flush()
        progress(writer.progress(file: name, total: total))
        guard isComplete else { return .interrupted(writer.counts) }
        let summary = try archive.finish(run)
        try archive.assess()
        return .finished(summary)
    }

    private static let chunksInFlight = 6

    /// Codes stand in the columns that the mapping or their names say, and in those that the taxonomy has options of.
    private func noteCodeColumns(of file: OpenedFile) throws {
        var columns = file.plan.codes
        if !file.plan.codesAreStated {
            let claimed = engine.knowing(codesOf: source, columns: []).columnsWithCodes(of: file.samples.map(\.name))
            columns.formUnion(claimed)
        }
        try archive.noteCodeColumns(columns, of: source, isAll: file.plan.codesAreStated)
    }
}
