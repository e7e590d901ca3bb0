/// Words of one to four scalars below U+10000, looked up where they begin or end.
struct HanWords: Sendable {
    private let values: [UInt64: UInt8]
    private let firsts: ScalarSet
    private let lasts: ScalarSet

    /// - Parameter words: lists of words parted by white space, each list with what its words mean.
    init(_ words: [(value: UInt8, words: String)]) {
        var values: [UInt64: UInt8] = [:]
        var firsts = [UInt32]()
        var lasts = [UInt32]()
        for (value, list) in words {
            for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let scalars = word.unicodeScalars.map { UInt32($0.value) }
                guard 1...4 ~= scalars.count else { continue }
                firsts.append(scalars[0])
                lasts.append(scalars[scalars.count - 1])
                values[scalars.reduce(0) { $0 << 16 | UInt64($1) }] = value
            }
        }
        self.values = values
        self.firsts = ScalarSet(firsts)
        self.lasts = ScalarSet(lasts)
    }

    init(_ words: String) { self.init([(1, words)]) }

    /// The longest word that begins at `index`.
    func beginning(at index: Int, in text: PersonalText) -> (value: UInt8, length: Int)? {
        guard firsts.contains(text[index]) else { return nil }
        var key: UInt64 = 0
        var best: (UInt8, Int)?
        for offset in 0..<4 {
            let scalar = text[index + offset]
            guard scalar != 0, scalar < 0x10000 else { break }
            key = key << 16 | UInt64(scalar)
            if let value = values[key] { best = (value, offset + 1) }
        }
        return best
    }

    /// The longest word that ends before `end`.
    func ending(at end: Int, in text: PersonalText) -> (value: UInt8, length: Int)? {
        guard lasts.contains(text[end - 1]) else { return nil }
        var key: UInt64 = 0
        var best: (UInt8, Int)?
        for offset in 0..<4 {
            let scalar = text[end - 1 - offset]
            guard scalar != 0, scalar < 0x10000 else { break }
            key |= UInt64(scalar) << (16 * UInt64(offset))
            if let value = values[key] { best = (value, offset + 1) }
        }
        return best
    }
}
