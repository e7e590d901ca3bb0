import GRDB
import HuiyinDomain
import HuiyinIdentity

/// Brings links in line with what is claimed and what people decided. Lives in one transaction.
///
/// Who is whom is a function of claims and decisions, so any word of people can be taken back at any time.
struct IdentitySettling {
    /// What a change is entered as.
    struct Cause {
        let kind: IdentityChangeKind
        let by: String
        var note: String?
    }

    /// Pairs at least this likely hold persons together: two people taken for one are worse than one left in two places, and a merge
    /// by hand is two clicks.
    static let threshold = 0.75
    /// Authors that are compared with each other at once; a person of more is a shop's telephone or somebody's test data.
    private static let reach = 400

    private let database: Database
    private let links: IdentityLinkTable
    private let decisions: IdentityDecisions
    private let now: Int64
    /// The snapshot that sees the change first.
    let snapshot: Int64

    init(_ database: Database, snapshot: Int64, at now: Int64) throws {
        self.database = database
        self.snapshot = snapshot
        self.now = now
        links = try IdentityLinkTable(database)
        decisions = IdentityDecisions(database)
    }

    /// Enters a change.
    func enter(_ cause: Cause) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO identity_change (snapshot, at, kind, given_by, note) VALUES (?, ?, ?, ?, ?)",
            arguments: [snapshot, now, cause.kind.rawValue, cause.by, cause.note])
        return database.lastInsertedRowID
    }

    /// Settles everybody who may be one with `authors`; gives how many authors stand elsewhere than before.
    ///
    /// They are compared anew, with everybody whom they stand together with now or people spoke of beside them.
    /// - Parameter change: the change to enter moves under; `nil` makes one of ``IdentityChangeKind/linked`` when there are any.
    @discardableResult
    func settle(
        _ authors: [Int64], reading reader: ClaimReader, _ weights: IdentityWeights, under change: Int64?
    ) throws -> Int {
        let (members, words) = try reach(authors)
        var neighbourhood = LinkNeighbourhood(schema: ClaimSchema.schema)
        var records = [ClaimedRecord]()
        var place = [Int64: Int]()
        var own = [LinkConstraints.Pair]()
        for author in members {
            let first = records.count
            place[author] = first
            for record in try reader.records(author) {
                neighbourhood.append(
                    record.cells, elsewhere: try elsewhere(record, members, reader, weights), day: record.day)
                if records.count > first { own.append(LinkConstraints.Pair(first, records.count)) }
                records.append(record)
            }
        }
        func pairs(_ isSame: Bool) -> [LinkConstraints.Pair] {
            words.filter { $0.isSame == isSame }.compactMap { word in
                guard let low = place[word.low], let high = place[word.high] else { return nil }
                return LinkConstraints.Pair(low, high)
            }
        }
        let outcome = neighbourhood.resolve(
            by: weights.model, present: try weights.presentCounts(),
            constraints: LinkConstraints(together: own + pairs(true), apart: pairs(false)), probability: Self.threshold)
        try keep(Self.best(outcome.pairs, records), members)
        return try links.settle(outcome.persons.map { Set($0.map { records[$0].author }).sorted() }) {
            (try change ?? enter(Cause(kind: .linked, by: "huiyin")), snapshot)
        }
    }

    /// Everybody whom a word about `authors` can move, sorted, and what people said about them.
    private func reach(_ authors: [Int64]) throws -> (members: [Int64], words: Set<IdentityDecisions.Decision>) {
        var members = Set<Int64>()
        var words = Set<IdentityDecisions.Decision>()
        var waiting = authors
        while let author = waiting.popLast(), members.count < Self.reach {
            guard members.insert(author).inserted else { continue }
            waiting += try links.together(with: author).filter { !members.contains($0) }
            for decision in try decisions.about(author) {
                words.insert(decision)
                if decision.isSame { waiting.append(decision.low == author ? decision.high : decision.low) }
            }
        }
        return (members.sorted(), words)
    }

    /// How many authors outside of the neighbourhood have each of the record's values.
    private func elsewhere(
        _ record: ClaimedRecord, _ members: [Int64], _ reader: ClaimReader, _ weights: IdentityWeights
    ) throws -> [Int] {
        try record.digests.enumerated().map { field, digest in
            guard let digest else { return 0 }
            let all = try weights.holders(digest, ClaimSchema.kinds[field].rawValue)
            let inside = try members.count { author in
                try reader.records(author).contains { $0.digests[field] == digest }
            }
            return max(0, all - inside)
        }
    }

    /// The pair that speaks most for each two authors.
    private static func best(
        _ pairs: [LinkNeighbourhood.Pair], _ records: [ClaimedRecord]
    ) -> [Ends: LinkNeighbourhood.Pair] {
        var best = [Ends: LinkNeighbourhood.Pair]()
        for pair in pairs {
            let ends = [records[pair.left].author, records[pair.right].author].sorted()
            guard ends[0] != ends[1] else { continue }
            let key = Ends(low: ends[0], high: ends[1])
            if pair.bits > best[key]?.bits ?? -.infinity { best[key] = pair }
        }
        return best
    }

    /// Keeps why authors are taken for one; what no longer speaks for it goes.
    private func keep(_ pairs: [Ends: LinkNeighbourhood.Pair], _ members: [Int64]) throws {
        let remove = try SQLStatement(database, "DELETE FROM identity_pair WHERE low = ? AND high = ?")
        let known = try SQLStatement(database, "SELECT high FROM identity_pair WHERE low = ?")
        let inside = Set(members)
        for low in members {
            known.bind(1, low)
            var highs = [Int64]()
            while try known.step() { highs.append(known.int(0)) }
            known.reset()
            for high in highs where inside.contains(high) && pairs[Ends(low: low, high: high)] == nil {
                remove.bind(1, low)
                remove.bind(2, high)
                try remove.run()
            }
        }
        let insert = try SQLStatement(
            database,
            """
            INSERT INTO identity_pair (low, high, weight, probability, parts) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET weight = excluded.weight, probability = excluded.probability, parts = excluded.parts
            """)
        for (ends, pair) in pairs {
            insert.bind(1, ends.low)
            insert.bind(2, ends.high)
            insert.bind(3, pair.bits)
            insert.bind(4, pair.probability)
            insert.bind(5, EvidenceJSON.text(pair.parts))
            try insert.run()
        }
    }

    private struct Ends: Hashable {
        let low: Int64
        let high: Int64
    }
}
