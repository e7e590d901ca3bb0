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
        var piece = Self.head(format, hasMark: hasMark)
        try archive.export { voice in
            Self.append(voice, as: format, to: &piece)
            if piece.count >= 1 << 16 {
                try output(piece)
                piece.removeAll(keepingCapacity: true)
            }
        }
        if !piece.isEmpty { try output(piece) }
    }

    /// What stands before the first item: nothing in JSON Lines, the names of the columns in CSV.
    package static func head(_ format: Format, hasMark: Bool) -> [UInt8] {
        guard format == .csv else { return [] }
        var bytes: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
        CSVRow.append(VoiceJSON.columns, to: &bytes)
        return bytes
    }

    /// Appends one item with its line end.
    package static func append(_ voice: StoredVoice, as format: Format, to bytes: inout [UInt8]) {
        switch format {
        case .jsonl:
            bytes += VoiceJSON.line(voice)
            bytes.append(0x0A)
        case .csv: CSVRow.append(VoiceJSON.values(voice).map(cell), to: &bytes)
        }
    }

    /// A JSON value as a cell: text without its quotes, nothing for `null`.
    private static func cell(_ json: [UInt8]) -> String {
        guard json != Array("null".utf8) else { return "" }
        guard json.first == 0x22, let text = (try? JSONReader.read(json))?.string else {
            return FormulaGuard.escapeNUL(String(decoding: json, as: UTF8.self))
        }
        return FormulaGuard.apply(FormulaGuard.escapeNUL(text))
    }
}
