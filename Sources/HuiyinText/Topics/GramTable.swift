/// Numbers of n-grams by their hash: an open-addressed table.
struct GramTable: Sendable {
    private let mask: Int
    private let keys: [UInt64]
    private let values: [Int32]
    private let filter: [UInt64]

    init(_ numbers: [UInt64: Int32]) {
        var size = 64
        while size < numbers.count * 2 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var values = [Int32](repeating: -1, count: size)
        var filter = [UInt64](repeating: 0, count: 1 << 11)
        for (hash, number) in numbers.sorted(by: { $0.key < $1.key }) {
            var slot = Int(truncatingIfNeeded: hash >> 20) & (size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = hash
            values[slot] = number
            filter[Int(hash >> 6 & 0x7FF)] |= 1 << (hash & 63)
        }
        (mask, self.keys, self.values, self.filter) = (size - 1, keys, values, filter)
    }

    /// Begins to fetch what ``number(of:)`` will read.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        guard filter[Int(hash >> 6 & 0x7FF)] & (1 << (hash & 63)) != 0 else { return }
        let slot = Int(truncatingIfNeeded: hash >> 20) & mask
        Prefetch.hint(keys.span, at: slot)
        Prefetch.hint(values.span, at: slot)
    }

    /// The number of an n-gram, or -1.
    @inline(__always)
    func number(of hash: UInt64) -> Int32 {
        guard filter[Int(hash >> 6 & 0x7FF)] & (1 << (hash & 63)) != 0 else { return -1 }
        var slot = Int(truncatingIfNeeded: hash >> 20) & mask
        while keys[slot] != hash {
            if keys[slot] == 0 { return -1 }
            slot = (slot + 1) & mask
        }
        return values[slot]
    }
}
