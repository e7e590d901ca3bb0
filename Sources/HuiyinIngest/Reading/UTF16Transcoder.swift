/// UTF-16 to UTF-8 in chunks of any size, so that every reader after it sees UTF-8.
///
/// A lone surrogate keeps its three-byte form, which is not UTF-8: its record is refused later, and ``restore(_:isBigEndian:)``
/// still gives back the very bytes that came in.
package struct UTF16Transcoder {
    private let isBigEndian: Bool
    private var pendingByte: UInt8?
    private var pendingLead: UInt16?

    package init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

    package mutating func append(_ chunk: ArraySlice<UInt8>, to out: inout [UInt8]) {
        for byte in chunk {
            guard let first = pendingByte else {
                pendingByte = byte
                continue
            }
            pendingByte = nil
            let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
            append(unit, to: &out)
        }
    }

    /// Writes what waits for a second half; an odd byte at the end becomes 0xFF and the byte.
    package mutating func finish(into out: inout [UInt8]) {
        if let lead = pendingLead { Self.encode(UInt32(lead), to: &out) }
        if let byte = pendingByte { out += [0xFF, byte] }
        pendingLead = nil
        pendingByte = nil
    }

    /// The UTF-16 bytes that `utf8` was made from.
    package static func restore(_ utf8: [UInt8], isBigEndian: Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(utf8.count)
        func put(_ unit: UInt32) {
            let high = UInt8(unit >> 8 & 0xFF)
            let low = UInt8(unit & 0xFF)
            out += isBigEndian ? [high, low] : [low, high]
        }
        var index = 0
        while index < utf8.count {
            let lead = utf8[index]
            if lead == 0xFF {
                if index + 1 < utf8.count { out.append(utf8[index + 1]) }
                index += 2
                continue
            }
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
            var scalar = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
            for next in 1..<max(length, 1) where index + next < utf8.count {
                scalar = scalar << 6 | UInt32(utf8[index + next] & 0x3F)
            }
            if scalar >= 0x10000 {
                put(0xD800 + (scalar - 0x10000) >> 10)
                put(0xDC00 + (scalar - 0x10000) & 0x3FF)
            } else {
                put(scalar)
            }
            index += length
        }
        return out
    }

    private mutating func append(_ unit: UInt16, to out: inout [UInt8]) {
        if let lead = pendingLead {
            pendingLead = nil
            if (0xDC00...0xDFFF).contains(unit) {
                Self.encode(0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &out)
                return
            }
            Self.encode(UInt32(lead), to: &out)
        }
        if (0xD800...0xDBFF).contains(unit) {
            pendingLead = unit
        } else {
            Self.encode(UInt32(unit), to: &out)
        }
    }

    private static func encode(_ scalar: UInt32, to out: inout [UInt8]) {
        switch scalar {
        case ..<0x80: out.append(UInt8(scalar))
        case ..<0x800: out += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
        case ..<0x10000:
            out += [UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F)]
        default:
            out += [
                UInt8(0xF0 | scalar >> 18), UInt8(0x80 | scalar >> 12 & 0x3F), UInt8(0x80 | scalar >> 6 & 0x3F),
                UInt8(0x80 | scalar & 0x3F),
            ]
        }
    }
}
