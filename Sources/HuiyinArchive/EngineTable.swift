import GRDB
import HuiyinDomain

/// The numbers of engines, and which of them a generation holds. Lives in one transaction.
struct EngineTable {
    private let database: Database
    private let generation: Int64
    private let snapshot: Int64
    private var numbers = [EngineStamp: Int64]()

    init(_ database: Database, generation: Int64, snapshot: Int64) throws {
        self.database = database
        self.generation = generation
        self.snapshot = snapshot
    }

    /// The number of `engine`, noted as one of the generation's.
    mutating func number(_ engine: EngineStamp) throws -> Int64 {
        if let number = numbers[engine] { return number }
        let stamp: StatementArguments = [engine.model, engine.taxonomy ?? "", engine.tier]
        try database.execute(
            sql: "INSERT INTO engine (model, taxonomy, tier) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", arguments: stamp)
        let number =
            try Int64.fetchOne(
                database, sql: "SELECT id FROM engine WHERE model = ? AND taxonomy = ? AND tier = ?", arguments: stamp)
            ?? 0
        try database.execute(
            sql: "INSERT INTO generation_engine (generation, engine, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [generation, number, snapshot])
        numbers[engine] = number
        return number
    }
}
