/// A workbook's rows as the lines of one table in UTF-8, sheet after sheet, so that all that is known of tables holds for them.
///
/// The bytes of a record are its row as a line of CSV, cells as people see them. An empty row and what stands above the header
/// are left out. Not `Sendable`.
final class SheetStream {
    /// How much XML is read at once: its rows may come to a thousand times that.
    private static let pieceLength = 4096
    /// How many bytes of lines are gathered before they are given.
    private static let portion = 1 << 16

    private let workbook: Workbook
    private let choice: SheetChoice
    private let width: Int
    private var next = 0
    private var part: ZipFile.Part?
    private var scan: XMLScan?
    private var parser: SheetParser?
    private var isDone = false
    /// What was unpacked and not yet read.
    private var unpacked: ArraySlice<UInt8> = []
    /// What was written and not yet taken.
    private var lines: [UInt8] = []
    private var written: Int64 = 0
    /// Where in the stream each row begins, and its number in its sheet.
    private var places: [(offset: Int64, row: Int)] = []
    private var firstPlace = 0
    private var merges = MergeFiller([])

    var reason: FormReason { choice.reason }

    /// - Parameters:
    ///   - wanted: the sheet that a mapping names.
    ///   - names: columns that a mapping names, so that a header is known by them.
    init(_ origin: ByteReader.Origin, wanted: String?, names: Set<String>) throws(IngestError) {
        workbook = try Workbook(origin)
        choice = try SheetChoice(workbook, wanted: wanted, names: names)
        // Cells far right of the header are a mistake that is told, not thousands of columns.
        width =
            choice.looks.map { look in
                look.header.isEmpty
                    ? min(look.width, 1000) : max(look.header.count, min(look.width, look.header.count + 50))
            }.max() ?? 0
        if let look = choice.looks.first, look.headerRow > 0 {
            var cells = look.header.map { Array($0.utf8) }
            cells += Array(repeating: [], count: max(0, width - cells.count))
            append(cells, sheet: choice.column.map { Array($0.utf8) }, row: look.headerRow)
        }
    }

    /// Adds some more bytes to `bytes`; `false` at the end.
    func read(into bytes: inout [UInt8]) throws(IngestError) -> Bool {
        while lines.count < Self.portion, !isDone { try step() }
        guard !lines.isEmpty else { return false }
        bytes += lines
        lines.removeAll(keepingCapacity: true)
        return true
    }

    /// The row of the sheet that begins at `offset`; `nil` where none does. Asked in the order of the stream.
    func row(at offset: Int64) -> Int? {
        while firstPlace < places.count, places[firstPlace].offset < offset { firstPlace += 1 }
        if firstPlace > 4096 {
            places.removeFirst(firstPlace)
            firstPlace = 0
        }
        return firstPlace < places.count && places[firstPlace].offset == offset ? places[firstPlace].row : nil
    }

    private func step() throws(IngestError) {
        guard let part, let scan else { return try open() }
        if unpacked.isEmpty { unpacked = try part.next()[...] }
        let piece = unpacked.prefix(Self.pieceLength)
        unpacked = unpacked.dropFirst(piece.count)
        try scan.read(piece, isLast: piece.isEmpty)
        guard piece.isEmpty else { return }
        (self.part, self.scan, self.parser) = (nil, nil, nil)
        next += 1
    }

    private func open() throws(IngestError) {
        guard next < choice.looks.count else {
            isDone = true
            return
        }
        let look = choice.looks[next]
        guard let part = try workbook.zip.open(look.sheet.part) else {
            next += 1
            return
        }
        let parser = SheetParser(workbook)
        merges = MergeFiller(look.merged.filter { $0.rows.upperBound > look.headerRow })
        let sheet = choice.column.map { _ in Array(look.sheet.name.utf8) }
        parser.row = { [unowned self] row throws(IngestError) in
            guard row.number > look.headerRow else { return merges.note(row) }
            let filled = merges.filled(row)
            // A long text that is merged over many cells stands in each of them.
            guard filled.size <= SheetParser.longestRow else {
                throw SheetParser.tooLong(row: row.number, of: workbook.name)
            }
            take(filled, sheet, row.number)
        }
        self.parser = parser
        self.part = part
        scan = try XMLScan(parser, name: "\(look.sheet.part) of \(workbook.name)")
    }

    private func take(_ row: SheetParser.Row, _ sheet: [UInt8]?, _ number: Int) {
        guard let last = row.cells.last else { return }
        var cells = [[UInt8]](repeating: [], count: max(width, last.column))
        for cell in row.cells { cells[cell.column - 1] = cell.text }
        append(cells, sheet: sheet, row: number)
    }

    private func append(_ cells: [[UInt8]], sheet: [UInt8]?, row: Int) {
        let before = lines.count
        places.append((written, row))
        for (index, cell) in (cells + (sheet.map { [$0] } ?? [])).enumerated() {
            if index > 0 { lines.append(0x2C) }
            guard cell.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
                lines += cell
                continue
            }
            lines.append(0x22)
            for byte in cell {
                if byte == 0x22 { lines.append(0x22) }
                lines.append(byte)
            }
            lines.append(0x22)
        }
        lines.append(0x0A)
        written += Int64(lines.count - before)
    }
}

/// Gives every cell of a merged area what its first cell holds, row by row.
struct MergeFiller {
    private var waiting: [MergedCells]
    private var open: [(area: MergedCells, text: [UInt8])] = []

    init(_ areas: [MergedCells]) { waiting = areas.sorted { $0.rows.lowerBound > $1.rows.lowerBound } }

    /// Looks at a row that is not wanted itself.
    mutating func note(_ row: SheetParser.Row) { _ = filled(row) }

    mutating func filled(_ row: SheetParser.Row) -> SheetParser.Row {
        guard !waiting.isEmpty || !open.isEmpty else { return row }
        open.removeAll { $0.area.rows.upperBound < row.number }
        while let area = waiting.last, area.rows.lowerBound <= row.number {
            waiting.removeLast()
            guard area.rows.lowerBound == row.number,
                let cell = row.cells.first(where: { $0.column == area.columns.lowerBound })
            else { continue }
            open.append((area, cell.text))
        }
        // A row without a cell of its own is no record, however tall the area is that it lies in.
        guard !open.isEmpty, !row.cells.isEmpty else { return row }
        var cells = Dictionary(row.cells.map { ($0.column, $0.text) }) { first, _ in first }
        for (area, text) in open {
            // As far as a table may be wide; an area over whole rows is a title.
            for column in area.columns.prefix(64) where cells[column] == nil { cells[column] = text }
        }
        return SheetParser.Row(number: row.number, cells: cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
}
