/// Texts put into families of copies, one after the other, in memory.
///
///     var families = LikenessFamilies()
///     families.add("…")      // 0: its own family
///     families.add("…")      // 0 again, if it is a copy of the first
///
/// A text is compared with those that agree with it in one band of their signatures (locality-sensitive hashing: Indyk and
/// Motwani, 1998, doi:10.1145/276698.276876), and only with one of each family there, so that a thousand copies cost a thousand
/// comparisons and no million.
package struct LikenessFamilies: Sendable {
    private struct Member: Sendable {
        let text: LikenessText
        let signature: LikenessSignature
        let circumstances: LikenessRule.Circumstances
    }

    private var members = [Member]()
    /// For each text an earlier one of its family, or itself: a forest (union by number, paths halved).
    private var parents = [Int32]()
    private var buckets = [UInt64: [Int32]]()

    /// Members that one bucket names at most. Fuller ones are a common phrase, and what copies share is found in other bands.
    private static let bucketLimit = 12
    /// Pairs that agree in less are not compared: the shares are estimates with a deviation of 0.07 at most.
    private static let leastResemblance = 0.2

    package init() {}

    package var count: Int { members.count }

    /// Adds a text, and says of which text it is the copy: the number of the first of its family, its own where it is the first.
    package mutating func add(
        _ text: String, _ circumstances: LikenessRule.Circumstances = .init()
    ) -> Int {
        add(LikenessText(text), circumstances)
    }

    package mutating func add(_ text: LikenessText, _ circumstances: LikenessRule.Circumstances = .init()) -> Int {
        let number = Int32(members.count)
        let member = Member(text: text, signature: LikenessSignature(text), circumstances: circumstances)
        members.append(member)
        parents.append(number)
        guard text.length >= LikenessRule.nearby else { return Int(number) }
        var seen = Set<Int32>()
        for band in member.signature.bands {
            for candidate in buckets[band] ?? [] where seen.insert(candidate).inserted {
                let other = members[Int(candidate)]
                guard root(candidate) != root(number), Self.isCopy(member, other) else { continue }
                guard agree(root(candidate), root(number)) else { continue }
                join(candidate, number)
            }
        }
        let family = root(number)
        for band in member.signature.bands {
            let bucket = buckets[band] ?? []
            guard bucket.count < Self.bucketLimit, !bucket.contains(where: { root($0) == family }) else { continue }
            buckets[band, default: []].append(number)
        }
        return Int(family)
    }

    /// The first text of the family that text `number` is in.
    package func family(of number: Int) -> Int { Int(root(Int32(number))) }

    /// Whether the first texts of two families may be one: a text that lacks the clause in which they contradict is a copy of
    /// both, and must not join them.
    private func agree(_ one: Int32, _ other: Int32) -> Bool {
        if case .template = LikenessVerdict.of(members[Int(one)].text, members[Int(other)].text) { return false }
        return true
    }

    private static func isCopy(_ one: Member, _ other: Member) -> Bool {
        guard
            LikenessRule.admits(min(one.text.length, other.text.length), one.circumstances, other.circumstances),
            one.signature.resemblance(other.signature) >= leastResemblance
        else { return false }
        if case .copy = LikenessVerdict.of(one.text, other.text) { return true }
        return false
    }

    private func root(_ number: Int32) -> Int32 {
        var number = number
        while parents[Int(number)] != number { number = parents[Int(number)] }
        return number
    }

    private mutating func join(_ one: Int32, _ other: Int32) {
        let (first, second) = (root(one), root(other))
        let (low, high) = (min(first, second), max(first, second))
        parents[Int(high)] = low
        // Whoever hung below goes up with it.
        for number in [one, other] {
            var place = number
            while parents[Int(place)] != low, place != low {
                let next = parents[Int(place)]
                parents[Int(place)] = low
                place = next
            }
        }
    }
}
