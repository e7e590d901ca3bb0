/// A few records that share something, resolved together without looking at anybody else: what a new record asks for where a
/// million are known.
///
/// How frequent values are is told from outside, since a neighbourhood holds the very records that share them.
package struct LinkNeighbourhood {
    /// Two records that were weighed against each other.
    package struct Pair: Sendable {
        package let left: Int
        package let right: Int
        /// log2 of the odds that both are one person.
        package let bits: Double
        package let probability: Double
        package let parts: [EvidencePart]
    }

    private var records: RecordStore
    /// `elsewhere[field][record]`: how many records outside of the neighbourhood have the record's value.
    private var elsewhere: [[Int]]

    package init(schema: IdentitySchema) {
        records = RecordStore(schema: schema)
        elsewhere = schema.fields.map { _ in [] }
    }

    package var count: Int { records.count }

    /// Adds a record: `cells` in the order of the schema's fields, empty where nothing is known; returns its number from 0.
    ///
    /// - Parameters:
    ///   - elsewhere: for each field how many records outside have the same value.
    ///   - day: days since 1970; `nil` where the time is unknown.
    @discardableResult
    package mutating func append(_ cells: [String], elsewhere: [Int], day: Int32?) -> Int {
        for field in self.elsewhere.indices { self.elsewhere[field].append(elsewhere[field]) }
        return records.append(cells, day: day)
    }

    /// Who is one person, and every pair that is more likely one than two.
    ///
    /// - Parameters:
    ///   - present: for each field how many records outside have a value in it.
    ///   - constraints: what people said; it outweighs all evidence.
    /// - Returns: Persons of one or more records, each record in exactly one, sorted; pairs of at least `probability`.
    /// - Complexity: O(n²) comparisons.
    package func resolve(
        by model: LinkModel, present: [Int], constraints: LinkConstraints = LinkConstraints(),
        probability: Double = 0.5
    ) -> (persons: [[Int]], pairs: [Pair]) {
        let counts = records.columns.indices.map { field in
            var outside = [UInt32](repeating: 0, count: records.values[field].count + 1)
            for (record, value) in records.columns[field].enumerated() where value != 0 {
                outside[Int(value)] = max(outside[Int(value)], UInt32(clamping: elsewhere[field][record]))
            }
            return ValueCounts(
                records.values[field], records.columns[field], elsewhere: outside, presentElsewhere: present[field]
            ) { _ in 1 }
        }
        let frozen = FrozenStore(records, counts: counts)
        let scorer = Scorer(model, frozen, counts: counts, holders: KeyHolders.all(records, frozen))
        let threshold = Float(Bits.ofOdds(probability))
        var links = [Link]()
        var pairs = [Pair]()
        var scratch = Scorer.Scratch(fields: scorer.fieldCount)
        for a in 0..<records.count {
            for b in (a + 1)..<max(a + 1, records.count) {
                scorer.measure(a, b, &scratch)
                let bits = scorer.total(scratch)
                guard bits >= threshold else { continue }
                links.append(Link(a: UInt32(a), b: UInt32(b), bits: bits))
                pairs.append(
                    Pair(
                        left: a, right: b, bits: Double(bits), probability: Bits.probability(Double(bits)),
                        parts: scorer.parts(scratch, records.schema)))
            }
        }
        return (persons(links, scorer, threshold, constraints), pairs)
    }

    private func persons(
        _ links: [Link], _ scorer: Scorer, _ threshold: Float, _ constraints: LinkConstraints
    ) -> [[Int]] {
        var apart: [UInt32: [UInt32]] = [:]
        for pair in constraints.apart {
            apart[UInt32(pair.left), default: []].append(UInt32(pair.right))
            apart[UInt32(pair.right), default: []].append(UInt32(pair.left))
        }
        let together = constraints.together.map { (UInt32($0.left), UInt32($0.right)) }.sorted { $0 < $1 }
        let clustering = Clustering(scorer, threshold: threshold, apart: apart.mapValues { $0.sorted() })
        let groups = clustering.persons(ofOne: links, together: together)
        let placed = Set(groups.joined())
        let alone = (0..<records.count).filter { !placed.contains(UInt32($0)) }.map { [$0] }
        return (groups.map { $0.map(Int.init).sorted() } + alone).sorted { $0[0] < $1[0] }
    }
}
