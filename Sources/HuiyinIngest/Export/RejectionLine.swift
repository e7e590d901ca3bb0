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
}
