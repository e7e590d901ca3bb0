import HuiyinDomain

/// Numbers that a form shows as a sample, which are nobody's.
extension PersonalScan {
    /// Whether a text says of the number in `range` that it is a sample: 示例VIN …, … as the sample.
    func isSample(_ candidate: Candidate) -> Bool {
        switch candidate.kind {
        case .name, .address, .email, .order, .wechat, .qq, .plate: return false
        case .mobile, .landline, .idCard, .bankCard, .vin: break
        }
        let range = candidate.range
        for end in max(1, range.lowerBound - 8)..<range.lowerBound + 1
        where Self.samples.ending(at: end, in: text) != nil { return true }
        // Strings are made where a word of samples begins.
        let around = max(0, range.lowerBound - 20)..<min(text.count, range.upperBound + 40)
        guard around.contains(where: { Self.beginnings.beginning(at: $0, in: text) != nil }) else { return false }
        let before = text.string(max(0, range.lowerBound - 20)..<range.lowerBound)
        if Self.sampleWords.contains(where: { before.contains($0) }) { return true }
        var end = range.upperBound
        while end < text.count, end - range.upperBound < 40, !Self.sentenceEnds.contains(text[end]) { end += 1 }
        let after = text.string(range.upperBound..<end)
        return Self.sampleEnds.contains { after.contains($0) }
    }

    private static let beginnings = HanWords("samp plac exam")
    private static let samples = HanWords("示例 样例 范例")
    private static let sampleWords = ["sample vin", "sample number", "sample card", "sample phone", "placeholder"]
    private static let sampleEnds = [
        "as the sample", "as a sample", "as the example", "as a placeholder", "placeholder",
    ]
    private static let sentenceEnds = ScalarSet("。！？!?;；\n")
}
