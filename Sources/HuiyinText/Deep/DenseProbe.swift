/// Linear scores of dense vectors, one output a label: `weights · vector + bias`.
package struct DenseProbe: Hashable, Sendable {
    package let outputs: Int
    package let inputs: Int
    /// outputs × inputs.
    package let weights: [Float]
    package let biases: [Float]

    package func scores(_ vector: [Float]) -> [Float] {
        (0..<outputs).map { output in
            var sum = biases[output]
            for index in 0..<inputs { sum += weights[output * inputs + index] * vector[index] }
            return sum
        }
    }
}

/// Ridge regression onto ±1 (Hoerl and Kennard 1970, doi:10.1080/00401706.1970.10488634): all labels share one matrix, and leaving a fold
/// out only takes its part of the sums away.
package struct RidgeSums: Sendable {
    let inputs: Int
    let outputs: Int
    /// Sums of x·xᵀ, with a last column for the constant 1.
    private var squares: [Double]
    private var products: [Double]
    private(set) var count = 0

    package init(inputs: Int, outputs: Int) {
        self.inputs = inputs
        self.outputs = outputs
        squares = [Double](repeating: 0, count: (inputs + 1) * (inputs + 1))
        products = [Double](repeating: 0, count: (inputs + 1) * outputs)
    }

    /// Adds a row; `targets` holds 1, −1, or 0 where a label was not asked about (counted as the middle).
    package mutating func add(_ vector: [Float], _ targets: [Float]) {
        count += 1
        let width = inputs + 1
        squares.withUnsafeMutableBufferPointer { squares in
            for row in 0..<width {
                let left = row == inputs ? 1 : Double(vector[row])
                for column in 0...row {
                    squares[row * width + column] += left * (column == inputs ? 1 : Double(vector[column]))
                }
            }
        }
        for output in 0..<outputs where targets[output] != 0 {
            let target = Double(targets[output])
            for row in 0..<inputs { products[output * width + row] += target * Double(vector[row]) }
            products[output * width + inputs] += target
        }
    }

    package func adding(_ other: RidgeSums) -> RidgeSums {
        var both = self
        for index in squares.indices { both.squares[index] += other.squares[index] }
        for index in products.indices { both.products[index] += other.products[index] }
        both.count += other.count
        return both
    }

    package func subtracting(_ other: RidgeSums) -> RidgeSums {
        var rest = self
        for index in squares.indices { rest.squares[index] -= other.squares[index] }
        for index in products.indices { rest.products[index] -= other.products[index] }
        rest.count -= other.count
        return rest
    }

    /// The probe with the least squared error plus `penalty` times the mean square of the inputs for each weight; the bias is free.
    package func probe(penalty: Double) -> DenseProbe {
        let width = inputs + 1
        var matrix = squares
        let scale = (0..<inputs).reduce(0.0) { $0 + squares[$1 * width + $1] } / Double(inputs * max(count, 1))
        for index in 0..<inputs { matrix[index * width + index] += penalty * scale }
        matrix[inputs * width + inputs] += 1e-6
        Cholesky.factor(&matrix, width)
        var weights = [Float]()
        var biases = [Float]()
        for output in 0..<outputs {
            var solution = Array(products[output * width..<(output + 1) * width])
            Cholesky.solve(matrix, width, &solution)
            weights += solution.dropLast().map { Float($0) }
            biases.append(Float(solution[inputs]))
        }
        return DenseProbe(outputs: outputs, inputs: inputs, weights: weights, biases: biases)
    }
}

/// The Cholesky factor of a symmetric positive definite matrix, kept in its lower triangle, row by row.
enum Cholesky {
    static func factor(_ matrix: inout [Double], _ size: Int) {
        matrix.withUnsafeMutableBufferPointer { matrix in
            for row in 0..<size {
                for column in 0...row {
                    var sum = matrix[row * size + column]
                    for inner in 0..<column { sum -= matrix[row * size + inner] * matrix[column * size + inner] }
                    matrix[row * size + column] =
                        row == column ? max(sum, 1e-12).squareRoot() : sum / matrix[column * size + column]
                }
            }
        }
    }

    static func solve(_ factor: [Double], _ size: Int, _ vector: inout [Double]) {
        for row in 0..<size {
            for inner in 0..<row { vector[row] -= factor[row * size + inner] * vector[inner] }
            vector[row] /= factor[row * size + row]
        }
        for row in stride(from: size - 1, through: 0, by: -1) {
            for inner in row + 1..<size { vector[row] -= factor[inner * size + row] * vector[inner] }
            vector[row] /= factor[row * size + row]
        }
    }
}
