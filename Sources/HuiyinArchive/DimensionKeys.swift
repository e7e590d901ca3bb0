import HuiyinDomain
import HuiyinQuery

/// Turns the numbers of one dimension into its keys: small numbers in the order of their first appearance, each with
/// its text.
struct DimensionKeys {
    private let dimension: FactDimension
    private let names: FactNames
    private(set) var texts = [String?]()
    private var known = [Int64: Int]()
    private var places = [String?: Int]()
    // Neighbouring rows often share a value.
    private var last: (value: Int64, place: Int)?

    init(_ dimension: FactDimension, _ names: FactNames) {
        self.dimension = dimension
        self.names = names
    }

    /// The expression to read, or `nil` where no fact has a value.
    static func sql(_ dimension: FactDimension, _ unit: FactRequest.Unit, _ names: FactNames) throws -> FactSQL? {
        var sql = FactSQL()
        switch dimension {
        case .column(let column): return try column.sql(names)
        case .polarity: sql.add(unit == .opinion ? "o.polarity" : "v.polarity")
        // An item that is counted once can't stand under each of its topics; its topic is unknown.
        case .topic: sql.add(unit == .opinion ? "o.topic" : "0")
        case .time: sql.add("v.time")
        }
        return sql
    }

    /// The place in ``texts`` of what column `column` of the current row holds.
    mutating func place(_ row: SQLStatement, _ column: Int32) throws -> Int {
        var value = row.int(column)
        if case .time(_, let offsets) = dimension {
            // Midnight of a day stands for the day; no instant is that early.
            value = row.isNull(column) ? Int64.min : Int64(offsets.day(of: value).daysSinceEpoch)
        }
        if let last, last.value == value { return last.place }
        let place = try known[value] ?? add(value)
        last = (value, place)
        return place
    }

    private mutating func add(_ value: Int64) throws -> Int {
        let text = try text(value)
        let place = places[text] ?? texts.count
        if place == texts.count { texts.append(text) }
        places[text] = place
        known[value] = place
        return place
    }

    private func text(_ value: Int64) throws -> String? {
        switch dimension {
        case .column(let column): return try column.text(value, names)
        case .polarity: return String(value)
        case .topic(nil): return try names.text(value)
        case .topic(let depth?):
            return try names.text(value)?.split(separator: "/").prefix(depth).joined(separator: "/")
        case .time(let grain, _):
            return value == Int64.min ? nil : grain.bucket(of: CivilDate(daysSinceEpoch: Int(value)))
        }
    }
}
