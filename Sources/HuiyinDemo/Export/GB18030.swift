import Glibc

/// Text as Chinese office programs save it.
enum GB18030 {
    /// The text in GB18030, which has a place for every character.
    static func bytes(_ text: String) -> [UInt8] {
        guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else {
            return Array(text.utf8)
        }
        defer { iconv_close(converter) }
        var source = Array(text.utf8).map { CChar(bitPattern: $0) }
        // Four bytes are the most that a character takes, and no character has fewer than one byte in UTF-8.
        var target = [CChar](repeating: 0, count: source.count * 2 + 16)
        let written = source.withUnsafeMutableBufferPointer { from in
            target.withUnsafeMutableBufferPointer { to in
                var fromPointer = from.baseAddress
                var toPointer = to.baseAddress
                var fromLeft = from.count
                var toLeft = to.count
                _ = iconv(converter, &fromPointer, &fromLeft, &toPointer, &toLeft)
                return to.count - toLeft
            }
        }
        return target.prefix(written).map { UInt8(bitPattern: $0) }
    }
}
