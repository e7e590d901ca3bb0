/// A score with its 95 % interval from resampling texts.
package struct ScoredInterval: Hashable, Sendable {
    package let value: Double
    package let low: Double
    package let high: Double
    /// How many texts it was computed on.
    package let n: Int

    /// The percentile bootstrap over rows (Efron and Tibshirani 1993): 1,000 resamples below 3,000 rows, else 200.
    static func bootstrap<Row>(_ rows: [Row], seed: UInt64 = 7, _ score: ([Row]) -> Double) -> ScoredInterval {
        var random = SeededRandom(seed: seed)
        let runs = (0..<(rows.count < 3000 ? 1000 : 200)).map { _ in
            score((0..<rows.count).map { _ in rows[random.below(rows.count)] })
        }
        .sorted()
        let last = Double(runs.count)
        return ScoredInterval(
            value: score(rows), low: runs[Int(0.025 * last)], high: runs[max(Int(0.975 * last) - 1, 0)], n: rows.count
        )
    }
}

/// Scores of classifications.
enum Scores {
    static func f1(_ right: Int, _ predicted: Int, _ gold: Int) -> Double {
        predicted + gold == 0 ? 0 : 2 * Double(right) / Double(predicted + gold)
    }

    /// The mean over `classes` of each class's F1; a class that neither is nor was predicted counts 0.
    static func macro(_ pairs: [(gold: Int, predicted: Int)], _ classes: [Int]) -> Double {
        var right = [Int](repeating: 0, count: classes.count)
        var predicted = right
        var gold = right
        for pair in pairs {
            for (index, label) in classes.enumerated() {
                if pair.gold == label { gold[index] += 1 }
                if pair.predicted == label { predicted[index] += 1 }
                if pair.gold == label, pair.predicted == label { right[index] += 1 }
            }
        }
        return classes.indices.reduce(0) { $0 + f1(right[$1], predicted[$1], gold[$1]) } / Double(classes.count)
    }
}
