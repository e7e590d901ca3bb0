import GRDB

/// The numbers of words (channels, products, topics …), made as they are first met. Lives in one transaction.
struct TermTable {
    private var numbers = [String: Int64]()
    private let find: SQLStatement
    private let insert: SQLStatement
    private let database: Database

    init(_ database: Database) throws {
        self.database = database
        find = try SQLStatement(database, "SELECT id FROM term WHERE text = ?")
        insert = try SQLStatement(database, "INSERT INTO term (text) VALUES (?)")
    }

    /// The number of `text`; 0 for `nil` and for nothing.
    mutating func number(_ text: String?) throws -> Int64 {
        guard let text, !text.isEmpty else { return 0 }
        if let number = numbers[text] { return number }
        find.bind(1, text)
        let known = try find.step() ? find.int(0) : nil
        find.reset()
        if known == nil {
            insert.bind(1, text)
            try insert.run()
        }
        let number = known ?? database.lastInsertedRowID
        numbers[text] = number
        return number
    }
}
