/// The keys by which an archive finds the few records that a new one may be one person with.
///
/// What is stored should be a keyed hash of a key: a telephone number is soon guessed from a plain one.
package struct LinkKeys: Sendable {
    private let schema: IdentitySchema
    private let rules: [BlockingRule]

    /// - Parameter rules: what two records must have in common; ``standardRules(_:)`` unless a model learned others.
    package init(_ schema: IdentitySchema, rules: [BlockingRule]? = nil) {
        self.schema = schema
        self.rules = rules ?? Self.standardRules(schema)
    }

    /// A key for each rule that the record answers, the rule's number before it so that keys of different rules never meet.
    ///
    /// - Parameter cells: in the order of the schema's fields, empty where nothing is known.
    package func keys(_ cells: [String]) -> [[UInt8]] {
        var store = RecordStore(schema: schema)
        store.append(cells)
        return rules.enumerated().compactMap { number, rule in
            let key = rule.key(0, store)
            guard key != 0 else { return nil }
            return [UInt8(truncatingIfNeeded: number)] + (0..<8).map { UInt8(truncatingIfNeeded: key >> (8 * $0)) }
        }
    }

    /// Any key of one's own; what sounds like the same name in the same place; an address; a nickname; the visible ends of a masked
    /// number with a surname.
    package static func standardRules(_ schema: IdentitySchema) -> [BlockingRule] {
        func fields(_ kind: FieldKind) -> [Int] { schema.fields.indices.filter { schema.fields[$0].kind == kind } }
        func atom(_ field: Int, _ part: BlockingAtom.Part) -> BlockingAtom { BlockingAtom(field: field, part: part) }
        var rules = [BlockingRule]()
        for kind in [FieldKind.phone, .email, .code, .nickname] {
            rules += fields(kind).map { BlockingRule(atoms: [atom($0, .equal)]) }
        }
        rules += fields(.email).map { BlockingRule(atoms: [atom($0, .group)]) }
        rules += fields(.address).map { BlockingRule(atoms: [atom($0, .group)]) }
        for name in fields(.name) {
            rules += fields(.place).map { BlockingRule(atoms: [atom(name, .group), atom($0, .equal)]) }
            rules += fields(.phone).map { BlockingRule(atoms: [atom($0, .group), atom(name, .surname)]) }
            rules += fields(.address).map { BlockingRule(atoms: [atom(name, .group), atom($0, .wider)]) }
        }
        return rules
    }
}
