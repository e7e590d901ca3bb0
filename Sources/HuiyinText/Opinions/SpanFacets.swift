/// Sides of a thing that stand between its name and what is said of it: 味道, 分量.
///
/// 红烧肉味道很好 judges the dish, by 味道很好; 味道很好 alone judges the taste.
enum SpanFacets {
    /// The pair with a side of a named thing moved to the words.
    /// - Parameter targets: all marked targets, in order.
    static func owned(_ pair: SpanPair, _ text: NormalizedText, among targets: [Range<Int>]) -> SpanPair {
        guard let target = pair.target, target.upperBound == pair.words.lowerBound,
            let side = sides.first(where: { text.scalars[target].suffix($0.count).elementsEqual($0) })
        else { return pair }
        let start = target.upperBound - side.count
        var end = start
        if end > target.lowerBound {
            if links.contains(text.scalars[end - 1]) { end -= 1 }
            guard end > target.lowerBound else { return pair }
            return SpanPair(target: target.lowerBound..<end, words: start..<pair.words.upperBound)
        }
        guard let owner = targets.last(where: { $0.upperBound <= start }) else { return pair }
        let gap = text.scalars[owner.upperBound..<start]
        guard gap.isEmpty || gap.count == 1 && gap.allSatisfy(joints.contains) else { return pair }
        return SpanPair(target: owner, words: start..<pair.words.upperBound)
    }

    /// The longer first, so that the whole side is found.
    private static let sides: [[UInt32]] = [
        "味道", "口味", "口感", "分量", "份量", "肉质", "卖相", "价格", "价钱", "味儿", "量", "味",
    ].map { $0.unicodeScalars.map(\.value) }
    /// Between a thing and its side in one marked name: 的, 里, 中.
    private static let links: Set<UInt32> = [0x7684, 0x91CC, 0x4E2D]
    /// Between a thing and its side marked apart: the same, or a comma.
    private static let joints: Set<UInt32> = [0x7684, 0x91CC, 0x4E2D, 0x2C]
}
