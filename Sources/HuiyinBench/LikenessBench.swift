import HuiyinText

/// Puts a ``LikenessWorld`` into families and counts pairs: which share of those put together belong together, and the other way.
package struct LikenessBench: Sendable {
    package let precision: Double
    package let recall: Double
    package let pairs: (found: Int, planted: Int)
    /// Of the families found: equal output, equal hash.
    package let hash: UInt64

    package init(_ world: LikenessWorld) {
        var families = LikenessFamilies()
        for item in world.items { _ = families.add(item.text) }
        var cells = [Int: [Int: Int]]()
        var planted = [Int: Int]()
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for (number, item) in world.items.enumerated() {
            let found = families.family(of: number)
            cells[found, default: [:]][item.family, default: 0] += 1
            planted[item.family, default: 0] += 1
            hash = (hash ^ UInt64(found)) &* 0x0000_0100_0000_01B3
        }
        func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
        let right = cells.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + pairs($1) } }
        let found = cells.values.reduce(0) { $0 + pairs($1.values.reduce(0, +)) }
        let all = planted.values.reduce(0) { $0 + pairs($1) }
        precision = found == 0 ? 1 : Double(right) / Double(found)
        recall = all == 0 ? 1 : Double(right) / Double(all)
        self.pairs = (found, all)
        self.hash = hash
    }
}
