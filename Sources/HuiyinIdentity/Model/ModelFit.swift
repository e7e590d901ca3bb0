import HuiyinStatistics

/// Learns a model from records without labels, by expectation maximisation (Dempster, Laird and Rubin 1977; for record linkage
/// Winkler 1988, Jaro 1989 doi:10.1080/01621459.1989.10478785).
///
/// `u` comes from pairs taken at random, corrected for the matches among them; `m` and the prior from the pairs that blocking
/// proposes, where all others are taken as two people. Equal keys are counted wholly, since a household's are too rare for any
/// sample.
struct ModelFit {
    private let store: RecordStore
    private let frozen: FrozenStore
    private let blocks: Blocks
    private let counts: [ValueCounts]
    private let holders: [KeyHolders]
    private let name: Int?
    /// How many records each row stands for doesn't matter here: equal rows teach nothing.
    private let total: Double
    private let equalPairs: [[Double]]

    /// Pairs that agree in one key and say nothing else follow the others only slowly, so many steps are needed; one takes
    /// milliseconds, since pairs with the same levels are counted together.
    private static let steps = 200
    private static let mostSampled = 2_000_000.0
    private static let randomPairs = 600_000

    init(
        _ store: RecordStore, _ frozen: FrozenStore, _ blocks: Blocks, _ counts: [ValueCounts], _ holders: [KeyHolders]
    ) {
        self.holders = holders
        name = KeyHolders.name(store.schema)
        self.store = store
        self.frozen = frozen
        self.blocks = blocks
        self.counts = counts
        equalPairs = counts.map(\.equalPairs)
        total = Double(store.count) * Double(max(store.count - 1, 1)) / 2
    }

    func fit(workers: Int) async -> LinkModel {
        var model = LinkModel(schema: store.schema)
        let random = randomPatterns()
        var budgeted: UInt64 = .max
        var scale = 1.0
        let expected = blocks.pairCount
        if expected > Self.mostSampled {
            scale = expected / Self.mostSampled
            budgeted = UInt64(Double(UInt64.max) / scale)
        }
        let limit = budgeted
        let patterns = await withTaskGroup(of: [UInt64: Double].self) { group in
            for piece in 0..<workers {
                group.addTask { candidatePatterns(piece: piece, of: workers, limit: limit) }
            }
            var all: [UInt64: Double] = [:]
            for await part in group { all.merge(part, uniquingKeysWith: +) }
            return all
        }
        // In the order of the patterns, so that sums are the same in every run.
        let observed = patterns.keys.sorted().map { (pattern: $0, count: (patterns[$0] ?? 0) * scale) }
        maximise(&model, observed, random)
        model.measure(counts)
        return model
    }

    /// Four bits a field, 15 for missing.
    private static func pack(_ levels: [UInt8]) -> UInt64 {
        var pattern: UInt64 = 0
        for level in levels { pattern = pattern << 4 | UInt64(level == Levels.missing ? 15 : level) }
        return pattern
    }

    private func level(_ pattern: UInt64, _ field: Int) -> Int {
        Int(pattern >> UInt64((store.columns.count - 1 - field) * 4) & 15)
    }

    private func candidatePatterns(piece: Int, of count: Int, limit: UInt64) -> [UInt64: Double] {
        var levels = [UInt8](repeating: Levels.missing, count: store.columns.count)
        var patterns: [UInt64: Double] = [:]
        blocks.pairs(piece: piece, of: count) { a, b in
            if limit != .max, SplitMix64.mix(UInt64(a) << 32 | UInt64(b)) > limit { return }
            frozen.compare(a, b, into: &levels)
            hideGuarded(a, &levels)
            patterns[Self.pack(levels), default: 0] += 1
        }
        return patterns
    }

