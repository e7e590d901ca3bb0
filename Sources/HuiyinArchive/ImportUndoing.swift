import Foundation
import GRDB
import HuiyinDomain

/// Takes an import back, or makes it count again. Lives in one transaction.
///
/// Of an item that version is in force which has the highest number among those whose import counts; where there is none, the
/// item is withdrawn. A claim holds while an import that counts makes it, and who is whom follows. So imports can be undone and redone in
/// any order.
struct ImportUndoing {
    private let database: Database
    private let run: Int64
    private let now: Int64
    private let vault: () throws -> Vault

    /// - Parameter vault: asked for where claims change only, as they are compared in clear.
    init(_ database: Database, run: Int64, at now: Int64, vault: @escaping () throws -> Vault) {
        self.database = database
        self.vault = vault
        self.run = run
        self.now = now
    }

    static let items = "SELECT DISTINCT feedback FROM feedback_version WHERE run = ?"
    static let current = "SELECT version, withdrawn FROM feedback WHERE id = ?"
    static let inForce = """
        SELECT feedback_version.number, feedback_version.digest
        FROM feedback_version JOIN import_run ON import_run.id = feedback_version.run
        WHERE feedback_version.feedback = ? AND import_run.undone_at IS NULL
        ORDER BY feedback_version.number DESC LIMIT 1
        """

    func undo() throws -> UndoneImport {
        guard try !isUndone() else { return unchanged }
        try database.execute(
            sql: "UPDATE import_run SET undone_at = ?, finished_at = coalesce(finished_at, ?) WHERE id = ?",
            arguments: [now, now, run])
        return try settle(.importUndone) { try RejectionSettling(database, at: now).undo(run) }
    }

    func redo() throws -> UndoneImport {
        guard try isUndone() else { return unchanged }
        try database.execute(sql: "UPDATE import_run SET undone_at = NULL WHERE id = ?", arguments: [run])
        return try settle(.importRedone) { try RejectionSettling(database, at: now).redo(run) }
    }

    static func unknown(_ run: Int64) -> ArchiveError {
        ArchiveError(
            code: .notFound, message: "there is no import \(run) in this archive; `huiyin imports list` lists them.")
    }

    private var unchanged: UndoneImport {
        UndoneImport(run: run, withdrawn: 0, restored: 0, rejections: 0, moved: 0, wasDone: true)
    }

    private func isUndone() throws -> Bool {
        guard
            let isUndone = try Bool.fetchOne(
                database, sql: "SELECT undone_at IS NOT NULL FROM import_run WHERE id = ?", arguments: [run])
        else { throw Self.unknown(run) }
        return isUndone
    }

    private func settle(_ kind: EventKind, _ rejections: () throws -> Int) throws -> UndoneImport {
        var facts = try FactRewriter(database, at: now)
        var withdrawn = 0
        var restored = 0
        // Read as a whole before anything changes: 8 bytes an item.
        for item in try Int64.fetchAll(database, sql: Self.items, arguments: [run]) {
            switch try putInForce(item) {
            case .nothing: continue
            case .presence: withdrawn += 1
            case .version: restored += 1
            }
            try facts.rewrite(item)
        }
        let moved = try relink(under: facts.snapshot)
        if withdrawn + restored + moved > 0 { try facts.finish() }
        let settled = try rejections()
        try EventLog.add(
            kind, subject: "import:\(run)",
            detail: """
                {"withdrawn":\(withdrawn),"restored":\(restored),"rejections":\(settled),"moved":\(moved)}
                """, at: now, database)
        return UndoneImport(
            run: run, withdrawn: withdrawn, restored: restored, rejections: settled, moved: moved,
            wasDone: false)
    }

    /// Withdraws the claims that no import makes any more, or brings them back, and links anew whom they speak of; gives how many authors
    /// stand elsewhere than before.
    private func relink(under snapshot: Int64) throws -> Int {
        let authors = try ClaimSettling(database).settle(run: run)
        guard !authors.isEmpty else { return 0 }
        var resolving = try IdentityResolving(database, vault: try vault(), snapshot: snapshot, at: now)
        return try resolving.resolve(authors, parting: true)
    }

    private enum Effect {
        case nothing
        case presence
        case version
    }

    /// Puts the right version of an item in force, or none, and says what that changed.
    private func putInForce(_ item: Int64) throws -> Effect {
        guard let row = try Row.fetchOne(database.cachedStatement(sql: Self.current), arguments: [item]) else {
            return .nothing
        }
        let version: Int = row[0]
        let isWithdrawn: Bool = row[1]
        guard let best = try Row.fetchOne(database.cachedStatement(sql: Self.inForce), arguments: [item]) else {
            guard !isWithdrawn else { return .nothing }
            try database.execute(sql: "UPDATE feedback SET withdrawn = 1 WHERE id = ?", arguments: [item])
            return .presence
        }
        let number: Int = best[0]
        guard isWithdrawn || number != version else { return .nothing }
        // An older Huiyin kept the digest of the newest version only. Without one the item has no duplicates: the same
        // content, imported again, is then a version more.
        let digest = best[1] as Data? ?? Data(count: 16)
        try database.execute(
            sql: "UPDATE feedback SET version = ?, digest = ?, withdrawn = 0 WHERE id = ?",
            arguments: [number, digest, item])
        return isWithdrawn ? .presence : .version
    }
}
