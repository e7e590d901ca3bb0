/// A stretch of clauses as topics are looked for in it: hashed n-grams and, where there is an encoder, vectors. Holds no words.
struct TopicQuery: Sendable {
    /// The n-grams of the text that the stretch lies in.
    let grams: NGrams
    let stretch: Range<Int>
    var vectors: StretchVectors?

    /// The n-grams of the stretch.
    var range: Range<Int> {
        guard let first = stretch.first, let last = stretch.last else { return 0..<0 }
        return grams.range(first).lowerBound..<grams.range(last).upperBound
    }
}

/// The meaning of the clauses of a stretch that hold words, then of all of it.
struct StretchVectors: Hashable, Sendable {
    /// The clause of each row; the last row, the whole, stands for the first.
    var clauses: [Int]
    var rows: [Float]

    /// Whether there is nothing to compare with.
    var isEmpty: Bool { clauses.isEmpty }
}
