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
    /// log2 of how many records of others would have a value by accident; empty for kinds without levels of rarity.
    private(set) var accidentBits: [Float] = []
    private var isFull: [Bool] = []

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
        guard Levels.hasRarity(values.kind) else {
            rarity = [UInt8](repeating: 0, count: counts.count)
            return
        }
        isFull = counts.indices.map { values.isFull($0) }
        if values.kind == .address {
            // A house is as rare as it is, whoever lives there.
            rarity = counts.map { Levels.rarity($0) }
            accidentBits = counts.map { $0 > 24 ? Float($0).logarithm : 0 }
        } else {
            let bearers = AccidentalBearers(
                values, counts: counts, surnames: (surnameOf, surnames), present: present,
                isWhole: presentElsewhere == 0)
            rarity = bearers.expected.map { Levels.rarity(expected: $0) }
            accidentBits = bearers.expected.map { Float(_log2($0)) }
        }
    }

    /// log2 of how many records would have a value by accident, by level of rarity, the mean over pairs that agree in one.
    var levelBits: [Float] {
        var sums = [Double](repeating: 0, count: Int(Levels.rarityBins))
        var pairs = sums
        for (value, count) in values.enumerated() where count > 1 && isFull[value] {
            let own = Double(count) * Double(count - 1)
            pairs[Int(rarity[value])] += own
            sums[Int(rarity[value])] += own * Double(accidentBits[value])
        }
        return zip(sums, pairs).map { $1 > 0 ? Float($0 / $1) : 0 }
    }

    /// How many pairs of records agree in a value, by level of rarity.
    var equalPairs: [Double] {
        var pairs = [Double](repeating: 0, count: Int(Levels.rarityBins))
        if isFull.isEmpty { return pairs }
        for (value, count) in values.enumerated() where count > 1 && isFull[value] {
            pairs[Int(rarity[value])] += Double(count) * Double(count - 1) / 2
        }
        return pairs
    }

    static func grouped(_ keys: [UInt64], _ counts: [UInt32]) -> (of: [UInt32], counts: [UInt32]) {
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
