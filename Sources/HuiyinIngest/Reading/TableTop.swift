/// What stands above the records of a table: a line for the spreadsheet, titles, the header.
struct TableTop {
    /// How many records stand above the header.
    var titles = 0

    /// The delimiter that a first line `sep=;` states, or `nil` where there is no such line.
    static func statedDelimiter(_ head: [UInt8]) -> UInt8? {
        guard head.count >= 5,
            Array(head.prefix(4)).map({ $0 | 0x20 }) == Array("sep=".utf8) || head.starts(with: "sep=".utf8),
            head.count == 5 || head[5] == 0x0A || head[5] == 0x0D
        else { return nil }
        return head[4]
    }

    /// How many of the first records are titles: the header comes later, is as wide as the records below it, and holds names.
    static func titles(above records: [[String]], names: Set<String>) -> Int {
        let filled = records.map { $0.filter { !$0.trimmed.isEmpty }.count }
        guard let first = filled.first, let widest = filled.max(), widest >= 2, first * 2 <= widest,
            Self.named(records[0], names) < 2
        else { return 0 }
        let candidate = records.indices.prefix(12).first { index in
            index > 0 && filled[index] * 3 >= widest * 2 && Self.named(records[index], names) >= 2
        }
        guard let candidate, filled[..<candidate].allSatisfy({ $0 * 2 <= widest }) else { return 0 }
        return candidate
    }

    private static func named(_ cells: [String], _ names: Set<String>) -> Int {
        cells.count { names.contains($0.trimmed) || FieldSynonyms.field(named: $0.withoutMarks) != nil }
    }

    /// Whether a record is a totals row: its first filled cell says so, and most others are empty or numbers.
    static func isTotals(_ cells: [String]) -> Bool {
        guard cells.count > 1, let first = cells.first(where: { !$0.isEmpty }), first.utf8.count <= 48,
            let letter = first.unicodeScalars.first, firstLetters.contains(letter.value)
        else { return false }
        var key = first.trimmed.lowercased()
        while let last = key.last, ":： ".contains(last) { key.removeLast() }
        let isCount =
            key.hasPrefix("共") && ["条", "行", "条记录", "条数据"].contains { key.hasSuffix($0) }
            && key.contains { $0.isNumber }
        guard isCount || words.contains(key) else { return false }
        let others = cells.filter { !$0.trimmed.isEmpty }.dropFirst()
        return others.allSatisfy { cell in
            let cell = cell.trimmed
            let isCount = ["条", "行", "份", "个", "人"].contains { cell.hasSuffix($0) }
            return NumberCell.value(isCount ? String(cell.dropLast()) : cell) != nil || cell.hasSuffix("%")
        }
    }

    /// Most rows are told by their first letter, so that nothing is lowered and looked up for them.
    private static let firstLetters = Set("合总小汇平共tTgGsSaA \u{3000}".unicodeScalars.map(\.value))

    private static let words: Set<String> = [
        "合计", "总计", "小计", "汇总", "平均值", "平均分", "total", "grand total", "subtotal", "sum",
    ]
}
