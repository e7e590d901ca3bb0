extension Resolver.Resolution {
    /// A pair of records that was weighed, with the share of each field.
    package struct Pair: Sendable {
        package let left: Int
        package let right: Int
        package let bits: Float
        package let parts: [EvidencePart]
    }

    /// Equal rows that many records share are not written out pair by pair beyond this number.
    private static var mostEqual: Int { 50 }

    /// Calls `body` with each pair that was weighed heavy enough, heaviest profiles first within a piece of work.
    package func eachPair(_ body: (Pair) throws -> Void) rethrows {
        var scratch = Scorer.Scratch(fields: scorer.fieldCount)
        for link in links {
            scorer.measure(Int(link.a), Int(link.b), &scratch)
            let parts = scorer.parts(scratch, model.schema)
            for left in members(Int(link.a)) {
                for right in members(Int(link.b)) {
                    try body(Pair(left: left, right: right, bits: link.bits, parts: parts))
                }
            }
        }
        for profile in 0..<profiles.count where profiles.size(profile) > 1 && profiles.size(profile) <= Self.mostEqual {
            let own = members(profile)
            guard persons[own[0]] == persons[own[1]] else { continue }
            scorer.measure(profile, profile, &scratch)
            let parts = scorer.parts(scratch, model.schema)
            let bits = scorer.total(scratch)
            for (position, left) in own.enumerated() {
                for right in own[(position + 1)...] {
                    try body(Pair(left: left, right: right, bits: bits, parts: parts))
                }
            }
        }
    }

    private func members(_ profile: Int) -> [Int] {
        profiles.members[Int(profiles.starts[profile])..<Int(profiles.starts[profile + 1])].map { Int($0) }
    }
}
