/// Labels read from their ends, a tree of scalars: some hundred deeds end with 编号, and trying them one by one took a twentieth of the time
/// of a text with a number in it.
package struct LabelEndings: Sendable {
    /// Steps of the tree in an open-addressed table: the number of a node above the scalar that leads on; 0 where a slot is free.
    private var keys = [UInt64](repeating: 0, count: 64)
    private var targets = [Int32](repeating: 0, count: 64)
    private var steps = 0
    /// The number of the label that ends its way at a node; node 0 is where all begin.
    private var values: [UInt8?] = [nil]
    /// The last scalars of labels: spares most look-ups.
    private var lasts = ScalarSet([])

    package init() {}

    /// Adds a folded label with a number; of two that are written alike the first counts.
    package mutating func add(_ label: [UInt32], value: UInt8) {
        guard let last = label.last else { return }
        lasts.insert(last)
        var node = 0
        for scalar in label.reversed() {
            if let next = next(node, scalar) {
                node = next
                continue
            }
            values.append(nil)
            insert(node, scalar, Int32(values.count - 1))
            node = values.count - 1
        }
        values[node] = values[node] ?? value
    }

    /// The number and length of the longest label that ends before `end` (1 or more); one in letters is a whole word.
    package func longest(at end: Int, in scalars: [UInt32]) -> (value: UInt8, length: Int)? {
        let last = scalars[end - 1]
        guard last >= 0x10000 || lasts.contains(last) else { return nil }
        if PersonalSign.isLetter(last), end < scalars.count, PersonalSign.isLetter(scalars[end]) { return nil }
        var best: (value: UInt8, length: Int)?
        var start = end
        var node = 0
        while start > 0, let next = next(node, scalars[start - 1]) {
            start -= 1
            node = next
            guard let value = values[node],
                !PersonalSign.isLetter(scalars[start]) || start == 0 || !PersonalSign.isWord(scalars[start - 1])
            else { continue }
            best = (value, end - start)
        }
        return best
    }

    @inline(__always)
    private func next(_ node: Int, _ scalar: UInt32) -> Int? {
        let key = Self.key(node, scalar)
        let slot = place(of: key)
        return keys[slot] == key && key != 0 ? Int(targets[slot]) : nil
    }

    private mutating func insert(_ node: Int, _ scalar: UInt32, _ target: Int32) {
        if (steps + 1) * 2 > keys.count { grow() }
        let slot = place(of: Self.key(node, scalar))
        keys[slot] = Self.key(node, scalar)
        targets[slot] = target
        steps += 1
    }

    /// Where a step is, or the free slot where it would be.
    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldTargets) = (keys, targets)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        targets = [Int32](repeating: 0, count: oldKeys.count * 2)
        for (key, target) in zip(oldKeys, oldTargets) where key != 0 {
            let slot = place(of: key)
            (keys[slot], targets[slot]) = (key, target)
        }
    }

    @inline(__always)
    private static func key(_ node: Int, _ scalar: UInt32) -> UInt64 { UInt64(node) << 21 | UInt64(scalar) }
}
