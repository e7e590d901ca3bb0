import Foundation
import HuiyinIngest
import HuiyinText

extension ExportTable {
    /// The whole file.
    func bytes(as file: ExportFile) -> [UInt8] {
        switch file {
        case .csv: csv
        case .jsonl: lines
        }
    }

    /// A byte order mark, which Excel needs to see UTF-8; a row of names; rows that end as RFC 4180 has it. Text that a
    /// spreadsheet would run as a formula gets an apostrophe before it.
    private var csv: [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        CSVRow.append(columns, to: &bytes)
        for row in rows { CSVRow.append(row.map(\.csv), to: &bytes) }
        return bytes
    }

    /// An object a row, every column in every one of them.
    private var lines: [UInt8] {
        var bytes = [UInt8]()
        for row in rows {
            for (position, (column, cell)) in zip(columns, row).enumerated() {
                bytes.append(UInt8(ascii: position == 0 ? "{" : ","))
                JSONBytes.append(column, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                cell.append(to: &bytes)
            }
            bytes += Array("}\n".utf8)
        }
        return bytes
    }
}

extension ExportTable.Cell {
    fileprivate var csv: String {
        switch self {
        case .text(let text): text.map { FormulaGuard.apply(FormulaGuard.escapeNUL($0)) } ?? ""
        case .count(let count): count.map { String($0) } ?? ""
        case .number(let number): number.map(Self.digits) ?? ""
        case .truth(let truth): truth ? "true" : "false"
        }
    }

    fileprivate func append(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): JSONBytes.append(text, to: &bytes)
        case .count(let count): bytes += Array((count.map { String($0) } ?? "null").utf8)
        case .number(let number): bytes += Array((number.map(Self.digits) ?? "null").utf8)
        case .truth(let truth): bytes += Array((truth ? "true" : "false").utf8)
        }
    }

    /// The fewest digits that give the same number again; whole numbers without a point.
    private static func digits(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    }
}
