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

    package init(file: String, counts: BatchCounts, recordsNow: Int, bytes: Int64, totalBytes: Int64?) {
        self.file = file
        self.counts = counts
        self.recordsNow = recordsNow
        self.bytes = bytes
        self.totalBytes = totalBytes
    }
}
