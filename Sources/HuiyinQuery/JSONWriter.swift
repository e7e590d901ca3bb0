/// Writes JSON so that equal values are equal bytes: no white space, keys in the order given, shortest numbers.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    static func bytes(of value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.write(value)
        return writer.bytes
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: raw("null")
        case .bool(let flag): raw(flag ? "true" : "false")
        case .integer(let number): raw(String(number))
        case .number(let number): raw(Self.shortest(number))
        case .string(let text): string(text)
        case .array(let values):
            raw("[")
            for (position, value) in values.enumerated() {
                if position > 0 { raw(",") }
                write(value)
            }
            raw("]")
        case .object(let members):
            raw("{")
            for (position, member) in members.enumerated() {
                if position > 0 { raw(",") }
                string(member.key)
                raw(":")
                write(member.value)
            }
            raw("}")
        }
    }

    /// The shortest digits that read back as the same number: `0.31`, `3`, `0`; `null` for what JSON can't say.
    static func shortest(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        // Whole numbers below 2⁵³ lose their `.0`, and −0 its sign.
        if number.rounded() == number, abs(number) < 0x1p53 { return String(Int64(number)) }
        return number.description
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): raw("\\\"")
            case UInt8(ascii: "\\"): raw("\\\\")
            case 0x0A: raw("\\n")
            case 0x0D: raw("\\r")
            case 0x09: raw("\\t")
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
