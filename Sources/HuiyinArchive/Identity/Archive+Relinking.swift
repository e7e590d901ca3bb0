import Crypto
import Foundation
import GRDB
import HuiyinDomain
import HuiyinIdentity
import HuiyinText

/// What linking everybody anew came to.
package struct RelinkReport: Hashable, Sendable {
    /// Authors of whom anything is claimed.
    package let authors: Int
    /// Pairs that are more likely one person than two.
    package let pairs: Int
    /// Persons of several authors.
    package let persons: Int
    /// Authors who stand elsewhere than before.
    package let moved: Int
}

extension Archive {
    /// Fewer authors than these teach nothing about what claims are worth; the standard weights stay.
    private static let fewest = 500
    /// How often it is begun; each time but the last somebody was erased meanwhile.
    private static let mostTries = 5

    /// Learns from everybody in the archive how much claims weigh, and links them anew; what people said stays.
    ///
    /// Claims of records that an older Huiyin stored are taken up first. Everything is worked out before the lock is asked for, except
    /// for those of whom something was said meanwhile: they are compared once more, by what was learned.
    /// - Parameter progress: one sentence a step; called without the lock.
    /// - Throws: ``ArchiveError``; links are as they were then.
    package func relinkPersons(_ progress: (String) async -> Void = { _ in }) async throws -> RelinkReport {
        let vault = try vault()
        let taken = try takeUpClaims(vault)
        if taken > 0 { await progress("took up the claims of \(taken) authors") }
        for _ in 0..<Self.mostTries {
            if let report = try await relink(vault, progress) { return report }
            await progress("somebody was erased meanwhile; beginning anew")
        }
        throw ArchiveError(
            code: .refused,
            message: "people were erased each time that everybody was being compared; links are as they were. Run it "
                + "again when no erasure is under way.")
    }

    /// - Returns: `nil` where somebody was erased meanwhile; nothing changes then.
    private func relink(_ vault: Vault, _ progress: (String) async -> Void) async throws -> RelinkReport? {
        let now = options.now()
        let (records, constraints, mark) = try everybody(vault)
        let authors = Set(records.map(\.author)).count
        await progress("comparing \(authors) authors")
        var store = RecordStore(schema: ClaimSchema.schema)
        for record in records { store.append(record.cells, day: record.day) }
        var options = Resolver.Options()
        options.constraints = constraints
        options.probability = IdentitySettling.threshold
        if authors < Self.fewest {
            var model = LinkModel.standard(ClaimSchema.schema, records: records.count)
            model.rules = LinkKeys.standardRules(ClaimSchema.schema)
            options.model = model
        }
        let outcome = await Resolver.resolve(store, options)
        let model = try JSONEncoder().encode(outcome.model)
        return try await write { db -> RelinkReport? in
            guard try !mark.isOutdated(db) else { return nil }
            return try Self.enter(outcome, model, records, since: mark, db, vault, at: now)
        }
    }

    /// Everybody of whom anything is claimed, what people said about them, and how far the archive was then.
    private func everybody(_ vault: Vault) throws -> ([ClaimedRecord], LinkConstraints, RelinkMark) {
        try read { db in
            let mark = try RelinkMark(db)
            let reader = try ClaimReader(db, vault: vault)
            let authors = try Int64.fetchAll(
                db, sql: "SELECT DISTINCT author FROM author_claim WHERE withdrawn = 0 ORDER BY author")
            let records = try authors.flatMap(reader.records)
            return (records, try Self.constraints(records, db), mark)
        }
    }

    private static func constraints(_ records: [ClaimedRecord], _ db: Database) throws -> LinkConstraints {
        var place = [Int64: Int]()
        let decisions = IdentityDecisions(db)
        var constraints = LinkConstraints()
        for (number, record) in records.enumerated() {
            if let first = place[record.author] {
                constraints.together.append(.init(first, number))
            } else {
                place[record.author] = number
            }
        }
        let spoken = try Int64.fetchAll(
            db,
            sql: """
                SELECT low FROM identity_decision WHERE undone_at IS NULL
                UNION SELECT high FROM identity_decision WHERE undone_at IS NULL
                """)
        for author in spoken {
            for decision in try decisions.about(author) where decision.low == author {
                guard let low = place[decision.low], let high = place[decision.high] else { continue }
                if decision.isSame {
                    constraints.together.append(.init(low, high))
                } else {
                    constraints.apart.append(.init(low, high))
                }
            }
        }
        return constraints
    }

