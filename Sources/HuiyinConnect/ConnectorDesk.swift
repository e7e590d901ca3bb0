import Foundation
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

    /// The files of a folder whose content could not be read and that are still there, by their paths in it.
    package func unread(_ settings: ConnectorSettings) async throws -> [String] {
        guard case .folder(let folder) = settings.kind else { return [] }
        return try await archive.unreadFiles(ofConnector: settings.name).filter {
            FileManager.default.fileExists(atPath: folder.path + "/" + $0)
        }
    }

    /// Sets a connector back to its beginning, or to `since`: an API is asked again for all that came after it, and the files of a
    /// folder are read again. What is in already counts as duplicates.
    ///
    /// - Throws: ``ConnectError`` `since-unused` where the connector has no `{since}` in its address.
    package func reset(_ settings: ConnectorSettings, since: String? = nil) async throws {
        var cursor: String?
        if let since {
            guard case .http(let http) = settings.kind, http.sincePointer != nil else {
                throw ConnectError(
                    code: "since-unused",
                    message: "the connector \(settings.name) does not ask for what is new since a time; "
                        + "set it back without one")
            }
            cursor = try HTTPConnector.cursor(since: since)
        }
        try await archive.resetConnector(settings.name, cursor: cursor)
    }

    private func connector(_ settings: ConnectorSettings, _ mapping: Mapping) throws -> any Connector {
        switch settings.kind {
        case .folder(let folder): return FolderConnector(folder, mapping: mapping.digest, now: now)
        case .http(let http): return try HTTPConnector(http, workspace: archive.workspace.folder, now: now)
        }
    }

    /// What a run would pull, without storing anything: the names of files, or how many records the first page has.
    package func test(_ settings: ConnectorSettings) async throws -> [String] {
        let connector = try connector(settings, try mapping(settings))
        let parts = try await connector.discover(ConnectorMemory(archive: archive, connector: settings.name)).parts
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
        var note: String?
        var retryAfter: Int?
        // One file that can't be read is no reason to leave the others for hours.
        var longest = Int.max
        do {
            let outcome = try await pullAll(settings, before.cursor, run, stop)
            failure = outcome.failure
            note = outcome.note
            longest = settings.every
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
            : min(longest, BackOff.pause(before.failures + 1, retryAfter: retryAfter, chance: .random(in: 0...1)))
        try await archive.finishConnectorRun(
            run, of: settings.name, failure: failure, note: note, nextAt: now() + Int64(pause) * 1000)
        return try await archive.connectorRuns(settings.name, limit: 1).first
    }

    /// Pulls every part; a file that can't be read holds up no other.
    private func pullAll(
        _ settings: ConnectorSettings, _ start: String?, _ run: Int64, _ stop: StopSign
    ) async throws -> PullOutcome {
        let mapping = try mapping(settings)
        let connector = try connector(settings, mapping)
        var cursor = start
        var outcome = PullOutcome()
        var job: ImportJob?
        let found = try await connector.discover(ConnectorMemory(archive: archive, connector: settings.name))
        if !found.known.isEmpty {
            try await archive.note(settings.name, cursor: nil, seen: found.known, run: run, counts: BatchCounts())
        }
        for part in found.parts {
            var isLast = false
            while !isLast, !stop.isRaised {
                try Task.checkCancellation()
                let pulled = try await connector.pull(part, since: cursor)
                var counts = BatchCounts()
                // What was stopped in its middle is not seen yet.
                var seen: [String: String] = [:]
                switch pulled.records {
                case .file(let path):
                    // Made before the file is opened: what is wrong with the engine or the workspace is no file's mistake. It ends the
                    // run, and the files wait.
                    let ready = try job ?? importJob(settings, mapping)
                    job = ready
                    do {
                        counts = try await Self.store(path, ready, stop)
                        if !stop.isRaised { seen = part.seen }
                    } catch let error as IngestError {
                        outcome.noteUnread(error)
                        if error.isOfContent { seen = part.unreadable }
                    }
                case .lines(let lines):
                    counts = try await store(lines, of: settings)
                    if !stop.isRaised { seen = part.seen }
                }
                try await archive.note(settings.name, cursor: pulled.cursor, seen: seen, run: run, counts: counts)
                outcome.noteIgnored(pulled.ignored)
                cursor = pulled.cursor ?? cursor
                isLast = pulled.isLast
            }
        }
        return outcome
    }

    /// The mapping that a connector's records are read by.
    private func mapping(_ settings: ConnectorSettings) throws(IngestError) -> Mapping {
        let saved = try MappingShelf(workspace: archive.workspace).mapping(ofSource: settings.source)
        return saved ?? Mapping()
    }

    private func importJob(_ settings: ConnectorSettings, _ mapping: Mapping) throws -> ImportJob {
        let engine = try TaxonomyShelf(workspace: archive.workspace).engine(ofSource: settings.source)
        return try ImportJob(archive: archive, engine: engine, source: settings.source, mapping: mapping)
    }

    private static func store(_ path: String, _ job: ImportJob, _ stop: StopSign) async throws -> BatchCounts {
        switch try await job.run(try job.open(.file(path)), stop: stop) {
        case .finished(let summary): return summary.counts
        case .interrupted(let counts): return counts
        }
    }

    private func store(_ lines: [UInt8], of settings: ConnectorSettings) async throws -> BatchCounts {
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
