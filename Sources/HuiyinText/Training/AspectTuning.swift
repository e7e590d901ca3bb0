import HuiyinDomain

/// Chooses from which probability on a topic is reported, and how much rarer polarities are favoured.
struct AspectTuning {
    /// A topic that might be mentioned in a text.
    struct Candidate {
        let topic: Int
        let mention: Double
        /// The labelled polarity, `nil` where the topic is not mentioned.
        let gold: Polarity?
        let polarity: [Double]
    }

    let candidates: [Candidate]
    let topics: Int

    /// Coordinate ascent over coarse grids; the surface is bumpy and fine grids would fit its noise.
    func tune(_ head: inout AspectHead) {
        for _ in 0..<2 {
            var best = value(head)
            for negative in [1.0, 1.3, 1.6, 2, 2.4] as [Float] {
                for positive in [1.0, 1.3, 1.6, 2, 2.4] as [Float] {
                    var trial = head
                    trial.favours = [negative, 1, positive]
                    let value = value(trial)
                    if value > best + 1e-4 { (head, best) = (trial, value) }
                }
            }
            for topic in 0..<topics {
                for threshold in stride(from: Float(0.1), through: 0.56, by: 0.05) {
                    var trial = head
                    trial.thresholds[topic] = threshold
                    let value = value(trial)
                    if value > best + 2e-4 { (head, best) = (trial, value) }
                }
            }
        }
    }

    /// Micro-F1 of pairs and of topics, macro-F1 of polarity on hits.
    struct Measured: Hashable, Sendable {
        var pairs = 0.0
        var topics = 0.0
        var polarity = 0.0
    }

    /// Pairs first; a small share for the rare polarities, since pairs alone would call nearly everything neutral.
    private func value(_ head: AspectHead) -> Double {
        let measured = measure(head)
        return measured.pairs + 0.02 * measured.polarity
    }

    func measure(_ head: AspectHead) -> Measured {
        var reported = 0
        var gold = 0
        var table = [[Int]](repeating: [0, 0, 0], count: 3)
        for candidate in candidates {
            if candidate.gold != nil { gold += 1 }
            let decided = head.decide(candidate.polarity)
            guard head.reports(candidate.topic, candidate.mention, decided.probability) else { continue }
            reported += 1
            if let truth = candidate.gold { table[truth.rawValue + 1][decided.polarity.rawValue + 1] += 1 }
        }
        let right = (0..<3).reduce(0) { $0 + table[$1][$1] }
        let hits = table.reduce(0) { $0 + $1.reduce(0, +) }
        let macro = (0..<3).reduce(0.0) { sum, row in
            sum + Scores.f1(table[row][row], table.reduce(0) { $0 + $1[row] }, table[row].reduce(0, +)) / 3
        }
        return Measured(
            pairs: Scores.f1(right, reported, gold), topics: Scores.f1(hits, reported, gold), polarity: macro)
    }
}
