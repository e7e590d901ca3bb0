/// The public name of a feedback item: 128 bits derived from its source and its key there.
///
/// The same item imported again, or on another machine, has the same id, so links and seeded samples stay valid.
package struct FeedbackID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The id whose big-endian bytes are the first sixteen of `bytes`, or `nil` when there are fewer.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count >= 16 else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        for (position, byte) in bytes.prefix(16).enumerated() {
            if position < 8 { high = high << 8 | UInt64(byte) } else { low = low << 8 | UInt64(byte) }
        }
        self.init(high: high, low: low)
    }

    /// The id written as 32 hexadecimal digits, or `nil` when `text` is anything else.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 32, text.utf8.allSatisfy({ $0 < 0x80 }),
            let high = UInt64(text.prefix(16), radix: 16), let low = UInt64(text.suffix(16), radix: 16),
            !text.contains("+")
        else { return nil }
        self.init(high: high, low: low)
    }

    /// Sixteen bytes, big-endian: the form that storage keeps.
    package var bytes: [UInt8] {
        var out = [UInt8]()
        out.reserveCapacity(16)
        for word in [high, low] {
            for shift in stride(from: 56, through: 0, by: -8) {
                out.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
            }
        }
        return out
    }

    package var description: String { Self.hex(high) + Self.hex(low) }

    package static func < (left: Self, right: Self) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }

    private static func hex(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
