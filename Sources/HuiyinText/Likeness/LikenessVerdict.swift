/// How two texts are alike, told from what differs between them.
package enum LikenessVerdict: Hashable, Sendable {
    /// The same said again: slips of the finger, marks, a clause more or less. The share of the longer text that is the same.
    case copy(Double)
    /// The same frame with other words in it, as a form letter has them: another product, another number, a turned meaning.
    case template(Double)
    case different

    /// Below this part of the longer text, or ``leastOfShorter`` of the shorter one, nothing is alike.
    private static let leastOfLonger = 0.5
    private static let leastOfShorter = 0.75
    /// Texts are compared token by token up to here; beyond, what differs in the middle counts as a whole.
    private static let most = 2000

    package static func of(_ one: LikenessText, _ other: LikenessText) -> LikenessVerdict {
        let (short, long) = one.length <= other.length ? (one, other) : (other, one)
        guard short.length > 0, Double(short.length) >= leastOfLonger * Double(long.length) else { return .different }
        let pieces = LikenessChange.changes(from: short, to: long, most: most)
        let same = short.length - pieces.reduce(0) { $0 + $1.removed.count }
        let share = Double(same) / Double(long.length)
        guard share >= leastOfLonger, Double(same) >= leastOfShorter * Double(short.length) else { return .different }
        var slips = 0
        for piece in pieces {
            switch LikenessChange.weight(of: piece, short, long) {
            case .nothing: continue
            case .slip: slips += 1
            case .otherWords: return .template(share)
            }
        }
        // More slips than one in eight characters are no slips.
        return slips <= max(1, short.length / 8) ? .copy(share) : .template(share)
    }
}
