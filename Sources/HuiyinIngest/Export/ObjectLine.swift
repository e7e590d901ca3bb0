import HuiyinText

/// What commands print of a thing: one JSON object a line.
enum ObjectLine {
    /// The object and a line end.
    static func bytes(_ fields: [JSONValue.Field]) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONValue.object(fields).append(to: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    /// In UTC, or null.
    static func time(_ milliseconds: Int64?) -> JSONValue {
        milliseconds.map { .string(VersionReport.time($0)) } ?? .null
    }
}
