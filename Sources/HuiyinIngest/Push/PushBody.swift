import HuiyinDomain

/// The body of a push, cut into records.
package enum PushBody {
    /// How the body is written.
    package enum Form: Hashable, Sendable {
        /// One object, which may take several lines; lines of objects are taken too.
        case object
        /// One object a line.
        case lines
    }

    /// The greatest length of an item, in bytes.
    static let longestItem = 1 << 20

    /// The records of `body`.
    ///
    /// - Throws: ``IngestError`` `push-empty`, `push-not-json` for a body called JSON that is none, `push-too-many`.
    static func records(_ body: [UInt8], _ form: Form, limit: Int) throws(IngestError) -> [RawRecord] {
        let body = body.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(body.dropFirst(3)) : body
        guard body.contains(where: { $0 > 0x20 }) else {
            throw IngestError(
                code: "push-empty", message: "the body is empty; send one JSON object, or one a line")
        }
        if form == .object, isOne(body) {
            let first = body.firstIndex { $0 > 0x20 } ?? 0
            let last = body.lastIndex { $0 > 0x20 } ?? 0
            let line = 1 + body[..<first].count { $0 == 0x0A }
            return [RawRecord(bytes: Array(body[first...last]), line: line, offset: Int64(first))]
        }
        var reader = RecordReader(try ByteReader(.bytes(body, name: name)), .jsonLines, limit: longestItem)
        var records: [RawRecord] = []
        while let record = try reader.next() {
            records.append(record)
            guard records.count <= limit else {
                throw IngestError(
                    code: "push-too-many",
                    message: "the body holds more than \(limit) items; send them in several requests")
            }
        }
        return records
    }

    /// What rejections call the place that they come from.
    static let name = "push"

    /// Whether the body is one value, however many lines it takes: its first line is none, or stands alone.
    private static func isOne(_ body: [UInt8]) -> Bool {
        let lines = body.split { $0 == 0x0A || $0 == 0x0D }.filter { $0.contains { $0 > 0x20 } }
        guard lines.count > 1, let first = lines.first else { return true }
        let scan = JSONScan(bytes: Array(first), isDoubleByte: false)
        return scan.valueEnd(scan.skipSpace(0)) == nil
    }
}
