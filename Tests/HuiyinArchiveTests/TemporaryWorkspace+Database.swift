import Foundation
import GRDB

extension TemporaryWorkspace {
    /// What `body` gives on the archive's file, opened beside the archive.
    @discardableResult
    func database<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try Self.access(folder + "/huiyin.sqlite", body)
    }

    /// What `body` gives on the vault's file.
    @discardableResult
    func vault<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try Self.access(folder + "/vault.sqlite", body)
    }

    /// Moves everything from the logs into the files themselves.
    func checkpoint() throws {
        for file in ["huiyin.sqlite", "vault.sqlite"] {
            try DatabaseQueue(path: folder + "/" + file).writeWithoutTransaction { db in
                _ = try db.checkpoint(.truncate)
            }
        }
    }

    /// Takes the vault away, with the files beside it.
    func removeVault() throws {
        for suffix in ["", "-wal", "-shm"] {
            let file = folder + "/vault.sqlite" + suffix
            if FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
        }
    }

    private static func access<Result>(_ file: String, _ body: (Database) throws -> Result) throws -> Result {
        try DatabaseQueue(path: file).write(body)
    }
}
