/// Numbers hashes from 1 in the order of their coming: an open-addressing table, about 10 ns a look-up where a `Dictionary`
/// takes 50 or more.
struct InternTable: Sendable {
    private var hashes: [UInt64]
    private var numbers: [UInt32]
    private(set) var count = 0

    init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        hashes = [UInt64](repeating: 0, count: size)
        numbers = [UInt32](repeating: 0, count: size)
    }

    /// The number of `hash`, which must not be 0; new is whether it was not known before.
    mutating func intern(_ hash: UInt64) -> (number: UInt32, isNew: Bool) {
        if count * 2 >= hashes.count { grow() }
        let mask = hashes.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return (numbers[slot], false) }
            slot = (slot + 1) & mask
        }
        count += 1
        hashes[slot] = hash
        numbers[slot] = UInt32(count)
        return (UInt32(count), true)
    }

    /// The number of `hash`, or 0 for one that was never interned.
    func number(of hash: UInt64) -> UInt32 {
        let mask = hashes.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return numbers[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    private mutating func grow() {
        let (oldHashes, oldNumbers) = (hashes, numbers)
        let size = hashes.count * 2
        hashes = [UInt64](repeating: 0, count: size)
        numbers = [UInt32](repeating: 0, count: size)
        for index in oldHashes.indices where oldHashes[index] != 0 {
            var slot = Int(truncatingIfNeeded: oldHashes[index]) & (size - 1)
            while hashes[slot] != 0 { slot = (slot + 1) & (size - 1) }
            hashes[slot] = oldHashes[index]
            numbers[slot] = oldNumbers[index]
        }
    }
}
