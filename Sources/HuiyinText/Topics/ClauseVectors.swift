/// Something that gives the meaning of stretches of text as vectors of length 1, near where meanings are alike.
package protocol ClauseVectors: Sendable {
    /// How many numbers a vector has.
    var width: Int { get }
    /// The vectors of stretches of texts in folded scalars, one row of ``width`` numbers after the other.
    func vectors(of stretches: [(text: NormalizedText, range: Range<Int>)]) -> [Float]
}
