import HuiyinArchive

/// A place that feedback is fetched from: `discover → pull since cursor → records`.
///
/// A connector fetches and remembers nothing itself; ``ConnectorDesk`` stores what it brings, then its cursor. So a kill in
/// between costs a repetition, which the rules of duplicates take up, and never a record.
package protocol Connector: Sendable {
    /// What is there to be pulled, in order.
    func discover(_ memory: ConnectorMemory) async throws -> Discovery

    /// The next records of a part; called again with the cursor it gave until it says that was the last of it.
    func pull(_ part: ConnectorPart, since cursor: String?) async throws -> Pulled
}

/// What a connector found.
package struct Discovery: Hashable, Sendable {
    package var parts: [ConnectorPart] = []
    /// What is known already under another name, to be remembered by this one too: then nobody need look into it again.
    package var known: [String: String] = [:]
}

/// Something that can be pulled: a file, or an API's answers.
package struct ConnectorPart: Hashable, Sendable {
    package let name: String
    /// What it is to be remembered by once it is in.
    package var seen: [String: String] = [:]
    /// What it is to be remembered by where its content can't be read.
    package var unreadable: [String: String] = [:]
}

/// What a connector knows from earlier runs.
package struct ConnectorMemory: Sendable {
    let archive: Archive
    let connector: String

    func mark(of item: String) async throws -> String? { try await archive.mark(of: item, connector: connector) }
}

/// What one pull brought.
package struct Pulled: Sendable {
    package enum Records: Sendable {
        case file(String)
        /// JSON objects, one a line.
        case lines([UInt8])
    }

    package var records: Records
    /// Where to go on; `nil` for a part that has no cursor.
    package var cursor: String?
    package var isLast: Bool
    /// Records whose time is not where the next run may begin.
    package var ignored = 0
}

/// Why a connector could not fetch, as a stable name and a sentence without secrets or records.
package struct ConnectError: Error, Hashable, Sendable, CustomStringConvertible {
    package let code: String
    package let message: String
    /// After how many seconds the other side wants to be asked again.
    package var retryAfter: Int?

    package init(code: String, message: String, retryAfter: Int? = nil) {
        self.code = code
        self.message = message
        self.retryAfter = retryAfter
    }

    package var description: String { message }
}
