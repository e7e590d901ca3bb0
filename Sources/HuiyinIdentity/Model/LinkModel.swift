/// What agreement and disagreement are worth, learned from data or given: the model of Fellegi and Sunter (1969, *A Theory for
/// Record Linkage*, doi:10.1080/01621459.1969.10501049).
///
/// For each field and level, `m` is the chance of the level between two records of one person and `u` between two records of
/// two people; the weight of evidence is log2(m / u).
package struct LinkModel: Codable, Hashable, Sendable {
    package struct Field: Codable, Hashable, Sendable {
        package var m: [Double]
        package var u: [Double]
        /// log2 of how likely two records agree by accident in value, in group (reading) and in surname; for kinds told apart by
        /// rarity the first is of how many records have a common value. Agreement in a value rarer than this says more, in one
        /// more frequent less (Winkler 1989; the form is that of Splink's documentation, *Term-Frequency Adjustments*).
        package var equalBits: Float
        package var groupBits: Float
        package var surnameBits: Float
        /// By level of rarity, log2 of how many records would have a value by accident; `nil` in models learned before there
        /// was such a thing.
        package var levelBits: [Float]?

        package init(kind: FieldKind) {
            let count = kind.levelCount
            m = (0..<count).map { $0 == 0 ? 0.8 : 0.2 / Double(count - 1) }
            u = (0..<count).map { $0 == count - 1 ? 0.95 : 0.05 / Double(count - 1) }
            equalBits = 0
            groupBits = 0
            surnameBits = 0
        }
    }

    package var schema: IdentitySchema
    package var fields: [Field]
    /// The chance that two records taken at random are one person's.
    package var prior: Double
    package var rules: [BlockingRule]
    /// Links of at least this weight, prior included, are made.
    package var threshold: Double

    package init(schema: IdentitySchema, prior: Double = 1e-6) {
        self.schema = schema
        fields = schema.fields.map { Field(kind: $0.kind) }
        self.prior = prior
        rules = []
        threshold = 0
    }

    /// Takes the averages that agreement in frequent and rare values is measured by.
    mutating func measure(_ counts: [ValueCounts]) {
        func bits(_ counts: [UInt32], _ present: Int) -> Float {
            let agreement = ValueCounts.agreement(counts, of: present)
            return agreement > 0 ? Float(_log2(agreement)) : 0
        }
        for (field, count) in counts.enumerated() {
            fields[field].equalBits =
                Levels.hasRarity(schema.fields[field].kind)
                ? count.levelBits[Int(Levels.rarityBins) - 1] : bits(count.values, count.present)
            fields[field].levelBits = Levels.hasRarity(schema.fields[field].kind) ? count.levelBits : nil
            fields[field].groupBits = bits(count.groups, count.present)
            fields[field].surnameBits = bits(count.surnames, count.present)
        }
    }

    /// The prior as log2 of odds.
    package var priorBits: Double { Bits.ofOdds(prior) }
}

/// Between probabilities and bits, that is log2 of odds.
package enum Bits {
    package static func ofOdds(_ probability: Double) -> Double {
        let kept = min(max(probability, 1e-15), 1 - 1e-15)
        return _log2(kept / (1 - kept))
    }

    /// The probability of so many bits.
    package static func probability(_ bits: Double) -> Double { 1 / (1 + _exp2(-bits)) }
}
