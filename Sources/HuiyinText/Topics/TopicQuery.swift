/// A stretch of clauses as topics are looked for in it: hashed n-grams. Holds no words.
struct TopicQuery: Sendable {
    /// The n-grams of the text that the stretch lies in.
    let grams: NGrams
    let stretch: Range<Int>

    /// The n-grams of the stretch.
    var range: Range<Int> {
        guard let first = stretch.first, let last = stretch.last else { return 0..<0 }
        return grams.range(first).lowerBound..<grams.range(last).upperBound
    }
}
