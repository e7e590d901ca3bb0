import Crypto
import Foundation
import GRDB
import HuiyinDomain

/// What is to become of each record of a batch, and how many secrets that takes; made before anything is written.
struct BatchPlan {
    enum Fate {
        case duplicate
        /// A version of an item: the first, or one that takes the place of another.
        case version(number: Int, of: Item, secret: SecretSlot)
    }

    /// An item's row: known before, or made by this batch.
    enum Item {
        case known(Int64)
        case new(FeedbackID)
    }

    /// Which secret seals a record.
    enum SecretSlot {
        /// Already in the vault.
        case number(Int64)
        /// One of those that are made for this batch.
        case fresh(Int)
    }

    private(set) var fates = [Fate]()
    private(set) var counts = BatchCounts()
    /// How many secrets the vault has to make.
    private(set) var freshSecrets = 0
    /// Authors that nobody met before, with the secret made for each.
    private(set) var newAuthors = [[UInt8]: (slot: Int, display: String)]()
    /// Authors known before.
    private(set) var knownAuthors = [[UInt8]: (row: Int64, secret: Int64)]()

    private var current = [FeedbackID: (item: Item, version: Int, digest: [UInt8], isWithdrawn: Bool)]()

    init(_ arrivals: [PreparedArrival], _ database: Database, _ vault: Vault) throws {
        let hasErased = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM erased_item)") ?? false
        let findErased = try SQLStatement(database, "SELECT 1 FROM erased_item WHERE hash = ?")
        // Numbers go on after the highest: a version of an undone import keeps its own.
        let find = try SQLStatement(
            database,
            """
            SELECT id, (SELECT max(number) FROM feedback_version WHERE feedback = feedback.id), digest, withdrawn
            FROM feedback WHERE public_high = ? AND public_low = ?
            """)
        let findAuthor = try SQLStatement(database, "SELECT id, secret FROM author WHERE hash = ?")
        fates.reserveCapacity(arrivals.count)
        for arrival in arrivals {
            if let returning = arrival.arrival.returning,
                try Self.says(arrival.arrival.feedback, returning, database)
            {
                fates.append(.duplicate)
                counts.duplicates += 1
                continue
            }
            // What was erased stays away; whoever brings it again is told that it is nothing new.
            if hasErased, try Self.isErased(arrival.id, findErased, vault) {
                fates.append(.duplicate)
                counts.duplicates += 1
                continue
            }
            let known = try current[arrival.id] ?? Self.look(arrival.id, find)
            if let known, !known.isWithdrawn, known.digest == arrival.digest {
                fates.append(.duplicate)
                counts.duplicates += 1
                continue
            }
            let item = known?.item ?? .new(arrival.id)
            let number = (known?.version ?? 0) + 1
            fates.append(.version(number: number, of: item, secret: try secret(for: arrival, findAuthor)))
            current[arrival.id] = (item, number, arrival.digest, false)
            // An item that was withdrawn is new to whoever imports it.
            if known?.isWithdrawn ?? true { counts.stored += 1 } else { counts.updated += 1 }
        }
    }

    private static func isErased(_ id: FeedbackID, _ find: SQLStatement, _ vault: Vault) throws -> Bool {
        find.bind(1, blob: vault.hash(.erased, id.bytes))
        defer { find.reset() }
        return try find.step()
    }

    private static func look(
        _ id: FeedbackID, _ find: SQLStatement
    ) throws -> (item: Item, version: Int, digest: [UInt8], isWithdrawn: Bool)? {
        find.bind(1, Int64(bitPattern: id.high))
        find.bind(2, Int64(bitPattern: id.low))
        defer { find.reset() }
        return try find.step() ? (.known(find.int(0)), Int(find.int(1)), find.bytes(2), find.int(3) == 1) : nil
    }

    /// Whether the item's current version says the same as `feedback`; who said it is masked in an export and not compared.
    private static func says(_ feedback: Feedback, _ id: FeedbackID, _ database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: """
                SELECT feedback_version.payload FROM feedback
                JOIN feedback_version ON feedback_version.feedback = feedback.id
                    AND feedback_version.number = feedback.version
                WHERE feedback.public_high = ? AND feedback.public_low = ? AND feedback.withdrawn = 0
                """)
        let arguments: StatementArguments = [Int64(bitPattern: id.high), Int64(bitPattern: id.low)]
        guard let payload = try String.fetchOne(statement, arguments: arguments) else { return false }
        let stored = try FeedbackJSON.decode(Array(payload.utf8))
        return stored.text == feedback.text && stored.title == feedback.title
            && stored.turns == feedback.turns && stored.time?.milliseconds == feedback.time?.milliseconds
            && stored.rating == feedback.rating && stored.nps == feedback.nps
    }

    private mutating func secret(for arrival: PreparedArrival, _ findAuthor: SQLStatement) throws -> SecretSlot {
        guard let author = arrival.author else { return .fresh(takeSecret()) }
        if let known = knownAuthors[author.hash] { return .number(known.secret) }
        if let new = newAuthors[author.hash] { return .fresh(new.slot) }
        findAuthor.bind(1, blob: author.hash)
        defer { findAuthor.reset() }
        if try findAuthor.step() {
            let known = (row: findAuthor.int(0), secret: findAuthor.int(1))
            knownAuthors[author.hash] = known
            return .number(known.secret)
        }
        let slot = takeSecret()
        newAuthors[author.hash] = (slot, author.display)
        return .fresh(slot)
    }

    /// One more secret, for a rejected record.
    mutating func takeSecret() -> Int {
        defer { freshSecrets += 1 }
        return freshSecrets
    }
}
