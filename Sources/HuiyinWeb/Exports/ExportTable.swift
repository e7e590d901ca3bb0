import HuiyinInsight

/// A page's figures as a plain table: stable column names in English, values with every digit.
struct ExportTable: Hashable, Sendable {
    enum Cell: Hashable, Sendable {
        case text(String?)
        case count(Int?)
        case number(Double?)
        case truth(Bool)
    }

    let name: ExportName
    let columns: [String]
    let rows: [[Cell]]

    init(_ name: ExportName, _ columns: [String], _ rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    /// The same table with what it was counted on in every row, so that rows can be told apart when files are put together.
    func stamped(_ footing: Footing) -> ExportTable {
        ExportTable(
            name, columns + ["snapshot", "recipe"],
            rows.map { $0 + [.text(footing.snapshot), .text(footing.recipe)] })
    }
}

extension ExportTable {
    /// The columns of a share or score called `name`: value, 95 % interval, what it rests on.
    static func columns(of name: String) -> [String] { [name, "\(name)_low", "\(name)_high", "\(name)_n"] }

    /// The cells under ``columns(of:)``; empty where the page has no such figure.
    static func cells(_ figure: Linked?) -> [Cell] {
        guard let figure else { return [.number(nil), .number(nil), .number(nil), .count(nil)] }
        return [.number(figure.value), .number(figure.low), .number(figure.high), .count(figure.n)]
    }
}
