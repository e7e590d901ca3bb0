import HuiyinDomain

/// Which way any run of clauses of an item points, by n-grams alone or by n-grams and the encoder together.
struct PolarityReader {
    /// What the encoder adds.
    struct Deep {
        let softmax: Softmax
        /// Logits of the heads `polarity` and `airline` for the whole item, then for each clause.
        let whole: [Float]
        let clauses: [[Float]]
    }

    let head: GeneralHead
    let scores: ClauseScores
    let count: Int
    private let deep: Deep?
    private let general: (language: Language, head: GeneralHead)
    private let pair: (DeepBlend, Encoder)?

    init(_ general: (language: Language, head: GeneralHead), _ reading: Reading, deep: (DeepBlend, DeepReading)?) {
        self.general = general
        pair = deep.map { ($0, $1.encoder) }
        head = general.head
        scores = reading.scores(general.head.table)
        count = reading.count
        guard let (blend, item) = deep, let softmax = blend.polarity[general.language],
            let all = item.logits("polarity"), let airline = item.logits("airline"),
            let clauses = item.clauseLogits("polarity"), let airlines = item.clauseLogits("airline")
        else {
            self.deep = nil
            return
        }
        self.deep = Deep(
            softmax: softmax, whole: DeepVector.polarity(all, airline),
            clauses: (0..<reading.count).map { DeepVector.polarity(Array(clauses[$0]), Array(airlines[$0])) }
        )
    }

    /// Which way a stretch of the item points when it is read as a text of its own.
    func alone(_ text: String) -> PolarityProbabilities {
        let reading = Reading(AnalysisInput(text: text))
        let item = pair.flatMap { blend, encoder in DeepReading(encoder, reading).map { (blend, $0) } }
        return PolarityReader(general, reading, deep: item).probabilities(0..<reading.count)
    }

    func probabilities(_ clauses: Range<Int>) -> PolarityProbabilities {
        guard let deep else { return head.probabilities(scores, clauses) }
        let three = deep.softmax.probabilities(DeepVector.joined(scores, clauses, logits(clauses, deep)))
        return PolarityProbabilities(negative: three[0], neutral: three[1], positive: three[2])
    }

    /// A head of classes is linear, so what it says of several clauses is the mean of what it says of each.
    private func logits(_ clauses: Range<Int>, _ deep: Deep) -> [Float] {
        if clauses.count == count || clauses.isEmpty { return deep.whole }
        var sum = deep.clauses[clauses.lowerBound]
        for clause in clauses.dropFirst() {
            for index in sum.indices { sum[index] += deep.clauses[clause][index] }
        }
        return sum.map { $0 / Float(clauses.count) }
    }

    /// Whether any word of the item is known to the models.
    var isBlind: Bool { deep == nil && scores.known(0..<count) == 0 }
}
