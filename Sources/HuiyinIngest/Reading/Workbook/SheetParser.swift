import Foundation

/// A rectangle of cells that are shown as one, rows and columns from 1, both ends included.
struct MergedCells: Hashable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
}

/// Reads a sheet row by row.
final class SheetParser: XMLHandler {
    /// A row: where it stands, and its cells that are not empty, by column from 1.
    struct Row {
        var number: Int
        var cells: [(column: Int, text: [UInt8])]
        /// What its cells hold, in bytes.
        var size: Int { cells.reduce(0) { $0 + $1.text.count } }
    }

    /// The last column that a sheet may have: XFD.
    private static let lastColumn = 16_384
    /// The most bytes of a cell, and of a row with all its cells: what a record may have.
    static let longestCell = 1 << 20
    static let longestRow = RecordReader.defaultLimit
    /// The most bytes that the rows of a sheet may come to: what its part may unpack to, however often a text is referred to.
    private static let longestSheet = ZipFile.sizeLimit

    private let workbook: Workbook
    /// Told of each row in order.
    var row: (Row) throws(IngestError) -> Void = { _ throws(IngestError) in }
    private(set) var merged: [MergedCells] = []

    private enum Kind { case number, shared, text, bool, date, error }
    private var current = Row(number: 0, cells: [])
    private var rowSize = 0
    private var sheetSize: UInt64 = 0
    private var column = 0
    private var kind = Kind.number
    private var style = 0
    private var value: [UInt8] = []
    private var isInValue = false
    private var phonetic = 0

    init(_ workbook: Workbook) { self.workbook = workbook }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        if name == "c" {
            try begin(attributes)
        } else if name == "v" || name == "t" {
            isInValue = phonetic == 0
        } else if name == "rPh" {
            phonetic += 1
        } else if name == "row" {
            let number = attributes["r"].flatMap { Int($0) } ?? current.number + 1
            guard number > current.number, number <= 1 << 24 else { throw broken("its rows are out of order") }
            current = Row(number: number, cells: [])
            rowSize = 0
            column = 0
        } else if name == "mergeCell", let area = attributes["ref"].flatMap(Self.area) {
            // More than any table has; what is beyond stays as it is.
            if merged.count < 100_000 { merged.append(area) }
        }
    }

    private func begin(_ attributes: XMLAttributes) throws(IngestError) {
        let place = attributes.pointer("r").flatMap { Self.column($0) }
        column = place ?? column + 1
        guard column <= Self.lastColumn else { throw broken("it has more columns than a sheet can have") }
        style = attributes.pointer("s").map { Int(atol($0)) } ?? 0
        value.removeAll(keepingCapacity: true)
        switch attributes["t"] {
        case "s": kind = .shared
        case "str", "inlineStr": kind = .text
        case "b": kind = .bool
        case "e": kind = .error
        case "d": kind = .date
        default: kind = .number
        }
    }

    func end(_ name: XMLName) throws(IngestError) {
        if name == "v" || name == "t" {
            isInValue = false
        } else if name == "c" {
            let text = try shown()
            rowSize += text.count
            sheetSize += UInt64(text.count)
            guard rowSize <= Self.longestRow else { throw Self.tooLong(row: current.number, of: workbook.name) }
            guard sheetSize <= Self.longestSheet else {
                throw bomb("its rows come to more than \(Self.longestSheet >> 30) GiB")
            }
            // A cell that stands out of order would take another's place.
            if !text.isEmpty, current.cells.last.map({ $0.column < column }) ?? true {
                current.cells.append((column, text))
            }
        } else if name == "rPh" {
            phonetic -= 1
        } else if name == "row" {
            try row(current)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(IngestError) {
        guard isInValue else { return }
        value.append(contentsOf: bytes)
        guard value.count <= Self.longestCell else { throw broken("a cell holds more than a mebibyte") }
    }

    /// The cell as people see it; an error is nothing.
    private func shown() throws(IngestError) -> [UInt8] {
        switch kind {
        case .text: return Self.unescaped(value)
        case .error: return []
        case .bool: return value.isEmpty ? [] : Array((value == [0x31] ? "true" : "false").utf8)
        case .date: return Array(String(decoding: value, as: UTF8.self).replacing("T", with: " ").utf8)
        case .shared:
            guard !value.isEmpty else { return [] }
            guard let index = Int(String(decoding: value, as: UTF8.self)), let text = workbook.texts.text(at: index)
            else { throw broken("it refers to a text that isn't there") }
            return Self.unescaped(Array(text))
        case .number:
            guard !value.isEmpty else { return [] }
            let digits = String(decoding: value, as: UTF8.self)
            let form = workbook.forms.form(ofStyle: style)
            return Array(SheetNumber.text(digits, form, from1904: workbook.countsFrom1904).utf8)
        }
    }

    /// `_x000D_` is how OOXML writes a character that XML can't hold; only line ends and tabs are wanted of them.
    private static func unescaped(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(0x5F) else { return text }
        var out: [UInt8] = []
        var index = 0
        while index < text.count {
            if text[index] == 0x5F, index + 6 < text.count, text[index + 1] == 0x78, text[index + 6] == 0x5F,
                let code = UInt16(String(decoding: text[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
            {
                switch code {
                case 0x09, 0x0A, 0x20...0x7E: out.append(UInt8(code))
                case 0x0D, 0x00...0x1F: break
                default: if let scalar = Unicode.Scalar(code) { out += Array(String(scalar).utf8) }
                }
                index += 7
            } else {
                out.append(text[index])
                index += 1
            }
        }
        return out
    }

    /// The error for a row that holds more than ``longestRow``.
    static func tooLong(row number: Int, of name: String) -> IngestError {
        IngestError(
            code: "workbook-bomb",
            message: "row \(number) of a sheet of \(name) holds more than \(longestRow >> 20) MiB; if it is a real "
                + "table, save the sheet as CSV (UTF-8) and import that")
    }

    private func bomb(_ what: String) -> IngestError {
        IngestError(
            code: "workbook-bomb",
            message: "a sheet of \(workbook.name) can't be read: \(what); save it as CSV (UTF-8) and import that")
    }

    private func broken(_ what: String) -> IngestError {
        IngestError(
            code: "workbook-broken",
            message: "row \(current.number) of a sheet of \(workbook.name) can't be read: \(what); "
                + "open the workbook, save it again and import that")
    }

    /// The column of `BC12`, from 1; `nil` where there is none.
    private static func column(_ reference: UnsafePointer<CChar>) -> Int? {
        var column = 0
        var index = 0
        while case let letter = UInt8(bitPattern: reference[index]) & 0xDF, 0x41...0x5A ~= letter, index < 4 {
            column = column * 26 + Int(letter) - 0x40
            index += 1
        }
        return column > 0 ? column : nil
    }

    /// The cells of `A1:C2`.
    private static func area(_ reference: String) -> MergedCells? {
        let ends = reference.split(separator: ":").map(String.init)
        guard ends.count == 2, let first = cell(ends[0]), let last = cell(ends[1]), first.row <= last.row,
            first.column <= last.column
        else { return nil }
        return MergedCells(rows: first.row...last.row, columns: first.column...last.column)
    }

    private static func cell(_ reference: String) -> (row: Int, column: Int)? {
        let letters = reference.prefix { $0.isLetter }
        guard let row = Int(reference.dropFirst(letters.count)), let column = reference.withCString({ column($0) })
        else { return nil }
        return (row, column)
    }
}
