/// A text cut into the pieces of a vocabulary, each with the folded scalars it came from.
package struct EncoderPieces: Hashable, Sendable {
    /// Pieces by their number in the vocabulary, without the marks of begin and end.
    package internal(set) var ids = [Int32]()
    /// Where piece `i` begins among the folded scalars of the text.
    package internal(set) var starts = [Int32]()
    /// Where piece `i` ends; a piece that is only the mark of a word's start is empty.
    package internal(set) var ends = [Int32]()

    package var count: Int { ids.count }

    /// The folded scalars that piece `index` came from.
    package func scalars(of index: Int) -> Range<Int> { Int(starts[index])..<Int(ends[index]) }

    /// Some of the pieces.
    package subscript(_ range: Range<Int>) -> EncoderPieces {
        EncoderPieces(ids: Array(ids[range]), starts: Array(starts[range]), ends: Array(ends[range]))
    }

    /// The pieces in stretches of at most `longest`, each beginning `step` pieces after the one before it; one for an empty text.
    ///
    /// With `step` below `longest` neighbours overlap, so that every piece is read with what surrounds it.
    package func windows(longest: Int, step: Int) -> [EncoderPieces] {
        precondition(step > 0 && longest >= step)
        guard count > longest else { return [self] }
        var windows = [EncoderPieces]()
        var start = 0
        while true {
            let end = min(start + longest, count)
            windows.append(self[start..<end])
            if end == count { return windows }
            start += step
        }
    }
}
