/// Names for what people make: they sort by the time at which they were made (RFC 9562, version 7).
package enum UUIDv7 {
    /// A new name, such as `0193a5b2-7c1e-7f00-8a3b-5d2c9e4f6071`, made at `now` milliseconds UTC.
    package static func make(at now: Int64) -> String {
        var random = SystemRandomNumberGenerator()
        let high = UInt64(bitPattern: now) << 16 | 0x7000 | random.next() & 0x0FFF
        let low = 0x8000_0000_0000_0000 | random.next() >> 2
        let digits = hex(high) + hex(low)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append("-") }
            text.append(digit)
        }
        return text
    }

    private static func hex(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
