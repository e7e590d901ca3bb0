/// A small multinomial logistic model over a handful of dense numbers: it turns scores into calibrated probabilities.
package struct Softmax: Hashable, Sendable {
    let classes: Int
    let inputs: Int
    /// Row by row, one row of `inputs` weights a class.
    var weights: [Float]

    package init(classes: Int, inputs: Int, weights: [Float]) {
        (self.classes, self.inputs, self.weights) = (classes, inputs, weights)
    }

    /// One probability a class; they add up to one.
    package func probabilities(_ vector: [Float]) -> [Double] {
        var logits = [Double](repeating: 0, count: classes)
        for row in 0..<classes {
            let base = row * inputs
            var sum: Float = 0
            for column in 0..<inputs { sum += weights[base + column] * vector[column] }
            logits[row] = Double(sum)
        }
        let top = logits.max() ?? 0
        var total = 0.0
        for row in logits.indices {
            logits[row] = Maths.exponential(logits[row] - top)
            total += logits[row]
        }
        for row in logits.indices { logits[row] /= total }
        return logits
    }

    /// The probability of the second of two classes, as ``probabilities(_:)`` gives it: most models ask one question, some sixty times a text.
    package func second(_ vector: [Float]) -> Double {
        guard classes == 2, vector.count >= inputs, weights.count >= 2 * inputs else { return probabilities(vector)[1] }
        var first: Float = 0
        var second: Float = 0
        for column in 0..<inputs {
            first += weights[column] * vector[column]
            second += weights[inputs + column] * vector[column]
        }
        let top = max(Double(first), Double(second))
        let other = Maths.exponential(Double(first) - top)
        let one = Maths.exponential(Double(second) - top)
        return one / (other + one)
    }

    /// The model fitted to labelled vectors by full-batch descent with Nesterov momentum: deterministic, and convex, so it finds the optimum.
    ///
    /// - Parameter importance: what each row counts; all the same where it is `nil`.
    static func fit(
        _ vectors: [[Float]], _ labels: [Int], classes: Int, penalty: Double = 1e-4, rounds: Int = 400,
        importance: [Double]? = nil
    ) -> Softmax {
        let inputs = vectors.first?.count ?? 0
        var model = Softmax(classes: classes, inputs: inputs, weights: [Float](repeating: 0, count: classes * inputs))
        guard !vectors.isEmpty else { return model }
        // Inputs of unlike size would make descent slow; scale them to unit mean square and back at the end.
        var scale = [Double](repeating: 1e-9, count: inputs)
        for vector in vectors { for column in 0..<inputs { scale[column] += Double(vector[column] * vector[column]) } }
        scale = scale.map { ($0 / Double(vectors.count)).squareRoot() }
        let flat = vectors.flatMap { vector in (0..<inputs).map { Double(vector[$0]) / scale[$0] } }
        var weights = [Double](repeating: 0, count: classes * inputs)
        var ahead = weights
        let total = importance?.reduce(0, +) ?? Double(labels.count)
        let shares = importance.map { $0.map { $0 / total } } ?? labels.map { _ in 1 / total }
        let step = 2.0 / Double(max(inputs, 1))
        for round in 0..<rounds {
            var gradient = ahead.map { $0 * penalty }
            accumulate(flat, labels, shares, inputs, classes, ahead, &gradient)
            let momentum = Double(round) / Double(round + 3)
            for index in weights.indices {
                let next = ahead[index] - step * gradient[index]
                ahead[index] = next + momentum * (next - weights[index])
                weights[index] = next
            }
        }
        for index in weights.indices { model.weights[index] = Float(weights[index] / scale[index % inputs]) }
        return model
    }

    /// The same model as sure and as inclined as these rows say: all its weights times one number, and a bias more for each class
    /// (temperature scaling, Guo et al., *On Calibration of Modern Neural Networks*, 2017, with biases). Which of two texts is the
    /// likelier one of a class may change by the biases alone.
    ///
    /// - Parameter vectors: their first number is 1, as the biases stand there.
    package func calibrated(on vectors: [[Float]], _ labels: [Int], rounds: Int = 500) -> Softmax {
        guard !vectors.isEmpty else { return self }
        let scores = vectors.map { vector in
            (0..<classes).map { row in
                (0..<inputs).reduce(0.0) { $0 + Double(weights[row * inputs + $1] * vector[$1]) }
            }
        }
        let count = Double(scores.count * classes)
        let size = max(1e-9, (scores.joined().reduce(0) { $0 + $1 * $1 } / count).squareRoot())
        // The number that all weights are multiplied by, then the biases.
        var values = [size] + [Double](repeating: 0, count: classes)
        var ahead = values
        for round in 0..<rounds {
            var gradient = [Double](repeating: 0, count: classes + 1)
            for (score, label) in zip(scores, labels) {
                let logits = (0..<classes).map { ahead[0] * score[$0] / size + ahead[$0 + 1] }
                let top = logits.max() ?? 0
                let powers = logits.map { Maths.exponential($0 - top) }
                let total = powers.reduce(0, +)
                for target in 0..<classes {
                    let error = (powers[target] / total - (target == label ? 1 : 0)) / Double(scores.count)
                    gradient[0] += error * score[target] / size
                    gradient[target + 1] += error
                }
            }
            let momentum = Double(round) / Double(round + 3)
            for index in values.indices {
                let next = ahead[index] - 0.4 * gradient[index]
                ahead[index] = next + momentum * (next - values[index])
                values[index] = next
            }
        }
        var model = self
        for index in model.weights.indices { model.weights[index] *= Float(values[0] / size) }
        for target in 0..<classes { model.weights[target * inputs] += Float(values[target + 1]) }
        return model
    }

    private static func accumulate(
        _ flat: [Double], _ labels: [Int], _ shares: [Double], _ inputs: Int, _ classes: Int, _ weights: [Double],
        _ gradient: inout [Double]
    ) {
        var logits = [Double](repeating: 0, count: classes)
        for (row, label) in labels.enumerated() {
            var top = -Double.infinity
            for target in 0..<classes {
                var sum = 0.0
                for column in 0..<inputs { sum += weights[target * inputs + column] * flat[row * inputs + column] }
                logits[target] = sum
                top = max(top, sum)
            }
            var total = 0.0
            for target in 0..<classes {
                logits[target] = Maths.exponential(logits[target] - top)
                total += logits[target]
            }
            for target in 0..<classes {
                let error = (logits[target] / total - (target == label ? 1 : 0)) * shares[row]
                for column in 0..<inputs { gradient[target * inputs + column] += error * flat[row * inputs + column] }
            }
        }
    }
}
