import Foundation
import GRDB

extension ArchiveError {
    /// What `body` gives; SQLite's refusals come out as sentences that name `file`.
    static func translating<Result>(_ file: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw ArchiveError(error, file: file)
        }
    }

    /// As ``translating(_:_:)``, for work that waits.
    static func translating<Result>(_ file: String, _ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw ArchiveError(error, file: file)
        }
    }

    /// The sentence for a refusal of SQLite. Statements are left out: their arguments are people's words.
    init(_ error: DatabaseError, file: String) {
        let reason = error.message ?? "SQLite code \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(
                code: .diskFull,
                message: "no room left to write \(file); the batch was not stored, what was stored before is safe. "
                    + "Make room and run the command again: it goes on where it stopped."
            )
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(
                code: .readOnly,
                message: "\(file) cannot be written; give this user the right to write the file and its folder."
            )
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(
                code: .corrupt,
                message: "\(file) is damaged or no SQLite database (\(reason)); nothing was changed. "
                    + "Put the newest backup of the workspace in its place."
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                code: .locked,
                message: "another program keeps \(file) locked; close it and run the command again."
            )
        case .SQLITE_IOERR:
            // What the disk said is gone by now; how much room it has is not.
            let room = Self.room(beside: file)
            self.init(
                code: room == 0 ? .diskFull : .storage,
                message:
                    "\(file) could not be written or read (\(reason)\(room.map { "; \($0) MB are free there" } ?? "")); "
                    + "the batch was not stored, what was stored before is safe. Make room, or look whether a limit on the "
                    + "size of files or a failing disk is in the way, and run the command again: it goes on where it stopped."
            )
        case .SQLITE_CANTOPEN:
            self.init(
                code: .storage,
                message: "\(file) cannot be opened (\(reason)); check that it is a file and that this user may read it."
            )
        default:
            self.init(
                code: .storage,
                message:
                    "\(file): SQLite refused (\(reason)); the batch was not stored, what was stored before is safe."
            )
        }
    }

    /// How many megabytes are free where `file` lies, or `nil` where nobody knows.
    private static func room(beside file: String) -> Int? {
        var facts = statvfs()
        guard statvfs((file as NSString).deletingLastPathComponent, &facts) == 0 else { return nil }
        return Int(facts.f_bavail) * Int(facts.f_frsize) / 1_000_000
    }

    /// The sentence for a system call that failed on `path`.
    init(system code: Int32, doing what: String, path: String) {
        let reason = String(cString: strerror(code))
        switch code {
        case EACCES, EPERM, EROFS:
            self.init(
                code: .readOnly,
                message: "cannot \(what) \(path): \(reason.lowercased()); give this user the right to write there, "
                    + "or name another folder."
            )
        case ENOSPC, EDQUOT:
            self.init(code: .diskFull, message: "cannot \(what) \(path): no room left; make room and try again.")
        default:
            self.init(code: .storage, message: "cannot \(what) \(path): \(reason.lowercased()).")
        }
    }
}
