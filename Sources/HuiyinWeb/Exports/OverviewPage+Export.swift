extension OverviewPage: Exporting {
    var snapshot: String { footing.snapshot }

    var tables: [ExportTable] {
        var tables = [figureTable]
        if let series = ExportTable.series(volumes: volumeChart, people: nil, shares: shareChart) {
            tables.append(series)
        }
        if !topics.isEmpty { tables.append(topicTable) }
        if !problems.isEmpty { tables.append(.problems(problems)) }
        return tables.map { $0.stamped(footing) }
    }

    private var figureTable: ExportTable {
        let keys: [(String, Key?)] = [
            ("voices", voices), ("people", people), ("unhappy_share", negativeShare), ("nps", nps),
        ]
        return ExportTable.figures(
            keys.compactMap { name, key in
                key.map { ($0, name) }.map { ($1, $0.now, $0.before, $0.difference, $0.isClear) }
            })
    }

    private var topicTable: ExportTable {
        ExportTable(
            .topics,
            ["topic", "name", "people"] + ExportTable.columns(of: "unhappy_share")
                + ExportTable.columns(of: "happy_share"),
            topics.map { cell in
                [.text(cell.path), .text(cell.name), .count(cell.people.count)]
                    + ExportTable.cells(cell.negativeShare) + ExportTable.cells(cell.positiveShare)
            })
    }
}

extension ExportTable {
    /// One row a figure: what it is, now, before, and how far apart.
    static func figures(
        _ rows: [(name: String, now: Linked, before: Linked?, difference: Double?, isClear: Bool)]
    ) -> ExportTable {
        ExportTable(
            .figures, ["measure"] + columns(of: "value") + columns(of: "before") + ["difference", "is_clear"],
            rows.map { row in
                [.text(row.name)] + cells(row.now) + cells(row.before) + [.number(row.difference), .truth(row.isClear)]
            })
    }

    /// The points of charts over the same days; `nil` where there is no chart.
    static func series(volumes: Chart?, people: Chart?, shares: Chart?) -> ExportTable? {
        guard let first = volumes ?? people ?? shares else { return nil }
        let counted: [(String, Chart)] = [("voices", volumes), ("people", people)].compactMap { name, chart in
            chart.map { (name, $0) }
        }
        var names = ["from", "to"] + counted.map(\.0)
        if people != nil { names.append("people_before") }
        if shares != nil { names += columns(of: "unhappy_share") + ["unhappy_share_before"] }
        let rows = first.points.indices.map { index -> [Cell] in
            var row: [Cell] = [.text(first.points[index].from), .text(first.points[index].to)]
            row += counted.map { .number($0.1.points[index].value) }
            if let people { row.append(.number(people.points[index].before)) }
            if let point = shares?.points[index] {
                row += [
                    .number(point.value), .number(point.low), .number(point.high), .count(point.n),
                    .number(point.before),
                ]
            }
            return row
        }
        return ExportTable(.series, names, rows)
    }
}
