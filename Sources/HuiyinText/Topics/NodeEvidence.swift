/// What the words of one clause say for one node.
struct NodeEvidence: Hashable, Sendable {
    let node: Int
    /// The string of the taxonomy of which most was found: mass found × √(share of the string).
    var own: Float = 0
    /// The mass of all n-grams that the clause shares with any string of the node.
    var ownAll: Float = 0
    /// The same two for strings borrowed from concepts.
    var lent: Float = 0
    var lentAll: Float = 0

    var strength: Float { own + ownAll + lent + lentAll }
}

extension GramIndex {
    /// Evidence for every node that a clause shares an n-gram with, by node.
    func evidence(_ hashes: Span<UInt64>, _ range: Range<Int>, _ scratch: inout GramScratch) -> [NodeEvidence] {
        var sums = scratch.sums
        var own = scratch.own
        var lent = scratch.lent
        var touched = [Int32]()
        var nodes = [Int32]()
        scratch.sums = []
        scratch.own = []
        scratch.lent = []
        // Buffers, since arrays would be checked for sole ownership at each number.
        sums.withUnsafeMutableBufferPointer { sums in
            own.withUnsafeMutableBufferPointer { own in
                lent.withUnsafeMutableBufferPointer { lent in
                    var last = (gram: -1, node: Int32(-1), own: Float(0), lent: Float(0))
                    forEachPosting(hashes, range, seen: &scratch.seen) { entry, weight, gram in
                        let string = entries[entry]
                        if sums[entry] == 0 { touched.append(Int32(entry)) }
                        sums[entry] += weight
                        let node = Int(string.node)
                        if last.gram != gram || last.node != string.node { last = (gram, string.node, 0, 0) }
                        if own[node] == 0, lent[node] == 0 { nodes.append(string.node) }
                        // Of several strings of a node that hold the same n-gram, the one that counts most speaks.
                        let value = weight * string.factor
                        if string.isLent {
                            lent[node] += max(0, value - last.lent)
                            last.lent = max(last.lent, value)
                        } else {
                            own[node] += max(0, value - last.own)
                            last.own = max(last.own, value)
                        }
                    }
                }
            }
        }
        nodes.sort()
        var found = nodes.map { NodeEvidence(node: Int($0), ownAll: own[Int($0)], lentAll: lent[Int($0)]) }
        for (place, node) in nodes.enumerated() { scratch.place[Int(node)] = Int32(place) }
        for number in touched {
            let entry = Int(number)
            let string = entries[entry]
            let value = sums[entry] * (sums[entry] / string.mass).squareRoot() * string.factor
            sums[entry] = 0
            let place = Int(scratch.place[Int(string.node)])
            if string.isLent {
                found[place].lent = max(found[place].lent, value)
            } else {
                found[place].own = max(found[place].own, value)
            }
        }
        for node in nodes {
            own[Int(node)] = 0
            lent[Int(node)] = 0
        }
        (scratch.sums, scratch.own, scratch.lent) = (sums, own, lent)
        return found
    }
}

/// The sums of one text in the making; all zero between clauses.
struct GramScratch {
    fileprivate(set) var sums: [Float]
    fileprivate(set) var own: [Float]
    fileprivate(set) var lent: [Float]
    fileprivate(set) var place: [Int32]
    fileprivate(set) var seen = [Int32]()

    init(_ index: GramIndex) {
        sums = [Float](repeating: 0, count: index.entries.count)
        own = [Float](repeating: 0, count: index.nodes)
        lent = own
        place = [Int32](repeating: 0, count: index.nodes)
    }
}
