import Crypto
package import HuiyinDomain

extension FeedbackID {
    /// The id of the item that `source` knows as `key`: the first 128 bits of SHA-256 over both, so the same
    /// everywhere.
    package static func of(source: String, key: String) -> FeedbackID {
        var hash = SHA256()
        var bytes = Array(source.utf8)
        // Names hold no zero byte, so no other pair gives these bytes.
        bytes.append(0)
        bytes.append(contentsOf: key.utf8)
        hash.update(data: bytes)
        var words: (UInt64, UInt64) = (0, 0)
        for (position, byte) in hash.finalize().prefix(16).enumerated() {
            if position < 8 { words.0 = words.0 << 8 | UInt64(byte) } else { words.1 = words.1 << 8 | UInt64(byte) }
        }
        return FeedbackID(high: words.0, low: words.1)
    }
}