    /// Takes keys out of a pattern that are known from others to be several people's: what they are worth is not learned but said by
    /// the guards, and one shop's number would make more pairs than all people's own.
    private func hideGuarded(_ record: Int, _ levels: inout [UInt8]) {
        for field in levels.indices where levels[field] < Levels.keyBins && store.schema.fields[field].kind.isKey {
            let value = Int(store.columns[field][record])
            if counts[field].values[value] > KeyHolders.mostRecords { levels[field] = Levels.missing }
            let people = holders[field].count(value)
            guard people > 1 else { continue }
            // The two of the pair are what shows it.
            let isShown = people == 2 && name.map { isContradiction(levels[$0], $0) } ?? false
            if !isShown { levels[field] = Levels.missing }
        }
    }

    private func isContradiction(_ level: UInt8, _ field: Int) -> Bool {
        level != Levels.missing && Levels.contradicts(level, store.schema.fields[field].kind)
    }

    /// Levels of pairs at random: for each field and level how many, and how many in all.
    private func randomPatterns() -> [[Double]] {
        var counts = store.schema.fields.map { [Double](repeating: 0, count: $0.kind.levelCount) }
        var levels = [UInt8](repeating: Levels.missing, count: store.columns.count)
        func add(_ a: Int, _ b: Int) {
            frozen.compare(a, b, into: &levels)
            for field in levels.indices where levels[field] != Levels.missing { counts[field][Int(levels[field])] += 1 }
        }
        if total <= Double(Self.randomPairs) {
            for a in 0..<store.count { for b in (a + 1)..<max(store.count, a + 1) { add(a, b) } }
        } else {
            var random = SplitMix64(seed: 20_260_101)
            for _ in 0..<Self.randomPairs {
                let a = random.below(store.count)
                let b = random.below(store.count)
                if a != b { add(a, b) }
            }
        }
        return counts
    }

    private func maximise(
        _ model: inout LinkModel, _ observed: [(pattern: UInt64, count: Double)], _ random: [[Double]]
    ) {
        let fields = store.columns.count
        let kinds = store.schema.fields.map(\.kind)
        // Per field, all pairs in which both records have a value.
        let present = counts.map { Double($0.present) * Double(max($0.present - 1, 0)) / 2 }
        for field in 0..<fields {
            model.fields[field].u = Self.distribution(random[field], prior: 0.3)
            model.fields[field].m = Self.start(kinds[field])
        }
        model.prior = min(0.1, 0.7 * Double(store.count) / max(total, 1))
        var levelsOf: [[Int]] = []
        for field in 0..<fields { levelsOf.append(observed.map { level($0.pattern, field) }) }
        hope(&model, kinds, observed, levelsOf, present)
        var before = 0.0
        for _ in 0..<Self.steps {
            if abs(model.prior - before) < model.prior * 2e-5 { break }
            before = model.prior
            var matched = (0..<fields).map { [Double](repeating: 0, count: kinds[$0].levelCount) }
            var proposed = matched
            var matches = 0.0
            let weights = zip(model.fields, kinds).map { $0.weights($1).map(Double.init) }
            var witnesses = Witnesses(store.schema, weights)
            for index in observed.indices {
                var bits = model.priorBits
                for field in 0..<fields where levelsOf[field][index] != 15 {
                    bits += weights[field][levelsOf[field][index]]
                }
                let count = observed[index].count
                let share = Bits.probability(bits) * count
                witnesses.hear(bits, count) { levelsOf[$0][index] }
                matches += share
                for field in 0..<fields where levelsOf[field][index] != 15 {
                    matched[field][levelsOf[field][index]] += share
                    proposed[field][levelsOf[field][index]] += count
                }
            }
            model.prior = min(max(matches / max(total, 1), 1e-12), 0.5)
            for field in 0..<fields {
                let shares = witnesses.shares(field) { level in
                    // Of frequent names most pairs are never proposed; those that are were chosen by what they share.
                    kinds[field].isKey || proposed[field][level] >= 0.9 * equalPairs[field][level]
                }
                for (level, share) in shares { matched[field][level] = share * proposed[field][level] }
                model.fields[field].m = Self.distribution(matched[field], prior: 2, shape: Self.start(kinds[field]))
                model.fields[field].u = unmatched(
                    field, kinds[field], random[field], matched[field], proposed[field], present[field])
                for (level, share) in shares {
                    model.fields[field].u[level] = model.fields[field].m[level] * model.prior * (1 - share) / share
                }
            }
        }
    }

