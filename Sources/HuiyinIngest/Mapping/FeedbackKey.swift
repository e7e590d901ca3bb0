import Crypto

/// The key of a record whose source gives it none.
package enum FeedbackKey {
    /// 32 hexadecimal digits that depend on the names and values of all columns, in whatever order they stand.
    ///
    /// So the same row of the same table has the same key on every machine and under every mapping, and two rows that agree in
    /// every column are one item.
    package static func hash(of row: Row) -> String {
        var fields: [(name: [UInt8], value: [UInt8])] = []
        for column in row.columns {
            guard let value = column.value.cell, !value.isEmpty else { continue }
            fields.append((Array(column.name.utf8), Array(value.utf8)))
        }
        fields.sort { $0.name.lexicographicallyPrecedes($1.name) }
        var bytes: [UInt8] = []
        for field in fields {
            for part in [field.name, field.value] {
                withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes.append(contentsOf: $0) }
                bytes.append(contentsOf: part)
            }
        }
        return SHA256.hash(data: bytes).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
