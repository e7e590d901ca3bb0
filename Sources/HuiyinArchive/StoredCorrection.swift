package import HuiyinDomain

/// A correction as lists show it, with what it is about.
package struct StoredCorrection: Hashable, Sendable {
    /// Whether it counts, and if not, why.
    package enum State: Hashable, Sendable {
        case inForce
        case undone
        /// A later one says something about the same thing.
        case superseded(by: String)
        /// The engine of today sees no opinion of which at least half is what was corrected.
        case noOpinionThere
        /// The item has a newer version; this one is about what it said before.
        case olderVersion
        /// The import that brought the item is undone.
        case withdrawn
    }

    package let correction: Correction
    package let state: State
    /// Milliseconds UTC; `nil` while it isn't undone.
    package let undoneAt: Int64?
    /// What was shown when it was corrected: the topic, the polarity or the irony; `nil` for "not about us".
    package let before: Correction.Change?
    /// The words that are corrected: those of the opinion, or the whole text (the title, where there is no text).
    package let quote: String
    package let source: String
    package let channel: Channel?
    package let time: ZonedTime?

    package var id: String { correction.id }
    /// Whether it counts.
    package var isInForce: Bool { state == .inForce }
}
