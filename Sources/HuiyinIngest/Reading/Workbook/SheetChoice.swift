/// Which sheets of a workbook are read, and why.
struct SheetChoice {
    let looks: [SheetLook]
    let reason: FormReason
    /// The name of the column that says which sheet a row is of; `nil` where the workbook has only one.
    let column: String?

    /// The name of that column.
    static let sheetColumn = "工作表"

    /// The sheet that `wanted` names or numbers from 1; else all visible ones with the columns of the one with most rows.
    ///
    /// - Throws: ``IngestError`` `sheet-unknown`, `workbook-empty`.
    init(_ workbook: Workbook, wanted: String?, names: Set<String>) throws(IngestError) {
        if let wanted {
            let found =
                workbook.sheets.first { $0.name == wanted }
                ?? Int(wanted).flatMap { workbook.sheets.indices.contains($0 - 1) ? workbook.sheets[$0 - 1] : nil }
            guard let found else {
                throw IngestError(
                    code: "sheet-unknown",
                    message: "\(workbook.name) has no sheet \(wanted); its sheets are "
                        + workbook.sheets.prefix(20).map(\.name).joined(separator: ", "))
            }
            looks = [try SheetLook(found, of: workbook, names: names)]
            column = nil
            reason = .sheetByMapping(found.name)
            return
        }
        var filled: [SheetLook] = []
        for sheet in workbook.sheets where !sheet.isHidden {
            let look = try SheetLook(sheet, of: workbook, names: names)
            if look.rows > 0 { filled.append(look) }
        }
        // Of equals the first.
        guard var main = filled.first else {
            throw IngestError(
                code: "workbook-empty",
                message: "\(workbook.name) has no visible sheet with a filled cell; is the right file named?")
        }
        for look in filled where look.rows > main.rows { main = look }
        let alike = filled.filter { look in
            look.sheet.part == main.sheet.part || (main.header.count > 1 && look.header == main.header)
        }
        looks = alike
        column = filled.count > 1 ? Self.sheetColumn : nil
        let left = filled.map(\.sheet.name).filter { name in !alike.contains { $0.sheet.name == name } }
        reason =
            alike.count > 1
            ? .sheetsAlike(alike.map(\.sheet.name), leaving: left)
            : .sheetOfMostRows(main.sheet.name, rows: main.rows, leaving: left)
    }
}
