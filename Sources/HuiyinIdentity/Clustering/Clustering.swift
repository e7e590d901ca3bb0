/// Groups profiles into persons: the heaviest link first, and a link is made only when all that both sides claim is still more
/// likely one person's than two's.
///
/// So contradictions are refused, and a record in the middle (a family's phone without a name) joins one side instead of joining
/// both. Agglomerative; the result depends on weights and contents alone.
struct Clustering {
    private let scorer: Scorer
    private let threshold: Float
    /// Sorted lists of profiles that must not share a person, by profile.
    private let apart: [UInt32: [UInt32]]

    init(_ scorer: Scorer, threshold: Float, apart: [UInt32: [UInt32]]) {
        self.scorer = scorer
        self.threshold = threshold
        self.apart = apart
    }

    /// The profiles of each person of two or more, for the profiles that `links` and `together` connect.
    ///
    /// - Parameter workers: how many components are worked at once.
    func persons(_ links: [Link], together: [(UInt32, UInt32)], workers: Int) async -> [[UInt32]] {
        var union = UnionFind(count: scorer.store.count)
        for link in links { union.join(link.a, link.b) }
        for pair in together { union.join(pair.0, pair.1) }
        // Links by component, components by their smallest profile.
        let keys = links.map { UInt64(union.root($0.a)) }
        let order = RadixOrder.sorted(keys)
        var components: [Range<Int>] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, keys[Int(order[end])] == keys[Int(order[start])] { end += 1 }
            components.append(start..<end)
            start = end
        }
        var forced: [UInt32: [(UInt32, UInt32)]] = [:]
        for pair in together { forced[union.root(pair.0), default: []].append(pair) }
        let seen = Set(components.map { UInt32(keys[Int(order[$0.lowerBound])]) })
        let (forcedPairs, parts) = (forced, components)
        var persons = await withTaskGroup(of: [[UInt32]].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var found: [[UInt32]] = []
                    var index = worker
                    while index < parts.count {
                        let own = parts[index].map { links[Int(order[$0])] }
                        let root = UInt32(keys[Int(order[parts[index].lowerBound])])
                        found += component(own, together: forcedPairs[root] ?? [])
                        index += workers
                    }
                    return found
                }
            }
            var all: [[UInt32]] = []
            for await part in group { all += part }
            return all
        }
        for (root, pairs) in forced where !seen.contains(root) { persons += component([], together: pairs) }
        return persons
    }

    /// As ``persons(_:together:workers:)`` for so few profiles that one component is not worth telling from another.
    func persons(ofOne links: [Link], together: [(UInt32, UInt32)]) -> [[UInt32]] {
        links.isEmpty && together.isEmpty ? [] : component(links, together: together).filter { $0.count > 1 }
    }

    /// The persons of one connected component.
    private func component(_ links: [Link], together: [(UInt32, UInt32)]) -> [[UInt32]] {
        if links.count == 1, together.isEmpty, !isRefused([links[0].a], [links[0].b]) {
            return [[links[0].a, links[0].b]]
        }
        var local: [UInt32: Int] = [:]
        var members: [[UInt32]] = []
        func number(_ profile: UInt32) -> Int {
            if let known = local[profile] { return known }
            local[profile] = members.count
            members.append([profile])
            return members.count - 1
        }
        for link in links { _ = (number(link.a), number(link.b)) }
        for pair in together { _ = (number(pair.0), number(pair.1)) }
        var parent = Array(members.indices)
        var versions = [UInt32](repeating: 0, count: members.count)
        func root(_ index: Int) -> Int {
            var index = index
            while parent[index] != index {
                parent[index] = parent[parent[index]]
                index = parent[index]
            }
            return index
        }
        func merge(_ a: Int, _ b: Int) {
            let (large, small) = members[a].count >= members[b].count ? (a, b) : (b, a)
            parent[small] = large
            members[large] += members[small]
            members[large].sort()
            members[small] = []
            versions[large] += 1
        }
        for pair in together {
            let (a, b) = (root(number(pair.0)), root(number(pair.1)))
            if a != b { merge(a, b) }
        }
        // The highest bit says that the link was weighed as one of clusters; single profiles were before.
        func stamp(_ a: Int, _ b: Int) -> UInt64 {
            let grown = UInt64(versions[a]) << 31 | UInt64(versions[b])
            return grown == 0 ? 0 : grown | 1 << 63
        }
        var queue = LinkQueue()
        for link in links { queue.push(link, stamp: 0) }
        var weight = ClusterWeight(scorer)
        while let (link, stamped) = queue.pop() {
            let (one, other) = (root(number(link.a)), root(number(link.b)))
            if one == other { continue }
            let (a, b) = (min(one, other), max(one, other))
            if stamped != stamp(a, b) {
                // Either side grew since this link was weighed: weigh again and wait for its turn.
                let bits = weight.bits(members[a], members[b])
                if bits >= threshold { queue.push(Link(a: link.a, b: link.b, bits: bits), stamp: stamp(a, b)) }
                continue
            }
            if isRefused(members[a], members[b]) { continue }
            merge(a, b)
        }
        return members.filter { $0.count > 1 }
    }

    private func isRefused(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        if apart.isEmpty { return false }
        return a.contains { profile in apart[profile].map { $0.contains { b.contains($0) } } ?? false }
    }
}

/// Disjoint sets of numbers.
struct UnionFind {
    private var parent: [UInt32]

    init(count: Int) { parent = (0..<UInt32(count)).map { $0 } }

    /// The smallest member of the set.
    mutating func root(_ index: UInt32) -> UInt32 {
        var index = index
        while parent[Int(index)] != index {
            parent[Int(index)] = parent[Int(parent[Int(index)])]
            index = parent[Int(index)]
        }
        return index
    }

    mutating func join(_ a: UInt32, _ b: UInt32) {
        let (x, y) = (root(a), root(b))
        if x < y { parent[Int(y)] = x } else { parent[Int(x)] = y }
    }
}
