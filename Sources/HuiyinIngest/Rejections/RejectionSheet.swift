package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// Rejected records as a table for a spreadsheet, and that table back when somebody has mended it.
///
/// The first column holds the numbers of the rejections; the others are those of the file that the records came in.
package struct RejectionSheet: Sendable {
    /// The name of the column of numbers.
    package static let column = "huiyin-rejection"

    private let archive: Archive

    package init(archive: Archive) { self.archive = archive }

    /// Hands out the records that `filter` means and that wait, as CSV in UTF-8 with a byte order mark; gives how many. Each is
    /// read in the audit.
    ///
    /// Bytes that are no text become `\u{FFFD}`; cells that a spreadsheet would run as a formula get an apostrophe.
    /// - Throws: ``IngestError`` `no-table` for records of JSON, `columns-differ` where they come from files with other
    ///   columns, `form-unknown`; ``ArchiveError``.
    @discardableResult
    package func write(_ filter: RejectionFilter, _ output: ([UInt8]) throws -> Void) async throws -> Int {
        var open = filter
        open.state = .open
        var forms: [Int64: KeptForm] = [:]
        var columns: [String]?
        var count = 0
        while true {
            let page = try await archive.rejections(open, limit: 500, offset: count).list
            for rejection in page {
                let form: KeptForm
                if let known = forms[rejection.run] {
                    form = known
                } else {
                    form = try await RejectionReading.form(of: rejection.run, archive)
                    forms[rejection.run] = form
                }
                try Self.check(form, columns, rejection)
                if columns == nil {
                    var head: [UInt8] = [0xEF, 0xBB, 0xBF]
                    CSVRow.append([Self.column] + form.columns.map(FormulaGuard.apply), to: &head)
                    try output(head)
                    columns = form.columns
                }
                let text = form.text(try archive.rejectionBytes(rejection.number))
                let cells = DelimitedCells.split(Array(text.utf8), delimiter: form.delimiter ?? 0x2C)
                var row: [UInt8] = []
                CSVRow.append([String(rejection.number)] + cells.map(FormulaGuard.apply), to: &row)
                try output(row)
            }
            count += page.count
            guard page.count == 500 else { return count }
        }
    }

    private static func check(_ form: KeptForm, _ columns: [String]?, _ rejection: StoredRejection) throws(IngestError)
    {
        guard form.container == "delimited" else {
            throw IngestError(
                code: "no-table",
                message: "the rejected record \(rejection.number) comes from JSON, which makes no table; "
                    + "show it, mend it in a file of its own and give that to `huiyin rejections mend`")
        }
        guard let columns, columns != form.columns else { return }
        throw IngestError(
            code: "columns-differ",
            message: "the rejected records come from files with different columns; choose one import with --run "
                + "(\(rejection.run) is one)")
    }

    /// Mends every record of a table that ``write(_:_:)`` made, in whatever encoding and with whatever delimiter a spreadsheet
    /// saved it.
    /// - Throws: ``IngestError`` `no-sheet` where the first column holds no numbers of rejections, and as
    ///   ``RejectionDesk/mend(_:_:)``; rejected records that are settled already are left out.
    package func mend(_ origin: ByteReader.Origin) async throws -> RejectionDesk.Outcome {
        let reader = try ByteReader(origin)
        let form = try Sniffer.form(of: reader, names: [Self.column])
        guard case .delimited(let delimiter) = form.container, form.columns.first == Self.column else {
            throw IngestError(
                code: "no-sheet",
                message:
                    "\(origin.name) is no table that `huiyin rejections list --as-file` made: its first column is not "
                    + "called \(Self.column)")
        }
        reader.consume(form.markLength)
        var records = RecordReader(reader, form.container)
        _ = try records.next()
        let decoder = RecordDecoder(form.encoding ?? .utf8)
        var mended: [(number: Int64, bytes: [UInt8])] = []
        while let record = try records.next() {
            let text = (try? decoder.decode(record.bytes)) ?? record.bytes
            var cells = DelimitedCells.split(text, delimiter: delimiter).map(FormulaGuard.remove)
            guard let number = cells.first.flatMap({ Int64($0.trimmed) }) else {
                throw IngestError(
                    code: "no-sheet",
                    message:
                        "line \(record.line) of \(origin.name) does not begin with the number of a rejected record; "
                        + "leave the column \(Self.column) as it is")
            }
            cells.removeFirst()
            guard try await archive.rejection(number).isOpen else { continue }
            let run = try await archive.rejection(number).run
            let kept = try await RejectionReading.form(of: run, archive)
            mended.append((number, Self.record(cells, kept)))
        }
        return try await RejectionDesk(archive: archive).mend(mended)
    }

    /// The cells as the file of the record would hold them. Cells at the end that a spreadsheet added are left out.
    private static func record(_ cells: [String], _ form: KeptForm) -> [UInt8] {
        var cells = cells
        while cells.count > form.columns.count, cells.last?.trimmed.isEmpty == true { cells.removeLast() }
        let delimiter = form.delimiter ?? 0x2C
        var bytes: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            guard cell.utf8.contains(where: { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
                bytes += Array(cell.utf8)
                continue
            }
            bytes.append(0x22)
            for byte in cell.utf8 { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
            bytes.append(0x22)
        }
        return bytes
    }
}

extension KeptForm {
    /// The record as text, as far as it is text; each byte that is none becomes `\u{FFFD}`.
    func text(_ raw: [UInt8]) -> String {
        var bytes = raw
        if let recoded = recodedFrom {
            var transcoder = UTF16Transcoder(isBigEndian: recoded == .utf16BigEndian)
            bytes = []
            transcoder.append(raw[...], to: &bytes)
            transcoder.finish(into: &bytes)
        }
        let decoder = RecordDecoder(textEncoding ?? TextEncoding.guess(raw)?.encoding ?? .utf8)
        var text: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            do {
                text += try decoder.decode(Array(rest))
                break
            } catch {
                let offset = min(max(0, error.offset), rest.count - 1)
                text += (try? decoder.decode(Array(rest.prefix(offset)))) ?? []
                text += Array("\u{FFFD}".utf8)
                rest = rest.dropFirst(offset + 1)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
