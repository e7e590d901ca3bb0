package import HuiyinArchive

/// How far an import is, after each batch.
package struct ImportProgress: Hashable, Sendable {
    package let file: String
    /// Of this run, earlier processes included.
    package let counts: BatchCounts
    /// Read in this process.
    package let recordsNow: Int
    /// Bytes of the file behind us, and in all where that is known.
    package let bytes: Int64
    package let totalBytes: Int64?
    /// Values that were read in this process and kept as attributes although their column's name promised a field.
    package let unread: [UnreadColumn]

    package init(
        file: String, counts: BatchCounts, recordsNow: Int, bytes: Int64, totalBytes: Int64?,
        unread: [UnreadColumn] = []
    ) {
        self.file = file
        self.counts = counts
        self.recordsNow = recordsNow
        self.bytes = bytes
        self.totalBytes = totalBytes
        self.unread = unread
    }
}
