import GRDB
import HuiyinDomain
import HuiyinQuery
import HuiyinText

/// SQL about facts, put together from fixed fragments; whatever comes from outside is a bound argument.
struct FactSQL {
    enum Argument {
        case integer(Int64)
        case text(String)
    }

    private(set) var text = ""
    private(set) var arguments = [Argument]()

    mutating func add(_ fragment: String, _ values: Argument...) {
        text += fragment
        arguments += values
    }

    mutating func add(_ other: FactSQL) {
        text += other.text
        arguments += other.arguments
    }

    /// `(?, ?, ?)` with the numbers bound; `(NULL)`, which nothing is in, for none.
    mutating func add(list numbers: [Int64]) {
        text +=
            numbers.isEmpty ? "(NULL)" : "(" + Array(repeating: "?", count: numbers.count).joined(separator: ", ") + ")"
        arguments += numbers.map(Argument.integer)
    }

    /// The statement, its arguments bound.
    func statement(_ database: Database) throws -> SQLStatement {
        // Not cached: every request may be a statement of its own.
        let statement = try SQLStatement(database, text, isCached: false)
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .integer(let value): statement.bind(Int32(index + 1), value)
            case .text(let value): statement.bind(Int32(index + 1), value)
            }
        }
        return statement
    }

    /// Reads opinions `o` with their voices `v`, or voices alone; rows of one voice follow each other.
    ///
    /// Both are scans of all facts by design: a figure needs every one of them. The order is that of the tables, so it
    /// costs nothing, and the voice of the next opinion is where the last one was.
    static func from(_ unit: FactRequest.Unit, _ snapshot: FactSnapshot, _ predicate: FactSQL) -> FactSQL {
        var sql = FactSQL()
        switch unit {
        case .opinion: sql.add(" FROM opinion_fact AS o CROSS JOIN voice_fact AS v ON v.id = o.voice")
        case .item: sql.add(" FROM voice_fact AS v")
        }
        sql.add(
            " WHERE +v.generation = ? AND v.born <= ? AND v.died > ? AND ", .integer(snapshot.generation),
            .integer(snapshot.number), .integer(snapshot.number))
        sql.add(predicate)
        sql.add(unit == .opinion ? " ORDER BY o.voice" : " ORDER BY v.id")
        return sql
    }
}
