/// Words known from lists and counts, as a table of fingerprints: says of a run of characters in which lists it stands.
///
/// The words themselves can't be read back. Two runs share a fingerprint about once in a hundred million lookups.
package struct WordLexicon: Sendable {
    /// The lists that a word may stand in, one bit each.
    package struct Lists: OptionSet, Sendable {
        package let rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }

        /// Words of segmented text and of word lists.
        package static let known = Lists(rawValue: 1)
        /// Runs that hold together and stand freely in unsegmented text, by a wide margin.
        package static let cohesive = Lists(rawValue: 2)
        /// As ``cohesive``, by a narrow margin.
        package static let likely = Lists(rawValue: 4)

        static let count = 3
    }

    static let shortest = 2
    static let longest = 6

    /// A fingerprint of 29 bits above three bits of lists; 0 where the slot is free.
    let slots: [UInt32]

    init(slots: [UInt32]) {
        precondition(slots.count.nonzeroBitCount == 1, "the table has a power of two of slots")
        self.slots = slots
    }

    /// The table of words given by their hashes.
    init(_ words: [UInt64: Lists]) {
        var size = 1 << 4
        while size < words.count * 2 { size <<= 1 }
        var slots = [UInt32](repeating: 0, count: size)
        // In the order of hashes, so that equal words give equal bytes.
        for (hash, lists) in words.sorted(by: { $0.key < $1.key }) {
            var slot = Self.slot(hash, size)
            while slots[slot] != 0, slots[slot] & ~7 != Self.fingerprint(hash) { slot = (slot + 1) & (size - 1) }
            slots[slot] |= Self.fingerprint(hash) | lists.rawValue
        }
        self.slots = slots
    }

    /// The hash of no characters, to be extended one by one.
    static let seed: UInt64 = 7

    @inline(__always)
    static func extend(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
        NGrams.mix(hash &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(scalar))
    }

    static func hash(_ scalars: some Sequence<UInt32>) -> UInt64 { scalars.reduce(seed, extend) }

    /// The lists that the run with this hash stands in.
    @inline(__always)
    static func lists(_ hash: UInt64, _ slots: Span<UInt32>) -> UInt32 {
        let fingerprint = fingerprint(hash)
        var slot = slot(hash, slots.count)
        while true {
            let entry = slots[slot]
            if entry & ~7 == fingerprint { return entry & 7 }
            if entry == 0 { return 0 }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    @inline(__always)
    private static func slot(_ hash: UInt64, _ size: Int) -> Int { Int(truncatingIfNeeded: hash) & (size - 1) }

    /// Never 0, so that a taken slot is told from a free one.
    @inline(__always)
    private static func fingerprint(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32) & ~7 | 8
    }
}
