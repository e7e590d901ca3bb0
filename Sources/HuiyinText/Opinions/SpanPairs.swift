/// What is judged and the words that judge it, as ranges of folded scalars of one document.
package struct SpanPair: Hashable, Sendable {
    package let target: Range<Int>?
    package let words: Range<Int>
}

/// Joins marked targets with the words that judge them.
package enum SpanPairs {
    /// - Parameters:
    ///   - targets: in order.
    ///   - words: in order.
    package static func pairs(_ text: NormalizedText, targets: [Range<Int>], words: [Range<Int>]) -> [SpanPair] {
        let targets = targets.compactMap { trimmed($0, text) }
        let found = words.compactMap { trimmed($0, text) }
        return found.indices.map { index in
            let next = index + 1 < found.count ? found[index + 1].lowerBound : text.count
            let before = index > 0 ? found[index - 1].upperBound : 0
            return whole(found[index], text, between: before..<next, targets)
        }
        .flatMap { words -> [SpanPair] in
            let judged = judged(text, targets, words)
            return judged.isEmpty
                ? [SpanPair(target: nil, words: words)]
                : judged.map { SpanFacets.owned(SpanPair(target: $0, words: words), text, among: targets) }
        }
    }

    /// The targets of some words: the one right after them (很好喝的奶茶), else the nearest before in the sentence with those listed beside it.
    private static func judged(_ text: NormalizedText, _ targets: [Range<Int>], _ words: Range<Int>) -> [Range<Int>] {
        let before = targets.filter { $0.upperBound <= words.lowerBound }
        let after = targets.first { $0.lowerBound >= words.upperBound }
        if let after, isGap(text, words.upperBound..<after.lowerBound, of: modifiers),
            before.last?.upperBound != words.lowerBound
        {
            return [after]
        }
        guard let nearest = before.last,
            !text.scalars[nearest.upperBound..<words.lowerBound].contains(where: endsSentence)
        else { return [] }
        var list = [nearest]
        for target in before.dropLast().reversed() {
            guard let first = list.last, isGap(text, target.upperBound..<first.lowerBound, of: joints) else { break }
            list.append(target)
        }
        return list.reversed()
    }

    /// Short endings (很好吃的, 太棒啦) belong to the words that they end.
    private static let longestEnding = 4
    /// Words of degree, stress and negation that open what is said (也不错, 还是挺好).
    private static let openings: [[UInt32]] = [
        "真的", "还是", "就是", "比较", "非常", "特别", "超级", "确实", "实在", "相当", "倒是", "有点", "有些", "不是", "没有",
        "稍微", "感觉", "觉得", "十分", "极其", "略微", "那么", "这么", "绝对", "一直", "都是", "也是", "也", "都", "很", "真", "还",
        "就", "挺", "蛮", "超", "太", "不", "没", "够", "略", "稍", "更", "最", "是", "算", "又", "极", "巨",
    ].map { $0.unicodeScalars.map(\.value) }

    /// Judging words with the short rest of their clause and the openings before them, as people mark them, never into other words or targets.
    private static func whole(
        _ words: Range<Int>, _ text: NormalizedText, between bounds: Range<Int>, _ targets: [Range<Int>]
    ) -> Range<Int> {
        let last = targets.filter { $0.lowerBound >= words.upperBound }.map(\.lowerBound).min() ?? text.count
        var end = words.upperBound
        while end < text.count, ![.space, .punctuation].contains(ScalarFold.kind(text.scalars[end])) { end += 1 }
        if end - words.upperBound > longestEnding || end > min(bounds.upperBound, last) { end = words.upperBound }
        let first = max(
            bounds.lowerBound,
            targets.filter { $0.upperBound <= words.lowerBound }.map(\.upperBound).max() ?? words.lowerBound)
        var start = words.lowerBound
        while let opening = openings.first(where: {
            start - $0.count >= first && text.scalars[start - $0.count..<start].elementsEqual($0)
        }) {
            start -= opening.count
        }
        return start..<end
    }

    private static let modifiers: Set<[UInt32]> = Set(["", "的"].map { $0.unicodeScalars.map(\.value) })
    private static let joints: Set<[UInt32]> = Set(
        ["、", "和", "跟", "与", "还有", "及", "/", " ", " and ", ", "].map { $0.unicodeScalars.map(\.value) })

    private static func isGap(_ text: NormalizedText, _ range: Range<Int>, of gaps: Set<[UInt32]>) -> Bool {
        range.count <= 5 && gaps.contains(Array(text.scalars[range]))
    }

    private static func endsSentence(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3002, 0x21, 0x3F, 0x0A: true
        default: false
        }
    }

    /// Without outer marks and spaces; `nil` where nothing else is there.
    private static func trimmed(_ range: Range<Int>, _ text: NormalizedText) -> Range<Int>? {
        func isOuter(_ scalar: UInt32) -> Bool {
            [.space, .punctuation].contains(ScalarFold.kind(scalar))
        }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isOuter(text.scalars[start]) { start += 1 }
        while end > start, isOuter(text.scalars[end - 1]) { end -= 1 }
        return start < end ? start..<end : nil
    }
}
