package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// A record that could not be read, as `huiyin rejections list` prints it.
package enum RejectionLine {
    /// One JSON object and a line end; `raw` is the record as text, broken bytes replaced.
    package static func json(_ rejection: StoredRejection, raw: [UInt8]?) -> [UInt8] {
        var bytes = ImportReport.line(rejection)
        bytes.removeLast()
        bytes += Array(",\"source\":".utf8)
        JSONBytes.append(rejection.source, to: &bytes)
        bytes += Array(",\"record\":".utf8)
        JSONBytes.append(rejection.id, to: &bytes)
        bytes += Array(",\"run\":\(rejection.run),\"rejectedAt\":".utf8)
        JSONBytes.append(VersionReport.time(rejection.rejectedAt), to: &bytes)
        bytes += Array(",\"settledAs\":".utf8)
        JSONBytes.append(rejection.settledAs?.rawValue, to: &bytes)
        bytes += Array(",\"settledAt\":".utf8)
        JSONBytes.append(rejection.settledAt.map(VersionReport.time), to: &bytes)
        if let raw {
            bytes += Array(",\"raw\":".utf8)
            JSONBytes.append(String(decoding: raw, as: UTF8.self), to: &bytes)
        }
        bytes += Array("}\n".utf8)
        return bytes
    }

    /// `12  reviews.csv:812  column-count  expected 6 columns …` and a line end.
    package static func table(_ rejection: StoredRejection, raw: [UInt8]?) -> [UInt8] {
        let diagnostic = rejection.diagnostic
        let place = (diagnostic.file ?? rejection.source) + (diagnostic.line.map { ":\($0)" } ?? "")
        var text = "\(rejection.number)  \(place)  \(diagnostic.code)  \(diagnostic.message)\n"
        if let raw {
            let shown = String(decoding: raw, as: UTF8.self).unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }
            text += "    \(shown.joined())\n"
        }
        return Array(text.utf8)
    }

    /// The names of the columns of ``csv(_:raw:)`` and a line end, behind a byte order mark.
    package static func csvHead(hasRaw: Bool) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        let names = [
            "id", "source", "run", "file", "line", "record", "code", "message", "rejectedAt", "settledAs", "settledAt",
        ]
        CSVRow.append(names + (hasRaw ? ["raw"] : []), to: &bytes)
        return bytes
    }

    /// A row of CSV; cells that a spreadsheet would run as a formula get an apostrophe.
    package static func csv(_ rejection: StoredRejection, raw: [UInt8]?) -> [UInt8] {
        let diagnostic = rejection.diagnostic
        var cells: [String?] = [
            String(rejection.number), rejection.source, String(rejection.run), diagnostic.file,
            diagnostic.line.map { String($0) }, rejection.id, diagnostic.code, diagnostic.message,
        ]
        cells += [
            VersionReport.time(rejection.rejectedAt), rejection.settledAs?.rawValue,
            rejection.settledAt.map(VersionReport.time),
        ]
        if let raw { cells.append(FormulaGuard.escapeNUL(String(decoding: raw, as: UTF8.self))) }
        var bytes: [UInt8] = []
        CSVRow.append(cells.map { FormulaGuard.apply($0 ?? "") }, to: &bytes)
        return bytes
    }

    /// For people: where it comes from, what is wrong with it and what to do, and the record itself.
    package static func page(_ rejection: StoredRejection, raw: [UInt8]) -> [UInt8] {
        let diagnostic = rejection.diagnostic
        var text = "rejected record \(rejection.number) of \(rejection.source), import \(rejection.run)\n"
        text += (diagnostic.file ?? "-") + (diagnostic.line.map { ", line \($0)" } ?? "") + "\n"
        text += "\(diagnostic.code): \(diagnostic.message)\n"
        if let outcome = rejection.settledAs, let at = rejection.settledAt {
            text += "\(outcome.rawValue) \(VersionReport.time(at))\n"
        } else {
            text += "to mend it: huiyin rejections mend \(rejection.number) --file FILE\n"
        }
        return Array((text + "\n").utf8) + raw + [0x0A]
    }

    /// What became of records that were read again, in the form that `huiyin import` prints.
    package static func json(_ outcome: RejectionDesk.Outcome) -> [UInt8] {
        let counts = outcome.counts
        var bytes = Array(
            ("{\"read\":\(counts.read),\"stored\":\(counts.stored),\"duplicates\":\(counts.duplicates),"
                + "\"updated\":\(counts.updated),\"rejected\":\(counts.rejected),\"imports\":"
                + "[\(outcome.runs.map { String($0) }.joined(separator: ","))],\"rejections\":[").utf8)
        for (index, refusal) in outcome.refusals.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            bytes += ImportReport.line(number: refusal.number, refusal.diagnostic)
        }
        bytes += Array("]}\n".utf8)
        return bytes
    }
}
