/// Who is known to hold each value of a key: a family's phone, a shop's, a number that changed hands.
///
/// A holder is a name that contradicts those of the other holders, with the time in which it was met.
struct KeyHolders {
    /// Names of one value looked at; a key held by more is nobody's.
    private static let examined = 24

    /// The holders of value `v` are those from `starts[v]` to `starts[v + 1]`; none are listed where only one is known.
    private(set) var starts: [UInt32] = []
    private(set) var names: [UInt32] = []
    /// The first and the last day of each holder, ``RecordStore/noDay`` where no time is known.
    private(set) var first: [Int32] = []
    private(set) var last: [Int32] = []
    /// For masked values of a key, how many full ones they could stand for; 0 for others.
    private(set) var readings: [UInt16] = []

    /// More records than this of one key are taken to be several people's, named or not.
    static let mostRecords: UInt32 = 10

    /// The field of the names that holders are told apart by.
    static func name(_ schema: IdentitySchema) -> Int? {
        schema.fields.firstIndex { $0.kind == .name } ?? schema.fields.firstIndex { $0.kind == .givenName }
    }

    /// How many people are known to hold a value, 0 for one or none.
    func count(_ value: Int) -> Int { Int(starts[value + 1] - starts[value]) }

    /// The holders of the values of each field; empty for fields that are no keys.
    static func all(_ store: RecordStore, _ frozen: FrozenStore) -> [KeyHolders] {
        let schema = store.schema
        let name = name(schema)
        return schema.fields.indices.map { field in
            schema.fields[field].kind.isKey ? KeyHolders(store, frozen, field, name) : KeyHolders()
        }
    }

    private init() {}

    private init(_ store: RecordStore, _ frozen: FrozenStore, _ field: Int, _ name: Int?) {
        let values = store.values[field]
        starts = [UInt32](repeating: 0, count: values.count + 2)
        readings = Self.readings(values)
        guard let name else { return }
        let column = store.columns[field]
        var order: [UInt32] = []
        for record in column.indices where column[record] != 0 && store.columns[name][record] != 0 {
            order.append(UInt32(record))
        }
        // Records of a value side by side; within it the order of the store, which contents decide.
        order = RadixOrder.sorted(order.map { UInt64(column[Int($0)]) }).map { order[Int($0)] }
        var position = 0
        var filled = 0
        while position < order.count {
            let value = Int(column[Int(order[position])])
            while filled <= value {
                starts[filled] = UInt32(names.count)
                filled += 1
            }
            let begin = names.count
            while position < order.count, Int(column[Int(order[position])]) == value {
                let record = Int(order[position])
                note(store.columns[name][record], store.days[record], from: begin, frozen.fields[name])
                position += 1
            }
            if names.count == begin + 1 { forget(from: begin) }
        }
        while filled < starts.count {
            starts[filled] = UInt32(names.count)
            filled += 1
        }
    }

    private mutating func note(_ name: UInt32, _ day: Int32, from begin: Int, _ fields: FrozenField) {
        for holder in begin..<names.count
        where names[holder] == name || !Levels.contradicts(fields.level(name, names[holder], days: 0), fields.kind) {
            // A name in full says more than a masked one of the same person.
            if fields.shapes[Int(names[holder])] == ReadValue.Shape.masked.rawValue { names[holder] = name }
            if day != RecordStore.noDay {
                first[holder] = first[holder] == RecordStore.noDay ? day : min(first[holder], day)
                last[holder] = max(last[holder], day)
            }
            return
        }
        guard names.count - begin < Self.examined else { return }
        names.append(name)
        first.append(day)
        last.append(day)
    }

    private mutating func forget(from begin: Int) {
        names.removeSubrange(begin...)
        first.removeSubrange(begin...)
        last.removeSubrange(begin...)
    }

    /// How many full numbers each masked one could stand for.
    private static func readings(_ values: ValueStore) -> [UInt16] {
        guard values.kind == .phone else { return [] }
        let groups = ValueCounts.grouped(
            values.groups, (0...values.count).map { values.shapes[$0] == ReadValue.Shape.full.rawValue ? 1 : 0 })
        return (0...values.count).map { value in
            values.shapes[value] == ReadValue.Shape.masked.rawValue
                ? UInt16(clamping: groups.counts[Int(groups.of[value])]) : 0
        }
    }
}
