/// What a record can be found by among those already known: an archive stores a keyed hash of ``material`` beside the record.
package struct BlockingKey: Hashable, Sendable {
    /// The rule's number in the model.
    package let rule: Int
    package let hash: UInt64

    /// Bytes that are the same for every record with this key: the rule, then the hash.
    package var material: [UInt8] {
        [UInt8(truncatingIfNeeded: rule)] + (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
    }
}

extension LinkModel {
    /// The keys of a record of a store with this model's schema; none for the parts it lacks.
    package func blockingKeys(of record: Int, in store: RecordStore) -> [BlockingKey] {
        rules.enumerated().compactMap { number, rule in
            let key = rule.key(record, store)
            return key == 0 ? nil : BlockingKey(rule: number, hash: key)
        }
    }

    /// Rules for records that come one by one, where no table is there to choose them from: each key alone, rare enough things
    /// together.
    package static func standardRules(_ schema: IdentitySchema) -> [BlockingRule] {
        let atoms = BlockingAtom.all(of: schema)
        var rules: [BlockingRule] = []
        for atom in atoms {
            let kind = schema.fields[atom.field].kind
            let isAlone =
                kind.isKey && atom.part != .wider || kind == .name && atom.part == .group
                || kind == .nickname || kind == .birthDate && atom.part == .equal
                || kind == .address && atom.part == .group
                || atom.part == .bothNames
            if isAlone { rules.append(BlockingRule(atoms: [atom])) }
        }
        for atom in atoms where schema.fields[atom.field].kind == .phone && atom.part == .wider {
            for other in atoms where other.part == .surname { rules.append(BlockingRule(atoms: [atom, other])) }
        }
        return rules
    }
}
