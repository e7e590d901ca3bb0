package import HuiyinArchive
import HuiyinDomain
package import HuiyinIngest
import HuiyinText

/// Runs connectors: fetches, stores, remembers, and notes down how it went.
package struct ConnectorDesk: Sendable {
    private let archive: Archive
    private let push: PushDesk
    private let now: @Sendable () -> Int64

    /// - Parameters:
    ///   - push: stores what comes as records; files go the way of imports.
    ///   - now: milliseconds UTC.
    package init(archive: Archive, push: PushDesk, now: @escaping @Sendable () -> Int64) {
        self.archive = archive
        self.push = push
        self.now = now
    }

    package var all: [ConnectorSettings] { archive.workspace.configuration.connectors }

    package func state(of settings: ConnectorSettings) async throws -> ConnectorState {
        try await archive.connector(settings.name)
    }

    func connector(_ settings: ConnectorSettings) throws -> any Connector {
        switch settings.kind {
        case .folder(let folder): return FolderConnector(folder, now: now)
        case .http(let http): return try HTTPConnector(http, workspace: archive.workspace.folder, now: now)
        }
    }

    /// What a run would pull, without storing anything: the names of files, or how many records the first page has.
    package func test(_ settings: ConnectorSettings) async throws -> [String] {
        let connector = try connector(settings)
        let parts = try await connector.discover(ConnectorMemory(archive: archive, connector: settings.name))
        guard case .http = settings.kind, let part = parts.first else { return parts.map(\.name) }
        let pulled = try await connector.pull(part, since: try await state(of: settings).cursor)
        guard case .lines(let lines) = pulled.records else { return [] }
        return ["\(part.name): \(lines.count { $0 == 0x0A }) records\(pulled.isLast ? "" : ", more pages follow")"]
    }

    /// Runs a connector to its end; gives how it went, which the log keeps too.
    ///
    /// - Throws: ``ArchiveError`` where not even that can be written.
    @discardableResult
    package func run(_ settings: ConnectorSettings, stop: StopSign = StopSign()) async throws -> ConnectorRun? {
        let before = try await state(of: settings)
        let run = try await archive.beginConnectorRun(settings.name)
        var failure: (code: String, message: String)?
        var retryAfter: Int?
        do {
            failure = try await pullAll(settings, before.cursor, run, stop)
        } catch let error as ConnectError {
            failure = (error.code, error.message)
            retryAfter = error.retryAfter
        } catch let error as IngestError {
            failure = (error.code, error.message)
        } catch let error as ArchiveError {
            failure = (error.code.rawValue, error.message)
        } catch is CancellationError {
            failure = ("stopped", "it was stopped; the next run goes on from there")
        } catch {
            failure = ("failed", "it failed (\(type(of: error)))")
        }
        let pause =
            failure == nil
            ? settings.every
            : BackOff.pause(before.failures + 1, retryAfter: retryAfter, chance: .random(in: 0...1))
        try await archive.finishConnectorRun(
            run, of: settings.name, failure: failure, nextAt: now() + Int64(pause) * 1000)
        return try await archive.connectorRuns(settings.name, limit: 1).first
    }

    /// Pulls every part; gives why some of them could not be read.
    private func pullAll(
        _ settings: ConnectorSettings, _ start: String?, _ run: Int64, _ stop: StopSign
    ) async throws -> (code: String, message: String)? {
        let connector = try connector(settings)
        var cursor = start
        var failure: (code: String, message: String)?
        for part in try await connector.discover(ConnectorMemory(archive: archive, connector: settings.name)) {
            var isLast = false
            while !isLast, !stop.isRaised {
                try Task.checkCancellation()
                let pulled = try await connector.pull(part, since: cursor)
                do {
                    let counts = try await store(pulled.records, of: settings, stop)
                    // What was stopped in its middle is not seen yet.
                    let seen = stop.isRaised ? [:] : part.seen
                    try await archive.note(settings.name, cursor: pulled.cursor, seen: seen, run: run, counts: counts)
                } catch let error as IngestError {
                    // A file that can't be read waits for nobody; changed, it is another one.
                    guard case .file = pulled.records else { throw error }
                    failure = (error.code, error.message)
                    try await archive.note(
                        settings.name, cursor: nil, seen: part.seen, run: run, counts: BatchCounts())
                }
                cursor = pulled.cursor ?? cursor
                isLast = pulled.isLast
            }
        }
        return failure
    }

    private func store(
        _ records: Pulled.Records, of settings: ConnectorSettings, _ stop: StopSign
    ) async throws -> BatchCounts {
        switch records {
        case .file(let path):
            let mapping = try MappingShelf(workspace: archive.workspace).mapping(ofSource: settings.source)
            let engine = try TaxonomyShelf(workspace: archive.workspace).engine(ofSource: settings.source)
            let job = try ImportJob(
                archive: archive, engine: engine, source: settings.source, mapping: mapping ?? Mapping())
            switch try await job.run(try job.open(.file(path)), stop: stop) {
            case .finished(let summary): return summary.counts
            case .interrupted(let counts): return counts
            }
        case .lines(let lines):
            var counts = BatchCounts()
            for body in Self.portions(lines) {
                let outcome = try await push.take(Push(source: settings.source, body: Array(body), form: .lines))
                guard case .stored(let receipt) = outcome else { continue }
                counts =
                    counts
                    + BatchCounts(
                        stored: receipt.accepted, duplicates: receipt.duplicates, rejected: receipt.rejected)
            }
            return counts
        }
    }

    /// Lines in portions that the desk takes at once: an answer of an API may hold more records than one push may.
    static func portions(_ lines: [UInt8], of most: Int = 5000) -> [ArraySlice<UInt8>] {
        var portions: [ArraySlice<UInt8>] = []
        var start = lines.startIndex
        var count = 0
        for (place, byte) in zip(lines.indices, lines) where byte == 0x0A {
            count += 1
            guard count == most else { continue }
            portions.append(lines[start...place])
            start = place + 1
            count = 0
        }
        if start < lines.endIndex { portions.append(lines[start...]) }
        return portions
    }
}
