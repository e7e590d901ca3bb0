/// A run of tokens of a taxonomy's own strings and how much it tells, hashed as ``NGrams`` hashes those of texts.
struct WeightedGram {
    let hash: UInt64
    /// 0 where it could stand in any sentence.
    let weight: Float
}

/// Reads the short strings of a taxonomy into weighted n-grams; slow and only used when a taxonomy is loaded.
enum GramReader {
    /// How much runs of one, two and three tokens tell, compared with each other.
    private static let orders: [Float] = [0.35, 1, 0.6]
    private static let latinWord: Float = 1.2
    private static let piece: Float = 0.25

    /// The distinct n-grams of a string that tell anything.
    static func grams(of text: String) -> [WeightedGram] {
        let folded = NormalizedText(text)
        var found: [UInt64: Float] = [:]
        for clause in Clauses.split(folded) { read(folded, clause.words, into: &found) }
        return found.sorted { $0.key < $1.key }.map { WeightedGram(hash: $0.key, weight: $0.value) }
    }

    /// The hash of a word of letters.
    static func hash(ofWord word: some StringProtocol) -> UInt64 {
        var position = 0
        let scalars = NormalizedText(String(word)).scalars
        return scalars.withUnsafeBufferPointer { NGrams.word($0.span, &position, scalars.count) }
    }

    private static let stopPairs: Set<UInt64> = Set(
        CommonCharacters.stopPairs.flatMap { pair in
            let tokens = pair.unicodeScalars.map { NGrams.token($0.value) }
            return zip(tokens, tokens.dropFirst()).map { NGrams.pair($0, $1) }
        })

    private static func read(_ text: NormalizedText, _ range: Range<Int>, into found: inout [UInt64: Float]) {
        var tokens = [(hash: UInt64, information: Float, isWord: Bool)]()
        text.scalars.withUnsafeBufferPointer { buffer in
            let scalars = buffer.span
            var index = range.lowerBound
            while index < range.upperBound {
                switch ScalarFold.kind(scalars[index]) {
                case .space: index += 1
                case .word:
                    let start = index
                    let hash = NGrams.word(scalars, &index, range.upperBound)
                    let isStop = CommonCharacters.stopWords.contains(hash) || 0x30...0x39 ~= scalars[start]
                    tokens.append((hash, isStop ? 0 : 1, true))
                    if index - start >= 4, !isStop {
                        var pieces = [UInt64]()
                        NGrams.pieces(scalars, start..<index, into: &pieces)
                        for hash in pieces { found[hash] = max(found[hash] ?? 0, piece) }
                    }
                case .ideograph:
                    let scalar = scalars[index]
                    tokens.append((NGrams.token(scalar), CommonCharacters.information(of: scalar), false))
                    index += 1
                default:
                    tokens.append((NGrams.token(scalars[index]), 0, false))
                    index += 1
                }
            }
        }
        for (place, token) in tokens.enumerated() {
            let alone = token.isWord ? latinWord : orders[0]
            add(token.hash, alone * token.information, &found)
            guard place >= 1 else { continue }
            let before = tokens[place - 1]
            let pair = NGrams.pair(before.hash, token.hash)
            let both = before.information + token.information
            add(pair, stopPairs.contains(pair) ? 0 : orders[1] * min(1, 0.6 * both + 0.05), &found)
            guard place >= 2 else { continue }
            let three = both + tokens[place - 2].information
            add(NGrams.triple(tokens[place - 2].hash, pair), orders[2] * min(1, 0.5 * three + 0.1), &found)
        }
    }

    private static func add(_ hash: UInt64, _ weight: Float, _ found: inout [UInt64: Float]) {
        guard weight > 0 else { return }
        found[hash] = max(found[hash] ?? 0, weight)
    }
}
