/// What a person says about a table in place of what would be found out.
package struct IdentitySettings: Hashable, Sendable {
    /// The column of the record's id.
    package var record: String?
    /// The column of the record's time.
    package var time: String?
    package var columns: [String: ColumnRole] = [:]
    /// How probable a link must be to be made: two people taken for one are worse than one person left in two places.
    package var probability = 0.75
    /// Ids of records that are one person's.
    package var together: [[String]] = []
    /// Ids of records that are two people's.
    package var apart: [[String]] = []

    package init() {}
}

extension IdentitySettings {
    /// A record of a constraint that the table does not have.
    package struct UnknownRecord: Error {
        package let id: String
    }

    /// A column named here that is not among `names`, or `nil`.
    package func unknownColumn(in names: [String]) -> String? {
        ([record, time].compactMap { $0 } + columns.keys.sorted()).first { !names.contains($0) }
    }

    /// The constraints between the rows whose records' ids are `ids`; of more than two ids each is tied to the first.
    ///
    /// - Throws: ``UnknownRecord``.
    package func constraints(ids: [String]) throws -> LinkConstraints {
        if together.isEmpty, apart.isEmpty { return LinkConstraints() }
        let rows = Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        func row(_ id: String) throws -> Int {
            guard let row = rows[id] else { throw UnknownRecord(id: id) }
            return row
        }
        var constraints = LinkConstraints()
        for group in together {
            for other in group.dropFirst() {
                constraints.together.append(.init(try row(group[0]), try row(other)))
            }
        }
        for group in apart {
            for (position, one) in group.enumerated() {
                for other in group[(position + 1)...] {
                    constraints.apart.append(.init(try row(one), try row(other)))
                }
            }
        }
        return constraints
    }
}
