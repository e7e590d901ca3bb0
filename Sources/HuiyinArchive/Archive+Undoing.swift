import GRDB

extension Archive {
    /// Takes an import back: items that it brought are in no figure, list, search or export any more, items that it changed
    /// are as they were before. Items that a later import brought again keep what that one said. Whom only claims of this import linked
    /// are told apart again.
    ///
    /// One transaction under a new snapshot; nothing is deleted, older figures can still be made again, and
    /// ``redoImport(_:)`` brings everything back. Importing the file again does so too, as new versions. An import that is
    /// still running ends here: its process stops at its next batch. Its rejected records are settled, and those that it
    /// mended wait again.
    /// - Throws: ``ArchiveError`` `not-found` for an unknown run; `vault-missing` where authors would have to be linked anew.
    @discardableResult
    package func undoImport(_ run: Int64) async throws -> UndoneImport {
        let now = options.now()
        return try await write { try ImportUndoing($0, run: run, at: now, vault: self.vault).undo() }
    }

    /// Makes an import count again that was undone. An item that a later import brought again keeps what that one said.
    /// - Throws: ``ArchiveError`` `not-found` for an unknown run; `vault-missing` where authors would have to be linked anew.
    @discardableResult
    package func redoImport(_ run: Int64) async throws -> UndoneImport {
        let now = options.now()
        return try await write { try ImportUndoing($0, run: run, at: now, vault: self.vault).redo() }
    }

    /// The import of that number.
    /// - Throws: ``ArchiveError`` `not-found`.
    package func run(_ number: Int64) async throws -> StoredRun {
        try await read { db in
            guard let row = try Row.fetchOne(db, sql: RunRow.byID, arguments: [number]) else {
                throw ImportUndoing.unknown(number)
            }
            return RunRow.stored(row)
        }
    }

    /// Imports, newest first, of one source or of all; `total` is how many there are.
    package func runs(of source: String?, limit: Int, offset: Int) async throws -> (list: [StoredRun], total: Int) {
        try await read { db in
            let page: StatementArguments = [max(0, limit), max(0, offset)]
            guard let source else {
                let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM import_run") ?? 0
                return (try Row.fetchAll(db, sql: RunRow.page, arguments: page).map(RunRow.stored), total)
            }
            let total = try Int.fetchOne(db, sql: RunRow.countOfSource, arguments: [source]) ?? 0
            let rows = try Row.fetchAll(db, sql: RunRow.pageOfSource, arguments: [source] + page)
            return (rows.map(RunRow.stored), total)
        }
    }
}