    /// Starts with the belief that equal keys and rare names are nearly always one person's: from the other side the pairs that
    /// agree in nothing else would hold each other down.
    private func hope(
        _ model: inout LinkModel, _ kinds: [FieldKind], _ observed: [(pattern: UInt64, count: Double)],
        _ levelsOf: [[Int]], _ present: [Double]
    ) {
        for field in kinds.indices where kinds[field].isKey || Levels.hasRarity(kinds[field]) {
            var proposed = [Double](repeating: 0, count: kinds[field].levelCount)
            for index in observed.indices where levelsOf[field][index] != 15 {
                proposed[levelsOf[field][index]] += observed[index].count
            }
            let doubt = kinds[field].isKey ? [0.03, 0.03, 0.03, 0.03] : [0.1, 0.3, 0.7, 1]
            for (level, share) in doubt.enumerated() {
                model.fields[field].u[level] = max(proposed[level] * share, 0.3) / max(present[field], 1)
            }
        }
    }

    /// The distribution of levels between two people.
    private func unmatched(
        _ field: Int, _ kind: FieldKind, _ random: [Double], _ matched: [Double], _ proposed: [Double],
        _ present: Double
    ) -> [Double] {
        let isShareable = store.schema.fields[field].isShareable
        let sampled = random.reduce(0, +)
        guard sampled > 0, present > 0 else { return Self.distribution(random, prior: 0.3) }
        let people = max(present - matched.reduce(0, +), 1)
        var u = random.indices.map { level in
            // What the sample has, less the matches that are in it.
            let expected = random[level] / sampled * present - matched[level]
            let least = max(proposed[level] - matched[level], 0)
            return max(expected, least, 0.3 * present / sampled * (random[level] > 0 ? 1 : 0.3), 0.3)
        }
        if kind.isKey {
            // All pairs with equal keys are proposed, but for the blocks that were too large.
            // A code that is no household's is one person's until names say otherwise, which ``KeyHolders`` hears.
            let doubt = kind == .code && !isShareable ? 0.02 : 1
            for level in 0..<Int(Levels.keyBins) {
                u[level] = max(min(proposed[level] - matched[level], proposed[level] * doubt), 0.3)
            }
        } else if Levels.hasRarity(kind) {
            for (level, equal) in equalPairs[field].enumerated() {
                u[level] = max(equal - matched[level], equal * 0.005, 0.3)
            }
        } else if kind != .category {
            let equal = ValueCounts.agreement(counts[field].values, of: counts[field].present) * present
            u[0] = max(min(equal, max(u[0], equal)) - matched[0], equal * 0.02, 0.3)
        }
        let sum = max(u.reduce(0, +), people)
        return u.map { $0 / sum }
    }

    /// What is believed of matches before anything was seen.
    private static func start(_ kind: FieldKind) -> [Double] {
        let count = kind.levelCount
        if kind.isKey { return distribution([60, 12, 8, 4, 6, 4, 1, 1, 12], prior: 0) }
        if kind == .name { return distribution([24, 18, 14, 14, 6, 5, 6, 8, 1.5, 0.7, 1.5, 0.7], prior: 0) }
        if Levels.hasRarity(kind) {
            return distribution(
                (0..<count).map { level in
                    level < Levels.rarityBins ? 19 : level == count - 1 ? 8 : 20 / Double(count)
                }, prior: 0)
        }
        return distribution(
            (0..<count).map { level in
                level == 0 ? 75 : level == count - 1 ? 8 : 20 / Double(count)
            }, prior: 0)
    }

    private static func distribution(_ counts: [Double], prior: Double, shape: [Double]? = nil) -> [Double] {
        let added = counts.indices.map { counts[$0] + prior * (shape?[$0] ?? 1 / Double(counts.count)) + 1e-9 }
        let sum = added.reduce(0, +)
        return added.map { $0 / sum }
    }
}
