import GRDB
import HuiyinDomain

/// Brings links in line with the pairs that the engine found and what people decided. Lives in one transaction.
///
/// Who is whom is a function of pairs and decisions, so any word of people can be taken back at any time.
struct IdentitySettling {
    /// What a change is entered as.
    struct Cause {
        let kind: IdentityChangeKind
        let by: String
        var note: String?
    }

    /// Pairs at least this likely hold persons together.
    static let threshold = 0.5
    /// Authors that one word can reach; a person of more is somebody's test data.
    private static let reach = 20_000

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

    private static let pairs = """
        SELECT low, high, weight, probability FROM identity_pair WHERE low = ?1 AND probability >= ?2
        UNION ALL SELECT low, high, weight, probability FROM identity_pair WHERE high = ?1 AND probability >= ?2
        """

    /// Enters a change.
    func enter(_ cause: Cause) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO identity_change (snapshot, at, kind, given_by, note) VALUES (?, ?, ?, ?, ?)",
            arguments: [snapshot, now, cause.kind.rawValue, cause.by, cause.note])
        return database.lastInsertedRowID
    }

    /// Settles everybody who may be one with `authors`; gives how many authors stand elsewhere than before.
    /// - Parameter change: The change to enter moves under; `nil` makes one of ``Cause/Kind/linked`` when there are any.
    @discardableResult
    func settle(_ authors: some Sequence<Int64>, under change: Int64?) throws -> Int {
        var members = Set<Int64>()
        var waiting = Array(authors)
        var edges = [PersonEdge]()
        var words = Set<IdentityDecisions.Decision>()
        while let author = waiting.popLast(), members.count < Self.reach {
            guard members.insert(author).inserted else { continue }
            waiting += try links.together(with: author).filter { !members.contains($0) }
            for row in try Row.fetchAll(
                database.cachedStatement(sql: Self.pairs), arguments: [author, Self.threshold])
            {
                let edge = PersonEdge(low: row[0], high: row[1], weight: row[2], probability: row[3])
                // Seen from its lower end only, or it would count twice.
                if edge.low == author { edges.append(edge) }
                waiting.append(edge.low == author ? edge.high : edge.low)
            }
            for decision in try decisions.about(author) {
                words.insert(decision)
                if decision.isSame { waiting.append(decision.low == author ? decision.high : decision.low) }
            }
        }
        let clusters = PersonClusters.clusters(
            members.sorted(), edges: edges, same: words.filter(\.isSame).map { ($0.low, $0.high) },
            different: words.filter { !$0.isSame }.map { ($0.low, $0.high) })
        return try links.settle(clusters) {
            (try change ?? enter(Cause(kind: .linked, by: "huiyin")), snapshot)
        }
    }
}
