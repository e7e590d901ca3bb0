/// How often each clause was said in one source, whoever was named in it: what people remember must not come back.
final class Ledger {
    private var counts: [Int: Int] = [:]

    /// The uses of the clause of `skeleton` that was used most; slots and numbers stand in it as one mark, and clauses too
    /// short to be remembered don't count.
    func wear(of skeleton: String) -> Int {
        Self.clauses(skeleton).reduce(0) { max($0, counts[$1] ?? 0) }
    }

    /// Notes down that it was said once more.
    func note(_ skeleton: String) {
        for clause in Self.clauses(skeleton) { counts[clause, default: 0] += 1 }
    }

    private static func clauses(_ skeleton: String) -> [Int] {
        skeleton.split(whereSeparator: { "，。！？…：；\n".contains($0) }).compactMap { clause in
            let isEnglish = clause.utf8.count == clause.count
            guard clause.count >= (isEnglish ? 24 : 7) else { return nil }
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in clause.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return Int(truncatingIfNeeded: hash)
        }
    }

    /// How often a clause of a rule may be said in a source: jokes and verdicts hardly ever, plain facts more often, and
    /// what everybody says without thinking as often as it comes.
    static func limit(of rule: String) -> Int {
        guard let dot = rule.lastIndex(of: "."), rule.distance(from: dot, to: rule.endIndex) == 2 else {
            return rule.hasPrefix("lead") || rule.hasPrefix("want") || rule.hasPrefix("tried") ? 40 : .max
        }
        let patience = rule.hasPrefix("en.") ? 3 : 1
        return switch rule.last {
        case "s", "v", "c": 2 * patience
        case "p": 30
        case "n", "q", "k": 8
        case "f", "d", "t", "a": 6 * patience
        case "h": 8 * patience
        default: .max
        }
    }
}
