import HuiyinText
import Testing

@Suite struct NormalizedTextTests {
    private static func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(NormalizedText(text).scalars.compactMap(Unicode.Scalar.init)))
    }

    @Test(
        arguments: [
            ("ＡＢＣ１２３", "abc123"), ("Ｈello　World", "hello world"), ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
            ("空\u{200B}间\u{FEFF}", "空间"), ("cafe\u{301}", "caf\u{e9}"), ("（好）", "(好)"), ("It’s", "it's"),
            ("ÀÉ", "\u{e0}\u{e9}"), ("", ""),
        ]
    )
    func foldsWidthCaseLineEndsAndMarksWithoutWidth(text: String, expected: String) {
        #expect(Self.folded(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test func originsLeadBackToTheBytesOfEachScalar() {
        var random = RandomText(seed: 1)
        for _ in 0..<2000 {
            let text = random.next()
            let bytes = Array(text.utf8)
            let normalized = NormalizedText(text)
            #expect(normalized.origins.count == normalized.count + 1)
            #expect(normalized.origins.last.map(Int.init) == bytes.count)
            for index in 0..<normalized.count {
                let range = normalized.bytes(of: index..<index + 1)
                #expect(!range.isEmpty)
                guard let original = String(validating: bytes[range], as: UTF8.self) else {
                    Issue.record("a range cuts a scalar")
                    return
                }
                // Folding what a folded scalar came from gives that scalar again.
                #expect(NormalizedText(original).scalars.first == normalized.scalars[index])
            }
        }
    }
}

@Suite struct ClausesTests {
    private static func clauses(_ text: String) -> [String] {
        let normalized = NormalizedText(text)
        let bytes = Array(text.utf8)
        return Clauses.split(normalized).map { String(decoding: bytes[normalized.bytes(of: $0.words)], as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("空间大，油耗低。就是贵！", ["空间大", "油耗低", "就是贵"]), ("空间大但是油耗高", ["空间大", "但是油耗高"]),
            ("花了1,000元，5.8秒破百", ["花了1,000元", "5.8秒破百"]),
            ("Nice seats, but the food was cold.", ["Nice seats", "but the food was cold"]),
            ("nice seats but cold food", ["nice seats", "but cold food"]), ("不错 物流快", ["不错", "物流快"]),
            ("太慢了……", ["太慢了"]),
            ("用“智能”车机！！！", ["用“智能”车机"]),
        ]
    )
    func splitsAtPunctuationAndTurns(text: String, expected: [String]) {
        #expect(Self.clauses(text) == expected)
    }

    @Test func clausesCoverTheTextWithoutGaps() {
        var random = RandomText(seed: 2)
        for _ in 0..<2000 {
            let text = NormalizedText(random.next())
            var end = 0
            for clause in Clauses.split(text) {
                #expect(clause.whole.lowerBound == end)
                #expect(!clause.whole.isEmpty && clause.whole.count <= Clauses.longest + text.count)
                #expect(clause.words.isEmpty || clause.whole.clamped(to: clause.words) == clause.words)
                end = clause.whole.upperBound
            }
            #expect(end == text.count)
        }
    }

    @Test func cutsEndlessTextWithoutPunctuation() {
        #expect(
            Clauses.split(NormalizedText(String(repeating: "慢", count: 1000))).allSatisfy {
                $0.whole.count <= Clauses.longest
            })
    }
}
