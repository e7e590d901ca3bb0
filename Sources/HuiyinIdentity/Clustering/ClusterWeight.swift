/// Weighs two clusters of records against each other as a whole.
///
/// What one person may have several of (keys, nicknames, homes) counts by its best agreement, everything else by its mean, but for
/// names. Of these a side is explained when each of its names is like some name of the other side: a person whom somebody
/// once wrote down wrongly is found by the right name and by the wrong one. Names in full are heard first; only where a side has none
/// do masked ones speak.
struct ClusterWeight {
    /// Records of a cluster looked at.
    private static let examined = 7

    private let scorer: Scorer
    private var scratch: Scorer.Scratch
    private var weights: [Float]
    private var counts: [Float]
    /// The field of whole names, -1 where there is none.
    private let name: Int
    private var whole = Names()
    private var masked = Names()

    init(_ scorer: Scorer) {
        self.scorer = scorer
        scratch = Scorer.Scratch(fields: scorer.fieldCount)
        weights = [Float](repeating: 0, count: scorer.fieldCount)
        counts = weights
        name = (0..<scorer.fieldCount).first { scorer.kind($0) == .name } ?? -1
    }

    /// log2 of the odds that two clusters are one person.
    mutating func bits(_ a: [UInt32], _ b: [UInt32]) -> Float {
        for field in weights.indices {
            weights[field] = 0
            counts[field] = 0
        }
        whole.clear()
        masked.clear()
        // Of pairs of whole names, and of those in which a part is hidden: how many there are and how many exclude each other.
        var (named, conflicts) = (0, 0)
        var (hidden, hiddenConflicts) = (0, 0)
        let right = Self.representatives(b)
        for (row, one) in Self.representatives(a).enumerated() {
            for (column, other) in right.enumerated() {
                scorer.measure(Int(one), Int(other), &scratch)
                add(row, column)
                guard isNamed else { continue }
                let isConflict = scorer.isConflict(scratch.levels)
                if name >= 0, Levels.isMasked(scratch.levels[name]) {
                    hidden += 1
                    if isConflict { hiddenConflicts += 1 }
                } else {
                    named += 1
                    if isConflict { conflicts += 1 }
                }
            }
        }
        for field in weights.indices where counts[field] > 1 { weights[field] /= counts[field] }
        if name >= 0 { weights[name] = whole.weight ?? masked.weight ?? 0 }
        return scorer.total(weights, isConflict: named > 0 ? conflicts * 2 > named : hiddenConflicts * 2 > hidden)
    }

    /// Whether the names of the two records that were just measured say anything.
    private var isNamed: Bool {
        scratch.levels.indices.contains { scorer.isName($0) && scratch.levels[$0] != Levels.missing }
    }

    private mutating func add(_ row: Int, _ column: Int) {
        for field in weights.indices where scratch.levels[field] != Levels.missing {
            let bits = scratch.weights[field]
            let kind = scorer.kind(field)
            if field == name {
                if Levels.isMasked(scratch.levels[field]) {
                    masked.add(row, column, bits)
                } else {
                    whole.add(row, column, bits)
                }
            } else if kind.isKey || kind == .nickname || kind == .address {
                weights[field] = counts[field] == 0 ? bits : max(weights[field], bits)
                counts[field] = 1
            } else {
                weights[field] += bits
                counts[field] += 1
            }
        }
    }

    /// All of a small cluster, evenly spaced ones of a large one.
    private static func representatives(_ cluster: [UInt32]) -> [UInt32] {
        if cluster.count <= examined { return cluster }
        return (0..<examined).map { cluster[$0 * cluster.count / examined] }
    }

    /// The best agreement of each name of either side with one of the other.
    private struct Names {
        private var rows = [Float](repeating: -.infinity, count: ClusterWeight.examined)
        private var columns = [Float](repeating: -.infinity, count: ClusterWeight.examined)

        mutating func clear() {
            for place in rows.indices {
                rows[place] = -.infinity
                columns[place] = -.infinity
            }
        }

        mutating func add(_ row: Int, _ column: Int, _ bits: Float) {
            rows[row] = max(rows[row], bits)
            columns[column] = max(columns[column], bits)
        }

        /// The mean of the side that is explained better; `nil` where nothing was compared.
        var weight: Float? {
            guard let one = Self.mean(rows), let other = Self.mean(columns) else { return nil }
            return max(one, other)
        }

        private static func mean(_ best: [Float]) -> Float? {
            var sum: Float = 0
            var count: Float = 0
            for bits in best where bits > -.infinity {
                sum += bits
                count += 1
            }
            return count > 0 ? sum / count : nil
        }
    }
}
