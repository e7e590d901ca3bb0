/// The hashed n-grams of a text, clause by clause: what every linear model reads.
///
/// A token is one Han character, one word of letters and digits (digits count as `0`), or one mark. Features are runs of one to three
/// tokens, and for longer words also their pieces of three and four letters, so that misspellings still share features.
package struct NGrams {
    /// Features in the order of the text.
    private(set) var hashes = [UInt64]()
    /// Where the features of clause `i` end in ``hashes``.
    private(set) var ends = [Int32]()

    /// Features that were found in some other way.
    package init(hashes: [UInt64], ends: [Int32]) {
        self.hashes = hashes
        self.ends = ends
    }

    init(_ text: NormalizedText, _ clauses: [Clause]) {
        hashes.reserveCapacity(text.count * 3 + 8)
        ends.reserveCapacity(clauses.count)
        text.scalars.withUnsafeBufferPointer { buffer in
            let scalars = buffer.span
            var older: UInt64 = 0x51ED_270B_9F2C_1A33
            var previous: UInt64 = 0x9AE1_6A3B_2F90_404F
            var last: UInt32 = 0
            var run = 0
            for clause in clauses {
                var index = clause.whole.lowerBound
                while index < clause.whole.upperBound {
                    let scalar = scalars[index]
                    let kind = ScalarFold.kind(scalar)
                    let token: UInt64
                    switch kind {
                    case .space:
                        index += 1
                        continue
                    case .word:
                        last = 0
                        let start = index
                        token = Self.word(scalars, &index, clause.whole.upperBound)
                        if index - start >= 4 { Self.pieces(scalars, start..<index, into: &hashes) }
                    default:
                        index += 1
                        run = scalar == last ? run + 1 : 1
                        last = scalar
                        // Twelve dots say no more than two; each would weigh again what no lesson taught.
                        if run > (kind == .punctuation || kind == .symbol ? 2 : 3) { continue }
                        token = Self.token(scalar)
                    }
                    let pair = Self.pair(previous, token)
                    hashes.append(token)
                    hashes.append(pair)
                    hashes.append(Self.triple(older, pair))
                    older = previous
                    previous = token
                }
                ends.append(Int32(truncatingIfNeeded: hashes.count))
            }
        }
    }

    /// The features of clause `index`.
    func range(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    /// The feature of one character that is no part of a word.
    @inline(__always)
    static func token(_ scalar: UInt32) -> UInt64 { mix(UInt64(scalar) &+ 0x9E37_79B9_7F4A_7C15) }

    /// The feature of two tokens in a row.
    @inline(__always)
    static func pair(_ previous: UInt64, _ token: UInt64) -> UInt64 { mix(previous &* 0x9E37_79B9_7F4A_7C15 &+ token) }

    /// The feature of a token and the pair that follows it.
    @inline(__always)
    static func triple(_ older: UInt64, _ pair: UInt64) -> UInt64 { mix(older &* 0xC2B2_AE3D_27D4_EB4F &+ pair) }

    /// The feature of the word that begins at `index`, which moves past it.
    static func word(_ scalars: Span<UInt32>, _ index: inout Int, _ end: Int) -> UInt64 {
        var hash: UInt64 = 0x2545_F491_4F6C_DD1D
        while index < end {
            let scalar = scalars[index]
            let isInner = scalar == 0x27 && index + 1 < end && ScalarFold.kind(scalars[index + 1]) == .word
            guard isInner || ScalarFold.kind(scalar) == .word else { break }
            hash = (hash ^ UInt64(0x30...0x39 ~= scalar ? 0x30 : scalar)) &* 0x0000_0100_0000_01B3
            index += 1
        }
        return mix(hash)
    }

    /// Adds pieces of three and four letters of one word, its ends marked.
    static func pieces(_ scalars: Span<UInt32>, _ range: Range<Int>, into hashes: inout [UInt64]) {
        var window: (UInt64, UInt64, UInt64) = (0, 0, 0x3C)
        for index in range.lowerBound...range.upperBound {
            let scalar = index == range.upperBound ? 0x3E : UInt64(scalars[index])
            if window.1 != 0 {
                let three = (window.1 << 42 | window.2 << 21 | scalar) &* 0x9E37_79B9_7F4A_7C15
                hashes.append(mix(three ^ 0x3333))
                if window.0 != 0 { hashes.append(mix((three ^ window.0) &* 0xC2B2_AE3D_27D4_EB4F)) }
            }
            window = (window.1, window.2, scalar)
        }
    }

    /// Spreads every input bit over the whole word (splitmix64's finisher, one round less).
    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var value = value
        value ^= value >> 32
        value = value &* 0xD6E8_FEB8_6659_FD93
        value ^= value >> 32
        return value
    }
}
