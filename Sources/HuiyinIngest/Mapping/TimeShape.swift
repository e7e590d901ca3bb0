/// How the times of a column are written.
package enum TimeShape: Hashable, Sendable {
    /// `y M d H m s` for the numbers, everything else as it stands: `y/M/d H:m`.
    case pattern(String)
    case epochSeconds
    case epochMilliseconds
    case epochMicroseconds
    /// Days since 1900 (or 1904), as a spreadsheet keeps them.
    case spreadsheetDays
    /// With the month's name, or any other form.
    case words

    /// The shape of most of `values`, or `nil` where there are none.
    static func most(of values: [String], order: TimeReader.Order) -> TimeShape? {
        var counts: [TimeShape: Int] = [:]
        for value in values { counts[TimeShape(value.trimmed, order), default: 0] += 1 }
        return counts.max { $0.value < $1.value }?.key
    }

    private init(_ value: String, _ order: TimeReader.Order) {
        let bytes = Array(value.utf8)
        if bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) {
            switch bytes.prefix(while: { $0 != 0x2E }).count {
            case 5: self = .spreadsheetDays
            case 10 where !value.contains("."): self = .epochSeconds
            case 13: self = .epochMilliseconds
            case 16: self = .epochMicroseconds
            case 8 where !value.contains("."): self = .pattern("yyyyMMdd")
            case 12: self = .pattern("yyyyMMddHHmm")
            case 14: self = .pattern("yyyyMMddHHmmss")
            default: self = Self.numbered(bytes, order)
            }
            return
        }
        self = Self.numbered(bytes, order)
    }

    /// Numbers in their order, each by one letter.
    private static func numbered(_ bytes: [UInt8], _ order: TimeReader.Order) -> TimeShape {
        var letters = Array("yMdHms".utf8)
        var out: [UInt8] = []
        var index = 0
        var isFirst = true
        while index < bytes.count {
            guard (0x30...0x39).contains(bytes[index]) else {
                let byte = bytes[index]
                if byte < 0x80, byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A, byte != 0x54, byte != 0x5A { return .words }
                out.append(byte)
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            if isFirst, index - start <= 2 { letters = Array((order == .dayFirst ? "dMyHms" : "MdyHms").utf8) }
            isFirst = false
            // A fraction of a second and an offset are no part of the shape.
            guard !letters.isEmpty else { break }
            out.append(letters.removeFirst())
        }
        return .pattern(String(decoding: out, as: UTF8.self).trimmed)
    }
}
