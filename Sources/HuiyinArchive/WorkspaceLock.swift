import Foundation
import HuiyinDomain

/// The right to write to a workspace, held for one batch by one process (or one thread of it).
///
/// The lock is `flock` on `huiyin.lock`, so the system frees it when its holder dies, however it dies. The file says
/// who holds it.
struct WorkspaceLock: Sendable {
    let file: String
    let timeout: Duration
    let command: String

    /// What `body` gives, run while nobody else writes.
    /// - Throws: ``ArchiveError`` `locked` with the holder's name after ``timeout``; whatever `body` throws.
    func hold<Result>(_ body: () throws -> Result) throws -> Result {
        let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw ArchiveError(system: errno, doing: "open", path: file) }
        defer { close(descriptor) }
        try acquire(descriptor)
        defer { flock(descriptor, LOCK_UN) }
        try sign(descriptor)
        return try body()
    }

    private func acquire(_ descriptor: Int32) throws {
        let clock = ContinuousClock()
        let deadline = clock.now + timeout
        var pause: UInt32 = 500
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            guard code == EWOULDBLOCK || code == EINTR else {
                throw ArchiveError(system: code, doing: "lock", path: file)
            }
            guard clock.now < deadline else { throw locked(by: holder()) }
            usleep(pause)
            // A batch takes tens of milliseconds; longer pauses would only make the wait longer than it must be.
            pause = min(pause * 2, 20_000)
        }
    }

    private func sign(_ descriptor: Int32) throws {
        let line = Array("\(getpid())\t\(command)\t\(Self.rfc3339(SystemClock.milliseconds()))\n".utf8)
        ftruncate(descriptor, 0)
        guard pwrite(descriptor, line, line.count, 0) == line.count else {
            throw ArchiveError(system: errno, doing: "write", path: file)
        }
    }

    private func holder() -> [String]? {
        guard let data = FileManager.default.contents(atPath: file), let text = String(data: data, encoding: .utf8)
        else { return nil }
        let parts = text.split(whereSeparator: { $0 == "\t" || $0 == "\n" }).map(String.init)
        return parts.count == 3 ? parts : nil
    }

    private func locked(by holder: [String]?) -> ArchiveError {
        let who =
            holder.map { "process \($0[0]) (`\($0[1])`) has been writing since \($0[2])" }
            ?? "another process is writing"
        return ArchiveError(
            code: .locked,
            message: "\(who); waited \(timeout.components.seconds) s for \(file). "
                + "Wait until it is done, or end it, and run the command again: it goes on where it stopped."
        )
    }

    private static func rfc3339(_ milliseconds: Int64) -> String {
        ZonedTime(milliseconds: milliseconds / 1000 * 1000, offsetSeconds: 0, zone: "UTC").rfc3339
    }
}
