/// How the characters of a file are written as bytes.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"

    /// Whether the second byte of a character may look like an ASCII sign.
    package var isDoubleByte: Bool { self == .gb18030 || self == .big5 }

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
    /// Chinese text in GB18030 is next to never UTF-8 for a whole line, so lines decide: where at least as many are UTF-8 as are
    /// not, the others are broken. Where lines don't tell, UTF-8 needs four of five non-ASCII sequences to be right, and GB18030
    /// needs its own sequences to be right: a stray byte in plain ASCII makes no Chinese.
    package static func guess(_ bytes: [UInt8]) -> (encoding: TextEncoding, reason: FormReason)? {
        let utf8 = UTF8Census(bytes[...])
        let all = utf8.wellFormed + utf8.broken
        guard all > 0 else { return nil }
        if utf8.broken * 4 <= utf8.wellFormed {
            return (.utf8, .wellFormedUTF8(sequences: utf8.wellFormed, broken: utf8.broken))
        }
        let lines = bytes.split(separator: 0x0A).map { UTF8Census($0) }
        let broken = lines.count { $0.broken > 0 }
        let whole = lines.filter { $0.broken == 0 && $0.wellFormed > 0 }
        if whole.contains(where: { $0.long >= 3 }), whole.count >= broken {
            return (.utf8, .mostLinesUTF8(lines: whole.count, broken: broken))
        }
        let census = DoubleByteCensus(bytes)
        if census.isBig5 { return (.big5, .notUTF8(broken: utf8.broken, of: all, readAs: .big5)) }
        guard census.isPlausible else {
            return (.utf8, .noEncodingFits(broken: utf8.broken, of: all))
        }
        return (.gb18030, .notUTF8(broken: utf8.broken, of: all, readAs: .gb18030))
    }
}

/// How many non-ASCII sequences of some bytes are UTF-8.
private struct UTF8Census {
    var wellFormed = 0
    var broken = 0
    /// Well-formed ones of three bytes and more.
    var long = 0

    /// A sequence cut off by the end of `bytes` counts as neither.
    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
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
            while next < bytes.endIndex, next < index + length, bytes[next] & 0xC0 == 0x80 { next += 1 }
            if next == index + length {
                wellFormed += 1
                if length > 2 { long += 1 }
            } else if next < bytes.endIndex {
                broken += 1
            }
            index = next
        }
    }
}
