/// What likeness of meaning says for one node.
struct VectorEvidence: Hashable, Sendable {
    /// The cosine of the string written for the node that is nearest to any clause.
    var own: Float = 0
    /// The mean of the four nearest borrowed strings.
    var lent: Float = 0
    /// The cosine of the mean of all strings of the node.
    var mean: Float = 0
}

/// The strings of a taxonomy as vectors.
struct TopicVectors: Sendable {
    private static let nearest = 4

    private let encoder: any ClauseVectors
    private let nodes: [Int]
    private let rows: [Float]
    /// Whether row `i` was borrowed, and its node's place in ``nodes``.
    private let owners: [(place: Int, isLent: Bool)]
    private let means: [Float]

    init(_ strings: [(text: String, entry: GramIndex.Entry)], nodes count: Int, encoder: any ClauseVectors) {
        self.encoder = encoder
        let strings = strings.filter { $0.entry.factor > 0.5 }
        let nodes = Set(strings.map { Int($0.entry.node) }).sorted()
        let place = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
        rows = encoder.vectors(
            of: strings.map {
                let text = NormalizedText($0.text)
                return (text, 0..<text.count)
            })
        owners = strings.map { (place[Int($0.entry.node)] ?? 0, $0.entry.isLent) }
        let width = encoder.width
        var means = [Float](repeating: 0, count: nodes.count * width)
        for (row, owner) in owners.enumerated() {
            for column in 0..<width { means[owner.place * width + column] += rows[row * width + column] }
        }
        for place in nodes.indices {
            let part = place * width..<(place + 1) * width
            let length = means[part].reduce(0) { $0 + $1 * $1 }.squareRoot()
            if length > 0 { for index in part { means[index] /= length } }
        }
        self.means = means
        self.nodes = nodes
    }

    /// The vectors of the clauses of a stretch that hold words, and of all of it.
    func query(_ document: Document, _ stretch: Range<Int>) -> StretchVectors {
        Self.query(document, stretch, encoder)
    }

    /// The same before there is a taxonomy.
    static func query(_ document: Document, _ stretch: Range<Int>, _ encoder: any ClauseVectors) -> StretchVectors {
        let spoken = stretch.filter { document.clauses[$0].words.count >= 2 }
        guard let first = spoken.first, let last = spoken.last else { return StretchVectors(clauses: [], rows: []) }
        let whole = document.clauses[first].words.lowerBound..<document.clauses[last].words.upperBound
        let pieces = spoken.map { (text: document.text, range: document.clauses[$0].words) } + [(document.text, whole)]
        return StretchVectors(clauses: spoken + [first], rows: encoder.vectors(of: pieces))
    }

    /// Adds the likeness of every clause of a stretch, and of all of it, to the evidence of every node.
    func add(_ query: StretchVectors, to sums: inout [StretchEvidence]) {
        let first = query.clauses.first ?? 0
        var found = [(evidence: VectorEvidence, clause: Int)](repeating: (VectorEvidence(), first), count: nodes.count)
        for (row, clause) in query.clauses.enumerated() {
            for (place, evidence) in evidence(query.rows, row).enumerated() {
                if row + 1 < query.clauses.count,
                    evidence.lent + evidence.own > found[place].evidence.lent + found[place].evidence.own
                {
                    found[place].clause = clause
                }
                found[place].evidence.own = max(found[place].evidence.own, evidence.own)
                found[place].evidence.lent = max(found[place].evidence.lent, evidence.lent)
                found[place].evidence.mean = max(found[place].evidence.mean, evidence.mean)
            }
        }
        let known = Dictionary(uniqueKeysWithValues: sums.enumerated().map { ($1.node, $0) })
        for (place, node) in nodes.enumerated() {
            if let at = known[node] {
                sums[at].likeness = found[place].evidence
            } else {
                var sum = StretchEvidence(node: node, clause: found[place].clause)
                sum.likeness = found[place].evidence
                sums.append(sum)
            }
        }
    }

    private func evidence(_ queries: [Float], _ query: Int) -> [VectorEvidence] {
        let width = encoder.width
        var found = [VectorEvidence](repeating: VectorEvidence(), count: nodes.count)
        var best = [Float](repeating: 0, count: nodes.count * Self.nearest)
        for (row, owner) in owners.enumerated() {
            let cosine = Self.dot(queries, query * width, rows, row * width, width)
            if owner.isLent {
                Self.keep(cosine, &best, owner.place * Self.nearest)
            } else {
                found[owner.place].own = max(found[owner.place].own, cosine)
            }
        }
        for place in found.indices {
            let start = place * Self.nearest
            found[place].lent = best[start..<start + Self.nearest].reduce(0, +) / Float(Self.nearest)
            found[place].mean = Self.dot(queries, query * width, means, place * width, width)
        }
        return found
    }

    /// Puts a number among the largest, which stand in falling order.
    private static func keep(_ value: Float, _ best: inout [Float], _ start: Int) {
        var value = value
        for index in start..<start + nearest where value > best[index] { swap(&value, &best[index]) }
    }

    private static func dot(_ left: [Float], _ leftStart: Int, _ right: [Float], _ rightStart: Int, _ width: Int)
        -> Float
    {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { right in
                let left = left.span.extracting(leftStart..<leftStart + width)
                let right = right.span.extracting(rightStart..<rightStart + width)
                var sums = SIMD8<Float>.zero
                var index = 0
                while index + 8 <= width {
                    var a = SIMD8<Float>.zero
                    var b = SIMD8<Float>.zero
                    for lane in 0..<8 {
                        a[lane] = left[index + lane]
                        b[lane] = right[index + lane]
                    }
                    sums += a * b
                    index += 8
                }
                var rest: Float = 0
                while index < width {
                    rest += left[index] * right[index]
                    index += 1
                }
                return sums.sum() + rest
            }
        }
    }
}
