import HuiyinText

extension ColumnSample {
    /// The columns inside the object that holds the records, where the records themselves say nothing:
    /// `{"data": {"id": 1, "text": "…"}}`, `{"_source": {…}}`.
    ///
    /// The columns are called by their paths (`data.text`); those beside the object come last.
    static func unwrapped(_ columns: [ColumnSample]) -> [ColumnSample] {
        guard !columns.contains(where: { speaks($0.label) }) else { return columns }
        for wrapper in columns where wrapper.values.count * 2 > wrapper.records {
            let inside = members(of: wrapper)
            guard inside.contains(where: { speaks($0.label) }) else { continue }
            return inside + columns.filter { $0.reference != wrapper.reference }
        }
        return columns
    }

    private static func speaks(_ name: String) -> Bool {
        switch FieldSynonyms.field(named: name) {
        case .text?, .title?, .turns?, .rating?, .nps?: true
        default: false
        }
    }

    private static func members(of wrapper: ColumnSample) -> [ColumnSample] {
        let objects = wrapper.values.compactMap { value -> [JSONValue.Field]? in
            guard value.utf8.first == 0x7B, case .object(let fields)? = try? JSONReader.read(Array(value.utf8)) else {
                return nil
            }
            return fields
        }
        guard objects.count * 2 > wrapper.values.count else { return [] }
        var names: [String] = []
        var known: Set<String> = []
        var values: [String: [String]] = [:]
        for object in objects {
            for field in object where !field.name.contains(".") {
                if known.insert(field.name).inserted { names.append(field.name) }
                if let cell = field.value.cell, !cell.trimmed.isEmpty { values[field.name, default: []].append(cell) }
            }
        }
        return names.map { name in
            var sample = ColumnSample(
                reference: ColumnReference(name: "\(wrapper.name).\(name)", index: nil), values: values[name] ?? [],
                records: wrapper.records)
            sample.isWrapped = true
            return sample
        }
    }
}
