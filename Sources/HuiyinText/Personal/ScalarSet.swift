/// A set of scalars below U+10000, asked without hashing.
struct ScalarSet: Sendable {
    private var bits: [UInt64]

    init(_ scalars: some Sequence<UInt32>) {
        var bits = [UInt64](repeating: 0, count: 1024)
        for scalar in scalars where scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
        self.bits = bits
    }

    /// The scalars of a text; white space parts them for the eye only.
    init(_ text: String) {
        self.init(text.unicodeScalars.lazy.map(\.value).filter { $0 > 0x20 || $0 == 0x20 && text.count < 60 })
    }

    private init(bits: [UInt64]) { self.bits = bits }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
    }

    mutating func insert(_ scalar: UInt32) {
        if scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    }

    func subtracting(_ other: ScalarSet) -> ScalarSet {
        ScalarSet(bits: zip(bits, other.bits).map { $0 & ~$1 })
    }
}
