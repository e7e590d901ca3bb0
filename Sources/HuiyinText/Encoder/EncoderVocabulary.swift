/// The pieces that an encoder knows, and the cut of a text into those of the highest total score (a unigram model).
///
/// ```
/// let pieces = vocabulary.pieces(of: NormalizedText("空间很大"))   // ▁ 空间 很大
/// ```
package struct EncoderVocabulary: Sendable {
    /// A way from a node of the tree of pieces to the node one scalar further.
    private struct Edge {
        /// Node and scalar, or `UInt64.max` where the place is free.
        var key: UInt64
        var child: Int32
    }

    /// The mark of a word's start, U+2581.
    static let wordStart: UInt32 = 0x2581

    package let begin: Int32
    package let end: Int32
    package let unknown: Int32
    /// What an unknown scalar costs.
    private let unknownScore: Double
    private let edges: [Edge]
    private let shift: UInt64
    /// The piece that ends at a node, -1 where none does.
    private let pieceOfNode: [Int32]
    private let scoreOfNode: [Double]

    /// The pieces of a text, or of a stretch of its folded scalars.
    ///
    /// White space counts as one mark before the next word, outer white space is dropped. Of two cuts with the same score the one whose last
    /// piece is longer wins.
    ///
    /// - Complexity: O(scalars × length of the longest piece).
    package func pieces(of text: NormalizedText, in range: Range<Int>? = nil) -> EncoderPieces {
        let marked = MarkedScalars(text, range ?? 0..<text.count)
        let count = marked.scalars.count
        var best = [Double](repeating: -.infinity, count: count + 1)
        var cameFrom = [Int32](repeating: 0, count: count + 1)
        var piece = [Int32](repeating: unknown, count: count + 1)
        best[0] = 0
        for start in 0..<count {
            let base = best[start]
            var node: Int32 = 0
            var index = start
            var knowsFirst = false
            while index < count, let child = child(of: node, marked.scalars[index]) {
                node = child
                index += 1
                let found = pieceOfNode[Int(node)]
                guard found >= 0 else { continue }
                if index == start + 1 { knowsFirst = true }
                let score = base + scoreOfNode[Int(node)]
                // Longer pieces begin earlier, so the first of two equals is the longer.
                if score > best[index] {
                    best[index] = score
                    cameFrom[index] = Int32(truncatingIfNeeded: start)
                    piece[index] = found
                }
            }
            if !knowsFirst, base + unknownScore > best[start + 1] {
                best[start + 1] = base + unknownScore
                cameFrom[start + 1] = Int32(truncatingIfNeeded: start)
                piece[start + 1] = unknown
            }
        }
        var pieces = EncoderPieces()
        var position = count
        while position > 0 {
            let start = Int(cameFrom[position])
            pieces.ids.append(piece[position])
            pieces.starts.append(marked.starts[start])
            pieces.ends.append(marked.ends[position - 1])
            position = start
        }
        pieces.ids.reverse()
        pieces.starts.reverse()
        pieces.ends.reverse()
        return pieces
    }

    @inline(__always)
    private func child(of node: Int32, _ scalar: UInt32) -> Int32? {
        let key = Self.key(node, scalar)
        var place = Self.place(key, shift)
        while true {
            let edge = edges[place]
            if edge.key == key { return edge.child }
            if edge.key == .max { return nil }
            place = (place + 1) & (edges.count - 1)
        }
    }

    @inline(__always)
    private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 { UInt64(UInt32(node)) << 32 | UInt64(scalar) }

    @inline(__always)
    private static func place(_ key: UInt64, _ shift: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

    /// Collects pieces in the order of their numbers.
    struct Builder {
        let begin: Int
        let end: Int
        let unknown: Int
        private var scalars = [UInt32]()
        private var pieces = [(id: Int32, score: Float, scalars: Range<Int>)]()
        private var count = 0
        private var lowest: Float = 0

        init(begin: Int, end: Int, unknown: Int) {
            self.begin = begin
            self.end = end
            self.unknown = unknown
        }

        /// Adds the next piece. A score of 0 marks a special piece, which no text has.
        mutating func append(_ text: String, score: Float) {
            defer { count += 1 }
            lowest = min(lowest, score)
            guard score != 0, !text.isEmpty, ![begin, end, unknown].contains(count) else { return }
            let start = scalars.count
            for scalar in text.unicodeScalars { scalars.append(scalar.value) }
            pieces.append((Int32(count), score, start..<scalars.count))
        }

        func vocabulary() -> EncoderVocabulary {
            var bits = 4
            // At most half full.
            while 1 << bits < 2 * scalars.count + 2 { bits += 1 }
            let shift = UInt64(64 - bits)
            var edges = [Edge](repeating: Edge(key: .max, child: 0), count: 1 << bits)
            var pieceOfNode: [Int32] = [-1]
            var scoreOfNode: [Double] = [0]
            for piece in pieces {
                var node: Int32 = 0
                for scalar in scalars[piece.scalars] {
                    let key = EncoderVocabulary.key(node, scalar)
                    var place = EncoderVocabulary.place(key, shift)
                    while edges[place].key != key, edges[place].key != .max { place = (place + 1) & (edges.count - 1) }
                    if edges[place].key == .max {
                        edges[place] = Edge(key: key, child: Int32(pieceOfNode.count))
                        pieceOfNode.append(-1)
                        scoreOfNode.append(0)
                    }
                    node = edges[place].child
                }
                // Of a piece that stands there twice the first counts.
                if pieceOfNode[Int(node)] < 0 {
                    pieceOfNode[Int(node)] = piece.id
                    scoreOfNode[Int(node)] = Double(piece.score)
                }
            }
            return EncoderVocabulary(
                begin: Int32(begin), end: Int32(end), unknown: Int32(unknown), unknownScore: Double(lowest) - 10,
                edges: edges, shift: shift, pieceOfNode: pieceOfNode, scoreOfNode: scoreOfNode
            )
        }
    }
}

/// Folded scalars with one mark before each word in place of the white space there.
private struct MarkedScalars {
    var scalars = [UInt32]()
    /// Where each came from in the folded text; a mark comes from the empty stretch before its word.
    var starts = [Int32]()
    var ends = [Int32]()

    init(_ text: NormalizedText, _ range: Range<Int>) {
        scalars.reserveCapacity(range.count + 16)
        starts.reserveCapacity(range.count + 16)
        ends.reserveCapacity(range.count + 16)
        var afterSpace = true
        for index in range {
            let scalar = text.scalars[index]
            if ScalarFold.kind(scalar) == .space {
                afterSpace = true
                continue
            }
            let start = Int32(truncatingIfNeeded: index)
            if afterSpace { append(EncoderVocabulary.wordStart, start, start) }
            append(scalar, start, start + 1)
            afterSpace = false
        }
    }

    private mutating func append(_ scalar: UInt32, _ start: Int32, _ end: Int32) {
        scalars.append(scalar)
        starts.append(start)
        ends.append(end)
    }
}
