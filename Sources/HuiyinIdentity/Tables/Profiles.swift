/// The distinct records of a store in an order that only their contents decide.
///
/// Records nothing can tell apart are one profile with several holders; so neither the order of rows nor their ids can reach
/// any later step.
struct Profiles {
    /// The records, one of each profile.
    var store: RecordStore
    /// `members[starts[p] ..< starts[p + 1]]` are the records of profile `p`.
    let members: [UInt32]
    let starts: [UInt32]

    init(_ records: RecordStore) {
        let hashes = (0..<records.count).map { records.content($0) }
        let order = RadixOrder.sorted(hashes)
        var starts: [UInt32] = []
        for (position, record) in order.enumerated()
        where position == 0 || hashes[Int(record)] != hashes[Int(order[position - 1])] {
            starts.append(UInt32(position))
        }
        var store = records
        for field in store.columns.indices {
            let column = records.columns[field]
            store.columns[field] = starts.map { column[Int(order[Int($0)])] }
        }
        store.days = starts.map { records.days[Int(order[Int($0)])] }
        starts.append(UInt32(order.count))
        self.starts = starts
        self.store = store
        members = order
    }

    var count: Int { starts.count - 1 }

    func size(_ profile: Int) -> Int { Int(starts[profile + 1] - starts[profile]) }
}

/// Sorts by 64-bit keys in linear time.
enum RadixOrder {
    /// The positions of `keys` in ascending order of the keys; equal keys stay in their order.
    static func sorted(_ keys: [UInt64]) -> [UInt32] {
        var order = (0..<UInt32(keys.count)).map { $0 }
        if keys.count < 4096 {
            order.sort { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
            return order
        }
        var other = [UInt32](repeating: 0, count: keys.count)
        for shift in stride(from: UInt64(0), to: 64, by: 16) {
            var counts = [UInt32](repeating: 0, count: 1 << 16)
            for key in keys { counts[Int(key >> shift & 0xFFFF)] += 1 }
            if counts.contains(UInt32(keys.count)) { continue }
            var sum: UInt32 = 0
            for digit in counts.indices { (counts[digit], sum) = (sum, sum + counts[digit]) }
            for index in order {
                let digit = Int(keys[Int(index)] >> shift & 0xFFFF)
                other[Int(counts[digit])] = index
                counts[digit] += 1
            }
            swap(&order, &other)
        }
        return order
    }
}
