import HuiyinArchive

/// What is fetched by itself: each connector with how it is, its last runs and its next one.
package struct ConnectorsPart: Hashable, Sendable, Encodable {
    package struct Run: Hashable, Sendable, Encodable {
        package let started: String
        /// `nil` while it runs.
        package let finished: String?
        package let counts: ImportDraft.Counts
        /// Why it failed, with what to do; `nil` for a good one.
        package let code: String?
        package let message: String?
    }

    package struct Row: Hashable, Sendable, Encodable {
        package let name: String
        package let source: String
        /// The page of its source; `nil` before anything came.
        package let href: String?
        package let isFolder: Bool
        /// The folder with its pattern, or the host. Addresses may hold keys, so no more of them is shown.
        package let place: String
        /// How often it runs, in seconds.
        package let every: Int
        package let health: String
        package let failures: Int
        /// When it runs next; `nil` for at once.
        package let next: String?
        /// Newest first.
        package let runs: [Run]
        /// Files of the folder whose content could not be read, a hundred of them at most; they are tried again when they or the mapping
        /// change.
        package let unread: [String]
        /// How many there are, counted to ten thousand.
        package let unreadCount: Int

        package var isRunning: Bool { runs.first.map { $0.finished == nil } ?? false }
    }

    package let rows: [Row]
}

extension Site {
    /// The connectors of the workspace, or of one source.
    func connectorsPart(
        _ page: PageContext, known sources: [StoredSource], of source: String? = nil, runs: Int = 1
    ) async throws -> ConnectorsPart {
        let names = Set(sources.map(\.name))
        var rows: [ConnectorsPart.Row] = []
        for settings in archive.workspace.configuration.connectors {
            guard source == nil || settings.source == source else { continue }
            let state = try await archive.connector(settings.name)
            let last = try await archive.connectorRuns(settings.name, limit: runs)
            let unread =
                settings.isFolder ? try await archive.unreadFiles(ofConnector: settings.name, limit: 10_000) : []
            rows.append(
                ConnectorsPart.Row(
                    name: settings.name, source: settings.source,
                    href: names.contains(settings.source)
                        ? page.links(.sources(.source(settings.source))) : nil,
                    isFolder: settings.isFolder, place: settings.place, every: settings.every,
                    health: ConnectorHealth(state, hasRun: !last.isEmpty).rawValue, failures: state.failures,
                    next: state.nextAt == 0 ? nil : page.moment(state.nextAt),
                    runs: last.map { run in
                        ConnectorsPart.Run(
                            started: page.moment(run.startedAt), finished: run.finishedAt.map(page.moment),
                            counts: ImportDraft.Counts(run.counts), code: run.code, message: run.message)
                    }, unread: Array(unread.prefix(100)), unreadCount: unread.count))
        }
        return ConnectorsPart(rows: rows)
    }
}

extension ConnectorSettings {
    fileprivate var isFolder: Bool { if case .folder = kind { true } else { false } }

    fileprivate var place: String {
        switch kind {
        case .folder(let folder): folder.path + "/" + folder.match
        case .http(let http):
            http.url.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
                .map { String($0.split(separator: "@").last ?? $0).prefix { $0 != "?" && $0 != "#" } }
                .map(String.init) ?? "-"
        }
    }
}
