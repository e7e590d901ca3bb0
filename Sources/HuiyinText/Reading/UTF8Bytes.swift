/// Unicode scalars in and out of UTF-8 bytes, without going through `Character`.
enum UTF8Bytes {
    /// The scalar that begins at `position`, which moves past it. The bytes must be valid UTF-8, as those of a `String` are.
    @inline(__always)
    static func decode(_ source: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let first = UInt32(source[position])
        if first < 0x80 {
            position += 1
            return first
        }
        if first >= 0xE0, first < 0xF0, position + 2 < source.count {
            let scalar =
                (first & 0x0F) << 12 | (UInt32(source[position + 1]) & 0x3F) << 6 | UInt32(source[position + 2]) & 0x3F
            position += 3
            return scalar
        }
        if first < 0xE0, position + 1 < source.count {
            let scalar = (first & 0x1F) << 6 | UInt32(source[position + 1]) & 0x3F
            position += 2
            return scalar
        }
        guard position + 3 < source.count else {
            position = source.count
            return 0xFFFD
        }
        let high = (first & 0x07) << 18 | (UInt32(source[position + 1]) & 0x3F) << 12
        let low = (UInt32(source[position + 2]) & 0x3F) << 6 | UInt32(source[position + 3]) & 0x3F
        position += 4
        return high | low
    }

    /// Adds the UTF-8 bytes of a scalar to `out`.
    @inline(__always)
    static func append(_ scalar: UInt32, to out: inout [UInt8]) {
        switch scalar {
        case 0..<0x80:
            out.append(UInt8(scalar))
        case 0x80..<0x800:
            out.append(UInt8(0xC0 | scalar >> 6))
            out.append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            out.append(UInt8(0xE0 | scalar >> 12))
            out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            out.append(UInt8(0x80 | scalar & 0x3F))
        default:
            out.append(UInt8(0xF0 | scalar >> 18 & 0x07))
            out.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            out.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            out.append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
