/// What a sheet is before it is read: how many rows, what stands on top, which cells are merged.
struct SheetLook {
    /// The first rows that are not empty.
    private static let topRows = 60
    /// How much of them is kept: as many columns as a table may have, and as many bytes of a cell as the name of one may.
    private static let topColumns = 1000
    private static let topBytes = 4096

    let sheet: Workbook.Sheet
    /// Rows with a cell that is not empty.
    private(set) var rows = 0
    /// The last column with a cell that is not empty.
    private(set) var width = 0
    private(set) var merged: [MergedCells] = []
    /// The names of the columns, from the first column on; empty where the sheet has none.
    private(set) var header: [String] = []
    /// The row of the sheet where the names stand, the lowest of them where they take several; 0 for none.
    private(set) var headerRow = 0

    /// Reads the whole sheet once: what is merged stands at its end.
    init(_ sheet: Workbook.Sheet, of workbook: Workbook, names: Set<String>) throws(IngestError) {
        self.sheet = sheet
        guard let part = try workbook.zip.open(sheet.part) else { return }
        let parser = SheetParser(workbook)
        let top = Top()
        parser.row = { row throws(IngestError) in top.take(row) }
        try part.scan(parser)
        rows = top.count
        width = top.width
        merged = parser.merged
        findHeader(top.rows, names)
    }

    private final class Top {
        var rows: [SheetParser.Row] = []
        var count = 0
        var width = 0

        func take(_ row: SheetParser.Row) {
            guard let last = row.cells.last else { return }
            count += 1
            width = max(width, last.column)
            guard rows.count < SheetLook.topRows else { return }
            var kept = SheetParser.Row(number: row.number, cells: [])
            for cell in row.cells where cell.column <= SheetLook.topColumns {
                kept.cells.append((cell.column, SheetLook.beginning(cell.text)))
            }
            rows.append(kept)
        }
    }

    /// As much of a cell as the name of a column may have, whole characters.
    private static func beginning(_ text: [UInt8]) -> [UInt8] {
        guard text.count > topBytes else { return text }
        var end = topBytes
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(text[..<end])
    }

    private mutating func findHeader(_ rows: [SheetParser.Row], _ names: Set<String>) {
        let cells = rows.map { Self.line($0, width: min(width, Self.topColumns)) }
        let index = TableTop.titles(above: cells, names: names)
        guard rows.indices.contains(index) else { return }
        var named = cells[index]
        headerRow = rows[index].number
        // 评分 above 服务 and 物流: the names of a group take as many rows as the names beside it are merged over.
        let depth =
            merged.filter { $0.rows.contains(headerRow) && $0.rows.lowerBound == headerRow }
            .map(\.rows.upperBound).max() ?? headerRow
        if depth > headerRow, depth - headerRow < 5 {
            fill(&named, row: headerRow, from: rows)
            for row in rows where row.number > headerRow && row.number <= depth {
                var below = Self.line(row, width: named.count)
                fill(&below, row: row.number, from: rows)
                for column in named.indices where !below[column].isEmpty && below[column] != named[column] {
                    named[column] += (named[column].isEmpty ? "" : "/") + below[column]
                }
            }
            headerRow = depth
        }
        while named.last?.isEmpty == true { named.removeLast() }
        header = named
    }

    /// Fills the cells of a row that are merged with one that holds something.
    private func fill(_ cells: inout [String], row: Int, from rows: [SheetParser.Row]) {
        for area in merged where area.rows.contains(row) {
            guard let top = rows.first(where: { $0.number == area.rows.lowerBound }),
                let cell = top.cells.first(where: { $0.column == area.columns.lowerBound })
            else { continue }
            for column in area.columns where column <= cells.count && cells[column - 1].isEmpty {
                cells[column - 1] = String(decoding: cell.text, as: UTF8.self)
            }
        }
    }

    private static func line(_ row: SheetParser.Row, width: Int) -> [String] {
        var line = [String](repeating: "", count: width)
        for cell in row.cells where cell.column <= width {
            line[cell.column - 1] = String(decoding: cell.text, as: UTF8.self)
        }
        return line
    }
}
