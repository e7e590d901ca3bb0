import Foundation
import GRDB

/// Brings the claims of authors in line with which imports count, of voices and of customer files. Lives in one transaction.
///
/// A claim holds while an import that counts makes it through a voice, or a record of a customer file that counts makes it. One of which
/// nobody kept who made it holds for good.
struct ClaimSettling {
    private let database: Database

    init(_ database: Database) { self.database = database }

    static let turn = """
        UPDATE author_claim SET withdrawn = 1 - withdrawn
        WHERE author = ? AND withdrawn = (
            (of_file = 0 AND traced = 0)
            OR EXISTS (
                SELECT 1 FROM voice_claim JOIN import_run ON import_run.id = voice_claim.run
                WHERE voice_claim.author = author_claim.author AND voice_claim.kind = author_claim.kind
                    AND voice_claim.digest = author_claim.digest AND voice_claim.source = author_claim.source
                    AND import_run.undone_at IS NULL)
            OR EXISTS (
                SELECT 1 FROM customer_claim JOIN customer_record ON customer_record.number = customer_claim.record
                WHERE customer_claim.author = author_claim.author AND customer_claim.kind = author_claim.kind
                    AND customer_claim.digest = author_claim.digest AND customer_record.source = author_claim.source
                    AND customer_record.withdrawn = 0))
        """
    static let authors = "SELECT DISTINCT author FROM feedback_version WHERE run = ? AND author IS NOT NULL"

    /// Settles the claims of one author; gives whether any was withdrawn or came back.
    func settle(_ author: Int64) throws -> Bool {
        try database.cachedStatement(sql: Self.turn).execute(arguments: [author])
        return database.changesCount > 0
    }

    /// Settles the claims of everybody who speaks in an import; gives those of whom something else is said now, and whoever shared a key with
    /// them: a value that fewer have says more.
    func settle(run: Int64) throws -> Set<Int64> {
        var changed = Set<Int64>()
        for author in try Int64.fetchAll(database, sql: Self.authors, arguments: [run]) where try settle(author) {
            changed.insert(author)
        }
        var keys = Set<Data>()
        for author in changed {
            keys.formUnion(
                try Data.fetchAll(
                    database.cachedStatement(sql: "SELECT hash FROM identity_key WHERE author = ?"),
                    arguments: [author]))
            // They are found by what is still claimed.
            try database.cachedStatement(sql: "DELETE FROM identity_key WHERE author = ?").execute(arguments: [author])
        }
        let sharing = try SQLStatement(
            database, "SELECT author FROM identity_key WHERE hash = ? LIMIT \(IdentityResolving.mostOfKey + 1)")
        var neighbours = Set<Int64>()
        for key in keys {
            sharing.bind(1, blob: [UInt8](key))
            var own = [Int64]()
            while try sharing.step() { own.append(sharing.int(0)) }
            sharing.reset()
            if own.count <= IdentityResolving.mostOfKey { neighbours.formUnion(own) }
        }
        return changed.union(neighbours)
    }
}
