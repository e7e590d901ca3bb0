import HuiyinStatistics

extension SplitMix64 {
    /// `true` in a share of `probability` of all cases.
    mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

    /// One of `items`, each as likely as the others; `nil` where there are none.
    mutating func pick<Item>(_ items: [Item]) -> Item? {
        items.isEmpty ? nil : items[below(items.count)]
    }

    /// The index of one of `weights`, as likely as its weight says; the last where all are zero.
    mutating func weighted(_ weights: [Double]) -> Int {
        var rest = uniform() * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return index }
        }
        return max(0, weights.count - 1)
    }

    /// A whole number of `range`, both ends included.
    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// A generator that depends on a place in the plan only, so that one item never moves another.
    static func at(_ seed: UInt64, _ stream: UInt64, _ index: Int) -> SplitMix64 {
        SplitMix64(seed: mix(mix(seed &+ stream &* 0x9E37_79B9_7F4A_7C15) &+ UInt64(bitPattern: Int64(index))))
    }
}
