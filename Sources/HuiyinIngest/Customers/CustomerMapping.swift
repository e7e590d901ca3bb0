import Yams

/// A mapping of a customer file: claim or profile field → column.
package enum CustomerMapping {
    /// What the file says.
    ///
    /// - Throws: ``IngestError`` `mapping-invalid` where it is no list of names.
    package static func parse(_ bytes: [UInt8], file: String) throws(IngestError) -> [String: String] {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let mapping = try? YAMLDecoder().decode([String: String].self, from: text) else {
            throw IngestError(
                code: "mapping-invalid",
                message: "the mapping \(file) is no list of names; expected lines such as mobile: 手机号")
        }
        return mapping
    }
}
