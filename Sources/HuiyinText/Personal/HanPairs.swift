/// A set of pairs of scalars below U+10000, asked without a dictionary: open addressing in one table of powers of two.
struct HanPairs: Sendable {
    /// The pair with the first scalar in the upper half; 0 where the slot is free.
    private let slots: [UInt32]
    private let shift: UInt32

    /// - Parameter pairs: scalars two by two; white space parts lines for the eye only.
    init(_ pairs: String) {
        let scalars = pairs.unicodeScalars.lazy.map(\.value).filter { $0 > 0x20 && $0 < 0x10000 }
        let keys = Array(scalars)
        var bits: UInt32 = 4
        // A table half full: the smaller it is, the more of it stays near the core.
        while 1 << bits < keys.count / 2 * 3 / 2 { bits += 1 }
        var slots = [UInt32](repeating: 0, count: 1 << Int(bits))
        for first in stride(from: 0, to: keys.count - 1, by: 2) {
            let key = keys[first] << 16 | keys[first + 1]
            var slot = Self.slot(key, 32 - bits)
            while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = key
        }
        self.slots = slots
        shift = 32 - bits
    }

    /// Whether `first` and `second` are a pair of the set.
    func contains(_ first: UInt32, _ second: UInt32) -> Bool {
        guard first > 0, first < 0x10000, second < 0x10000 else { return false }
        let key = first << 16 | second
        var slot = Self.slot(key, shift)
        while slots[slot] != 0 {
            if slots[slot] == key { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    @inline(__always)
    private static func slot(_ key: UInt32, _ shift: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> shift) }
}
