/// Chooses blocking rules by what they cost: how many pairs they make.
///
/// A part that is rare enough alone is a rule of its own; others are joined in twos, those that most records can answer first,
/// until the budget is spent. (Which pairs a rule finds is not known before; what it costs is.)
struct BlockingPlan {
    /// Pairs that all rules together may make.
    let budget: Double
    let rules: [BlockingRule]

    /// Below this many records every pair is compared.
    static let smallest = 1200

    init(_ store: RecordStore) {
        let count = Double(store.count)
        budget = max(2_000_000, count * 30)
        guard store.count > Self.smallest else {
            rules = []
            return
        }
        let atoms = BlockingAtom.all(of: store.schema)
        let keys = atoms.map { $0.keys(store) }
        let costs = keys.map(Self.cost)
        var chosen: [BlockingRule] = []
        var spent = 0.0
        var open: [Int] = []
        // The limit of one rule alone; a plan of several cheap rules misses less than one of a dear rule.
        let limit = budget / 6
        for index in atoms.indices.sorted(by: { costs[$0].pairs < costs[$1].pairs }) {
            let cost = costs[index]
            if cost.covered == 0 { continue }
            if atoms[index].isSelective, cost.pairs <= limit, spent + cost.pairs <= budget {
                chosen.append(BlockingRule(atoms: [atoms[index]]))
                spent += cost.pairs
            } else {
                open.append(index)
                // Of names and nicknames that all share, the rare ones are worth a rule of their own.
                let kind = store.schema.fields[atoms[index].field].kind
                guard atoms[index].isSelective, kind == .name || kind == .nickname || kind == .givenName,
                    atoms[index].part != .wider, let cap = cost.cap(within: limit), spent + limit <= budget
                else { continue }
                chosen.append(BlockingRule(atoms: [atoms[index]], largest: cap))
                spent += limit
            }
        }
        var joined: [(rule: BlockingRule, cost: Cost)] = []
        for (position, one) in open.enumerated() {
            for other in open[(position + 1)...] where atoms[one].field != atoms[other].field {
                let expected = costs[one].pairs * costs[other].pairs / max(1, count * count / 2)
                guard expected <= limit else { continue }
                let rule = BlockingRule(atoms: [atoms[one], atoms[other]])
                let cost = Self.cost(BlockingRule.joined(keys[one], keys[other]))
                if cost.covered > 0.02 * count, cost.pairs <= limit { joined.append((rule, cost)) }
            }
        }
        joined.sort { ($1.cost.covered, $0.cost.pairs) < ($0.cost.covered, $1.cost.pairs) }
        for (rule, cost) in joined where spent + cost.pairs <= budget && chosen.count < 24 {
            chosen.append(rule)
            spent += cost.pairs
        }
        rules = chosen
    }

    struct Cost {
        var pairs: Double
        /// How many records have a key.
        var covered: Double
        /// Blocks by their size.
        var sizes: [Int: Double] = [:]

        /// The greatest size so that all blocks up to it make at most `limit` pairs; `nil` when that is hardly more than two.
        func cap(within limit: Double) -> Int? {
            var sum = 0.0
            var cap = 0
            for size in sizes.keys.sorted() where size > 1 {
                sum += (sizes[size] ?? 0) * Double(size) * Double(size - 1) / 2
                if sum > limit || size > Blocks.largest { break }
                cap = size
            }
            return cap >= 4 ? cap : nil
        }
    }

    /// What a rule costs, counted on a sixteenth of the keys where there are many.
    private static func cost(_ keys: [UInt64]) -> Cost {
        let mask: UInt64 = keys.count > 100_000 ? 15 : 0
        var table = InternTable(capacity: keys.count / (mask == 0 ? 1 : 16))
        var counts: [UInt32] = [0]
        var covered = 0
        for key in keys {
            if key == 0 { continue }
            covered += 1
            if (key >> 40) & mask != 0 { continue }
            let (number, isNew) = table.intern(key)
            if isNew { counts.append(1) } else { counts[Int(number)] += 1 }
        }
        let scale = Double(mask) + 1
        // Blocks that are too large are split later and cost what their pieces do.
        let pairs = counts.reduce(0.0) { sum, count in
            let count = Double(min(Int(count), Blocks.largest))
            return sum + count * (count - 1) / 2
        }
        var sizes: [Int: Double] = [:]
        for count in counts where count > 1 { sizes[Int(count), default: 0] += scale }
        return Cost(pairs: pairs * scale, covered: Double(covered), sizes: sizes)
    }
}
