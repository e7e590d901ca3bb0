/// Trains one binary linear model: squared hinge loss, L2-regularised, by dual coordinate descent
/// (Hsieh et al. 2008, doi:10.1145/1390156.1390208).
///
/// Features are weighted by how unlike the two classes use them (Wang and Manning, *Baselines and Bigrams*, 2012), which for short texts
/// beats plain counts. One task runs on one thread from its own seed, so its result does not depend on how tasks are scheduled.
package struct LinearTrainer: Sendable {
    var cost: Float = 1
    var passes = 14
    /// How far the rarer class is made heavier: 0 not at all, 1 until both classes weigh the same.
    var balance = 0.5
    /// Added to each feature's count in each class before the classes are compared.
    var smoothing: Float = 1
    /// The power of the log ratio that a feature is weighted by: the higher, the more the telling features decide.
    var contrast = 2.0
    /// Features in fewer labelled rows than this count for nothing: in small and noisy sets what occurs once or twice is learned by heart.
    var leastRows: Int32 = 1
    var seed: UInt64

    package struct Model: Sendable {
        package var weights: [Float]
        package var bias: Float

        /// Weights smaller than this are too small for a byte of ``WeightTable``, so that the table doesn't know their features.
        var leastKnown: Float {
            let root = (Float(Quantizer.least) + 0.5) / 127
            return weights.reduce(0) { max($0, abs($1)) } * root * root * root * root
        }

        /// The sum of two linear models, which is one that gives the sum of their scores.
        func adding(_ other: Model) -> Model {
            Model(weights: zip(weights, other.weights).map { $0 + $1 }, bias: bias + other.bias)
        }
    }

    /// The model that tells rows with target 1 from rows with target −1; rows with target 0 are left out.
    /// `importance` multiplies the cost of a row.
    package func train(_ rows: SparseRows, columns: Int, targets: [Int8], importance: [Float]) -> Model {
        let squares = featureSquares(rows, columns, targets)
        var weights = [Float](repeating: 0, count: columns)
        var bias: Float = 0
        var order = (0..<rows.count).filter { targets[$0] != 0 && rows.offsets[$0] < rows.offsets[$0 + 1] }
        let positives = targets.count { $0 > 0 }
        let negatives = targets.count { $0 < 0 }
        guard positives > 0, negatives > 0 else {
            return Model(weights: weights, bias: positives > 0 ? 1 : -1)
        }
        let half = Double(positives + negatives) / 2
        let costs = (
            up: cost * Float(Maths.power(half / Double(positives), balance)),
            down: cost * Float(Maths.power(half / Double(negatives), balance))
        )
        var dual = [Float](repeating: 0, count: rows.count)
        var norms = [Float](repeating: 1, count: rows.count)
        for row in order { norms[row] = 1 + rows.squaredLength(row, squares) }
        var random = SeededRandom(seed: seed)
        let columnsOf = rows.columns
        for _ in 0..<passes {
            order.shuffle(using: &random)
            for row in order {
                let sign = Float(targets[row])
                let value = rows.value(row)
                let range = rows.offsets[row]..<rows.offsets[row + 1]
                var sum: Float = 0
                for index in range { sum += weights[Int(columnsOf[index])] }
                let softness = 0.5 / ((sign > 0 ? costs.up : costs.down) * importance[row])
                let gradient = sign * (sum * value + bias) - 1 + softness * dual[row]
                let next = max(dual[row] - gradient / (norms[row] + softness), 0)
                let change = (next - dual[row]) * sign
                if change == 0 { continue }
                dual[row] = next
                bias += change
                let step = change * value
                for index in range {
                    let column = Int(columnsOf[index])
                    weights[column] += step * squares[column]
                }
            }
        }
        return Model(weights: weights, bias: bias)
    }

    /// The square of each feature's weight: of the log of the ratio between its shares of the two classes.
    private func featureSquares(_ rows: SparseRows, _ columns: Int, _ targets: [Int8]) -> [Float] {
        var up = [Float](repeating: smoothing, count: columns)
        var down = up
        var seen = [Int32](repeating: 0, count: columns)
        for row in 0..<rows.count where targets[row] != 0 {
            var last: Int32 = -1
            for index in rows.offsets[row]..<rows.offsets[row + 1] {
                let column = rows.columns[index]
                if targets[row] > 0 { up[Int(column)] += 1 } else { down[Int(column)] += 1 }
                if column != last { seen[Int(column)] += 1 }
                last = column
            }
        }
        // Features of other rows have no share: smoothing half a million of them would hide that one class has the fewer words.
        var total = (up: 0.0, down: 0.0)
        for column in 0..<columns where seen[column] > 0 {
            total.up += Double(up[column])
            total.down += Double(down[column])
        }
        let shift = Float(Maths.logarithm(total.down / total.up))
        return (0..<columns).map { column in
            if seen[column] < leastRows { return 0 }
            let ratio = abs(Maths.logarithm(Double(up[column] / down[column])) + Double(shift))
            return Float(Maths.power(ratio, contrast))
        }
    }
}

extension LinearTrainer {
    package init(seed: UInt64) { self.seed = seed }
}
