import HuiyinIdentity
import HuiyinText

/// The form in which evidence is kept: `[["mobile","phone",0,12.3], …]`.
enum EvidenceJSON {
    static func text(_ parts: [EvidencePart]) -> String {
        let values = parts.map { part -> JSONValue in
            .array([
                .string(part.field), .string(part.kind.rawValue), .number(String(part.level)),
                .number("\((Double(part.bits) * 100).rounded() / 100)"),
            ])
        }
        var bytes: [UInt8] = []
        JSONValue.array(values).append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What can't be read back is left out: an older Huiyin may have told more kinds apart.
    static func parts(_ text: String) throws -> [EvidencePart] {
        (try JSONReader.read(Array(text.utf8)).array ?? []).compactMap { part in
            guard let values = part.array, values.count == 4, let field = values[0].string,
                let kind = values[1].string.flatMap(FieldKind.init),
                let level = values[2].int.flatMap(UInt8.init(exactly:)),
                let bits = values[3].double
            else { return nil }
            return EvidencePart(field: field, kind: kind, level: level, bits: Float(bits))
        }
    }
}
