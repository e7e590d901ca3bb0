package import HuiyinText

/// One decoded record: its columns in the order of the file, by name.
package struct Row: Sendable {
    package struct Column: Hashable, Sendable {
        package let name: String
        package let value: JSONValue
    }

    package var columns: [Column]

    package init(columns: [Column]) { self.columns = columns }

    /// The value of the column at `index`, or `nil` where there is none.
    package subscript(index: Int) -> JSONValue? { columns.indices.contains(index) ? columns[index].value : nil }

    /// The value of the column `name`, else the one that the dotted path `name` leads to.
    package subscript(name: String) -> JSONValue? {
        if let column = columns.last(where: { $0.name == name }) { return column.value }
        var path = name.split(separator: ".").map(String.init)[...]
        guard path.count > 1, var value = columns.last(where: { $0.name == path[0] })?.value else { return nil }
        path = path.dropFirst()
        while let key = path.first {
            // JSON in a cell of a table.
            if case .string(let text) = value, let first = text.utf8.first, first == 0x7B || first == 0x5B,
                let inside = try? JSONReader.read(Array(text.utf8))
            {
                value = inside
            }
            let next: JSONValue? =
                if let index = Int(key), case .array(let items) = value {
                    items.indices.contains(index) ? items[index] : nil
                } else {
                    value[key]
                }
            guard let next else { return nil }
            value = next
            path = path.dropFirst()
        }
        return value
    }
}

extension JSONValue {
    /// Whether it is an object or a list.
    var isNested: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    /// The value as a cell: text as it is, numbers in their own digits, `true`, objects and lists as JSON; `nil` for null.
    package var cell: String? {
        switch self {
        case .null: return nil
        case .bool(let value): return value ? "true" : "false"
        case .number(let digits): return digits
        case .string(let text): return text
        case .array, .object:
            var bytes: [UInt8] = []
            append(to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
