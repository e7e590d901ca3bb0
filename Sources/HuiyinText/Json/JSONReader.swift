/// Reads one JSON value from bytes (RFC 8259), for lines of customer text.
///
/// Written here because Foundation's decoder reads 27 MB/s and needs a type for every line; this one is several times faster.
package struct JSONReader {
    private var position = 0
    private var depth = 0

    /// The value that fills `bytes`.
    /// - Throws: ``TextError`` `json-syntax` with the byte where reading stopped, or `json-encoding` for bytes that are not UTF-8.
    package static func read(_ bytes: [UInt8]) throws(TextError) -> JSONValue {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw TextError(code: "json-encoding", message: "the line is not valid UTF-8; save the file as UTF-8")
        }
        var reader = JSONReader()
        let span = bytes.span
        let value = try reader.value(span)
        reader.skipSpace(span)
        guard reader.position == span.count else { throw reader.problem("something follows the value") }
        return value
    }

    private func problem(_ what: String) -> TextError {
        TextError(
            code: "json-syntax", message: "not JSON at byte \(position): \(what); expected one JSON object a line")
    }

    private mutating func skipSpace(_ source: Span<UInt8>) {
        while position < source.count {
            let byte = source[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    private mutating func value(_ source: Span<UInt8>) throws(TextError) -> JSONValue {
        skipSpace(source)
        guard position < source.count else { throw problem("the value is missing") }
        switch source[position] {
        case UInt8(ascii: "{"): return try object(source)
        case UInt8(ascii: "["): return try array(source)
        case UInt8(ascii: "\""): return .string(try string(source))
        case UInt8(ascii: "t"): return try word("true", .bool(true), source)
        case UInt8(ascii: "f"): return try word("false", .bool(false), source)
        case UInt8(ascii: "n"): return try word("null", .null, source)
        default: return try number(source)
        }
    }

    private mutating func word(_ text: String, _ value: JSONValue, _ source: Span<UInt8>) throws(TextError) -> JSONValue
    {
        for (offset, byte) in text.utf8.enumerated() {
            guard position + offset < source.count, source[position + offset] == byte else {
                throw problem("unknown word")
            }
        }
        position += text.utf8.count
        return value
    }

    private mutating func object(_ source: Span<UInt8>) throws(TextError) -> JSONValue {
        try enter()
        var fields = [JSONValue.Field]()
        skipSpace(source)
        if peek(source) == UInt8(ascii: "}") {
            leave()
            return .object([])
        }
        while true {
            skipSpace(source)
            guard peek(source) == UInt8(ascii: "\"") else { throw problem("a field's name in quotes is missing") }
            let name = try string(source)
            skipSpace(source)
            guard peek(source) == UInt8(ascii: ":") else { throw problem("a colon is missing") }
            position += 1
            fields.append(.init(name: name, value: try value(source)))
            skipSpace(source)
            switch peek(source) {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "}"):
                leave()
                return .object(fields)
            default: throw problem("a comma or a closing brace is missing")
            }
        }
    }

    private mutating func array(_ source: Span<UInt8>) throws(TextError) -> JSONValue {
        try enter()
        var values = [JSONValue]()
        skipSpace(source)
        if peek(source) == UInt8(ascii: "]") {
            leave()
            return .array([])
        }
        while true {
            values.append(try value(source))
            skipSpace(source)
            switch peek(source) {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "]"):
                leave()
                return .array(values)
            default: throw problem("a comma or a closing bracket is missing")
            }
        }
    }

    private mutating func enter() throws(TextError) {
        depth += 1
        // Deeper nesting than any real record would only serve to exhaust the stack.
        guard depth <= 64 else { throw problem("nested deeper than 64 levels") }
        position += 1
    }

    private mutating func leave() {
        depth -= 1
        position += 1
    }

    private func peek(_ source: Span<UInt8>) -> UInt8? { position < source.count ? source[position] : nil }

    private mutating func number(_ source: Span<UInt8>) throws(TextError) -> JSONValue {
        let start = position
        var digits = [UInt8]()
        while position < source.count {
            let byte = source[position]
            guard 0x30...0x39 ~= byte || byte == 0x2D || byte == 0x2B || byte == 0x2E || byte | 0x20 == 0x65 else {
                break
            }
            digits.append(byte)
            position += 1
        }
        let text = String(decoding: digits, as: UTF8.self)
        let unsigned = digits.first == 0x2D ? digits.dropFirst() : digits[...]
        let leadingZero =
            unsigned.count > 1 && unsigned.first == 0x30 && unsigned.dropFirst().first.map { 0x30...0x39 ~= $0 } == true
        guard let first = unsigned.first, 0x30...0x39 ~= first, !leadingZero, digits.last != 0x2E,
            let value = Double(text), value.isFinite
        else {
            position = start
            throw problem("neither a value nor a number")
        }
        return .number(text)
    }

    private mutating func string(_ source: Span<UInt8>) throws(TextError) -> String {
        position += 1
        let start = position
        while position < source.count, source[position] != UInt8(ascii: "\""), source[position] != UInt8(ascii: "\\") {
            guard source[position] >= 0x20 else { throw problem("a control character stands in a string") }
            position += 1
        }
        var bytes = [UInt8]()
        bytes.reserveCapacity(position - start + 16)
        for index in start..<position { bytes.append(source[index]) }
        while position < source.count {
            let byte = source[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\\") {
                try escape(source, into: &bytes)
            } else {
                guard byte >= 0x20 else { throw problem("a control character stands in a string") }
                bytes.append(byte)
            }
        }
        throw problem("a closing quote is missing")
    }

    private mutating func escape(_ source: Span<UInt8>, into bytes: inout [UInt8]) throws(TextError) {
        guard position < source.count else { throw problem("a closing quote is missing") }
        let byte = source[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
        case UInt8(ascii: "u"): UTF8Bytes.append(try unicodeEscape(source), to: &bytes)
        default: throw problem("unknown escape")
        }
    }

    /// The scalar of `\uXXXX`, pairs of surrogates joined; a lone surrogate becomes U+FFFD, since no UTF-8 can hold it.
    private mutating func unicodeEscape(_ source: Span<UInt8>) throws(TextError) -> UInt32 {
        let unit = try hex(source)
        guard 0xD800...0xDFFF ~= unit else { return unit }
        guard unit < 0xDC00, position + 1 < source.count, source[position] == UInt8(ascii: "\\"),
            source[position + 1] == UInt8(ascii: "u")
        else { return 0xFFFD }
        let mark = position
        position += 2
        let low = try hex(source)
        guard 0xDC00...0xDFFF ~= low else {
            position = mark
            return 0xFFFD
        }
        return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
    }

    private mutating func hex(_ source: Span<UInt8>) throws(TextError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard position < source.count else { throw problem("a \\u escape needs four hexadecimal digits") }
            let byte = source[position]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: throw problem("a \\u escape needs four hexadecimal digits")
            }
            unit = unit << 4 | UInt32(digit)
            position += 1
        }
        return unit
    }
}
