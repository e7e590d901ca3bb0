import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files that the tier keeps in a workspace: for this user only, written whole or not at all, by one process at a time.
package struct AssistFolder: Hashable, Sendable {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    package var budgetFile: String { path + "/budget.json" }
    package var cacheFile: String { path + "/answers.jsonl" }
    package var recordFile: String { path + "/sent.jsonl" }
    package var opinionsFile: String { path + "/irony.jsonl" }

    /// Runs `work` while no other process or thread changes these files; makes the folder where it is missing.
    package func holding<Result>(_ work: () throws -> Result) throws -> Result {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw problem("make the folder", path) }
        let file = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw problem("open", path + "/lock") }
        defer { close(file) }
        while flock(file, LOCK_EX) != 0 {
            guard errno == EINTR else { throw problem("lock", path + "/lock") }
        }
        return try work()
    }

    /// The bytes of a file; `nil` where there is none.
    func read(_ file: String) throws -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        guard let data = FileManager.default.contents(atPath: file) else { throw problem("read", file) }
        return [UInt8](data)
    }

    /// Puts `bytes` in the place of what `file` holds.
    package func replace(_ file: String, with bytes: [UInt8]) throws {
        try write(bytes, to: file + ".new", flags: O_WRONLY | O_CREAT | O_TRUNC)
        guard rename(file + ".new", file) == 0 else { throw problem("write", file) }
    }

    /// Adds `bytes` behind what `file` holds.
    func add(_ bytes: [UInt8], to file: String) throws {
        try write(bytes, to: file, flags: O_WRONLY | O_CREAT | O_APPEND)
    }

    private func write(_ bytes: [UInt8], to path: String, flags: Int32) throws {
        let file = open(path, flags | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw problem("write", path) }
        var written = 0
        while written < bytes.count {
            let count = bytes.span.bytes.withUnsafeBytes { Self.write(file, $0, from: written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = problem("write", path)
                close(file)
                throw error
            }
            written += count
        }
        // A budget or a record that a power cut takes back would be none.
        guard fsync(file) == 0, close(file) == 0 else { throw problem("write", path) }
    }

    private static func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        #if canImport(Glibc)
            return Glibc.write(file, base + start, bytes.count - start)
        #else
            return Darwin.write(file, base + start, bytes.count - start)
        #endif
    }

    private func problem(_ what: String, _ file: String) -> AssistError {
        let reason = String(cString: strerror(errno))
        return AssistError(
            code: .storage,
            message: "cannot \(what) \(file) (\(reason)); nothing is sent without it, so let this user write there")
    }
}
