/// Records as numbers: for each field a column of value numbers, and the day of each record.
package struct RecordStore: Sendable {
    /// A record whose time nobody knows.
    static let noDay = Int32.min

    package let schema: IdentitySchema
    package internal(set) var values: [ValueStore]
    /// `columns[field][record]`, 0 where the record says nothing.
    package internal(set) var columns: [[UInt32]]
    /// Days since 1970.
    package internal(set) var days: [Int32] = []
    let nameParts: (given: Int, surname: Int)?

    package init(schema: IdentitySchema) {
        self.schema = schema
        values = schema.fields.map { ValueStore(kind: $0.kind) }
        columns = schema.fields.map { _ in [] }
        nameParts = schema.nameParts
    }

    package var count: Int { days.count }

    /// Adds a record: `cells` in the order of the schema's fields, empty where nothing is known. Returns its number from 0.
    @discardableResult
    package mutating func append(_ cells: [String], day: Int32? = nil) -> Int {
        for field in columns.indices { columns[field].append(values[field].intern(cells[field])) }
        days.append(day ?? Self.noDay)
        return days.count - 1
    }

    /// A hash of all that is known of a record: equal for records nothing can tell apart, whatever their ids and places.
    func content(_ record: Int) -> UInt64 {
        var hash = StableHash(51)
        for field in columns.indices { hash.add(values[field].hashes[Int(columns[field][record])]) }
        hash.add(UInt64(bitPattern: Int64(days[record])))
        return hash.value
    }
}