    private static func enter(
        _ outcome: Resolver.Resolution, _ model: Data, _ records: [ClaimedRecord], since mark: RelinkMark,
        _ db: Database, _ vault: Vault, at now: Int64
    ) throws -> RelinkReport {
        let authors = Set(records.map(\.author)).count
        if authors >= fewest {
            try db.execute(
                sql: "INSERT INTO identity_model (model, records, learned_at) VALUES (?, ?, ?)",
                arguments: [model, records.count, now])
        }
        try keepKeys(records, db, vault)
        let pairs = try keepPairs(outcome, records, db)
        let groups = Dictionary(grouping: records.indices) { outcome.persons[$0] }.values
            .map { Set($0.map { records[$0].author }).sorted() }
        let settling = try IdentitySettling(db, snapshot: try SnapshotTable.newest(db) + 1, at: now)
        let links = try IdentityLinkTable(db)
        // Of whom something was said since they were read, and whoever stands with them then or now.
        let touched = Set(try mark.touched(db).flatMap { try links.together(with: $0) })
        let waiting = groups.filter { !touched.isDisjoint(with: $0) }.reduce(into: touched) { $0.formUnion($1) }
        var moved = try links.settle(groups.filter { touched.isDisjoint(with: $0) }) {
            (try settling.enter(.init(kind: .linked, by: "huiyin", note: "relink")), settling.snapshot)
        }
        for author in waiting {
            // Some may be of claims that hold no longer.
            try db.cachedStatement(sql: "DELETE FROM identity_key WHERE author = ?").execute(arguments: [author])
        }
        var resolving = try IdentityResolving(db, vault: vault, snapshot: settling.snapshot, at: now)
        moved += try resolving.resolve(waiting, parting: true)
        if moved > 0 {
            try SnapshotTable.add(
                FactWriter(db, generation: try GenerationTable.active(db), snapshot: settling.snapshot), db, at: now)
        }
        return RelinkReport(
            authors: authors, pairs: pairs, persons: groups.count { $0.count > 1 }, moved: moved)
    }

    /// Keys that the next arrivals find these authors by.
    private static func keepKeys(_ records: [ClaimedRecord], _ db: Database, _ vault: Vault) throws {
        let keys = LinkKeys(ClaimSchema.schema)
        let insert = try SQLStatement(
            db, "INSERT INTO identity_key (hash, author) VALUES (?, ?) ON CONFLICT DO NOTHING")
        for record in records {
            for key in keys.keys(record.cells) {
                insert.bind(1, blob: vault.hash(.identityKey, key))
                insert.bind(2, record.author)
                try insert.run()
            }
        }
    }

    private static func keepPairs(
        _ outcome: Resolver.Resolution, _ records: [ClaimedRecord], _ db: Database
    ) throws -> Int {
        try db.execute(sql: "DELETE FROM identity_pair")
        let insert = try SQLStatement(
            db,
            """
            INSERT INTO identity_pair (low, high, weight, probability, parts) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET weight = excluded.weight, probability = excluded.probability, parts = excluded.parts
            WHERE excluded.weight > weight
            """)
        try outcome.eachPair { pair in
            let ends = [records[pair.left].author, records[pair.right].author].sorted()
            guard ends[0] != ends[1] else { return }
            insert.bind(1, ends[0])
            insert.bind(2, ends[1])
            insert.bind(3, Double(pair.bits))
            insert.bind(4, Bits.probability(Double(pair.bits)))
            insert.bind(5, EvidenceJSON.text(pair.parts))
            try insert.run()
        }
        return try Int.fetchOne(db, sql: "SELECT count(*) FROM identity_pair") ?? 0
    }

    /// Keeps the claims of records that came in before there was a place for them; gives of how many authors.
    private func takeUpClaims(_ vault: Vault) throws -> Int {
        try write { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT feedback_version.author, feedback_version.number, feedback.public_high, feedback.public_low,
                        feedback.source, raw_record.secret, raw_record.sealed, feedback_version.payload, feedback_version.run
                    FROM feedback_version
                    JOIN feedback ON feedback.id = feedback_version.feedback
                    JOIN raw_record ON raw_record.version = feedback_version.id
                    WHERE feedback_version.author IS NOT NULL
                        AND feedback_version.author NOT IN (SELECT author FROM author_claim)
                    """)
            guard !rows.isEmpty else { return 0 }
            var writer = try ClaimWriter(
                db, vault: vault, keepsClear: workspace.configuration.personalData == .vault)
            for row in rows {
                guard let key = try vault.secret(row[5]) else { continue }
                let id = FeedbackID(high: UInt64(bitPattern: row[2]), low: UInt64(bitPattern: row[3]))
                let owner = PreparedArrival.owner(id, version: row[1])
                guard let record = try? SealedRecord(opening: [UInt8](row[6] as Data), key, owner: owner),
                    !record.claims.isEmpty
                else { continue }
                let feedback = try FeedbackJSON.decode(Array((row[7] as String).utf8))
                try writer.note(
                    FeedbackJSON.claims(try JSONReader.read(record.claims)), of: row[0], key, source: row[4],
                    time: feedback.time?.milliseconds, by: .voice(run: row[8]))
            }
            // Some may be of imports that are undone.
            for author in writer.touched { _ = try ClaimSettling(db).settle(author) }
            return writer.touched.count
        }
    }
}
