import Glibc

/// Finds the text in bytes of a file whose encoding nobody noted down.
enum RawText {
    /// The text and the name of its encoding: UTF-8 where the bytes are that, UTF-16 where every second one of many is nought,
    /// else GB18030; `nil` where none of them fits.
    static func read(_ bytes: [UInt8]) -> (text: String, encoding: String)? {
        let hasNoughts = bytes.contains(0)
        if !hasNoughts, let text = String(validating: bytes, as: UTF8.self) { return (text, "UTF-8") }
        if hasNoughts, bytes.count % 2 == 0 {
            // ASCII in UTF-16 has its nought first or second, by the order of bytes.
            let atOdd = bytes.indices.filter { $0 % 2 == 1 && bytes[$0] == 0 }.count
            let name = atOdd * 2 >= bytes.filter { $0 == 0 }.count ? "UTF-16LE" : "UTF-16BE"
            if let text = decode(bytes, from: name) { return (text, name) }
        }
        return decode(bytes, from: "GB18030").map { ($0, "GB18030") }
    }

    /// `nil` where a byte doesn't belong there.
    private static func decode(_ bytes: [UInt8], from encoding: String) -> String? {
        let converter = iconv_open("UTF-8", encoding)
        guard Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        // No character of two bytes needs more than three in UTF-8.
        var target = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        let capacity = target.count
        let written = source.withUnsafeMutableBufferPointer { input -> Int? in
            target.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var to = output.baseAddress
                var left = input.count
                var room = capacity
                let result = iconv(converter, &from, &left, &to, &room)
                return result < 0 || left > 0 ? nil : capacity - room
            }
        }
        return written.map { String(decoding: target.prefix($0).map { UInt8(bitPattern: $0) }, as: UTF8.self) }
    }
}
