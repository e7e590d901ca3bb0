/// How the characters of a file are written as bytes.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"

    /// The encoding of a byte order mark and the mark's length, or `nil` where `head` begins with none.
    package static func byteOrderMark(_ head: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// The encoding that fits `bytes` better, or `nil` where they are plain ASCII and both fit.
    ///
    /// UTF-8 needs four of five non-ASCII sequences to be right: in Chinese text in GB18030 one of five is by chance, while
    /// UTF-8 often passes for GB18030, so a few broken bytes must not turn a UTF-8 file into another language.
    package static func guess(_ bytes: [UInt8]) -> (encoding: TextEncoding, reason: String)? {
        let utf8 = UTF8Census(bytes)
        guard utf8.wellFormed + utf8.broken > 0 else { return nil }
        if utf8.broken * 4 <= utf8.wellFormed {
            return (.utf8, "\(utf8.wellFormed) UTF-8 sequences are well-formed, \(utf8.broken) are not")
        }
        return (
            .gb18030,
            "\(utf8.broken) of \(utf8.wellFormed + utf8.broken) non-ASCII sequences are not UTF-8, so it is read as GB18030"
        )
    }
}

/// How many non-ASCII sequences of some bytes are UTF-8.
private struct UTF8Census {
    var wellFormed = 0
    var broken = 0

    /// A sequence cut off by the end of `bytes` counts as neither.
    init(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            guard (0xC2...0xF4).contains(lead) else {
                broken += 1
                index += 1
                continue
            }
            var next = index + 1
            while next < bytes.count, next < index + length, bytes[next] & 0xC0 == 0x80 { next += 1 }
            if next == index + length {
                wellFormed += 1
            } else if next < bytes.count {
                broken += 1
            }
            index = next
        }
    }
}
