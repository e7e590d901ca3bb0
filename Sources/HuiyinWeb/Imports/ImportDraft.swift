/// A file that was uploaded, and what has become of it: looked at, waiting, being imported, done.
package struct ImportDraft: Hashable, Sendable, Codable {
    package enum Phase: String, Hashable, Sendable, Codable {
        /// Somebody is looking at it.
        case waiting
        /// It will be imported when the ones before it are done.
        case queued
        case running
        /// Stopped by somebody; what is in stays, and it can go on.
        case stopped
        case finished
        /// It broke off; ``ImportDraft/trouble`` says why. What is in stays, and it can go on.
        case failed
    }

    /// Of the whole import, earlier starts included.
    package struct Counts: Hashable, Sendable, Codable {
        package var read = 0
        package var stored = 0
        package var duplicates = 0
        package var updated = 0
        package var rejected = 0
    }

    /// Values of a column that were to fill a field, couldn't be read, and are kept as attributes.
    package struct Unread: Hashable, Sendable, Codable {
        /// A mapping file's name of it.
        package let field: String
        package let column: String
        package var values: Int
    }

    package struct Trouble: Hashable, Sendable, Codable {
        package let code: String
        package let message: String
    }

    /// Sixteen hexadecimal digits.
    package let id: String
    /// The file's name, harmless.
    package let name: String
    /// In bytes.
    package let size: Int64
    /// Milliseconds UTC.
    package let arrivedAt: Int64
    /// The name of the source that it belongs to.
    package var source: String
    /// The mapping in YAML that was chosen here; `nil` to use the source's own, a ready-made one, or a guess.
    package var mapping: String?
    package var phase = Phase.waiting
    /// The archive's number of the import, once it has begun.
    package var run: Int64?
    package var counts = Counts()
    /// `nil` where everything could be read.
    package var unread: [Unread]?
    /// Bytes of the file that are behind us.
    package var bytes: Int64 = 0
    /// Milliseconds UTC.
    package var startedAt: Int64?
    /// Milliseconds UTC.
    package var finishedAt: Int64?
    /// Records read since this start, and the milliseconds they took.
    package var recordsNow = 0
    package var bytesNow: Int64 = 0
    package var tookNow: Int64 = 0
    package var trouble: Trouble?

    /// Whether it is being imported or will be.
    package var isUnderWay: Bool { phase == .queued || phase == .running }

    /// The share of the file that is read, 0 to 1.
    package var share: Double {
        phase == .finished ? 1 : size > 0 ? min(1, Double(bytes) / Double(size)) : 0
    }

    /// Records a second since this start; `nil` in its first moments.
    package var rate: Double? { tookNow > 500 ? Double(recordsNow) / Double(tookNow) * 1000 : nil }

    /// The seconds that are left at this speed; `nil` where that can't be told yet.
    package var secondsLeft: Int? {
        guard phase == .running, tookNow > 1000, bytesNow > 0 else { return nil }
        return Int((Double(tookNow) / 1000 * Double(size - bytes) / Double(bytesNow)).rounded(.up))
    }
}
