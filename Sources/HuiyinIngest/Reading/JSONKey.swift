import HuiyinText

/// Reads a key of a JSON document from its bytes.
enum JSONKey {
    /// The key written in `quoted`, or `nil` where it is not text.
    static func text(_ quoted: [UInt8], isGB18030: Bool) -> String? {
        guard let utf8 = try? RecordDecoder(isGB18030 ? .gb18030 : .utf8).decode(quoted) else { return nil }
        return (try? JSONReader.read(utf8))?.string
    }
}
