import HuiyinText
import Testing

@Suite struct LabelEndingsTests {
    private func isLetter(_ scalar: UInt32) -> Bool { 0x61...0x7A ~= scalar }
    private func isWord(_ scalar: UInt32) -> Bool { isLetter(scalar) || 0x30...0x39 ~= scalar }

    /// Every label tried, the longest first; of equal ones the first that was added.
    private func slow(_ labels: [[UInt32]], _ end: Int, _ text: [UInt32]) -> (value: UInt8, length: Int)? {
        var best: (value: UInt8, length: Int)?
        for (number, label) in labels.enumerated() {
            let start = end - label.count
            guard start >= 0, Array(text[start..<end]) == label, label.count > best?.length ?? 0 else { continue }
            if start > 0, isLetter(text[start]), isWord(text[start - 1]) { continue }
            if end < text.count, isLetter(text[end - 1]), isLetter(text[end]) { continue }
            best = (UInt8(number), label.count)
        }
        return best
    }

    @Test func findsWhatTryingEveryLabelFinds() {
        var random = RandomText(seed: 5)
        let letters: [UInt32] = [0x53F7, 0x5355, 0x7F16, 0x1F427, 0x61, 0x62, 0x31, 0x20]
        func string(_ length: Int) -> [UInt32] { (0..<length).map { _ in letters[random.number(below: 8)] } }
        var total = 0
        for _ in 0..<100 {
            let labels = (0..<120).map { _ in string(1 + random.number(below: 4)) }
            var endings = LabelEndings()
            for (number, label) in labels.enumerated() { endings.add(label, value: UInt8(number)) }
            let text = string(60)
            for end in 1...text.count {
                let found = endings.longest(at: end, in: text)
                let expected = slow(labels, end, text)
                #expect(found?.value == expected?.value && found?.length == expected?.length)
                total += found == nil ? 0 : 1
            }
        }
        #expect(total > 1000)
    }
}
