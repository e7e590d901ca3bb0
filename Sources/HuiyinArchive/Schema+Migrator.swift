import GRDB

extension Schema {
    /// Brings an archive of any earlier version to this one; each migration is a transaction of its own.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (index, migration) in migrations.enumerated() {
            migrator.registerMigration(
                migration.name, foreignKeyChecks: migration.rebuildsTables ? .deferred : .immediate
            ) { db in
                if index == 0 { try db.execute(sql: "PRAGMA application_id = \(applicationID)") }
                try db.execute(sql: migration.sql)
            }
        }
        return migrator
    }
}
