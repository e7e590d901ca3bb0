/// The best tags of a sentence under given scores (Viterbi 1967), among those that are allowed.
package struct WordDecoder {
    private static let never = Int32.min / 4

    private var backs = [UInt8]()

    package init() {}

    /// Fills `tags`, one a character.
    /// - Parameters:
    ///   - scores: ``WordTag/count`` a character.
    ///   - transitions: from tag `i` to tag `j` at `4i + j`.
    ///   - allowed: which tags a character may have; together they must leave a way through.
    package mutating func decode(
        _ scores: [Int32], _ transitions: [Int32], _ allowed: [WordTagSet], _ tags: inout [UInt8]
    ) {
        let count = allowed.count
        let scores = scores.span
        let transitions = transitions.span
        let allowed = allowed.span
        tags.removeAll(keepingCapacity: true)
        guard count > 0 else { return }
        backs.removeAll(keepingCapacity: true)
        backs.reserveCapacity(count * WordTag.count)
        var (begin, middle, end, single) = (Self.never, Self.never, Self.never, Self.never)
        for index in 0..<count {
            let base = index * WordTag.count
            let set = allowed[index]
            let outside: (begin: Int32, single: Int32, fromBegin: UInt8, fromSingle: UInt8)
            let inside: (middle: Int32, end: Int32, fromMiddle: UInt8, fromEnd: UInt8)
            if index == 0 {
                outside = (0, 0, 0, 0)
                inside = (Self.never, Self.never, 0, 0)
            } else {
                let (eb, sb) = (end + transitions[8], single + transitions[12])
                let (es, ss) = (end + transitions[11], single + transitions[15])
                let (bm, mm) = (begin + transitions[1], middle + transitions[5])
                let (be, me) = (begin + transitions[2], middle + transitions[6])
                outside = (max(eb, sb), max(es, ss), eb >= sb ? 2 : 3, es >= ss ? 2 : 3)
                inside = (max(bm, mm), max(be, me), bm >= mm ? 0 : 1, be >= me ? 0 : 1)
            }
            backs.append(outside.fromBegin)
            backs.append(inside.fromMiddle)
            backs.append(inside.fromEnd)
            backs.append(outside.fromSingle)
            // Kept above the floor, so that long sentences don't wrap around.
            begin = set.contains(.begin) ? max(Self.never, outside.begin + scores[base]) : Self.never
            middle = set.contains(.middle) ? max(Self.never, inside.middle + scores[base + 1]) : Self.never
            end = set.contains(.end) ? max(Self.never, inside.end + scores[base + 2]) : Self.never
            single = set.contains(.single) ? max(Self.never, outside.single + scores[base + 3]) : Self.never
            // Only differences matter; the best stays at 0.
            let best = max(max(begin, middle), max(end, single))
            (begin, middle, end, single) = (begin - best, middle - best, end - best, single - best)
        }
        tags.append(contentsOf: repeatElement(0, count: count))
        var tag = end >= single ? WordTag.end : WordTag.single
        for index in stride(from: count - 1, through: 0, by: -1) {
            tags[index] = tag
            tag = backs[index * WordTag.count + Int(tag)]
        }
    }
}
