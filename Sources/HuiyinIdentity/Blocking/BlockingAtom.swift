/// One thing that two records must have in common to be compared.
package struct BlockingAtom: Codable, Hashable, Sendable {
    package enum Part: String, Codable, Hashable, Sendable {
        /// The whole value.
        case equal
        /// What sounds or counts alike: the reading of a name, the visible ends of a phone number, the mailbox.
        case group
        /// A wider group: the folded reading, the last four digits, month and day.
        case wider
        /// The reading of the given name alone.
        case extra
        /// The surname of a whole name.
        case surname
        /// Given name and surname of two columns, in either order.
        case bothNames = "both-names"
    }

    package let field: Int
    package let part: Part

    /// Whether it may stand alone; else it only narrows another.
    var isSelective: Bool { part != .extra && part != .surname }

    /// The atoms of a schema's fields.
    static func all(of schema: IdentitySchema) -> [BlockingAtom] {
        var atoms: [BlockingAtom] = []
        for (index, field) in schema.fields.enumerated() {
            let parts: [Part] =
                switch field.kind {
                case .name: [.group, .wider, .extra, .surname]
                case .givenName, .surname: [.equal, .group]
                case .nickname, .place, .number, .code: [.equal]
                case .phone: [.equal, .group, .wider]
                case .email: [.equal, .group]
                case .birthDate: [.equal, .group, .wider]
                case .address: [.group, .wider]
                case .category: []
                }
            atoms += parts.map { BlockingAtom(field: index, part: $0) }
        }
        if let parts = schema.nameParts { atoms.append(BlockingAtom(field: parts.given, part: .bothNames)) }
        return atoms
    }

    /// The key of a record, 0 where it has none.
    func key(_ record: Int, _ store: RecordStore) -> UInt64 {
        if part == .bothNames {
            guard let parts = store.nameParts else { return 0 }
            return Self.join(
                store.values[parts.given].groups[Int(store.columns[parts.given][record])],
                store.values[parts.surname].groups[Int(store.columns[parts.surname][record])])
        }
        return valueKey(Int(store.columns[field][record]), store)
    }

    private static func join(_ one: UInt64, _ other: UInt64) -> UInt64 {
        one == 0 || other == 0 ? 0 : StableHash.combine(min(one, other), max(one, other))
    }

    private func valueKey(_ value: Int, _ store: RecordStore) -> UInt64 {
        if value == 0 { return 0 }
        switch part {
        case .equal:
            // A masked number is many people's.
            return store.values[field].kind.isKey && store.values[field].shapes[value] != ReadValue.Shape.full.rawValue
                ? 0 : store.values[field].hashes[value]
        case .group: return store.values[field].groups[value]
        case .wider: return store.values[field].wider[value]
        case .extra: return store.values[field].extra[value]
        case .surname: return store.values[field].second[value]
        case .bothNames: return 0
        }
    }

    /// The keys of all records.
    func keys(_ store: RecordStore) -> [UInt64] {
        if part == .bothNames { return (0..<store.count).map { key($0, store) } }
        let ofValues = (0...store.values[field].count).map { valueKey($0, store) }
        return store.columns[field].map { ofValues[Int($0)] }
    }
}

/// What two records must have in common, all of it, to be compared.
package struct BlockingRule: Codable, Hashable, Sendable {
    package let atoms: [BlockingAtom]
    /// A block of more records is split by names; what remains larger is left to other rules.
    package let largest: Int

    package init(atoms: [BlockingAtom], largest: Int = Blocks.largest) {
        self.atoms = atoms
        self.largest = largest
    }

    /// The key of a record under this rule, 0 where it lacks a part.
    func key(_ record: Int, _ store: RecordStore) -> UInt64 {
        var key = atoms[0].key(record, store)
        for atom in atoms.dropFirst() {
            let part = atom.key(record, store)
            if part == 0 || key == 0 { return 0 }
            key = StableHash.combine(key, part)
        }
        return key
    }

    /// The keys of all records.
    func keys(_ store: RecordStore) -> [UInt64] {
        atoms.dropFirst().reduce(atoms[0].keys(store)) { Self.joined($0, $1.keys(store)) }
    }

    static func joined(_ one: [UInt64], _ other: [UInt64]) -> [UInt64] {
        var joined = one
        for record in joined.indices {
            joined[record] =
                one[record] == 0 || other[record] == 0 ? 0 : StableHash.combine(one[record], other[record])
        }
        return joined
    }
}
