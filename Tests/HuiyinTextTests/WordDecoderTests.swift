import HuiyinText
import Testing

@Suite struct WordDecoderTests {
    /// The score of a way through, or `nil` where it is none.
    private func score(
        _ tags: [UInt8], _ scores: [Int32], _ transitions: [Int32], _ allowed: [WordTagSet]
    ) -> Int32? {
        guard [WordTag.begin, WordTag.single].contains(tags[0]), WordTag.ends(tags[tags.count - 1]) else { return nil }
        var sum: Int32 = 0
        for (index, tag) in tags.enumerated() {
            guard allowed[index].contains(tag: tag) else { return nil }
            sum += scores[index * 4 + Int(tag)]
            guard index > 0 else { continue }
            guard WordTag.allows(tags[index - 1], then: tag) else { return nil }
            sum += transitions[Int(tags[index - 1]) * 4 + Int(tag)]
        }
        return sum
    }

    @Test func findsTheBestOfAllWaysThatAreAllowed() {
        var random = RandomText(seed: 3)
        var decoder = WordDecoder()
        for _ in 0..<400 {
            let count = 1 + random.number(below: 6)
            let scores = (0..<count * 4).map { _ in Int32(random.number(below: 201) - 100) }
            let transitions = (0..<16).map { _ in Int32(random.number(below: 41) - 20) }
            var allowed = (0..<count).map { _ in
                random.number(below: 4) == 0 ? WordTagSet(rawValue: UInt8(1 + random.number(below: 15))) : .any
            }
            allowed[0].formIntersection(.first)
            allowed[count - 1].formIntersection(.last)
            var best: Int32?
            for code in 0..<(1 << (2 * count)) {
                let tags = (0..<count).map { UInt8(code >> (2 * $0) & 3) }
                if let sum = score(tags, scores, transitions, allowed), sum > best ?? .min { best = sum }
            }
            // Where nothing is allowed there is nothing to find.
            guard let best else { continue }
            var tags = [UInt8]()
            decoder.decode(scores, transitions, allowed, &tags)
            #expect(score(tags, scores, transitions, allowed) == best)
        }
    }

    @Test func longSentencesKeepTheirBestWay() {
        // Scores that add up to far more than 32 bits hold.
        let count = 60_000
        var decoder = WordDecoder()
        var tags = [UInt8]()
        let scores = (0..<count).flatMap { index -> [Int32] in
            index.isMultiple(of: 2) ? [90_000, 0, 0, 0] : [0, 0, 90_000, 0]
        }
        var allowed = [WordTagSet](repeating: .any, count: count)
        allowed[0] = .first
        allowed[count - 1] = .last
        decoder.decode(scores, [Int32](repeating: 0, count: 16), allowed, &tags)
        let isAlternating = tags.enumerated().allSatisfy { $1 == ($0.isMultiple(of: 2) ? WordTag.begin : WordTag.end) }
        #expect(isAlternating)
    }
}
