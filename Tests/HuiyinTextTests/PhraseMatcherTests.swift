import HuiyinText
import Testing

@Suite struct PhraseMatcherTests {
    /// What the matcher stands for: every pattern tried at every place, by the first scalar and then in the order that they were added, those
    /// of one scalar last. Number, start and end of each match.
    private func slow(_ patterns: [String], _ text: NormalizedText, _ range: Range<Int>) -> [[Int]] {
        let folded = patterns.map { NormalizedText($0).scalars }
        var found = [[Int]]()
        for start in range {
            let isInWord = start > 0 && isWord(text.scalars[start]) && isWord(text.scalars[start - 1])
            if isInWord { continue }
            let long = folded.indices.filter { folded[$0].count > 1 }
            for number in long + folded.indices.filter({ folded[$0].count == 1 }) {
                let end = start + folded[number].count
                guard end <= range.upperBound, Array(text.scalars[start..<end]) == folded[number],
                    endsWord(text, start, end)
                else { continue }
                found.append([number, start, end])
            }
        }
        return found
    }

    private func isWord(_ scalar: UInt32) -> Bool { 0x61...0x7A ~= scalar || 0x30...0x39 ~= scalar }

    private func endsWord(_ text: NormalizedText, _ start: Int, _ end: Int) -> Bool {
        guard isWord(text.scalars[end - 1]), end < text.count, isWord(text.scalars[end]) else { return true }
        let isPlural = text.scalars[end] == 0x73 && (end + 1 == text.count || !isWord(text.scalars[end + 1]))
        return isPlural && end - start > 2
    }

    @Test func findsWhatTryingEveryPhraseAtEveryPlaceFinds() {
        var random = RandomText(seed: 11)
        let letters = ["空", "间", "大", "慢", "a", "b", "s", "1", " ", "，"]
        func string(_ length: Int) -> String { (0..<length).map { _ in letters[random.number(below: 10)] }.joined() }
        var total = 0
        for _ in 0..<60 {
            var patterns = [String]()
            for _ in 0..<150 {
                let pattern = string(1 + random.number(below: 4))
                if pattern.contains(where: { $0 != " " && $0 != "，" }), pattern.first != " ", pattern.last != " " {
                    patterns.append(pattern)
                }
            }
            var matcher = PhraseMatcher()
            for (number, pattern) in patterns.enumerated() { matcher.add(pattern, value: number) }
            let text = NormalizedText(string(80))
            let range = random.number(below: 10)..<text.count - random.number(below: 10)
            let found = matcher.matches(in: text, range).map { [$0.value, $0.range.lowerBound, $0.range.upperBound] }
            #expect(found == slow(patterns, text, range))
            total += found.count
        }
        #expect(total > 1000)
    }
}
