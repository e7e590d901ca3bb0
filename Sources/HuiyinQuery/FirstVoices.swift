package import HuiyinDomain

/// The first few of many voices in an order, without sorting all of them.
package struct FirstVoices: Sendable {
    package struct Entry: Comparable, Sendable {
        package let rank: UInt64
        package var score: Double
        package let id: FeedbackID

        package init(rank: UInt64, score: Double, id: FeedbackID) {
            self.rank = rank
            self.score = score
            self.id = id
        }

        package static func < (left: Self, right: Self) -> Bool {
            if left.rank != right.rank { return left.rank < right.rank }
            return left.score == right.score ? left.id < right.id : left.score < right.score
        }
    }

    private let count: Int
    private var entries = [Entry]()
    private var worst: Entry?

    package init(count: Int) {
        self.count = count
    }

    package mutating func add(_ entry: Entry) {
        if let worst, !(entry < worst) { return }
        entries.append(entry)
        // Sorting now and then what has gathered costs less than keeping a heap in order.
        if entries.count >= 4 * count + 256 {
            entries = Array(sorted())
            worst = count == 0 ? nil : entries.last
        }
    }

    package func sorted() -> ArraySlice<Entry> { entries.sorted().prefix(count) }
}
