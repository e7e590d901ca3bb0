import GRDB
import HuiyinText

/// The texts that were compared, by families of copies and by frames. Lives in one transaction.
struct LikenessTable {
    struct Entry {
        let version: Int64
        var family: Int64
        var frame: Int64
        let author: Int64
        let time: Int64?
        /// Tokens.
        let length: Int

        var circumstances: LikenessRule.Circumstances { .init(author: author == 0 ? nil : author, time: time) }
    }

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Entries that one band names at most; see ``LikenessFamilies``.
    static let bandLimit = 12

    static let sharing = "SELECT version FROM likeness_band WHERE band = ? ORDER BY version LIMIT \(bandLimit)"
    static let candidate = """
        SELECT feedback.id, feedback.version = feedback_version.number AND feedback.withdrawn = 0,
            likeness.version, family, frame, likeness.author, likeness.time, length
        FROM likeness
        JOIN feedback_version ON feedback_version.id = likeness.version
        JOIN feedback ON feedback.id = feedback_version.feedback
        WHERE likeness.version = ?
        """
    /// Only versions that are in force: neither an older version of an item nor one that an undone import brought.
    private static let living = """
        FROM likeness
        JOIN feedback_version ON feedback_version.id = likeness.version
        JOIN feedback ON feedback.id = feedback_version.feedback
            AND feedback.version = feedback_version.number AND feedback.withdrawn = 0
        """
    /// The one that the others of its family repeat: no forward before one, then the earliest, then the first that came in.
    static let first = """
        SELECT likeness.version, feedback.id \(living) WHERE likeness.family = ?
        ORDER BY likeness.is_repost, likeness.time IS NULL, likeness.time, likeness.version LIMIT 1
        """
    /// Members of a frame that are looked at before an instant, and after it.
    private static let neighbours = 128

    static func before(_ whose: Whose) -> String {
        """
        SELECT likeness.version, likeness.author, likeness.time, likeness.length \(living)
        WHERE \(whose.rawValue) AND likeness.frame = ?2 AND likeness.time BETWEEN ?3 AND ?4
        ORDER BY likeness.time DESC, likeness.version DESC LIMIT \(neighbours)
        """
    }

    static func after(_ whose: Whose) -> String {
        """
        SELECT likeness.version, likeness.author, likeness.time, likeness.length \(living)
        WHERE \(whose.rawValue) AND likeness.frame = ?2 AND likeness.time BETWEEN ?3 AND ?4
        ORDER BY likeness.time, likeness.version LIMIT \(neighbours)
        """
    }

    enum Whose: String {
        case anyone = "?1 IS NOT NULL"
        case author = "likeness.author = ?1 AND likeness.author <> 0"
    }

    func sharing(_ band: UInt64) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(sql: Self.sharing), arguments: [Int64(bitPattern: band)])
    }

    func candidate(_ version: Int64) throws -> LikenessMemory.Candidate? {
        try Row.fetchOne(database.cachedStatement(sql: Self.candidate), arguments: [version]).map {
            LikenessMemory.Candidate(
                item: $0[0], isInForce: $0[1],
                entry: Entry(version: $0[2], family: $0[3], frame: $0[4], author: $0[5], time: $0[6], length: $0[7]))
        }
    }

    func add(_ entry: Entry, isRepost: Bool) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO likeness (version, family, frame, length, author, time, is_repost)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                entry.version, entry.family, entry.frame, entry.length, entry.author, entry.time, isRepost,
            ])
    }

    func add(_ bands: [UInt64], of version: Int64) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO likeness_band (band, version) VALUES (?, ?)")
        for band in bands.map(Int64.init(bitPattern:)).sorted() { try statement.execute(arguments: [band, version]) }
    }

    /// Makes one family, or one frame, of two: the one with the smaller number.
    func join(_ column: Column, _ one: Int64, _ other: Int64) throws -> Int64 {
        let (low, high) = (min(one, other), max(one, other))
        if low != high {
            try database.cachedStatement(sql: "UPDATE likeness SET \(column.rawValue) = ? WHERE \(column.rawValue) = ?")
                .execute(arguments: [low, high])
        }
        return low
    }

    enum Column: String {
        case family
        case frame
    }

    func first(of family: Int64) throws -> (version: Int64, feedback: Int64)? {
        try Row.fetchOne(database.cachedStatement(sql: Self.first), arguments: [family]).map { ($0[0], $0[1]) }
    }

    /// Those in the frame of an entry, by its author or by anyone, that were said within `span` before and after `time`, in the order
    /// of time: the nearest ones only, so that of a hundred thousand alike each looks at a few hundred and not at all of them.
    func like(_ entry: Entry, by whose: Whose, around time: Int64, within span: Int64) throws -> [Entry] {
        func entries(_ sql: String, _ times: ClosedRange<Int64>) throws -> [Entry] {
            try Row.fetchAll(
                database.cachedStatement(sql: sql),
                arguments: [entry.author, entry.frame, times.lowerBound, times.upperBound]
            ).map {
                Entry(version: $0[0], family: 0, frame: entry.frame, author: $0[1], time: $0[2], length: $0[3])
            }
        }
        return try entries(Self.before(whose), time - span...time).reversed()
            + entries(Self.after(whose), time + 1...time + span)
    }

    /// Forgets every comparison.
    func clear() throws {
        try database.execute(sql: "DELETE FROM likeness_band; DELETE FROM likeness")
    }
}
