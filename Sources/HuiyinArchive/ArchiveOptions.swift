/// What a caller may choose when it opens an archive.
package struct ArchiveOptions: Sendable {
    /// How long a write waits for another process's batch.
    package var lockTimeout: Duration
    /// What the lock says about us while we write: `huiyin import`.
    package var command: String
    /// The clock, in milliseconds UTC.
    package var now: @Sendable () -> Int64
    /// The most pages of 4,096 bytes that the archive may grow to; `nil` for as many as the disk holds.
    package var maximumPages: Int?
    /// How many facts newer than the last columnar segment stay in memory before they become a segment.
    package var tailLimit = 50_000

    package init(
        lockTimeout: Duration = .seconds(60), command: String = "huiyin", maximumPages: Int? = nil,
        now: @escaping @Sendable () -> Int64 = { SystemClock.milliseconds() }
    ) {
        self.lockTimeout = lockTimeout
        self.command = command
        self.maximumPages = maximumPages
        self.now = now
    }
}
