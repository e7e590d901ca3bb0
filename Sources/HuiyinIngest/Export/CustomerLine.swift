package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// What `huiyin customers` prints: one object a line.
package enum CustomerLine {
    package static func json(_ counts: CustomerCounts) -> [UInt8] { ObjectLine.bytes(fields(counts)) }

    package static func json(_ one: CustomerImport) -> [UInt8] {
        ObjectLine.bytes(
            [
                .init(name: "import", value: .number(String(one.number))),
                .init(name: "source", value: .string(one.source)), .init(name: "file", value: .string(one.file)),
            ] + fields(one.counts) + [
                .init(name: "startedAt", value: ObjectLine.time(one.startedAt)),
                .init(name: "finishedAt", value: ObjectLine.time(one.finishedAt)),
                .init(name: "undoneAt", value: ObjectLine.time(one.undoneAt)),
            ])
    }

    package static func json(_ undone: UndoneCustomerImport) -> [UInt8] {
        ObjectLine.bytes([
            .init(name: "import", value: .number(String(undone.number))),
            .init(name: "customers", value: .number(String(undone.customers))),
            .init(name: "moved", value: .number(String(undone.moved))),
            .init(name: "wasDone", value: .bool(undone.wasDone)),
        ])
    }

    private static func fields(_ counts: CustomerCounts) -> [JSONValue.Field] {
        [
            ("read", counts.read), ("new", counts.new), ("updated", counts.updated), ("unchanged", counts.unchanged),
            ("erased", counts.erased), ("rejected", counts.rejected),
        ].map { .init(name: $0.0, value: .number(String($0.1))) }
    }
}
