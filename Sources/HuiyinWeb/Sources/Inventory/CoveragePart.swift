import HTTPTypes
import HuiyinArchive
import HuiyinInsight
import HuiyinQuery

/// Where we can hear: voices by two properties, and the holes.
package struct CoveragePart: Hashable, Sendable, Encodable {
    package struct Cell: Hashable, Sendable, Encodable {
        package let count: Int
        /// What the totals of row and column lead to expect.
        package let expected: Double
        package let residual: Double?
        package let isHole: Bool
        package let voices: Linked?
    }

    package struct Row: Hashable, Sendable, Encodable {
        package let name: String
        package let cells: [Cell]
        package let total: Int
        package let voices: Linked?
    }

    package struct Hole: Hashable, Sendable, Encodable {
        package let row: String
        package let column: String
        package let count: Int
        package let expected: Double
    }

    package struct Choice: Hashable, Sendable, Encodable {
        package let name: String
        package let href: String
        package let isCurrent: Bool
    }

    package let rowsName: String
    package let columnsName: String
    package let columns: [String]
    package let rows: [Row]
    package let holes: [Hole]
    package let rowChoices: [Choice]
    package let columnChoices: [Choice]
    package let moreRows: Int
    package let moreColumns: Int
    package let period: String

    private static let widest = 12
    private static let longest = 15
    private static let mostHoles = 5

    static func make(
        _ frame: Frame, _ rows: CoverageDimension, _ columns: CoverageDimension, _ all: [CoverageDimension],
        _ page: PageContext
    ) async throws -> (part: CoveragePart, answer: QueryAnswer) {
        let answer = try await page.inquiry.ask(
            frame.scope, in: frame.days, [.feedback], by: [rows.dimension, columns.dimension], limit: 10_000)
        let coverage = Coverage(answer, rows: longest, columns: widest)
        func linked(_ count: Int, _ scope: Scope?) -> Linked? {
            scope.map { page.linked(Counted(Figure(value: Double(count), n: count), .feedback, behind: $0)) }
        }
        // A property beside itself says nothing, so what the other side shows is no choice.
        func choices(
            _ build: (CoverageDimension) -> SourcesPlace, _ current: CoverageDimension, beside other: CoverageDimension
        ) -> [Choice] {
            all.filter { $0 != other }.map {
                Choice(name: $0.name(page.words), href: page.links(.sources(build($0))), isCurrent: $0 == current)
            }
        }
        let part = CoveragePart(
            rowsName: rows.name(page.words), columnsName: columns.name(page.words),
            columns: coverage.columns.map { columns.value($0, page) },
            rows: zip(coverage.rows, coverage.cells).map { row, cells in
                let narrowed = rows.narrowed(frame.scope, to: row)
                let total = cells.reduce(0) { $0 + $1.count }
                return Row(
                    name: rows.value(row, page),
                    cells: cells.map { cell in
                        Cell(
                            count: cell.count, expected: (cell.expected * 10).rounded() / 10,
                            residual: cell.residual.map { ($0 * 10).rounded() / 10 }, isHole: cell.isHole,
                            voices: linked(cell.count, narrowed.flatMap { columns.narrowed($0, to: cell.column) }))
                    }, total: total, voices: coverage.moreColumns == 0 ? linked(total, narrowed) : nil)
            },
            holes: coverage.holes.prefix(mostHoles).map { cell in
                Hole(
                    row: rows.value(cell.row, page), column: columns.value(cell.column, page), count: cell.count,
                    expected: cell.expected.rounded())
            },
            rowChoices: choices(
                { .coverage(frame.scope, rows: $0.text, columns: columns.text) }, rows, beside: columns),
            columnChoices: choices(
                { .coverage(frame.scope, rows: rows.text, columns: $0.text) }, columns, beside: rows),
            moreRows: coverage.moreRows, moreColumns: coverage.moreColumns, period: page.periodName)
        return (part, answer)
    }
}

extension Site {
    /// The matrix on a page of its own, laid out as asked.
    func coveragePage(_ scope: Scope, rows: String, columns: String, _ address: Address) async throws -> Answer {
        let inquiry = try await inquiry()
        let sources = try await archive.sources()
        let frame = try await inquiry.frame(scope)
        let page = try await context(address, inquiry, frame)
        guard let down = CoverageDimension(rows), let across = CoverageDimension(columns), down != across else {
            throw Failure(
                .badRequest, "coverage-dimension",
                "rows and columns take two different properties, such as product and channel",
                details: [.init(at: "rows, columns", expected: "product, channel, store, topic …", suggestion: nil)],
                back: .sources(.list(scope)))
        }
        let (part, answer) = try await CoveragePart.make(
            frame, down, across, CoverageDimension.all(archive, sources), page)
        let model = CoveragePage(
            filters: try await page.filterBar(frame, polarity: false, topic: false, compares: false), coverage: part,
            footing: Footing(answer.recipe, answer.warnings))
        return Answer(html: model.view(page), twin: twin("coverage", model, page))
    }
}

/// `/sources/coverage`
package struct CoveragePage: Hashable, Sendable, Encodable {
    package let filters: FilterBar
    package let coverage: CoveragePart
    package let footing: Footing
}

extension CoveragePage {
    func view(_ context: PageContext) -> HTML {
        Layout(
            context: context, title: context.words(.coverageTitle),
            crumb: context.sourcesCrumb(context.words(.coverageTitle)), footing: footing
        ).page("\(filters.view(context))\(coverage.view(context))")
    }
}
