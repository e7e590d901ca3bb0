/// Says how many records of other people would have a value by accident, before any of them is looked at.
///
/// How many records have a value doesn't tell that: two of one person's are two as well. So a Chinese name is as frequent as its
/// surname and its given name make it, a nickname as its beginning and its end do; a value's own records are left out of what it is
/// measured by.
struct AccidentalBearers {
    /// Expected records by value, at least ``least``.
    private(set) var expected: [Double]

    /// No value is believed to be rarer, since what it is made of says little by then.
    private static let least = 0.003

    /// - Parameters:
    ///   - counts: records by value.
    ///   - present: records that have any value.
    ///   - isWhole: whether the store holds all records there are; the parts of what is elsewhere are not known.
    init(
        _ values: ValueStore, counts: [UInt32], surnames: (of: [UInt32], counts: [UInt32]), present: Int, isWhole: Bool
    ) {
        // What many have is many people's, whatever it is made of.
        expected = counts.map { $0 <= 3 ? 0.05 : (Double($0) - 3) / 4 }
        switch values.kind {
        case .name: compose(values, counts, surnames, Double(max(present, 1)))
        case .nickname where isWhole: split(values, counts, Double(max(present, 1)))
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

    /// By the shares of a beginning and of the rest as an end, at whichever place they are most frequent: 爱吃柠檬 and 2951.
    private mutating func split(_ values: ValueStore, _ counts: [UInt32], _ present: Double) {
        var beginnings = Tally(capacity: counts.count * 4)
        var ends = beginnings
        for value in counts.indices where value > 0 {
            Self.eachBeginning(values, value) { beginnings.add($0, counts[value]) }
            Self.eachEnd(values, value) { ends.add($0, counts[value]) }
        }
        var shares: [Double] = []
        for value in counts.indices where value > 0 {
            let own = Double(counts[value])
            shares.removeAll(keepingCapacity: true)
            Self.eachBeginning(values, value) { shares.append(beginnings.count($0) - own + 0.5) }
            var place = shares.count
            var share = Self.least
            Self.eachEnd(values, value) { end in
                place -= 1
                share = max(share, shares[place] * (ends.count(end) - own + 0.5) / present)
            }
            expected[value] = counts[value] <= 3 ? share : max(share, expected[value])
        }
    }

    /// A hash of each beginning of a value that leaves something behind it, the shortest first.
    private static func eachBeginning(_ values: ValueStore, _ value: Int, _ body: (UInt64) -> Void) {
        var hash = StableHash(62)
        for index in Int(values.starts[value])..<max(Int(values.starts[value]), Int(values.starts[value + 1]) - 1) {
            hash.add(values.units[index])
            body(hash.value)
        }
    }

    /// A hash of each end of a value that leaves something before it, the shortest first.
    private static func eachEnd(_ values: ValueStore, _ value: Int, _ body: (UInt64) -> Void) {
        var hash = StableHash(63)
        for index in stride(from: Int(values.starts[value + 1]) - 1, to: Int(values.starts[value]), by: -1) {
            hash.add(values.units[index])
            body(hash.value)
        }
    }

    private struct Tally {
        private var table: InternTable
        private var counts: [UInt32] = [0]

        init(capacity: Int) { table = InternTable(capacity: capacity) }

        mutating func add(_ hash: UInt64, _ count: UInt32) {
            let (number, isNew) = table.intern(hash)
            if isNew { counts.append(count) } else { counts[Int(number)] += count }
        }

        func count(_ hash: UInt64) -> Double { Double(counts[Int(table.number(of: hash))]) }
    }
}
