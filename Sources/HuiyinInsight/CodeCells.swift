package import HuiyinQuery

/// How often each cell stands in the columns that hold a source's codes.
extension Inquiry {
    /// A cell of a column and the items that have it.
    package struct CodeCell: Hashable, Sendable {
        package let column: String
        package let value: String
        package let count: Int
    }

    /// Cells of `columns`, the most frequent first within a column, together with the answers that counted them.
    package func codeCells(of source: String, columns: Set<String>) async throws -> (
        cells: [CodeCell], answers: [QueryAnswer]
    ) {
        var cells = [CodeCell]()
        var answers = [QueryAnswer]()
        let scope = Scope(period: .all).having(.source, source)
        for column in columns.sorted() {
            let answer = try await ask(scope, in: nil, [.feedback], by: [.column(.attribute(column))])
            answers.append(answer)
            for row in answer.rows {
                guard let value = row.dimensions[0] else { continue }
                cells.append(CodeCell(column: column, value: value, count: row.measures[0].n))
            }
        }
        return (cells, answers)
    }
}
