/// The blocks that a plan makes of a store: which pairs are compared, each once.
package struct Blocks: Sendable {
    /// A block of more records is split by names, and what remains larger is left to other rules.
    package static let largest = 300

    /// `keys[rule][record]`, 0 where the record is in no block of the rule.
    private let keys: [[UInt64]]
    /// The records of all blocks of two or more, one block behind the other.
    private let members: [UInt32]
    fileprivate let starts: [UInt32]
    private let rules: [UInt8]

    init(_ store: RecordStore, _ plan: [BlockingRule]) {
        var keys: [[UInt64]] = []
        var members: [UInt32] = []
        var starts: [UInt32] = []
        var rules: [UInt8] = []
        let splitters = BlockingAtom.all(of: store.schema).filter { atom in
            let kind = store.schema.fields[atom.field].kind
            return atom.part == .bothNames || (kind == .name && atom.part == .group)
                || (kind == .nickname || kind == .birthDate || kind == .address) && atom.part == .equal
        }
        var splits: [UInt64] = []
        func split(_ record: Int) -> UInt64 {
            if splits.isEmpty {
                splits = [UInt64](repeating: 0, count: store.count)
                for keys in splitters.map({ $0.keys(store) }) {
                    for record in splits.indices where splits[record] == 0 { splits[record] = keys[record] }
                }
            }
            return splits[record]
        }
        func add(_ all: [UInt64], largest: Int, splitting: Bool) {
            var own = all
            var oversized: [UInt64] = []
            let order = RadixOrder.sorted(own)
            var position = 0
            while position < order.count {
                var end = position + 1
                let key = own[Int(order[position])]
                while end < order.count, own[Int(order[end])] == key { end += 1 }
                if key != 0, end - position > 1 {
                    if end - position <= largest {
                        starts.append(UInt32(members.count))
                        rules.append(UInt8(keys.count))
                        members += order[position..<end]
                    } else {
                        if splitting, oversized.isEmpty { oversized = [UInt64](repeating: 0, count: own.count) }
                        for record in order[position..<end] {
                            if splitting {
                                let part = split(Int(record))
                                if part != 0 { oversized[Int(record)] = StableHash.combine(key, part) }
                            }
                            own[Int(record)] = 0
                        }
                    }
                }
                position = end
            }
            keys.append(own)
            if !oversized.isEmpty { add(oversized, largest: Self.largest, splitting: false) }
        }
        if plan.isEmpty {
            members = (0..<UInt32(store.count)).map { $0 }
            starts = [0]
            rules = [0]
            keys = [[UInt64](repeating: 1, count: store.count)]
        } else {
            for rule in plan { add(rule.keys(store), largest: rule.largest, splitting: true) }
        }
        starts.append(UInt32(members.count))
        self.keys = keys
        self.members = members
        self.starts = starts
        self.rules = rules
    }

    /// How many pieces of about equal work the blocks are cut into for `workers`; piece `n` of `count` is ``pairs(piece:of:_:)``.
    private func range(piece: Int, of count: Int) -> Range<Int> {
        let blocks = starts.count - 1
        return blocks * piece / count..<blocks * (piece + 1) / count
    }

    /// Calls `body` with each pair of one piece of the blocks, the smaller record first; no pair comes twice in all pieces.
    @inline(__always)
    func pairs(piece: Int, of count: Int, _ body: (Int, Int) -> Void) {
        // One block of everything is cut by rows.
        let isSingle = starts.count == 2
        for block in isSingle ? 0..<1 : range(piece: piece, of: count) {
            let rule = Int(rules[block])
            let (low, high) = (Int(starts[block]), Int(starts[block + 1]))
            for x in low..<high {
                if isSingle, x % count != piece { continue }
                let one = Int(members[x])
                for y in (x + 1)..<max(high, x + 1) {
                    let other = Int(members[y])
                    if isMet(one, other, before: rule) { continue }
                    body(min(one, other), max(one, other))
                }
            }
        }
    }

    @inline(__always)
    private func isMet(_ a: Int, _ b: Int, before rule: Int) -> Bool {
        for earlier in 0..<rule where keys[earlier][a] != 0 && keys[earlier][a] == keys[earlier][b] { return true }
        return false
    }
}

extension Blocks {
    /// How many pairs the blocks hold, those that several rules make counted again.
    var pairCount: Double {
        (0..<starts.count - 1).reduce(0.0) { sum, block in
            let size = Double(starts[block + 1] - starts[block])
            return sum + size * (size - 1) / 2
        }
    }
}
