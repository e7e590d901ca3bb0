import HuiyinText

/// What the first records of a file hold in one column.
package struct ColumnSample: Sendable {
    package let reference: ColumnReference
    /// The values that are not empty, in order.
    package let values: [String]
    /// How many records were looked at.
    package let records: Int

    /// Whether it lies inside an object that holds the record, with others like it.
    var isWrapped = false

    package init(reference: ColumnReference, values: [String], records: Int) {
        self.reference = reference
        self.values = values
        self.records = records
    }

    package var name: String { reference.name }

    /// What the column itself is called: behind the last dot of one that was found in a wrapper.
    var label: String { isWrapped ? name.split(separator: ".").last.map(String.init) ?? name : name }

    /// The values that are no ``Placeholder``.
    var told: [String] { values.filter { !Placeholder.contains($0) } }

    var distinct: Int { Set(values).count }

    /// The mean length in Unicode scalars.
    var meanLength: Double {
        guard !values.isEmpty else { return 0 }
        return Double(values.reduce(0) { $0 + $1.unicodeScalars.count }) / Double(values.count)
    }

    /// The columns of `rows`, those of a table by position, those of JSON by name in order of first appearance.
    ///
    /// - Parameter patterns: of what lies in an object (`data.*`): each of its fields is a column too.
    package static func columns(of rows: [Row], table: [String], expanding patterns: [String] = []) -> [ColumnSample] {
        var names = table
        var known = Set(table)
        if table.isEmpty {
            for row in rows {
                for column in row.columns where known.insert(column.name).inserted { names.append(column.name) }
            }
        }
        for parent in Set(patterns.compactMap { $0.split(separator: ".").first.map(String.init) }) where table.isEmpty {
            for row in rows {
                guard case .object(let fields)? = row[parent] else { continue }
                for field in fields where known.insert("\(parent).\(field.name)").inserted {
                    names.append("\(parent).\(field.name)")
                }
            }
        }
        return names.enumerated().map { position, name in
            let values = rows.compactMap { row -> String? in
                let value = table.isEmpty ? row[name] : row[position]
                guard let cell = value?.cell, !cell.trimmed.isEmpty else { return nil }
                return cell
            }
            let reference = ColumnReference(name: name, index: table.isEmpty ? nil : position)
            return ColumnSample(reference: reference, values: values, records: rows.count)
        }
    }
}
