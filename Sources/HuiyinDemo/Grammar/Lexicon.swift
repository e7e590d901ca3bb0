/// Sets of words that people use for the same thing, each writer with words of their own.
struct Lexicon: Sendable {
    /// A word and who says it; `nil` for everybody.
    struct Variant: Sendable {
        let text: String
        let habit: Region?
    }

    let sets: [[Variant]]
    private let keys: [Character: [(word: [Character], set: Int)]]

    /// Each line is a set: variants separated by blanks, `region:word` for those of one region, `_` for nothing. The words before
    /// a `>` are looked for in fragments; where there is none, the first is.
    init(_ text: String) {
        var sets: [[Variant]] = []
        var keys: [Character: [(word: [Character], set: Int)]] = [:]
        for line in text.split(separator: "\n") {
            let halves = line.split(separator: ">")
            let found = halves[0].split(separator: " ")
            let said = halves.count > 1 ? found + halves[1].split(separator: " ") : found
            for word in halves.count > 1 ? found : Array(found.prefix(1)) {
                guard let first = word.first else { continue }
                keys[first, default: []].append((Array(word), sets.count))
            }
            sets.append(said.map(Self.variant))
        }
        self.sets = sets
        self.keys = keys.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    }

    private static func variant(_ word: Substring) -> Variant {
        let parts = word.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let region = Region(rawValue: String(parts[0])) else {
            return Variant(text: word == "_" ? "" : String(word), habit: nil)
        }
        return Variant(text: String(parts[1]), habit: region)
    }

    /// Plain text cut into what is said by everybody alike and words of a set; the longest word wins.
    func pieces(_ plain: [Character]) -> [Piece] {
        var pieces: [Piece] = []
        var literal = ""
        var position = 0
        while position < plain.count {
            let rest = plain[position...]
            guard let match = keys[plain[position]]?.first(where: { rest.starts(with: $0.word) }) else {
                literal.append(plain[position])
                position += 1
                continue
            }
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = ""
            pieces.append(.word(match.set, said: String(match.word)))
            position += match.word.count
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        return pieces
    }
}
