/// Counts of pairs that agree in a key or a rare value how many are one person's, by those of which another field speaks as well.
///
/// Pairs that agree in one thing and say nothing else are most of all and teach nothing: whatever is believed of them, expectation
/// maximisation finds confirmed, and what few matches the blocks miss drags the belief down a little at each step. So
/// the share is that among pairs with a witness: a field of both records that would have told two people apart. What a household
/// shares is no witness of what a household shares.
struct Witnesses {
    private let weights: [[Double]]
    private let kinds: [FieldKind]
    private let isShareable: [Bool]
    /// Fields whose disagreement weighs enough to be heard.
    private let speaks: [Bool]
    private var matched: [[Double]]
    private var heard: [[Double]]

    /// Fewer pairs with a witness than this decide nothing.
    private static let fewest = 20.0
    private static let least = -3.0

    init(_ schema: IdentitySchema, _ weights: [[Double]]) {
        self.weights = weights
        kinds = schema.fields.map(\.kind)
        isShareable = schema.fields.map(\.isShareable)
        speaks = weights.map { ($0.min() ?? 0) <= Self.least }
        matched = weights.map { [Double](repeating: 0, count: $0.count) }
        heard = matched
    }

    /// The levels of a field that are judged by witnesses: all pairs at these are proposed by some block.
    private static func levels(_ kind: FieldKind) -> Range<Int> {
        if kind == .phone { return 0..<Int(Levels.Key.masked) + 1 }
        return 0..<(kind.isKey ? Int(Levels.keyBins) : Levels.hasRarity(kind) ? Int(Levels.rarityBins) : 0)
    }

    /// Takes `count` pairs of a pattern that weigh `bits` in all; `level` tells the level of a field, 15 for missing.
    mutating func hear(_ bits: Double, _ count: Double, _ level: (Int) -> Int) {
        var all: UInt32 = 0
        var own: UInt32 = 0
        var shared = 0.0
        for field in kinds.indices where level(field) != 15 {
            if isShareable[field] { shared += weights[field][level(field)] }
            guard speaks[field] else { continue }
            all |= 1 << UInt32(field)
            // A family has one surname.
            let isSurname = kinds[field] == .name && level(field) == Int(Levels.Name.maskedSurname)
            if !isShareable[field], !isSurname { own |= 1 << UInt32(field) }
        }
        for field in kinds.indices where Self.levels(kinds[field]).contains(level(field)) {
            let witnesses = (isShareable[field] ? own : all) & ~(1 << UInt32(field))
            guard witnesses != 0 else { continue }
            let bits = isShareable[field] ? bits - shared + weights[field][level(field)] : bits
            matched[field][level(field)] += Bits.probability(bits) * count
            heard[field][level(field)] += count
        }
    }

    /// By level the share of pairs that are one person's, from 0.001 to 0.999, where enough witnesses were heard and `isWhole` says
    /// that all pairs of the level were proposed.
    func shares(_ field: Int, _ isWhole: (Int) -> Bool) -> [(level: Int, share: Double)] {
        Self.levels(kinds[field]).compactMap { level in
            guard heard[field][level] >= Self.fewest, isWhole(level) else { return nil }
            let share = matched[field][level] / heard[field][level]
            // A code that is no household's is one person's until names say otherwise, which ``KeyHolders`` hears.
            let least = kinds[field] == .code && !isShareable[field] ? 0.98 : 0.001
            return (level, min(max(share, least), 0.999))
        }
    }
}
