import HuiyinDomain
import HuiyinText

/// What only a record of Huiyin's own export holds.
enum ExportedRow {
    /// The item that the record was exported from, or `nil` where it does not say.
    static func item(_ row: Row) -> FeedbackID? { row["feedbackId"]?.cell.flatMap { FeedbackID($0) } }

    /// The attributes as they were, dimensions marked as such; `dimensions` are those that a mapping adds.
    static func attributes(_ row: Row, dimensions: Set<String>) -> [Attribute] {
        guard case .object(let fields)? = object(row["attributes"]) else { return [] }
        let marked = Set(json(row["dimensions"])?.array?.compactMap(\.string) ?? []).union(dimensions)
        return fields.compactMap { field in
            field.value.cell.map {
                Attribute(name: field.name, value: $0, isDimension: marked.contains(field.name))
            }
        }
    }

    /// An object, also where a table holds it as text.
    static func object(_ value: JSONValue?) -> JSONValue? {
        guard case .object(let fields)? = json(value) else { return nil }
        return .object(fields)
    }

    private static func json(_ value: JSONValue?) -> JSONValue? {
        guard case .string(let text)? = value else { return value }
        return try? JSONReader.read(Array(text.utf8))
    }
}
