/// Which part of a value is counted.
package enum FrequencyPart: UInt8, Hashable, Sendable, CaseIterable {
    case value
    /// The reading of a name, the mailbox of an address.
    case group
    case surname
    case given
}

/// How many records have a value: kept in memory, or by an archive under keyed hashes.
package protocol ValueFrequencies {
    /// Records that have a value of the field with this part; `hash` is of ``RecordStore/parts(of:)``.
    func records(field: Int, part: FrequencyPart, hash: UInt64) -> Int
    /// Records that have any value of the field.
    func present(field: Int) -> Int
}

extension RecordStore {
    /// A part of a value of a record, to be counted.
    package struct Part: Hashable, Sendable {
        package let field: Int
        package let part: FrequencyPart
        /// Not for storing as it is: key it first.
        package let hash: UInt64
    }

    /// What an archive counts of a record so that it can answer as ``ValueFrequencies``.
    package func parts(of record: Int) -> [Part] {
        columns.indices.flatMap { field -> [Part] in
            let value = Int(columns[field][record])
            if value == 0 { return [] }
            let of = values[field]
            var parts = [Part(field: field, part: .value, hash: of.hashes[value])]
            if of.groups[value] != 0 { parts.append(Part(field: field, part: .group, hash: of.groups[value])) }
            if of.kind == .name {
                if of.second[value] != 0 { parts.append(Part(field: field, part: .surname, hash: of.second[value])) }
                if of.extra[value] != 0 { parts.append(Part(field: field, part: .given, hash: of.extra[value])) }
            }
            return parts
        }
    }
}

/// Counts in memory.
package struct MemoryFrequencies: ValueFrequencies, Sendable {
    private var counts: [RecordStore.Part: Int32] = [:]
    private var presents: [Int: Int] = [:]

    package init() {}

    package mutating func add(_ parts: [RecordStore.Part]) {
        for part in parts {
            counts[part, default: 0] += 1
            if part.part == .value { presents[part.field, default: 0] += 1 }
        }
    }

    package func records(field: Int, part: FrequencyPart, hash: UInt64) -> Int {
        Int(counts[RecordStore.Part(field: field, part: part, hash: hash)] ?? 0)
    }

    package func present(field: Int) -> Int { presents[field] ?? 0 }
}
