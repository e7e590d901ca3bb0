import Foundation
import GRDB
import HuiyinIdentity

/// What claims are worth in this archive, and how frequent their values are. Lives in one access.
final class IdentityWeights {
    let model: LinkModel
    private let database: Database
    private let countOfValue: SQLStatement
    private var counts = [[UInt8]: Int]()
    private var present: [Int]?

    init(_ database: Database) throws {
        self.database = database
        let authors = try Int.fetchOne(database, sql: "SELECT max(id) FROM author") ?? 0
        let learned = try Data.fetchOne(
            database, sql: "SELECT model FROM identity_model ORDER BY number DESC LIMIT 1")
        let model = learned.flatMap { try? JSONDecoder().decode(LinkModel.self, from: $0) }
        // A model of another Huiyin's claims is no use; the standard one is there at once.
        self.model =
            model?.schema == ClaimSchema.schema
            ? model ?? .standard(ClaimSchema.schema, records: authors) : .standard(ClaimSchema.schema, records: authors)
        countOfValue = try SQLStatement(
            database,
            """
            SELECT count(*) FROM (
                SELECT 1 FROM author_claim WHERE digest = ? AND kind = ? AND withdrawn = 0 LIMIT 200)
            """)
    }

    /// How many claims in all have this value; beyond 200 they are not told apart.
    func holders(_ digest: [UInt8], _ kind: String) throws -> Int {
        if let known = counts[digest] { return known }
        countOfValue.bind(1, blob: digest)
        countOfValue.bind(2, kind)
        defer { countOfValue.reset() }
        let count = try countOfValue.step() ? Int(countOfValue.int(0)) : 0
        counts[digest] = count
        return count
    }

    /// By kind of claim, how many claims there are, about.
    func presentCounts() throws -> [Int] {
        if let present { return present }
        let authors = try Int.fetchOne(database, sql: "SELECT max(id) FROM author") ?? 0
        let counts = ClaimSchema.kinds.map { _ in authors }
        present = counts
        return counts
    }
}
