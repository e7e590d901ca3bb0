import HuiyinText
import Testing

@Suite struct EncoderVocabularyTests {
    private static func vocabulary() throws -> EncoderVocabulary {
        try EncoderFile(TinyEncoder().bytes, path: "tiny.bin").vocabulary
    }

    @Test(
        arguments: [
            // One piece for the word's start and the word costs 7, two cost 8.
            ("空间很大", ["▁空间", "很大"]), ("  空间 \n\t 很大 ", ["▁空间", "▁", "很大"]), ("空很", ["▁", "空", "很"]),
            // 7 together, 12 apart; with the mark 8 against 10.
            ("ab", ["▁ab"]), ("，ab", ["▁", ",", "ab"]), ("GOOD", ["▁good"]), ("ＡＢ", ["▁ab"]),
            ("üß", ["▁", "<unk>", "<unk>"]), ("", []), (" \n ", []), ("<s>", ["▁", "<unk>", "<unk>", "<unk>"]),
        ]
    )
    func cutsIntoThePiecesOfHighestScore(text: String, expected: [String]) throws {
        let pieces = try Self.vocabulary().pieces(of: NormalizedText(text))
        #expect(pieces.ids.map { TinyEncoder.pieces[Int($0)].text } == expected)
    }

    @Test func ofEqualScoresTheLongerLastPieceWins() throws {
        // `ab` `a` and `a` `ba` both cost 13.
        let pieces = try Self.vocabulary().pieces(of: NormalizedText("大aba"))
        #expect(pieces.ids.map { TinyEncoder.pieces[Int($0)].text } == ["▁", "大", "a", "ba"])
    }

    @Test func agreesWithTryingAllCuts() throws {
        let vocabulary = try Self.vocabulary()
        var random = RandomText(seed: 11)
        let letters = ["空", "间", "很", "大", "a", "b", " ", "，", "ü"]
        for _ in 0..<500 {
            let text = (0..<random.number(below: 9)).map { _ in letters[random.number(below: letters.count)] }.joined()
            let words = text.split(separator: " ")
            let marked = Array(words.map { "▁" + $0 }.joined().unicodeScalars)
            let pieces = vocabulary.pieces(of: NormalizedText(text))
            let score = pieces.ids.reduce(0.0) {
                $0 + (Int($1) == TinyEncoder.unknown ? -18 : Double(TinyEncoder.pieces[Int($1)].score))
            }
            #expect(score == Self.best(marked[...]))
            #expect(zip(pieces.ends, pieces.starts.dropFirst()).allSatisfy { $0 <= $1 })
        }
    }

    /// The highest score of any cut.
    private static func best(_ scalars: ArraySlice<Unicode.Scalar>) -> Double {
        guard !scalars.isEmpty else { return 0 }
        var best = -Double.infinity
        for length in 1...scalars.count {
            let text = String(String.UnicodeScalarView(scalars.prefix(length)))
            let known = TinyEncoder.pieces.first { $0.text == text && $0.score != 0 }
            guard let score = known.map({ Double($0.score) }) ?? (length == 1 ? -18 : nil) else { continue }
            best = max(best, score + Self.best(scalars.dropFirst(length)))
        }
        return best
    }
}
