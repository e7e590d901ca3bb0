/// Judges how many people hold each value of a key at the least: a family's phone, a shop's, a number that changed hands.
enum HolderCount {
    /// Names of one value looked at; a key held by more is nobody's.
    private static let examined = 24

    /// `[field][value]`: 1 where nothing speaks for more than one; 0 for fields that are no keys.
    static func count(_ store: RecordStore, _ frozen: FrozenStore) -> [[UInt16]] {
        let schema = store.schema
        let name = schema.fields.firstIndex { $0.kind == .name } ?? schema.fields.firstIndex { $0.kind == .givenName }
        return schema.fields.indices.map { field in
            guard schema.fields[field].kind.isKey else { return [] }
            var people = [UInt16](repeating: 1, count: store.values[field].count + 1)
            guard let name else { return people }
            let column = store.columns[field]
            var order: [UInt32] = []
            for record in column.indices where column[record] != 0 && store.columns[name][record] != 0 {
                order.append(UInt32(record))
            }
            // Records of a value side by side; within it the order of the store, which contents decide.
            order = RadixOrder.sorted(order.map { UInt64(column[Int($0)]) }).map { order[Int($0)] }
            var position = 0
            var distinct: [UInt32] = []
            while position < order.count {
                let value = column[Int(order[position])]
                distinct.removeAll(keepingCapacity: true)
                while position < order.count, column[Int(order[position])] == value {
                    let own = store.columns[name][Int(order[position])]
                    if distinct.count < examined, !distinct.contains(own), isOther(own, distinct, frozen.fields[name]) {
                        distinct.append(own)
                    }
                    position += 1
                }
                people[Int(value)] = UInt16(max(1, distinct.count))
            }
            return people
        }
    }

    private static func isOther(_ name: UInt32, _ known: [UInt32], _ names: FrozenField) -> Bool {
        known.allSatisfy { Levels.contradicts(names.level(name, $0, days: 0), names.kind) }
    }
}
