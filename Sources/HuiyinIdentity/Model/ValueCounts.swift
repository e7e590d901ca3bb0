/// How often each value and group of values of one field occurs in a store.
struct ValueCounts {
    /// Records by value number.
    var values: [UInt32]
    /// Records that have a value.
    var present: Int
    /// The number of the group of each value, 0 for none, and records by group number.
    var groupOf: [UInt32]
    var groups: [UInt32]
    /// The same for surnames of whole names.
    var surnameOf: [UInt32]
    var surnames: [UInt32]

    /// The level of two equal values, see ``Levels/rarity(_:)``; 0 for kinds that have no such levels.
    private(set) var rarity: [UInt8] = []

    /// - Parameters:
    ///   - elsewhere: records outside of the store, by value number; empty where there are none.
    ///   - presentElsewhere: records outside that have any value.
    ///   - weights: how many records a row stands for.
    init(
        _ values: ValueStore, _ column: [UInt32], elsewhere: [UInt32] = [], presentElsewhere: Int = 0,
        weights: (Int) -> Int
    ) {
        self.values = [UInt32](repeating: 0, count: values.count + 1)
        present = 0
        for (record, value) in column.enumerated() where value != 0 {
            let weight = weights(record)
            self.values[Int(value)] += UInt32(weight)
            present += weight
        }
        for (value, count) in elsewhere.enumerated() { self.values[value] += count }
        present += presentElsewhere
        let counts = self.values
        (groupOf, groups) = Self.grouped(values.groups, counts)
        (surnameOf, surnames) = values.kind == .name ? Self.grouped(values.second, counts) : ([], [])
        rarity = counts.map { Levels.hasRarity(values.kind) ? Levels.rarity($0) : 0 }
        if values.kind == .name {
            let (givenOf, given) = Self.grouped(values.extra, counts)
            rarityOfNames(givenOf, given)
        }
    }

    /// log2 of how many records have a value of the last level of rarity, the mean over pairs that agree in one.
    var commonBits: Float {
        var sum = 0.0
        var pairs = 0.0
        for (value, count) in values.enumerated() where count > 1 && rarity[value] == Levels.rarityBins - 1 {
            let own = Double(count) * Double(count - 1)
            pairs += own
            sum += own * Double(count)
        }
        return pairs > 0 ? Float(_log2(sum / pairs)) : 0
    }

    /// How many pairs of records agree in a value, by level of rarity.
    var equalPairs: [Double] {
        var pairs = [Double](repeating: 0, count: Int(Levels.rarityBins))
        for (value, count) in values.enumerated() where count > 1 {
            pairs[Int(rarity[value])] += Double(count) * Double(count - 1) / 2
        }
        return pairs
    }

    /// A Chinese name is as rare as its surname and its given name make it: how many people would bear it by accident tells
    /// more than how many records have it, of which some may be one person's.
    private mutating func rarityOfNames(_ givenOf: [UInt32], _ given: [UInt32]) {
        for value in rarity.indices where value > 0 && givenOf[value] != 0 && surnameOf[value] != 0 {
            let share = Double(given[Int(givenOf[value])]) / Double(present)
            let expected = share * Double(surnames[Int(surnameOf[value])])
            let level: UInt8 = expected < 0.2 ? 0 : expected < 1 ? 1 : expected < 5 ? 2 : 3
            rarity[value] = max(level, values[value] > 24 ? 3 : values[value] > 8 ? 2 : 0)
        }
    }

    private static func grouped(_ keys: [UInt64], _ counts: [UInt32]) -> (of: [UInt32], counts: [UInt32]) {
        var table = InternTable(capacity: keys.count)
        var sums: [UInt32] = [0]
        var of = [UInt32](repeating: 0, count: keys.count)
        for value in keys.indices where keys[value] != 0 {
            let (number, isNew) = table.intern(keys[value])
            if isNew { sums.append(0) }
            sums[Int(number)] += counts[value]
            of[value] = number
        }
        return (of, sums)
    }

    /// The chance that two records drawn at random agree.
    static func agreement(_ counts: [UInt32], of present: Int) -> Double {
        let total = Double(present)
        guard total > 1 else { return 0 }
        return counts.reduce(0.0) { $0 + Double($1) * (Double($1) - 1) } / (total * (total - 1))
    }
}
