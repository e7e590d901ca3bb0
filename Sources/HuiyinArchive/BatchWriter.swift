import Crypto
import Foundation
import GRDB
import HuiyinDomain

/// Writes one batch. Lives in one transaction.
struct BatchWriter {
    private let database: Database
    private let vault: Vault
    private let now: Int64
    private let run: Int64
    private let source: Int64

    private let insertAuthor: SQLStatement
    private let insertFeedback: SQLStatement
    private let updateFeedback: SQLStatement
    private let insertVersion: SQLStatement
    private let insertRaw: SQLStatement
    private let insertWords: SQLStatement
    private let insertAnalysis: SQLStatement
    private let insertKey: SQLStatement
    private let insertDue: SQLStatement
    private var facts: FactWriter
    private var engines: EngineTable
    private var claims: ClaimWriter

    private var authors = [[UInt8]: Int64]()
    private var items = [FeedbackID: Int64]()
    private var sources = [String: Int64]()
    private var secrets = [Int64: SymmetricKey]()

    /// - Parameter policy: whether clear claims may lie sealed in the archive.
    init(
        _ database: Database, vault: Vault, policy: PersonalDataPolicy, run: Int64, source: Int64, generation: Int64,
        snapshot: Int64, now: Int64
    ) throws {
        self.database = database
        self.vault = vault
        self.run = run
        self.source = source
        self.now = now
        insertAuthor = try SQLStatement(database, "INSERT INTO author (hash, secret, display) VALUES (?, ?, ?)")
        insertFeedback = try SQLStatement(
            database,
            """
            INSERT INTO feedback (public_high, public_low, source, key, version, digest) VALUES (?, ?, ?, ?, ?, ?)
            """)
        updateFeedback = try SQLStatement(
            database, "UPDATE feedback SET version = ?, digest = ?, withdrawn = 0 WHERE id = ?")
        insertVersion = try SQLStatement(
            database,
            """
            INSERT INTO feedback_version (feedback, number, author, run, imported_at, payload, digest, rejection)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertRaw = try SQLStatement(
            database, "INSERT INTO raw_record (version, secret, digest, sealed) VALUES (?, ?, ?, ?)")
        insertWords = try SQLStatement(database, "INSERT INTO voice_text (rowid, words) VALUES (?, ?)")
        insertAnalysis = try SQLStatement(
            database, "INSERT INTO analysis (version, generation, engine, json) VALUES (?, ?, ?, ?)")
        insertKey = try SQLStatement(
            database, "INSERT INTO personal_key (hash, version, is_author) VALUES (?, ?, ?)")
        insertDue = try SQLStatement(database, "INSERT INTO analysis_due (version) VALUES (?)")
        facts = try FactWriter(database, generation: generation, snapshot: snapshot)
        engines = try EngineTable(database, generation: generation, snapshot: snapshot)
        claims = try ClaimWriter(database, vault: vault, keepsClear: policy == .vault)
    }

    /// Writes every version that `plan` names and the snapshot that sees them.
    ///
    /// - Parameter isUnderstoodLater: whether they wait for their analysis; until then figures show what they showed before.
    mutating func write(
        _ arrivals: [PreparedArrival], _ plan: BatchPlan, _ fresh: [(number: Int64, key: SymmetricKey)],
        isUnderstoodLater: Bool = false
    ) throws {
        authors = plan.knownAuthors.mapValues(\.row)
        for (hash, author) in plan.newAuthors.sorted(by: { $0.value.slot < $1.value.slot }) {
            insertAuthor.bind(1, blob: hash)
            insertAuthor.bind(2, fresh[author.slot].number)
            insertAuthor.bind(3, author.display)
            try insertAuthor.run()
            authors[hash] = database.lastInsertedRowID
        }
        let deflate = Deflate()
        for (arrival, fate) in zip(arrivals, plan.fates) {
            guard case .version(let number, let item, let slot) = fate else { continue }
            let feedback = try row(of: item, arrival, number: number)
            let author = arrival.author.flatMap { authors[$0.hash] }
            let version = try insert(arrival, number: number, of: feedback, author: author)
            let secret = try secret(slot, fresh)
            try seal(arrival, number: number, version: version, secret, deflate)
            try note(arrival, of: author, secret.key)
            insertWords.bind(1, version)
            insertWords.bind(2, arrival.words)
            try insertWords.run()
            for key in arrival.keys {
                insertKey.bind(1, blob: key.hash)
                insertKey.bind(2, version)
                insertKey.bind(3, key.isAuthor ? 1 : 0)
                try insertKey.run()
            }
            guard !isUnderstoodLater else {
                insertDue.bind(1, version)
                try insertDue.run()
                continue
            }
            try understand(arrival, version: version)
            if number > 1 { try facts.endOthers(of: feedback, except: version) }
            try facts.insert(
                FactWriter.Voice(version: version, id: arrival.id, author: author ?? 0), arrival.feedback,
                arrival.analysis)
        }
        guard plan.counts.stored + plan.counts.updated > 0 else { return }
        var moved = 0
        if !claims.touched.isEmpty {
            var resolving = try IdentityResolving(database, vault: vault, snapshot: facts.snapshot, at: now)
            moved = try resolving.resolve(claims.touched)
        }
        // What is understood later has no facts yet; who is whom may have changed nevertheless.
        if !isUnderstoodLater || moved > 0 { try SnapshotTable.add(facts, database, at: now) }
    }

    /// Keeps who is said to have spoken. A masked name from an export says nothing about anybody.
    private mutating func note(_ arrival: PreparedArrival, of author: Int64?, _ secret: SymmetricKey) throws {
        let feedback = arrival.arrival.feedback
        guard let author, arrival.arrival.returning == nil else { return }
        try claims.note(
            feedback.author, of: author, secret, source: try sourceRow(feedback.source),
            time: feedback.time?.milliseconds, by: .voice(run: run))
    }

    private mutating func row(of item: BatchPlan.Item, _ arrival: PreparedArrival, number: Int) throws -> Int64 {
        let known: Int64?
        switch item {
        case .known(let row): known = row
        // The batch itself may bring a second version of an item that it brought.
        case .new(let id): known = items[id]
        }
        if let known {
            updateFeedback.bind(1, number)
            updateFeedback.bind(2, blob: arrival.digest)
            updateFeedback.bind(3, known)
            try updateFeedback.run()
            return known
        }
        let feedback = arrival.feedback
        insertFeedback.bind(1, Int64(bitPattern: arrival.id.high))
        insertFeedback.bind(2, Int64(bitPattern: arrival.id.low))
        insertFeedback.bind(3, try sourceRow(feedback.source))
        insertFeedback.bind(4, feedback.key)
        insertFeedback.bind(5, number)
        insertFeedback.bind(6, blob: arrival.digest)
        try insertFeedback.run()
        items[arrival.id] = database.lastInsertedRowID
        return database.lastInsertedRowID
    }

    private mutating func sourceRow(_ name: String) throws -> Int64 {
        if let row = sources[name] { return row }
        let row = try SourceTable.row(name, database)
        sources[name] = row
        return row
    }

    private func insert(_ arrival: PreparedArrival, number: Int, of feedback: Int64, author: Int64?) throws -> Int64 {
        insertVersion.bind(1, feedback)
        insertVersion.bind(2, number)
        insertVersion.bind(3, author)
        insertVersion.bind(4, run)
        insertVersion.bind(5, now)
        insertVersion.bind(6, text: arrival.payload)
        insertVersion.bind(7, blob: arrival.digest)
        insertVersion.bind(8, arrival.arrival.rejection)
        try insertVersion.run()
        return database.lastInsertedRowID
    }

    private mutating func secret(
        _ slot: BatchPlan.SecretSlot, _ fresh: [(number: Int64, key: SymmetricKey)]
    ) throws -> (number: Int64, key: SymmetricKey) {
        switch slot {
        case .fresh(let index): return fresh[index]
        case .number(let number):
            if let key = secrets[number] { return (number, key) }
            guard let key = try vault.secret(number) else {
                throw ArchiveError(
                    code: .keyMissing,
                    message: "the vault has no secret \(number) for an author of this batch; is it an older copy? "
                        + "Put the newest vault of this workspace in its place.")
            }
            secrets[number] = key
            return (number, key)
        }
    }

    private func seal(
        _ arrival: PreparedArrival, number: Int, version: Int64, _ secret: (number: Int64, key: SymmetricKey),
        _ deflate: borrowing Deflate
    ) throws {
        let owner = PreparedArrival.owner(arrival.id, version: number)
        insertRaw.bind(1, version)
        insertRaw.bind(2, secret.number)
        insertRaw.bind(3, blob: vault.hash(.raw, arrival.arrival.raw))
        insertRaw.bind(4, blob: try arrival.sealed.seal(secret.key, owner: owner, with: deflate))
        try insertRaw.run()
    }

    private mutating func understand(_ arrival: PreparedArrival, version: Int64) throws {
        guard let analysis = arrival.analysis, let json = arrival.analysisJSON else { return }
        insertAnalysis.bind(1, version)
        insertAnalysis.bind(2, facts.generation)
        insertAnalysis.bind(3, try engines.number(analysis.engine))
        insertAnalysis.bind(4, text: json)
        try insertAnalysis.run()
    }
}
