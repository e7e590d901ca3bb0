/// Which strings of a taxonomy hold an n-gram, found by its hash: an open-addressed table of integers.
struct GramIndex: Sendable {
    /// A string to look for.
    struct Entry: Sendable {
        /// The node that it speaks for.
        let node: Int32
        /// What is found of it counts this much.
        let factor: Float
        /// Whether it was borrowed from a concept rather than written into the taxonomy.
        let isLent: Bool
        /// The sum of the weights of its n-grams, filled in by ``GramIndex/init(_:nodes:)``.
        var mass: Float = 0
    }

    struct Posting: Sendable {
        let entry: Int32
        let weight: Float
    }

    let nodes: Int
    let entries: [Entry]
    private let mask: Int
    private let keys: [UInt64]
    private let starts: [Int32]
    private let ends: [Int32]
    private let postings: [Posting]
    /// A bit for each value of the low bits of a hash that is there: spares most look-ups.
    private let filter: [UInt64]
    private static let filterBits: UInt64 = 1 << 16

    /// The index over strings, each with what it speaks for; n-grams that many nodes share weigh less.
    init(_ strings: [(text: String, entry: Entry)], nodes: Int) {
        self.nodes = nodes
        var byGram: [UInt64: [(entry: Int, weight: Float)]] = [:]
        for (number, string) in strings.enumerated() {
            for gram in GramReader.grams(of: string.text) {
                byGram[gram.hash, default: []].append((number, gram.weight))
            }
        }
        var entries = strings.map(\.entry)
        var size = 64
        while size < byGram.count * 2 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var starts = [Int32](repeating: 0, count: size)
        var ends = starts
        var postings = [Posting]()
        var filter = [UInt64](repeating: 0, count: Int(Self.filterBits / 64))
        for (hash, found) in byGram.sorted(by: { $0.key < $1.key }) {
            let spread = Set(found.map { strings[$0.entry].entry.node }).count
            let rarity = Self.rarity(of: spread, among: nodes)
            var slot = Int(truncatingIfNeeded: hash >> 20) & (size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = hash
            starts[slot] = Int32(postings.count)
            for (entry, weight) in found.sorted(by: { strings[$0.entry].entry.node < strings[$1.entry].entry.node }) {
                postings.append(Posting(entry: Int32(entry), weight: weight * rarity))
                entries[entry].mass += weight * rarity
            }
            ends[slot] = Int32(postings.count)
            filter[Int(hash % Self.filterBits / 64)] |= 1 << (hash & 63)
        }
        self.entries = entries
        (mask, self.keys, self.starts, self.ends, self.postings) = (size - 1, keys, starts, ends, postings)
        self.filter = filter
    }

    /// 1 for what one of the nodes has, less the more share it.
    private static func rarity(of spread: Int, among nodes: Int) -> Float {
        let nodes = Double(max(nodes, 2))
        return Float(Maths.logarithm(1 + nodes / Double(spread)) / Maths.logarithm(1 + nodes))
    }

    var isEmpty: Bool { postings.isEmpty }

    /// Goes through the postings of every distinct n-gram of a run of hashes.
    @inline(__always)
    func forEachPosting(
        _ hashes: Span<UInt64>, _ range: Range<Int>, seen: inout [Int32],
        _ body: (_ entry: Int, _ weight: Float, _ gram: Int) -> Void
    ) {
        seen.removeAll(keepingCapacity: true)
        var marks: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let filter = self.filter.span
        let keys = self.keys.span
        let starts = self.starts.span
        let ends = self.ends.span
        let postings = self.postings.span
        for index in range {
            if index + Prefetch.distance < hashes.count {
                let next = hashes[index + Prefetch.distance]
                if filter[Int(next % Self.filterBits / 64)] & (1 << (next & 63)) != 0 {
                    let slot = Int(truncatingIfNeeded: next >> 20) & mask
                    Prefetch.hint(keys, at: slot)
                    Prefetch.hint(starts, at: slot)
                    Prefetch.hint(ends, at: slot)
                }
            }
            let hash = hashes[index]
            guard filter[Int(hash % Self.filterBits / 64)] & (1 << (hash & 63)) != 0 else { continue }
            var slot = Int(truncatingIfNeeded: hash >> 20) & mask
            while keys[slot] != hash, keys[slot] != 0 { slot = (slot + 1) & mask }
            guard keys[slot] == hash, !Self.mark(slot, &marks, &seen) else { continue }
            for place in Int(starts[slot])..<Int(ends[slot]) {
                body(Int(postings[place].entry), postings[place].weight, slot)
            }
        }
    }

    /// Whether a slot was marked before; marks it. Clauses hold few n-grams of a taxonomy, so the list is short.
    @inline(__always)
    private static func mark(_ slot: Int, _ marks: inout (UInt64, UInt64, UInt64, UInt64), _ seen: inout [Int32])
        -> Bool
    {
        let bit: UInt64 = 1 << UInt64(slot & 63)
        let isPossible: Bool
        switch slot >> 6 & 3 {
        case 0: (isPossible, marks.0) = (marks.0 & bit != 0, marks.0 | bit)
        case 1: (isPossible, marks.1) = (marks.1 & bit != 0, marks.1 | bit)
        case 2: (isPossible, marks.2) = (marks.2 & bit != 0, marks.2 | bit)
        default: (isPossible, marks.3) = (marks.3 & bit != 0, marks.3 | bit)
        }
        if isPossible, seen.contains(Int32(slot)) { return true }
        seen.append(Int32(slot))
        return false
    }
}
