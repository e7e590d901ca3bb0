import HuiyinDomain

/// A text as it is compared with others: noise off, folded, cut into tokens without punctuation, spaces and emoji.
///
/// A token is one Han character or one word of letters and digits.
package struct LikenessText: Sendable {
    /// Equal tokens have equal values: the character itself, or the hash of a word with its highest bit set.
    let tokens: [UInt64]
    /// Where the letters of each token stand in ``letters``.
    let places: [Range<Int32>]
    let letters: [UInt32]
    /// Whether a clause begins at each token; one more at the end, always true.
    let starts: [Bool]

    /// How much there is to compare: Han characters and words.
    package var length: Int { tokens.count }

    package init(_ text: String) { self.init(CleanText(text)) }

    package init(_ clean: CleanText) {
        let scalars = clean.text.scalars
        var tokens = [UInt64]()
        var places = [Range<Int32>]()
        var letters = [UInt32]()
        var starts = [Bool]()
        tokens.reserveCapacity(scalars.count)
        places.reserveCapacity(scalars.count)
        letters.reserveCapacity(scalars.count)
        var isStart = true
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            switch ScalarFold.kind(scalar) {
            case .ideograph:
                tokens.append(UInt64(scalar))
                places.append(Int32(letters.count)..<Int32(letters.count + 1))
                letters.append(scalar)
                starts.append(isStart)
                isStart = false
                index += 1
            case .word:
                let first = letters.count
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                while index < scalars.count, ScalarFold.kind(scalars[index]) == .word {
                    letters.append(scalars[index])
                    hash = (hash ^ UInt64(scalars[index])) &* 0x0000_0100_0000_01B3
                    index += 1
                }
                tokens.append(hash | 1 << 63)
                places.append(Int32(first)..<Int32(letters.count))
                starts.append(isStart)
                isStart = false
            case .space:
                // In Chinese a space parts clauses, elsewhere words.
                if scalar == 0x0A || tokens.last.map({ $0 >> 63 == 0 }) ?? true { isStart = true }
                index += 1
            case .punctuation, .symbol:
                isStart = true
                index += 1
            }
        }
        starts.append(true)
        self.tokens = tokens
        self.places = places
        self.letters = letters
        self.starts = starts
    }

    func word(_ token: Int) -> ArraySlice<UInt32> {
        letters[Int(places[token].lowerBound)..<Int(places[token].upperBound)]
    }

    func isHan(_ token: Int) -> Bool { tokens[token] >> 63 == 0 }

    /// Whether a token has a digit in it: a model, a price, a date.
    func hasDigit(_ token: Int) -> Bool { word(token).contains { 0x30...0x39 ~= $0 } }
}
