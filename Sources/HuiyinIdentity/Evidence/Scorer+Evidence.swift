extension Scorer {
    /// The evidence of a comparison, field by field.
    func parts(_ scratch: Scratch, _ schema: IdentitySchema) -> [EvidencePart] {
        scratch.levels.indices.compactMap { field in
            scratch.levels[field] == Levels.missing
                ? nil
                : EvidencePart(
                    field: schema.fields[field].name, kind: schema.fields[field].kind, level: scratch.levels[field],
                    bits: scratch.weights[field])
        }
    }
}
