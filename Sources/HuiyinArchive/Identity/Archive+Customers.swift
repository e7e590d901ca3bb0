import GRDB
import HuiyinDomain

extension Archive {
    /// The number to bring a customer file in under, and how many of its records are behind us: those of an import of an equal plan that was
    /// killed, else none.
    ///
    /// - Parameters:
    ///   - plan: tells this file, and how it is read, from others.
    ///   - file: what people call it.
    package func beginCustomers(source: String, file: String, plan: String) throws -> CustomerImport {
        guard !source.isEmpty else {
            throw ArchiveError(code: .configuration, message: "a source needs a name; give one with --source.")
        }
        _ = try vault()
        let now = options.now()
        return try write { db in
            let row = try SourceTable.row(source, db)
            // No zero byte: SQLite would end the text there.
            let key = "\(row)\n\(plan)"
            if let number = try Int64.fetchOne(
                db, sql: "SELECT number FROM customer_import WHERE plan = ? AND finished_at IS NULL", arguments: [key])
            {
                return try CustomerImportTable(db).stored(number)
            }
            try db.execute(
                sql: "INSERT INTO customer_import (source, plan, file, started_at) VALUES (?, ?, ?, ?)",
                arguments: [row, key, file, now])
            return try CustomerImportTable(db).stored(db.lastInsertedRowID)
        }
    }

    /// Takes in rows of a customer file: claims that link, a profile that pages show. One transaction.
    ///
    /// A row is no voice: it enters no figure. What the profile said before is kept with the time until which it held.
    /// - Parameters:
    ///   - records: each with at least one claim that says who it is; others count as rejected.
    ///   - unreadable: records of the file that came before the last of these and could not be read.
    /// - Returns: the import as it is now, earlier batches included.
    /// - Throws: ``ArchiveError``; `not-open` where the import was undone meanwhile. Nothing is stored then.
    @discardableResult
    package func takeIn(
        _ records: [CustomerRecord], unreadable: Int = 0, under number: Int64
    ) throws -> CustomerImport {
        let vault = try vault()
        let now = options.now()
        return try write { db in
            let table = CustomerImportTable(db)
            let running = try table.stored(number)
            guard running.finishedAt == nil else {
                throw ArchiveError(
                    code: .notOpen,
                    message: "customer import \(number) is not open: it was undone, or another process has finished "
                        + "it. Import the file again; what is in is known.")
            }
            var writer = try CustomerWriter(
                db, vault: vault, policy: workspace.configuration.personalData, number: number, source: running.source,
                at: now)
            var counts = try writer.write(records)
            counts.rejected += unreadable
            try table.add(counts, to: number)
            _ = try Self.resolve(writer.touched, db, vault, at: now)
            return try table.stored(number)
        }
    }

    /// Ends the import of a customer file.
    @discardableResult
    package func finishCustomers(_ number: Int64) throws -> CustomerImport {
        let now = options.now()
        return try write { db in
            let table = CustomerImportTable(db)
            try db.execute(
                sql: "UPDATE customer_import SET finished_at = coalesce(finished_at, ?) WHERE number = ?",
                arguments: [now, number])
            let done = try table.stored(number)
            try EventLog.add(
                .customersImported, subject: "customers:\(number)",
                detail: "{\"new\":\(done.counts.new),\"updated\":\(done.counts.updated)}", at: now, db)
            return done
        }
    }

    /// Customer files that came in, newest first; `total` is how many there are.
    package func customerImports(limit: Int, offset: Int = 0) async throws -> (list: [CustomerImport], total: Int) {
        try await read { db in
            let table = CustomerImportTable(db)
            return (try table.newest(limit: limit, offset: offset), try table.count())
        }
    }

    /// Takes a customer file back: what it claims links nobody any more, and profiles are as they were before it. What another file or a voice
    /// says as well stays. Nothing is deleted; ``redoCustomers(_:)`` brings it back. One that still runs ends here.
    /// - Throws: ``ArchiveError`` `not-found`, `vault-missing`.
    @discardableResult
    package func undoCustomers(_ number: Int64) throws -> UndoneCustomerImport {
        try settle(number, isUndone: true)
    }

    /// Makes a customer file count again that was taken back.
    /// - Throws: ``ArchiveError`` `not-found`, `vault-missing`.
    @discardableResult
    package func redoCustomers(_ number: Int64) throws -> UndoneCustomerImport {
        try settle(number, isUndone: false)
    }

    private func settle(_ number: Int64, isUndone: Bool) throws -> UndoneCustomerImport {
        let vault = try vault()
        let now = options.now()
        return try write { db in
            let table = CustomerImportTable(db)
            guard try (table.stored(number).undoneAt != nil) != isUndone else {
                return UndoneCustomerImport(number: number, customers: 0, moved: 0, wasDone: true)
            }
            try db.execute(
                sql: """
                    UPDATE customer_import SET undone_at = ?1, finished_at = coalesce(finished_at, ?2) WHERE number = ?3
                    """, arguments: [isUndone ? now : nil, now, number])
            let authors = try CustomerUndoing(db, at: now).settle(number)
            let moved = try Self.resolve(authors, parting: true, db, vault, at: now)
            try EventLog.add(
                isUndone ? .customersUndone : .customersRedone, subject: "customers:\(number)",
                detail: "{\"customers\":\(authors.count),\"moved\":\(moved)}", at: now, db)
            return UndoneCustomerImport(number: number, customers: authors.count, moved: moved, wasDone: false)
        }
    }

    private static func resolve(
        _ authors: Set<Int64>, parting: Bool = false, _ db: Database, _ vault: Vault, at now: Int64
    ) throws -> Int {
        guard !authors.isEmpty else { return 0 }
        let snapshot = try SnapshotTable.newest(db) + 1
        var resolving = try IdentityResolving(db, vault: vault, snapshot: snapshot, at: now)
        let moved = try resolving.resolve(authors, parting: parting)
        if moved > 0 {
            try SnapshotTable.add(
                FactWriter(db, generation: try GenerationTable.active(db), snapshot: snapshot), db, at: now)
        }
        return moved
    }
}
