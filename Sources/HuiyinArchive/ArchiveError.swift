/// Why the archive could not do what it was asked, as a stable name and a sentence that says what to do.
///
/// Nothing is lost by any of these: a write that ends in one has left the files as they were.
package struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// The folder isn't there, and nobody asked for it to be made.
        case workspaceMissing = "workspace-missing"
        /// There is something at that path that Huiyin did not make.
        case notAWorkspace = "not-a-workspace"
        /// Made by a newer Huiyin than this one.
        case newerVersion = "newer-version"
        case readOnly = "read-only"
        case diskFull = "disk-full"
        case corrupt
        /// `huiyin.yaml` says something that cannot be.
        case configuration
        /// Another process is writing and did not finish in time.
        case locked
        /// The vault is gone, or belongs to another archive.
        case vaultMissing = "vault-missing"
        /// The key of a record is not in the vault: its author was forgotten, or the vault is not this archive's.
        case keyMissing = "key-missing"
        /// The key is there and does not open the record.
        case wrongKey = "wrong-key"
        case snapshotUnknown = "snapshot-unknown"
        /// The run or generation is finished or isn't there.
        case notOpen = "not-open"
        /// Nothing in the archive is called so.
        case notFound = "not-found"
        /// It is there, and what was asked for cannot be done with it.
        case refused
        /// Anything else that SQLite or the system refuses.
        case storage
    }

    package let code: Code
    /// What happened, to which file, what was expected, what to do. No personal data.
    package let message: String

    package init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
