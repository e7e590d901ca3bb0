import HuiyinDomain

/// Learned topics of one taxonomy: which are mentioned, where, and which way each mention points.
struct AspectHead: Sendable {
    /// The taxonomy whose paths ``topics`` are.
    let taxonomy: String
    let topics: [String]
    /// One output a topic, then three for the polarity of a mention (each class against the rest), then, where there are few topics, three
    /// a topic for its mention with that very polarity.
    var table: WeightTable
    /// Two classes (absent, mentioned), one model a topic.
    var mentions: [Softmax]
    /// Three classes; reads the vector of ``AspectVector``.
    var polarity: Softmax
    /// The least joint probability of mention and polarity that is reported, for each topic.
    var thresholds: [Float]
    /// What the probability of each polarity is multiplied by before the largest is taken; makes up for rare classes.
    var favours: [Float]

    /// Up to this many topics, each topic has models of its own for every polarity; more would make the file too large.
    static let mostTopicsWithPairs = 12

    /// How many outputs a table for so many topics has.
    static func outputs(topics: Int) -> Int { topics + 3 + (topics <= mostTopicsWithPairs ? topics * 3 : 0) }

    /// How many numbers the calibration of polarity reads.
    static func polarityInputs(topics: Int) -> Int { 15 + topics + (topics <= mostTopicsWithPairs ? 3 : 0) }

    /// Whether a mention is reported: F1 of pairs is best where topic and polarity together are likely enough.
    func reports(_ topic: Int, _ mention: Double, _ polarity: Double) -> Bool {
        mention * polarity >= Double(thresholds[topic])
    }

    /// Negative, neutral, positive with the probabilities that calibration gave, and the one to report.
    func decide(_ probabilities: [Double]) -> (polarity: Polarity, probability: Double) {
        var best = 0
        for row in 1..<3 where probabilities[row] * Double(favours[row]) > probabilities[best] * Double(favours[best]) {
            best = row
        }
        return (Polarity.allCases[best], probabilities[best])
    }
}

/// What the calibration of an aspect head reads; training and answering share it.
enum AspectVector {
    static func mention(_ scores: ClauseScores, topic: Int, topics: Int, clauses: Int) -> [Float] {
        let all = 0..<clauses
        let whole = scores.score(topic, all)
        var best = -Float.infinity
        for clause in all { best = max(best, scores.score(topic, clause..<clause + 1)) }
        var rival = -Float.infinity
        for other in 0..<topics where other != topic { rival = max(rival, scores.score(other, all)) }
        var pair: Float = 0
        if topics <= AspectHead.mostTopicsWithPairs {
            pair = (0..<3).reduce(-Float.infinity) { max($0, scores.score(topics + 3 + topic * 3 + $1, all)) }
        }
        return [1, whole, best.isFinite ? best : whole, rival.isFinite ? rival : 0, min(Float(clauses), 40) / 40, pair]
    }

    /// The run of clauses that speak of a topic: the clause with the highest score and neighbours at least half as sure.
    static func place(_ scores: ClauseScores, topic: Int, clauses: Int) -> Range<Int> {
        guard clauses > 0 else { return 0..<0 }
        let bias = scores.biases[topic]
        func lift(_ clause: Int) -> Float { scores.score(topic, clause..<clause + 1) - bias }
        var best = 0
        var top = -Float.infinity
        for clause in 0..<clauses where lift(clause) > top {
            top = lift(clause)
            best = clause
        }
        var first = best
        var last = best + 1
        guard top > 0 else { return first..<last }
        while first > 0, best - first < 2, lift(first - 1) > top / 2 { first -= 1 }
        while last < clauses, last - best < 3, lift(last) > top / 2 { last += 1 }
        return first..<last
    }

    static func polarity(
        general: ClauseScores, aspect: ClauseScores, topic: Int, topics: Int, place: Range<Int>, clauses: Int
    ) -> [Float] {
        var vector: [Float] = [1]
        vector.reserveCapacity(16 + topics)
        for range in [place, 0..<clauses] {
            for output in 0..<GeneralHead.outputs { vector.append(general.score(output, range)) }
            for output in topics..<topics + 3 { vector.append(aspect.score(output, range)) }
        }
        if topics <= AspectHead.mostTopicsWithPairs {
            for polarity in 0..<3 { vector.append(aspect.score(topics + 3 + topic * 3 + polarity, 0..<clauses)) }
        }
        vector.append(abs(general.score(0, place)))
        vector.append(min(Float(clauses), 40) / 40)
        for other in 0..<topics { vector.append(other == topic ? 1 : 0) }
        return vector
    }
}
