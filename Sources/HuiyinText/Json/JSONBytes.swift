/// Writes JSON into bytes.
package enum JSONBytes {
    /// Adds a string in quotes; control characters, quotes and backslashes are escaped, everything else stays as it is.
    package static func append(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { source in
            let span = source.span
            for index in span.indices { appendEscaped(span[index], to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Adds a string in quotes, or `null`.
    package static func append(_ string: String?, to bytes: inout [UInt8]) {
        if let string { append(string, to: &bytes) } else { append(raw: "null", to: &bytes) }
    }

    /// Adds text as it stands: punctuation and names that need no escaping.
    package static func append(raw text: StaticString, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds a whole number.
    package static func append(_ number: Int, to bytes: inout [UInt8]) {
        if 0..<10 ~= number {
            bytes.append(0x30 + UInt8(number))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// Adds a number rounded to four decimals, without trailing zeros; `null` where it is not finite.
    package static func append(_ number: Double, to bytes: inout [UInt8]) {
        guard number.isFinite, abs(number) < 1e12 else { return append(raw: "null", to: &bytes) }
        var units = Int((number * 10_000).rounded())
        if units < 0 {
            bytes.append(UInt8(ascii: "-"))
            units = -units
        }
        append(units / 10_000, to: &bytes)
        var fraction = units % 10_000
        guard fraction != 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var divisor = 1000
        while fraction > 0 {
            bytes.append(0x30 + UInt8(fraction / divisor))
            fraction %= divisor
            divisor /= 10
        }
    }

    /// Adds a number as ``append(_:to:)-(Double,_)`` does, or `null`.
    package static func append(_ number: Double?, to bytes: inout [UInt8]) {
        if let number { append(number, to: &bytes) } else { append(raw: "null", to: &bytes) }
    }

    /// The number that ``append(_:to:)-(Double,_)`` writes, so that a value in memory equals the one read back.
    package static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }

    private static func appendEscaped(_ byte: UInt8, to bytes: inout [UInt8]) {
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { return bytes.append(byte) }
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
            append(raw: "u00", to: &bytes)
            for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
    }
}
