/// Says how many records of other people would have a value by accident, before any of them is looked at.
///
/// How many records have a value doesn't tell that: two of one person's are two as well. So a Chinese name is as frequent as its
/// surname and its given name make it, a nickname as its characters do, each beside the one before; a value's own records are
/// left out of what it is measured by.
struct AccidentalBearers {
    /// Expected records by value, at least ``least``.
    private(set) var expected: [Double]

    /// No value is believed to be rarer, since what it is made of says little by then.
    private static let least = 0.003
    /// As how many sightings the frequency of a character alone counts beside those of it behind another.
    private static let doubt = 4.0

    /// - Parameters:
    ///   - counts: records by value.
    ///   - present: records that have any value.
    ///   - isWhole: whether the store holds all records there are; the parts of what is elsewhere are not known.
    init(_ values: ValueStore, counts: [UInt32], surnames: (of: [UInt32], counts: [UInt32]), present: Int, isWhole: Bool) {
        // What many have is many people's, whatever it is made of.
        expected = counts.map { $0 <= 3 ? 0.05 : (Double($0) - 3) / 4 }
        switch values.kind {
        case .name: compose(values, counts, surnames, Double(max(present, 1)))
        case .nickname where isWhole: spell(values, counts, Double(max(present, 1)))
        default: break
        }
    }

    /// By the shares of surname and given name.
    private mutating func compose(
        _ values: ValueStore, _ counts: [UInt32], _ surnames: (of: [UInt32], counts: [UInt32]), _ present: Double
    ) {
        var givenOf = [UInt64](repeating: 0, count: counts.count)
        for value in counts.indices where value > 0 && surnames.of[value] != 0 && values.isFull(value) {
            let name = Array(values.units[Int(values.starts[value])..<Int(values.starts[value + 1])])
            var hash = StableHash(61)
            for unit in name.dropFirst(NameReading.surnameLength(name)) { hash.add(unit) }
            givenOf[value] = hash.value
        }
        let given = ValueCounts.grouped(givenOf, counts)
        for value in counts.indices where given.of[value] != 0 {
            let own = Double(counts[value])
            let surname = Double(surnames.counts[Int(surnames.of[value])]) - own + 0.5
            let rest = Double(given.counts[Int(given.of[value])]) - own + 0.5
            let share = max(Self.least, surname * rest / present)
            expected[value] = counts[value] <= 3 ? share : max(share, expected[value])
        }
    }

    /// By each character's share behind the one before.
    private mutating func spell(_ values: ValueStore, _ counts: [UInt32], _ present: Double) {
        var pairs: [UInt32: Double] = [:]
        var befores: [UInt16: Double] = [:]
        var singles: [UInt16: Double] = [:]
        var total = 0.0
        for value in counts.indices where value > 0 {
            let count = Double(counts[value])
            Self.eachStep(values, value) { before, unit in
                pairs[UInt32(before) << 16 | UInt32(unit), default: 0] += count
                befores[before, default: 0] += count
                singles[unit, default: 0] += count
                total += count
            }
        }
        for value in counts.indices where value > 0 {
            let own = Double(counts[value])
            var share = present
            Self.eachStep(values, value) { before, unit in
                let alone = max((singles[unit] ?? 0) - own, 0.5) / total
                let together = max((pairs[UInt32(before) << 16 | UInt32(unit)] ?? 0) - own, 0)
                share *= (together + Self.doubt * alone) / (max((befores[before] ?? 0) - own, together) + Self.doubt)
            }
            share = max(Self.least, share)
            expected[value] = counts[value] <= 3 ? share : max(share, expected[value])
        }
    }

    /// Each character of a value behind the one before it; 0 before the first and behind the last.
    private static func eachStep(_ values: ValueStore, _ value: Int, _ body: (UInt16, UInt16) -> Void) {
        var before: UInt16 = 0
        for index in Int(values.starts[value])..<Int(values.starts[value + 1]) {
            body(before, values.units[index])
            before = values.units[index]
        }
        body(before, 0)
    }
}
