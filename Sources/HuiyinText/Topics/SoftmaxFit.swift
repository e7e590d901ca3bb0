/// A string to fit to: numbers of the features that it has, and its class.
struct FitRow {
    let features: [Int32]
    let label: Int
    let importance: Float
}

/// Fits a softmax model with a Gaussian prior to rows of binary features by accelerated gradient descent (Nesterov 1983) with a step of
/// its own for each feature, small enough that no round can overshoot.
struct SoftmaxFit {
    private let rows: [FitRow]
    private let features: Int
    private let classes: Int
    private let variance: Float

    init(_ rows: [FitRow], features: Int, classes: Int, variance: Float) {
        (self.rows, self.features, self.classes, self.variance) = (rows, features, classes, variance)
    }

    /// Weights, features by classes, and biases.
    func solve(rounds: Int) -> (weights: [Float], biases: [Float]) {
        // The bias is one more feature that every row has.
        let size = (features + 1) * classes
        var weights = [Float](repeating: 0, count: size)
        var ahead = weights
        let steps = steps()
        for round in 0..<rounds {
            let gradient = gradient(at: ahead)
            let momentum = Float(round) / Float(round + 3)
            weights.withUnsafeMutableBufferPointer { weights in
                ahead.withUnsafeMutableBufferPointer { ahead in
                    for feature in 0...features {
                        let step = steps[feature]
                        for index in feature * classes..<(feature + 1) * classes {
                            let next = ahead[index] - step * gradient[index]
                            ahead[index] = next + momentum * (next - weights[index])
                            weights[index] = next
                        }
                    }
                }
            }
        }
        return (Array(weights[..<(features * classes)]), Array(weights[(features * classes)...]))
    }

    private func steps() -> [Float] {
        var curvature = [Float](repeating: 1 / variance, count: features + 1)
        // A row of n features moves at most n times as fast as one feature alone; a softmax bends by at most a half.
        for row in rows {
            let share = 0.5 * row.importance * Float(row.features.count + 1)
            for feature in row.features { curvature[Int(feature)] += share }
            curvature[features] += share
        }
        return curvature.map { 1 / $0 }
    }

    private func gradient(at weights: [Float]) -> [Float] {
        var gradient = [Float](repeating: 0, count: weights.count)
        for index in 0..<features * classes { gradient[index] = weights[index] / variance }
        var logits = [Float](repeating: 0, count: classes)
        weights.withUnsafeBufferPointer { weights in
            gradient.withUnsafeMutableBufferPointer { gradient in
                logits.withUnsafeMutableBufferPointer { logits in
                    for row in rows { add(row, weights, gradient, logits) }
                }
            }
        }
        return gradient
    }

    /// Adds what one row says. Buffers, since arrays would be checked for sole ownership at each number: 3 times as slow.
    private func add(
        _ row: FitRow, _ weights: UnsafeBufferPointer<Float>, _ gradient: UnsafeMutableBufferPointer<Float>,
        _ logits: UnsafeMutableBufferPointer<Float>
    ) {
        let bias = features * classes
        for column in 0..<classes { logits[column] = weights[bias + column] }
        for feature in row.features {
            let base = Int(feature) * classes
            for column in 0..<classes { logits[column] += weights[base + column] }
        }
        var top = -Float.infinity
        for column in 0..<classes { top = max(top, logits[column]) }
        var sum: Float = 0
        for column in 0..<classes {
            logits[column] = Maths.exponential(logits[column] - top)
            sum += logits[column]
        }
        let scale = row.importance / sum
        for column in 0..<classes { logits[column] *= scale }
        logits[row.label] -= row.importance
        for column in 0..<classes { gradient[bias + column] += logits[column] }
        for feature in row.features {
            let base = Int(feature) * classes
            for column in 0..<classes { gradient[base + column] += logits[column] }
        }
    }
}
