package import HuiyinArchive
import HuiyinText

/// Gives every stored item back, in the order in which they came in.
package struct Exporter {
    package enum Format: String, Hashable, Sendable, CaseIterable {
        case jsonl
        case csv
    }

    private let archive: Archive
    private let format: Format
    private let hasMark: Bool

    /// - Parameter hasMark: whether a CSV begins with a byte order mark, which some spreadsheets need to see UTF-8.
    package init(archive: Archive, format: Format, hasMark: Bool = false) {
        self.archive = archive
        self.format = format
        self.hasMark = hasMark
    }

    /// Hands out all items as bytes, piece by piece; memory stays that of one piece.
    ///
    /// Claims are masked. Cells of a CSV that a spreadsheet would run as a formula get an apostrophe before them.
    package func write(_ output: ([UInt8]) throws -> Void) throws {
        var piece: [UInt8] = []
        if format == .csv {
            if hasMark { piece += [0xEF, 0xBB, 0xBF] }
            Self.appendRow(VoiceJSON.columns, to: &piece)
        }
        try archive.export { voice in
            switch format {
            case .jsonl:
                piece += VoiceJSON.line(voice)
                piece.append(0x0A)
            case .csv: Self.appendRow(VoiceJSON.values(voice).map(Self.cell), to: &piece)
            }
            if piece.count >= 1 << 16 {
                try output(piece)
                piece.removeAll(keepingCapacity: true)
            }
        }
        if !piece.isEmpty { try output(piece) }
    }

    /// A JSON value as a cell: text without its quotes, nothing for `null`.
    private static func cell(_ json: [UInt8]) -> String {
        guard json != Array("null".utf8) else { return "" }
        guard json.first == 0x22, let text = (try? JSONReader.read(json))?.string else {
            return FormulaGuard.escapeNUL(String(decoding: json, as: UTF8.self))
        }
        return FormulaGuard.apply(FormulaGuard.escapeNUL(text))
    }

    private static func appendRow(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            guard needsQuotes else {
                bytes += Array(cell.utf8)
                continue
            }
            bytes.append(0x22)
            for byte in cell.utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        }
        bytes += [0x0D, 0x0A]
    }
}
