import GRDB
import HuiyinDomain
import HuiyinText

/// What was read of texts that new ones are compared with, so that a crowd of like texts is not read anew for each that joins it.
///
/// It outlives a transaction as long as nobody else writes between two of them; see ``begin(_:)``.
final class LikenessMemory {
    /// A text and what finds texts like it.
    struct Known {
        let text: LikenessText
        let signature: LikenessSignature

        init(_ text: LikenessText) {
            self.text = text
            signature = LikenessSignature(text)
        }
    }

    /// A version that was compared before.
    struct Candidate {
        let item: Int64
        /// Whether it is neither an older version of its item nor one that an undone import brought.
        let isInForce: Bool
        var entry: LikenessTable.Entry
    }

    /// What the database held when a transaction ended.
    private struct Stamp: Equatable {
        let own: Int
        let others: Int
    }

    private var stamp: Stamp?
    private var candidates = [Int64: Candidate]()
    private var texts = [Int64: Known]()
    private var tokens = 0
    /// Families and frames that became part of another one, by the number they had.
    private var families = [Int64: Int64]()
    private var frames = [Int64: Int64]()
    private var told = [Suspicion: Set<Int64>]()

    /// A few dozen MB at most, whatever the length of the texts.
    private static let keptTokens = 500_000
    private static let keptCandidates = 20_000

    // MARK: Transactions

    /// Forgets everything if anybody wrote since ``end(_:)``: what is in force may have changed, and what was erased must not stay.
    func begin(_ database: Database) throws {
        if try Self.stamp(of: database) != stamp {
            forgetCandidates()
            forgetTexts()
        }
        // A transaction that is rolled back leaves none, so that nothing of it is believed.
        stamp = nil
    }

    func end(_ database: Database) throws { stamp = try Self.stamp(of: database) }

    private func forgetTexts() {
        texts.removeAll(keepingCapacity: true)
        tokens = 0
    }

    private func forgetCandidates() {
        candidates.removeAll(keepingCapacity: true)
        told.removeAll()
        // What is read from now on knows where it belongs.
        families.removeAll(keepingCapacity: true)
        frames.removeAll(keepingCapacity: true)
    }

    private static func stamp(of database: Database) throws -> Stamp {
        Stamp(
            own: database.totalChangesCount,
            others: try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0)
    }

    // MARK: Texts

    func remember(_ known: Known, _ version: Int64) {
        if tokens + known.text.length > Self.keptTokens { forgetTexts() }
        texts[version] = known
        tokens += known.text.length
    }

    /// `nil` where there is no such version.
    func text(_ version: Int64, _ database: Database) throws -> Known? {
        if let known = texts[version] { return known }
        let payload = try String.fetchOne(
            database.cachedStatement(sql: "SELECT payload FROM feedback_version WHERE id = ?"), arguments: [version])
        guard let payload else { return nil }
        let known = Known(Assessor.text(try FeedbackJSON.decode(Array(payload.utf8))))
        remember(known, version)
        return known
    }

    // MARK: Candidates

    func remember(_ candidate: Candidate) {
        if candidates.count >= Self.keptCandidates { forgetCandidates() }
        candidates[candidate.entry.version] = candidate
    }

    /// `nil` where the version was not compared.
    func candidate(_ version: Int64, _ table: LikenessTable) throws -> Candidate? {
        var found: Candidate
        if let known = candidates[version] {
            found = known
        } else {
            guard let read = try table.candidate(version) else { return nil }
            remember(read)
            found = read
        }
        found.entry.family = Self.follow(found.entry.family, families)
        found.entry.frame = Self.follow(found.entry.frame, frames)
        return found
    }

    /// Notes that one family, or one frame, became part of another.
    func join(_ column: LikenessTable.Column, _ one: Int64, _ other: Int64, into joined: Int64) {
        for number in [one, other] where number != joined {
            switch column {
            case .family: families[number] = joined
            case .frame: frames[number] = joined
            }
        }
    }

    private static func follow(_ number: Int64, _ joined: [Int64: Int64]) -> Int64 {
        var number = number
        while let next = joined[number] { number = next }
        return number
    }

    // MARK: What was told

    func isTold(_ kind: Suspicion, of version: Int64) -> Bool { told[kind]?.contains(version) ?? false }

    func tell(_ kind: Suspicion, of version: Int64) { told[kind, default: []].insert(version) }
}
