/// Counts by two properties, and what each cell would hold if the two had nothing to do with each other.
package struct CrossTable: Hashable, Sendable {
    /// One row of counts a value of the first property.
    package let counts: [[Double]]
    package let rows: [Double]
    package let columns: [Double]
    package let total: Double

    /// - Parameter counts: rows of equal length.
    package init(_ counts: [[Double]]) {
        self.counts = counts
        rows = counts.map { $0.reduce(0, +) }
        columns = (counts.first ?? []).indices.map { column in counts.reduce(0) { $0 + $1[column] } }
        total = rows.reduce(0, +)
    }

    /// What the margins lead to expect: row total × column total ÷ total; 0 for an empty table.
    package func expected(_ row: Int, _ column: Int) -> Double {
        total > 0 ? rows[row] * columns[column] / total : 0
    }

    /// The adjusted residual: (count − expected) over its standard error, about standard normal where the properties are
    /// independent (Haberman, *The analysis of residuals in cross-classified tables*, Biometrics 29, 1973,
    /// doi:10.2307/2529686). `nil` where a margin leaves no choice.
    package func residual(_ row: Int, _ column: Int) -> Double? {
        let expected = expected(row, column)
        let variance = expected * (1 - rows[row] / total) * (1 - columns[column] / total)
        guard variance > 0 else { return nil }
        return (counts[row][column] - expected) / variance.squareRoot()
    }

    /// Pearson's chi-square and the probability of one at least as great where rows and columns are independent; `nil` for a
    /// table of one row or column. Empty rows and columns don't count.
    package var independence: (chiSquare: Double, p: Double)? {
        let (live, used) = (rows.count { $0 > 0 }, columns.count { $0 > 0 })
        guard live > 1, used > 1 else { return nil }
        var sum = 0.0
        for row in rows.indices where rows[row] > 0 {
            for column in columns.indices where columns[column] > 0 {
                let expected = expected(row, column)
                sum += (counts[row][column] - expected) * (counts[row][column] - expected) / expected
            }
        }
        return (sum, 1 - ChiSquare.cumulative(sum, df: Double((live - 1) * (used - 1))))
    }
}
