/// The quantised weights of several linear models that read the same features.
///
/// An open-addressed table: a feature's hash names two slots, each begins with a fingerprint byte, so that a feature never seen in training
/// counts for nothing but once in about a hundred times. After the fingerprint stands one signed byte for each output.
struct WeightTable: Sendable {
    let outputs: Int
    let bits: Int
    /// The largest weight of each output. A byte b stands for `sign(b)·(b/127)²` of it, since weights are many small and few large ones.
    let scales: [Float]
    let biases: [Float]
    let cells: [Int8]

    /// Damps the scores of short texts: a score is the sum of weights over √(n + damping) for n known features.
    static let damping: Float = 8

    /// What each byte stands for, from −128 on.
    private static let values: [Float] = (-128...127).map { Float($0 < 0 ? -$0 * $0 : $0 * $0) / (127 * 127) }

    var stride: Int { outputs + 1 }

    static func slots(_ hash: UInt64, bits: Int) -> (Int, Int, Int8) {
        let mask = (UInt64(1) << UInt64(bits)) - 1
        let tag = UInt8(truncatingIfNeeded: hash >> 56)
        return (
            Int(hash & mask), Int((hash >> 24 ^ hash << 7) & mask),
            Int8(bitPattern: tag == 0 ? 1 : tag)
        )
    }

    /// Sums of weights and numbers of known features, clause by clause.
    func scores(of grams: NGrams, clauses: Int) -> ClauseScores {
        var sums = [Float](repeating: 0, count: clauses * outputs)
        var counts = [Int32](repeating: 0, count: clauses)
        let width = outputs
        let stride = self.stride
        let cells = self.cells.span
        let hashes = grams.hashes.span
        let values = Self.values.span
        for clause in 0..<clauses {
            let base = clause * width
            var known: Int32 = 0
            for index in grams.range(clause) {
                let (first, second, tag) = Self.slots(hashes[index], bits: bits)
                var cell = first * stride
                if cells[cell] != tag {
                    cell = second * stride
                    if cells[cell] != tag { continue }
                }
                known += 1
                for output in 0..<width { sums[base + output] += values[Int(cells[cell + 1 + output]) + 128] }
            }
            counts[clause] = known
        }
        for index in sums.indices { sums[index] *= scales[index % width] }
        return ClauseScores(outputs: outputs, biases: biases, sums: sums, counts: counts)
    }
}

/// What linear models say about each clause of a text, added up over any run of clauses.
struct ClauseScores {
    let outputs: Int
    let biases: [Float]
    let sums: [Float]
    let counts: [Int32]

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
    func known(_ clauses: Range<Int>) -> Int { clauses.reduce(0) { $0 + Int(counts[$1]) } }
}
