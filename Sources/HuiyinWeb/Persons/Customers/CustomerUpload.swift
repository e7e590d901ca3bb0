import HuiyinArchive

/// A customer file that somebody dropped: what it is, how far it is, what came of it.
package struct CustomerUpload: Hashable, Sendable, Codable {
    package enum Phase: String, Hashable, Sendable, Codable {
        /// Somebody is looking at it.
        case waiting
        /// In the queue, or coming in.
        case running
        case finished
        /// It broke off; what came in before stays, and it can be brought in again.
        case failed
    }

    package struct Counts: Hashable, Sendable, Codable {
        package var new = 0
        package var updated = 0
        package var unchanged = 0
        package var erased = 0
        package var rejected = 0

        init() {}

        init(_ counts: CustomerCounts) {
            new = counts.new
            updated = counts.updated
            unchanged = counts.unchanged
            erased = counts.erased
            rejected = counts.rejected
        }
    }

    /// A row that can't be read.
    package struct Refused: Hashable, Sendable, Codable {
        /// Where it begins, from 1.
        package let line: Int?
        package let why: ImportDraft.Trouble
    }

    package let id: String
    package let name: String
    /// Milliseconds UTC.
    package let arrivedAt: Int64
    package var source = "crm"
    package var phase = Phase.waiting
    /// Column → claim or field of the profile, as somebody chose; `nil` before that.
    package var meanings: [String: String]?
    /// Of the import that it became; taking it back goes by this.
    package var number: Int64?
    package var counts = Counts()
    /// Why rows could not be read, the first ones.
    package var rejections: [Refused] = []
    /// Why it broke off.
    package var trouble: ImportDraft.Trouble?
}
