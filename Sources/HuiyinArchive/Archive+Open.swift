import Foundation
import GRDB

extension Archive {
    /// The archive in `folder`, migrated to this version; with `create` a missing folder or an empty one becomes a
    /// workspace.
    ///
    /// - Throws: ``ArchiveError``: `workspace-missing`, `not-a-workspace`, `newer-version`, `read-only`, `disk-full`,
    ///   `corrupt`, `configuration`, `locked`. A vault that is missing is no error here: figures need none.
    package static func open(
        _ folder: String, create: Bool = true, options: ArchiveOptions = ArchiveOptions()
    ) throws(ArchiveError) -> Archive {
        do {
            let path = URL(fileURLWithPath: folder).standardizedFileURL.path
            try WorkspaceFolder.prepare(path, create: create)
            let workspace = Workspace(folder: path, configuration: try WorkspaceFolder.configuration(path))
            return try open(workspace, options)
        } catch let error as ArchiveError {
            throw error
        } catch {
            throw ArchiveError(code: .storage, message: "cannot open the workspace \(folder): \(error)")
        }
    }

    private static func open(_ workspace: Workspace, _ options: ArchiveOptions) throws -> Archive {
        let lock = WorkspaceLock(file: workspace.lockFile, timeout: options.lockTimeout, command: options.command)
        return try ArchiveError.translating(workspace.archiveFile) {
            let isNew = !FileManager.default.fileExists(atPath: workspace.archiveFile)
            // Two processes that make the same workspace at once must not both set it up.
            let pool = try isNew ? lock.hold { try Self.pool(workspace, options) } : Self.pool(workspace, options)
            if try pool.read({ try needsSetUp($0, workspace) }) {
                try lock.hold { try setUp(pool, workspace, options) }
            }
            let identity = try pool.read { try Data.fetchOne($0, sql: "SELECT vault FROM archive") } ?? Data()
            let archive = Archive(
                workspace: workspace, options: options, pool: pool,
                vaultState: try vaultState(workspace, identity: [UInt8](identity)), lock: lock)
            // What a kill left of an erasure. Where it can't be done now (read only, a writer that is busy), the next opening does it.
            try? archive.finishErasures()
            return archive
        }
    }

    private static func pool(_ workspace: Workspace, _ options: ArchiveOptions) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.label = "archive"
        // Only for the moments that the workspace's lock doesn't cover, such as another process's checkpoint.
        configuration.busyMode = .timeout(10)
        let maximumPages = options.maximumPages
        configuration.prepareDatabase { db in
            // 64 MB of pages a connection. Files are read, not mapped: a bad block is then an error, not the end of
            // the process.
            try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;")
            // 16 MB between checkpoints: pages that many batches touch are copied back once.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 4096;")
            if let maximumPages { try db.execute(sql: "PRAGMA max_page_count = \(maximumPages)") }
        }
        return try DatabasePool(path: workspace.archiveFile, configuration: configuration)
    }

    private static func needsSetUp(_ db: Database, _ workspace: Workspace) throws -> Bool {
        let applicationID = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        // The list of migrations comes first: another process that is just setting the workspace up may have got no further.
        let tables =
            try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'") ?? 0
        if tables == 0 { return true }
        guard applicationID == Schema.applicationID else {
            throw ArchiveError(
                code: .notAWorkspace,
                message: "\(workspace.archiveFile) is a database that Huiyin did not make; name another folder.")
        }
        let migrator = Schema.migrator
        if try migrator.hasBeenSuperseded(db) {
            throw ArchiveError(
                code: .newerVersion,
                message: "\(workspace.folder) was last written by a newer version of Huiyin; nothing was changed. "
                    + "Install that version, or name another folder.")
        }
        guard try migrator.hasCompletedMigrations(db) else { return true }
        return try Int.fetchOne(db, sql: "SELECT count(*) FROM archive") == 0
    }

    private static func setUp(_ pool: DatabasePool, _ workspace: Workspace, _ options: ArchiveOptions) throws {
        let isEmpty = try pool.read { db in
            try !db.tableExists("archive") || Int.fetchOne(db, sql: "SELECT count(*) FROM archive") == 0
        }
        // The vault first: an archive never names a vault that isn't there.
        let vault = isEmpty ? try Vault.open(workspace.vaultFile, create: true) : nil
        try Schema.migrator.migrate(pool)
        guard let vault else { return }
        try pool.write { db in
            try db.execute(
                sql: "INSERT INTO archive (id, vault, created_at) VALUES (1, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [Data(vault.identity), options.now()])
        }
    }

    private static func vaultState(_ workspace: Workspace, identity: [UInt8]) throws -> VaultState {
        guard let vault = try Vault.open(workspace.vaultFile, create: false) else { return .missing }
        return vault.identity == identity ? .open(vault) : .foreign
    }
}
