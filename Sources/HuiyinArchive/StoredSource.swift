/// A source as the page of sources shows it.
package struct StoredSource: Hashable, Sendable {
    package let name: String
    /// Current items.
    package let voices: Int
    /// Those of nobody we know.
    package let anonymous: Int
    /// Records that wait for being mended.
    package let rejections: Int
    /// First and last instant of its items that have a time, in milliseconds UTC.
    package let time: ClosedRange<Int64>?
    /// When something new last came from it, in milliseconds UTC; `nil` before the first.
    package let lastArrival: Int64?
    /// When it was last read to the end, in milliseconds UTC, whether or not there was anything new.
    package let lastFinishedImport: Int64?
}

/// An import as the page of sources shows it.
package struct StoredRun: Hashable, Sendable {
    package let id: Int64
    package let plan: ImportPlan
    package let checkpoint: ImportCheckpoint
    package let counts: BatchCounts
    /// Milliseconds UTC.
    package let startedAt: Int64
    /// Milliseconds UTC; `nil` while it runs, or when it was killed and waits to be taken up.
    package let finishedAt: Int64?
    /// Milliseconds UTC; `nil` for an import that counts.
    package let undoneAt: Int64?

    /// Whether it brought in rejected records that were mended or read again.
    package var isMended: Bool { plan.file.head == ImportPlan.File.mendedHead }
    /// Whether another system pushed its records, through one day.
    package var isPushed: Bool { plan.file.head == ImportPlan.File.pushHead }
}

/// How much the archive holds.
package struct ArchiveTotals: Hashable, Sendable {
    package let voices: Int
    package let sources: Int
    package let authors: Int
    /// Records that wait for being mended.
    package let rejections: Int
    /// Older versions of items that were changed.
    package let olderVersions: Int
}
