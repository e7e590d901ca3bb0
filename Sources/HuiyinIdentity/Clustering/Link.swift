/// A pair of profiles that was weighed, the smaller first.
struct Link: Sendable {
    let a: UInt32
    let b: UInt32
    /// log2 of the odds that both are one person.
    let bits: Float

    /// Heavier first; equal weights in the order that contents decide.
    static func precedes(_ one: Link, _ other: Link) -> Bool {
        one.bits != other.bits ? one.bits > other.bits : (one.a, one.b) < (other.a, other.b)
    }
}

/// A queue whose first is always the heaviest link: a binary heap.
struct LinkQueue {
    private var heap: [(link: Link, stamp: UInt64)] = []

    var isEmpty: Bool { heap.isEmpty }

    mutating func push(_ link: Link, stamp: UInt64) {
        heap.append((link, stamp))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Link.precedes(heap[child].link, heap[parent].link) else { break }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> (link: Link, stamp: UInt64)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        if heap.isEmpty { return first }
        heap[0] = last
        var parent = 0
        while true {
            var best = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && Link.precedes(heap[child].link, heap[best].link) {
                best = child
            }
            if best == parent { return first }
            heap.swapAt(best, parent)
            parent = best
        }
    }
}

/// What people said by hand about pairs of records; it outweighs all evidence.
package struct LinkConstraints: Hashable, Sendable {
    package struct Pair: Hashable, Sendable {
        package let left: Int
        package let right: Int

        package init(_ left: Int, _ right: Int) {
            self.left = min(left, right)
            self.right = max(left, right)
        }
    }

    /// Records of one person.
    package var together: [Pair]
    /// Records of two people.
    package var apart: [Pair]

    package init(together: [Pair] = [], apart: [Pair] = []) {
        self.together = together
        self.apart = apart
    }

    package var isEmpty: Bool { together.isEmpty && apart.isEmpty }
}
