/// Tells versions of our own files and pages apart; guards nothing.
enum Fingerprint {
    /// FNV-1a of the bytes, 64 bits in hexadecimal digits (Fowler, Noll, Vo).
    static func of(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            return String(hash, radix: 16)
        }
    }
}
