/// Rows of feature columns, all values alike: the training form of many texts.
package struct SparseRows: Sendable {
    private(set) var offsets: [Int] = [0]
    private(set) var columns: [Int32] = []
    private var values: [Float] = []

    package init() {}

    package var count: Int { offsets.count - 1 }

    /// Adds a row of a text with `length` features, known or not; its columns are put in order, so that repeated ones stand together.
    package mutating func append(_ row: some Sequence<Int32>, length: Int) {
        columns.append(contentsOf: row.sorted())
        offsets.append(columns.count)
        values.append(1 / (Float(length) + WeightTable.damping).squareRoot())
    }

    /// The squared length of a row whose columns are weighted by `squares`; a column that stands n times counts n² times.
    func squaredLength(_ row: Int, _ squares: [Float]) -> Float {
        var sum: Float = 0
        var index = offsets[row]
        while index < offsets[row + 1] {
            let column = columns[index]
            var repeats: Float = 0
            while index < offsets[row + 1], columns[index] == column {
                repeats += 1
                index += 1
            }
            sum += squares[Int(column)] * repeats * repeats
        }
        return sum * value(row) * value(row)
    }

    /// The value that every feature of a row has, so that long texts don't outweigh short ones.
    func value(_ row: Int) -> Float { values[row] }
}
