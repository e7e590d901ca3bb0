package import HuiyinQuery
import HuiyinStatistics

/// Voices by two properties, and where fewer are heard than the margins lead to expect.
package struct Coverage: Hashable, Sendable {
    package struct Cell: Hashable, Sendable {
        package let row: String?
        package let column: String?
        package let count: Int
        /// What the row's and the column's totals lead to expect.
        package let expected: Double
        /// How far off that is, in standard errors; `nil` where the margins leave no choice.
        package let residual: Double?

        /// At most half of what is expected, by more than chance, where enough were expected to tell.
        package var isHole: Bool {
            guard let residual, Double(count) <= expected / 2 else { return false }
            return expected >= Coverage.leastExpected && residual <= Coverage.holeResidual
        }
    }

    /// Fewer than this leave room for chance alone.
    package static let leastExpected = 5.0
    /// Standard errors below what is expected: one of some seven hundred cells by chance.
    package static let holeResidual = -3.0

    /// The most frequent first, unknown last.
    package let rows: [String?]
    package let columns: [String?]
    /// Rows of ``rows`` by ``columns``.
    package let cells: [[Cell]]
    package let moreRows: Int
    package let moreColumns: Int
    /// The cells that miss most voices.
    package var holes: [Cell] {
        cells.joined().filter(\.isHole).sorted { $1.expected - Double($1.count) < $0.expected - Double($0.count) }
    }

    /// - Parameter answer: counts by two dimensions.
    package init(_ answer: QueryAnswer, rows longest: Int, columns widest: Int) {
        self.init(
            answer.rows.map { ($0.dimensions[0], $0.dimensions[1], $0.measures[0].n) }, rows: longest, columns: widest)
    }

    /// The coverage of counts by row and column.
    package static func of(_ counts: [(row: String?, column: String?, n: Int)]) -> Coverage {
        Coverage(counts, rows: .max, columns: .max)
    }

    private init(_ voices: [(row: String?, column: String?, n: Int)], rows longest: Int, columns widest: Int) {
        var counts = [String?: [String?: Int]]()
        var perColumn = [String?: Int]()
        for voice in voices {
            counts[voice.row, default: [:]][voice.column, default: 0] += voice.n
            perColumn[voice.column, default: 0] += voice.n
        }
        func rank(_ counts: [String?: Int]) -> [String?] {
            counts.sorted { left, right in
                if (left.key == nil) != (right.key == nil) { return right.key == nil }
                return (left.value, right.key ?? "") > (right.value, left.key ?? "")
            }.map(\.key)
        }
        let (allRows, allColumns) = (rank(counts.mapValues { $0.values.reduce(0, +) }), rank(perColumn))
        (rows, columns) = (Array(allRows.prefix(longest)), Array(allColumns.prefix(widest)))
        (moreRows, moreColumns) = (allRows.count - rows.count, allColumns.count - columns.count)
        // What isn't known is no place that could be silent: expectations are among known values.
        let known = (rows: rows.filter { $0 != nil }, columns: columns.filter { $0 != nil })
        let table = CrossTable(known.rows.map { row in known.columns.map { Double(counts[row]?[$0] ?? 0) } })
        let columnList = columns
        cells = rows.map { row in
            columnList.map { column in
                let place = known.rows.firstIndex(of: row).flatMap { y in
                    known.columns.firstIndex(of: column).map { (y, $0) }
                }
                return Cell(
                    row: row, column: column, count: counts[row]?[column] ?? 0,
                    expected: place.map { table.expected($0.0, $0.1) } ?? 0,
                    residual: place.flatMap { table.residual($0.0, $0.1) })
            }
        }
    }
}
