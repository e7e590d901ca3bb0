/// Words of one to four scalars below U+10000, looked up where they begin or end.
struct HanWords: Sendable {
    /// Words packed into sixteen bits a scalar, in a table of a power of two; 0 where a slot is free.
    private let keys: [UInt64]
    private let values: [UInt8]
    private let shift: UInt64
    private let firsts: ScalarSet
    private let lasts: ScalarSet
    /// How long the longest word is.
    private let longest: Int

    /// - Parameter words: lists of words parted by white space, each list with what its words mean.
    init(_ words: [(value: UInt8, words: String)]) {
        var found = [(key: UInt64, value: UInt8)]()
        var firsts = [UInt32]()
        var lasts = [UInt32]()
        var longest = 0
        for (value, list) in words {
            for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let scalars = word.unicodeScalars.map { UInt32($0.value) }
                guard 1...4 ~= scalars.count else { continue }
                firsts.append(scalars[0])
                lasts.append(scalars[scalars.count - 1])
                longest = max(longest, scalars.count)
                found.append((scalars.reduce(0) { $0 << 16 | UInt64($1) }, value))
            }
        }
        var bits: UInt64 = 3
        while 1 << bits < found.count * 2 { bits += 1 }
        shift = 64 - bits
        var keys = [UInt64](repeating: 0, count: 1 << Int(bits))
        var values = [UInt8](repeating: 0, count: keys.count)
        for (key, value) in found {
            var slot = Self.slot(key, shift)
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key
            // Of two lists the later counts.
            values[slot] = value
        }
        self.keys = keys
        self.values = values
        self.longest = longest
        self.firsts = ScalarSet(firsts)
        self.lasts = ScalarSet(lasts)
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ shift: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

    private func value(_ key: UInt64) -> UInt8? {
        var slot = Self.slot(key, shift)
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    init(_ words: String) { self.init([(1, words)]) }

    /// The longest word that begins at `index`.
    func beginning(at index: Int, in text: PersonalText) -> (value: UInt8, length: Int)? {
        guard firsts.contains(text[index]) else { return nil }
        var key: UInt64 = 0
        var best: (UInt8, Int)?
        for offset in 0..<longest {
            let scalar = text[index + offset]
            guard scalar != 0, scalar < 0x10000 else { break }
            key = key << 16 | UInt64(scalar)
            if let value = value(key) { best = (value, offset + 1) }
        }
        return best
    }

    /// The longest word that ends before `end`.
    func ending(at end: Int, in text: PersonalText) -> (value: UInt8, length: Int)? {
        guard lasts.contains(text[end - 1]) else { return nil }
        var key: UInt64 = 0
        var best: (UInt8, Int)?
        for offset in 0..<longest {
            let scalar = text[end - 1 - offset]
            guard scalar != 0, scalar < 0x10000 else { break }
            key |= UInt64(scalar) << (16 * UInt64(offset))
            if let value = value(key) { best = (value, offset + 1) }
        }
        return best
    }
}
