/// Finds runs of two to four Han characters that behave like words in text that nobody has segmented.
///
/// A word's parts hold together (pointwise mutual information at its weakest joint) and it stands in many contexts (the entropy of its
/// neighbours, on the poorer side): Sproat and Shih 1990; Jin and Tanaka-Ishii 2006, "Unsupervised segmentation of Chinese text by use of
/// branching entropy".
package enum WordDiscovery {
    /// Runs seen less often are left out.
    static let least = 10
    static let longest = 4

    /// How one list is chosen: at least so much cohesion, in nats, and neighbours' entropy, in nats.
    private static let margins: [(list: WordLexicon.Lists, cohesion: Double, freedom: Double)] = [
        (.cohesive, 3.5, 2), (.likely, 2.2, 2.3),
    ]

    /// The words found, each with the list of its margin.
    package static func words(in runs: [[UInt16]]) -> [(word: [UInt32], list: WordLexicon.Lists)] {
        let counts = (0...longest).map { $0 == 0 ? [:] : count(runs, length: $0) }
        let characters = Double(counts[1].values.reduce(0, +))
        var found: [(word: [UInt32], list: WordLexicon.Lists)] = []
        for length in 2...longest {
            let candidates = counts[length].filter { $0.value >= least }
            let freedom = freedoms(runs, candidates, length: length)
            for key in candidates.keys.sorted() {
                let cohesion = (1..<length).map { joint -> Double in
                    let left = counts[joint][key >> UInt64(16 * (length - joint))] ?? 1
                    let right = counts[length - joint][key & (1 << UInt64(16 * (length - joint)) - 1)] ?? 1
                    return Maths.logarithm(Double(candidates[key] ?? 0) * characters / (Double(left) * Double(right)))
                }
                let free = freedom[key] ?? 0
                let margin = margins.first { margin in
                    free >= margin.freedom && cohesion.allSatisfy { $0 >= margin.cohesion }
                }
                guard let margin else { continue }
                found.append((scalars(key, length), margin.list))
            }
        }
        return found
    }

    /// How often each run of `length` characters occurs; a run is its characters side by side, 16 bits each.
    private static func count(_ runs: [[UInt16]], length: Int) -> [UInt64: Int32] {
        let mask = length == 4 ? UInt64.max : 1 << UInt64(16 * length) - 1
        var counts: [UInt64: Int32] = [:]
        for run in runs where run.count >= length {
            var key: UInt64 = 0
            for (index, character) in run.enumerated() {
                key = (key << 16 | UInt64(character)) & mask
                if index >= length - 1 { counts[key, default: 0] += 1 }
            }
        }
        return counts
    }

    /// The entropy of what stands beside each candidate, on the side where it is less; every end of a run is a neighbour of its own.
    private static func freedoms(
        _ runs: [[UInt16]], _ candidates: [UInt64: Int32], length: Int
    ) -> [UInt64: Double] {
        let keys = candidates.keys.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        let mask = length == 4 ? UInt64.max : 1 << UInt64(16 * length) - 1
        var sides = [[UInt64: Int32](), [:]]
        for run in runs where run.count >= length {
            var key: UInt64 = 0
            for (index, character) in run.enumerated() {
                key = (key << 16 | UInt64(character)) & mask
                guard index >= length - 1, let number = numbers[key] else { continue }
                let before = index - length
                let left = before < 0 ? 0 : run[before]
                let right = index + 1 == run.count ? 0 : run[index + 1]
                sides[0][UInt64(number) << 16 | UInt64(left), default: 0] += 1
                sides[1][UInt64(number) << 16 | UInt64(right), default: 0] += 1
            }
        }
        var entropies = [[Double]](repeating: [Double](repeating: 0, count: keys.count), count: 2)
        for (side, neighbours) in sides.enumerated() {
            // In one order, so that sums come out the same each time.
            for (neighbour, count) in neighbours.sorted(by: { $0.key < $1.key }) {
                let number = Int(neighbour >> 16)
                let total = Double(candidates[keys[number]] ?? 1)
                let isEnd = neighbour & 0xFFFF == 0
                let share = Double(count) / total
                entropies[side][number] -= share * Maths.logarithm(isEnd ? 1 / total : share)
            }
        }
        return Dictionary(
            uniqueKeysWithValues: keys.enumerated().map { ($1, min(entropies[0][$0], entropies[1][$0])) })
    }

    private static func scalars(_ key: UInt64, _ length: Int) -> [UInt32] {
        (0..<length).reversed().map { UInt32(key >> UInt64(16 * $0) & 0xFFFF) }
    }
}
