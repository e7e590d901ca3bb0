/// A table about people, read row by row; then judged as a whole and turned into numbers.
package struct IdentityTable: Sendable {
    private var columns: [RawColumn]
    package private(set) var rows = 0

    package init(columns names: [String]) { columns = names.map { RawColumn(name: $0) } }

    package var names: [String] { columns.map(\.name) }

    /// Adds a row; cells that lack are empty.
    package mutating func append(_ cells: [String]) {
        for index in columns.indices { columns[index].append(index < cells.count ? cells[index] : "") }
        rows += 1
    }

    /// What each column was taken for.
    package struct Reading: Sendable {
        package let roles: [(column: String, role: ColumnRole)]
        package let store: RecordStore
        /// The ids of the records in the order of the rows; the number of the row where the table has none.
        package let ids: [String]
    }

    package func read(_ settings: IdentitySettings, workers: Int = 2) async -> Reading {
        let roles = ColumnJudge.roles(columns, settings: settings)
        let chosen = columns.indices.filter { if case .field = roles[$0] { true } else { false } }
        let fields = chosen.map { index -> IdentitySchema.Field in
            guard case .field(let kind) = roles[index] else { preconditionFailure("only fields are chosen") }
            let key = ColumnNames.key(columns[index].name)
            // A tablet on the sofa is everybody's.
            let isDevice = key.contains("device") || key.contains("设备")
            return IdentitySchema.Field(
                name: columns[index].name, kind: kind, isShareable: isDevice ? true : nil)
        }
        var store = RecordStore(schema: IdentitySchema(fields: fields))
        let kinds = fields.map(\.kind)
        let parts = await withTaskGroup(of: (Int, ValueStore, [UInt32]).self) { group in
            // Columns are independent; as many at once as there are threads for.
            for field in kinds.indices {
                let column = columns[chosen[field]]
                group.addTask {
                    let (values, numbers) = Self.interned(column, kinds[field])
                    return (field, values, numbers)
                }
            }
            var parts: [(Int, ValueStore, [UInt32])] = []
            for await part in group { parts.append(part) }
            return parts
        }
        for (field, values, numbers) in parts {
            store.values[field] = values
            store.columns[field] = numbers
        }
        store.days = days(roles)
        let record = roles.firstIndex(of: .record)
        let ids = (0..<rows).map { row in record.map { columns[$0].text(columns[$0].cells[row]) } ?? String(row + 1) }
        return Reading(roles: zip(columns.map(\.name), roles).map { ($0, $1) }, store: store, ids: ids)
    }

    private static func interned(_ column: RawColumn, _ kind: FieldKind) -> (ValueStore, [UInt32]) {
        var values = ValueStore(kind: kind)
        var numbers = [UInt32](repeating: 0, count: column.distinct + 1)
        column.eachDistinct { cell, bytes in numbers[cell] = values.intern(bytes) }
        return (values, column.cells.map { numbers[Int($0)] })
    }

    private func days(_ roles: [ColumnRole]) -> [Int32] {
        guard let time = roles.firstIndex(of: .time) else { return [Int32](repeating: RecordStore.noDay, count: rows) }
        var ofCells = [Int32](repeating: RecordStore.noDay, count: columns[time].distinct + 1)
        var units: [UInt16] = []
        columns[time].eachDistinct { cell, bytes in
            TextFolding.fold(bytes, into: &units)
            if let day = DateReading.day(units) { ofCells[cell] = day }
        }
        return columns[time].cells.map { ofCells[Int($0)] }
    }
}
