/// How one new record compares with one that is known.
package struct Match: Sendable {
    /// The position among the candidates, or the number of the record in an index.
    package let record: Int
    /// log2 of the odds that both are one person's, prior included.
    package let bits: Float
    package let parts: [EvidencePart]

    package var probability: Double { Bits.probability(Double(bits)) }
}

extension LinkModel {
    /// Weighs the last record of `store` against all others in it, heaviest first.
    ///
    /// For a record that comes alone: put the candidates that its blocking keys found into a store, then the record. Guards look at
    /// the candidates, so a key held by people whose names exclude each other weighs less here too.
    /// - Complexity: some 10 µs for a candidate.
    package func matches(_ store: RecordStore, frequencies: some ValueFrequencies) -> [Match] {
        guard store.count > 1 else { return [] }
        let counts = store.columns.indices.map { ValueCounts(store.values[$0], field: $0, frequencies: frequencies) }
        let frozen = FrozenStore(store, counts: counts)
        let scorer = Scorer(self, frozen, counts: counts, holders: HolderCount.count(store, frozen))
        var scratch = Scorer.Scratch(fields: scorer.fieldCount)
        let last = store.count - 1
        var matches: [Match] = []
        for candidate in 0..<last {
            scorer.measure(candidate, last, &scratch)
            matches.append(
                Match(record: candidate, bits: scorer.total(scratch), parts: scorer.parts(scratch, schema)))
        }
        matches.sort { ($1.bits, $0.record) < ($0.bits, $1.record) }
        return matches
    }
}

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
