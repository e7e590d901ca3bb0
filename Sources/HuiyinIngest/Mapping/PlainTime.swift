/// A time that is one number, whatever it counts.
struct PlainTime {
    let whole: Int
    /// How many digits the whole part has.
    let digits: Int
    /// What stands behind the point, below 1.
    let fraction: Double

    /// Seconds of 1990 to 2100: beyond them ten digits are a telephone number or an order.
    static let seconds = 631_152_000...4_102_444_800
    /// Days of a spreadsheet from 1954 to 2119.
    static let days = 20_000...80_000

    /// The number, or `nil` where `text` is anything but digits and one point among them.
    init?(_ text: String) {
        let bytes = text.utf8
        guard (5...24).contains(bytes.count) else { return nil }
        var whole = 0
        var digits = 0
        var fraction = 0.0
        var unit = 0.0
        for byte in bytes {
            if byte == 0x2E, unit == 0, digits > 0 {
                unit = 1
            } else if (0x30...0x39).contains(byte) {
                if unit == 0 {
                    guard digits < 16 else { return nil }
                    whole = whole * 10 + Int(byte - 0x30)
                    digits += 1
                } else {
                    unit /= 10
                    fraction += Double(byte - 0x30) * unit
                }
            } else {
                return nil
            }
        }
        self.whole = whole
        self.digits = digits
        self.fraction = fraction
    }
}
