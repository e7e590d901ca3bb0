/// The checksum of the files with weights.
enum Checksum {
    /// FNV-1a over eight bytes at a time; for finding damage, not forgery.
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var word: UInt64 = 0
        var filled = 0
        for byte in bytes {
            word = word << 8 | UInt64(byte)
            filled += 1
            if filled == 8 {
                hash = (hash ^ word) &* 0x0000_0100_0000_01B3
                hash ^= hash >> 29
                (word, filled) = (0, 0)
            }
        }
        return (hash ^ word ^ UInt64(filled) << 56) &* 0x0000_0100_0000_01B3
    }
}
