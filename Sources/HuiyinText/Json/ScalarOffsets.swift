/// Turns byte offsets of one text into Unicode scalar offsets and back.
///
/// Offsets asked for in rising order cost one walk over the text; going back starts again.
struct ScalarOffsets {
    private let bytes: [UInt8]
    private var byte = 0
    private var scalar = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// How many scalars begin before `byteOffset`.
    mutating func scalar(at byteOffset: Int) -> Int {
        if byteOffset < byte { (byte, scalar) = (0, 0) }
        let end = min(byteOffset, bytes.count)
        while byte < end {
            if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
            byte += 1
        }
        return scalar
    }

    /// The byte where the scalar of that number begins, or the end of the text; `nil` past the end.
    mutating func byte(at scalarOffset: Int) -> Int? {
        guard scalarOffset >= 0 else { return nil }
        if scalarOffset < scalar { (byte, scalar) = (0, 0) }
        while byte < bytes.count, scalar < scalarOffset || bytes[byte] & 0xC0 == 0x80 {
            if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
            byte += 1
        }
        while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
        return scalar == scalarOffset ? byte : nil
    }

    /// The text between two byte offsets; offsets inside a scalar give U+FFFD.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
