/// Words that a user wants kept whole, whatever the model thinks: product names, shops, slogans.
package struct UserWords: Sendable {
    /// The most characters of a word.
    package static let longest = 40

    private let hashes: Set<UInt64>
    private let longestHere: Int

    /// - Parameter words: spaces inside count as ends of words, so `Model 3` gives two; empty ones are left out, and so are those of more
    ///   than ``longest`` characters.
    package init(_ words: some Sequence<String>) {
        var hashes = Set<UInt64>()
        var longestHere = 0
        for word in words {
            for part in NormalizedText(word).scalars.split(whereSeparator: { ScalarFold.kind($0) == .space })
            where part.count <= Self.longest {
                hashes.insert(WordLexicon.hash(part))
                longestHere = max(longestHere, part.count)
            }
        }
        self.hashes = hashes
        self.longestHere = longestHere
    }

    /// The words of a file, one a line; lines that begin with `#` are remarks.
    /// - Throws: ``TextError`` `words-unreadable`.
    package static func read(_ path: String) throws(TextError) -> UserWords {
        guard let bytes = WholeFile.bytes(path), let text = String(validating: bytes, as: UTF8.self) else {
            throw TextError(
                code: "words-unreadable",
                message: "the word file \(path) can't be read as UTF-8; give a text file with one word a line")
        }
        return UserWords(text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map(String.init))
    }

    /// No words.
    package static let none = UserWords([])

    var isEmpty: Bool { hashes.isEmpty }

    /// The length of the longest of the words that begins at `start` and ends where `mayEnd` allows; 0 for none.
    func length(at start: Int, in scalars: Span<UInt32>, mayEnd: (Int) -> Bool) -> Int {
        var hash = WordLexicon.seed
        var best = 0
        for index in start..<min(scalars.count, start + longestHere) {
            hash = WordLexicon.extend(hash, scalars[index])
            if hashes.contains(hash), mayEnd(index + 1) { best = index + 1 - start }
        }
        return best
    }
}
