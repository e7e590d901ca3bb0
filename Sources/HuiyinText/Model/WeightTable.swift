/// The quantised weights of several linear models that read the same features.
///
/// An open-addressed table: a feature's hash names two slots, each begins with a fingerprint byte, so that a feature never seen in training
/// counts for nothing but once in about a hundred times. After the fingerprint stands one signed byte for each output.
package struct WeightTable: Sendable {
    let outputs: Int
    let bits: Int
    /// The largest weight of each output. A byte b stands for `sign(b)·(b/127)⁴` of it: a few weights are a thousand times the
    /// others, and the many small ones, added up, say as much.
    let scales: [Float]
    let biases: [Float]
    let cells: [Int8]
    /// The fingerprints of ``cells`` alone: most features are in no table, and to find that out in an eighth of the memory is faster.
    private let tags: [Int8]

    package init(outputs: Int, bits: Int, scales: [Float], biases: [Float], cells: [Int8]) {
        (self.outputs, self.bits, self.scales, self.biases, self.cells) = (outputs, bits, scales, biases, cells)
        tags = (0..<cells.count / (outputs + 1)).map { cells[$0 * (outputs + 1)] }
    }

    /// Damps the scores of short texts: a score is the sum of weights over √(n + damping) for n features, known or not, so that it does
    /// not depend on how many features the table has room for.
    static let damping: Float = 8

    /// What each byte stands for, from −128 on.
    private static let values: [Float] = (-128...127).map { byte in
        let square = Float(byte * byte) / (127 * 127)
        return byte < 0 ? -square * square : square * square
    }

    var stride: Int { outputs + 1 }

    static func slots(_ hash: UInt64, bits: Int) -> (Int, Int, Int8) {
        let mask = (UInt64(1) << UInt64(bits)) - 1
        let tag = UInt8(truncatingIfNeeded: hash >> 56)
        return (
            Int(hash & mask), Int((hash >> 24 ^ hash << 7) & mask),
            Int8(bitPattern: tag == 0 ? 1 : tag)
        )
    }

    /// Sums of weights and numbers of features, clause by clause.
    package func scores(of grams: NGrams, clauses: Int) -> ClauseScores {
        var sums = [Float](repeating: 0, count: clauses * outputs)
        var counts = [Int32](repeating: 0, count: clauses)
        var known = counts
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: grams.hashes.count + 1) { rows in
            var found = 0
            for clause in 0..<clauses {
                let range = grams.range(clause)
                let before = found
                find(grams.hashes.span, range, rows, &found)
                counts[clause] = Int32(truncatingIfNeeded: range.count)
                known[clause] = Int32(truncatingIfNeeded: found - before)
            }
            sums.withUnsafeMutableBufferPointer { sums in
                var done = 0
                for clause in 0..<clauses {
                    let next = done + Int(known[clause])
                    add(UnsafeBufferPointer(rebasing: rows[done..<next]), to: sums, at: clause * outputs)
                    done = next
                }
            }
        }
        return ClauseScores(outputs: outputs, biases: biases, sums: sums, counts: counts, found: known)
    }

    /// Adds the rows of those features that the table has to `rows`, which has room for one more than there are features.
    ///
    /// Without branches, as no processor can guess which features are known; the rows are on their way when ``add(_:to:at:)`` reads them.
    private func find(
        _ hashes: Span<UInt64>, _ range: Range<Int>, _ rows: UnsafeMutableBufferPointer<Int32>, _ found: inout Int
    ) {
        let tags = self.tags.span
        let cells = self.cells.span
        let stride = self.stride
        for index in range {
            if index + Prefetch.distance < hashes.count {
                let (first, second, _) = Self.slots(hashes[index + Prefetch.distance], bits: bits)
                Prefetch.hint(tags, at: first)
                Prefetch.hint(tags, at: second)
            }
            let (first, second, tag) = Self.slots(hashes[index], bits: bits)
            let isFirst = tags[first] == tag
            let isThere = isFirst || tags[second] == tag
            let row = isFirst ? first : second
            Prefetch.hint(cells, at: isThere ? row * stride : 0)
            rows[found] = Int32(truncatingIfNeeded: row)
            found += isThere ? 1 : 0
        }
    }

    /// Adds the weights of some rows to the sums that begin at `base`.
    private func add(_ rows: UnsafeBufferPointer<Int32>, to sums: UnsafeMutableBufferPointer<Float>, at base: Int) {
        let width = outputs
        let stride = self.stride
        cells.withUnsafeBufferPointer { cells in
            Self.values.withUnsafeBufferPointer { values in
                for row in rows {
                    let cell = Int(row) * stride + 1
                    for output in 0..<width { sums[base + output] += values[Int(cells[cell + output]) + 128] }
                }
            }
        }
        for output in 0..<width { sums[base + output] *= scales[output] }
    }
}

extension WeightTable {
    /// The scores of n-grams and cues together. Only n-grams count for the length of a text: cues are another view of the same words.
    func scores(of document: Document) -> ClauseScores {
        var scores = scores(of: document.grams, clauses: document.clauses.count)
        let cues = self.scores(of: document.cues, clauses: document.clauses.count)
        for index in scores.sums.indices { scores.sums[index] += cues.sums[index] }
        return scores
    }
}

/// What linear models say about each clause of a text, added up over any run of clauses.
package struct ClauseScores {
    let outputs: Int
    let biases: [Float]
    package fileprivate(set) var sums: [Float]
    /// How many features each clause has.
    package let counts: [Int32]
    /// How many of them the models know.
    package let found: [Int32]

    /// The score of one output over a run of clauses; the bias alone where no feature is known.
    func score(_ output: Int, _ clauses: Range<Int>) -> Float {
        var sum: Float = 0
        var count: Int32 = 0
        for clause in clauses {
            sum += sums[clause * outputs + output]
            count += counts[clause]
        }
        return biases[output] + sum / (Float(count) + WeightTable.damping).squareRoot()
    }

    /// How many features of a run of clauses the models know.
    func known(_ clauses: Range<Int>) -> Int { clauses.reduce(0) { $0 + Int(found[$1]) } }
}
