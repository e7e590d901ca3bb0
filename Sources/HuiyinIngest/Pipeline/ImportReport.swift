package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// The summary of an import of one or more files, as contracts.md states it.
package struct ImportReport {
    private var counts = BatchCounts()
    private var rejections: [UInt8] = []

    package init() {}

    package var isAllStored: Bool { counts.rejected == 0 }

    /// Adds a finished file.
    package mutating func add(_ summary: ImportSummary) {
        counts = counts + summary.counts
        for rejection in summary.rejections {
            if !rejections.isEmpty { rejections.append(UInt8(ascii: ",")) }
            rejections += Self.line(rejection)
        }
    }

    /// One JSON object with a line end; `read` is the sum of the four counts behind it.
    package var json: [UInt8] {
        var bytes = Array(
            ("{\"read\":\(counts.read),\"stored\":\(counts.stored),\"duplicates\":\(counts.duplicates),"
                + "\"updated\":\(counts.updated),\"rejected\":\(counts.rejected),\"rejections\":[").utf8)
        bytes += rejections
        bytes += Array("]}\n".utf8)
        return bytes
    }

    /// A rejection as one JSON object; `id` is the number by which it is listed and mended.
    package static func line(_ rejection: StoredRejection) -> [UInt8] {
        line(number: rejection.number, rejection.diagnostic)
    }

    static func line(number: Int64, _ diagnostic: Diagnostic) -> [UInt8] {
        var bytes = Array("{\"id\":\"\(number)\",\"file\":".utf8)
        JSONBytes.append(diagnostic.file, to: &bytes)
        bytes += Array(",\"line\":\(diagnostic.line.map(String.init) ?? "null"),\"code\":".utf8)
        JSONBytes.append(diagnostic.code, to: &bytes)
        bytes += Array(",\"message\":".utf8)
        JSONBytes.append(diagnostic.message, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }
}
