import GRDB

extension Archive {
    /// The saved views in their order.
    package func views() async throws -> [SavedView] {
        try await read { try SavedViewTable.list($0) }
    }

    /// Keeps `address` under `name`, at the end of the list.
    /// - Throws: ``ArchiveError`` `refused` for a name that is empty or longer than 200 characters, and for an address that
    ///   is no path of this server.
    @discardableResult
    package func saveView(name: String, address: String) async throws -> SavedView {
        let name = try SavedViewTable.checked(name: name)
        try SavedViewTable.check(address: address)
        let now = options.now()
        return try await write { db in
            let id = UUIDv7.make(at: now)
            let position = try SavedViewTable.list(db).count
            try db.execute(
                sql: "INSERT INTO saved_view (id, name, address, created_at, position) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, name, address, now, position])
            return SavedView(id: id, name: name, address: address, createdAt: now, position: position)
        }
    }

    /// - Throws: ``ArchiveError`` `not-found`, and as ``saveView(name:address:)``.
    @discardableResult
    package func renameView(_ id: String, to name: String) async throws -> SavedView {
        let name = try SavedViewTable.checked(name: name)
        return try await write { db in
            try db.execute(
                sql: "UPDATE saved_view SET name = ? WHERE id = ? AND removed_at IS NULL", arguments: [name, id])
            return try SavedViewTable.view(id, db)
        }
    }

    /// Takes a view off the list; ``restoreView(_:)`` puts it back. Gives the view that was removed.
    /// - Throws: ``ArchiveError`` `not-found`, also for one that is removed already.
    @discardableResult
    package func removeView(_ id: String) async throws -> SavedView {
        let now = options.now()
        return try await write { db in
            let view = try SavedViewTable.view(id, db)
            try db.execute(sql: "UPDATE saved_view SET removed_at = ? WHERE id = ?", arguments: [now, id])
            try SavedViewTable.number(try SavedViewTable.list(db).map(\.id), db)
            return view
        }
    }

    /// Puts a removed view back where it was. One that is on the list stays as it is.
    /// - Throws: ``ArchiveError`` `not-found`.
    @discardableResult
    package func restoreView(_ id: String) async throws -> SavedView {
        try await write { db in
            let ids = try SavedViewTable.list(db).map(\.id)
            if !ids.contains(id) {
                guard
                    let position = try Int.fetchOne(
                        db, sql: "SELECT position FROM saved_view WHERE id = ?", arguments: [id])
                else { throw SavedViewTable.unknown(id) }
                try db.execute(sql: "UPDATE saved_view SET removed_at = NULL WHERE id = ?", arguments: [id])
                try SavedViewTable.number(ids.inserting(id, at: position), db)
            }
            return try SavedViewTable.view(id, db)
        }
    }

    /// Moves a view to a place in the list, from 0; beyond the end is the end. Gives the list.
    /// - Throws: ``ArchiveError`` `not-found`.
    @discardableResult
    package func moveView(_ id: String, to position: Int) async throws -> [SavedView] {
        try await write { db in
            let ids = try SavedViewTable.list(db).map(\.id)
            guard ids.contains(id) else { throw SavedViewTable.unknown(id) }
            try SavedViewTable.number(ids.filter { $0 != id }.inserting(id, at: position), db)
            return try SavedViewTable.list(db)
        }
    }
}

extension [String] {
    fileprivate func inserting(_ element: String, at position: Int) -> [String] {
        var list = self
        list.insert(element, at: Swift.min(Swift.max(0, position), count))
        return list
    }
}
