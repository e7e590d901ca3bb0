/// What a stretch of clauses says for one node.
struct StretchEvidence {
    let node: Int
    /// The clause that says most.
    var clause: Int
    var own: Float
    var ownAll: Float
    var lent: Float
    var lentAll: Float
    /// The mass over all clauses.
    var total: Float
    /// A node that shares no n-gram is looked at from this probability on.
    static let leastSaid: Float = 0.02

    /// What the classifier says.
    var said = ClassEvidence(clause: 0)
    private var best: Float

    init(_ found: NodeEvidence, _ clause: Int) {
        node = found.node
        self.clause = clause
        (own, ownAll, lent, lentAll) = (found.own, found.ownAll, found.lent, found.lentAll)
        total = found.ownAll + found.lentAll
        best = found.strength
    }

    /// For a node that no word speaks for.
    init(node: Int, clause: Int) {
        self.init(NodeEvidence(node: node), clause)
    }

    mutating func add(_ found: NodeEvidence, _ clause: Int) {
        if found.strength > best { (best, self.clause) = (found.strength, clause) }
        own = max(own, found.own)
        ownAll = max(ownAll, found.ownAll)
        lent = max(lent, found.lent)
        lentAll = max(lentAll, found.lentAll)
        total += found.ownAll + found.lentAll
    }

    var strength: Float { own + ownAll + lent + lentAll }
}

/// The two strongest of all and their sum: what a node is compared with.
struct Rivals {
    private(set) var first: Float = 0
    private(set) var second: Float = 0
    private(set) var sum: Float = 0

    init(_ strengths: [Float]) {
        for strength in strengths {
            sum += strength
            if strength > first {
                second = first
                first = strength
            } else if strength > second {
                second = strength
            }
        }
    }

    /// The strongest other.
    func rival(of strength: Float) -> Float { strength >= first ? second : first }
}
