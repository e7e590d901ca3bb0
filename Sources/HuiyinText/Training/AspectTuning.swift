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
                for threshold in stride(from: Float(0.2), through: 0.66, by: 0.05) {
                    var trial = head
                    trial.thresholds[topic] = threshold
                    let value = value(trial)
                    if value > best + 2e-4 { (head, best) = (trial, value) }
                }
            }
        }
    }

    /// Micro-F1 of (topic, polarity) pairs plus a share of the macro-F1 of polarity on hits: pairs alone would call everything neutral.
    private func value(_ head: AspectHead) -> Double {
        var right = 0
        var reported = 0
        var gold = 0
        var table = [[Int]](repeating: [0, 0, 0], count: 3)
        for candidate in candidates {
            if candidate.gold != nil { gold += 1 }
            guard candidate.mention >= Double(head.thresholds[candidate.topic]) else { continue }
            reported += 1
            let polarity = head.decide(candidate.polarity).polarity
            guard let truth = candidate.gold else { continue }
            if truth == polarity { right += 1 }
            table[truth.rawValue + 1][polarity.rawValue + 1] += 1
        }
        let pairs = 2 * Double(right) / Double(max(reported + gold, 1))
        let macro = (0..<3).reduce(0.0) { sum, row in
            let all = table[row].reduce(0, +) + table.reduce(0) { $0 + $1[row] }
            return sum + 2 * Double(table[row][row]) / Double(max(all, 1)) / 3
        }
        return pairs + 0.35 * macro
    }
}
