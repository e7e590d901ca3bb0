/// A ratio Σy/Σx whose parts come in clusters: everything one person wrote hangs together.
///
/// Only sums over clusters are kept, so that a database can make them. The variance is the linearised one of a ratio
/// estimator, v = Σ(y − r·x)² / (Σx)² / b, where b corrects for the residuals being taken from the estimate itself: b is
/// 1 − 1/m for m clusters of equal size, which gives the usual m/(m−1) (Cochran, *Sampling Techniques*, 3rd ed. 1977,
/// section 6.3; Korn & Graubard, *Analysis of Health Surveys*, 1999, section 2.4).
package struct ClusteredRatio: Hashable, Sendable {
    /// Clusters with x > 0.
    package let clusters: Int
    /// Units in the denominator.
    package let n: Int
    package let sumX: Double
    package let sumY: Double
    package let sumXX: Double
    package let sumXY: Double
    package let sumYY: Double

    package init(clusters: Int, n: Int, sumX: Double, sumY: Double, sumXX: Double, sumXY: Double, sumYY: Double) {
        self.clusters = clusters
        self.n = n
        self.sumX = sumX
        self.sumY = sumY
        self.sumXX = sumXX
        self.sumXY = sumXY
        self.sumYY = sumYY
    }

    /// The ratio of one (x, y) a cluster, x a whole number of units; clusters with x = 0 don't count.
    package init(_ clusters: some Sequence<(x: Double, y: Double)>) {
        var count = 0
        var (x, y, xx, xy, yy) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for cluster in clusters where cluster.x > 0 {
            count += 1
            x += cluster.x
            y += cluster.y
            xx += cluster.x * cluster.x
            xy += cluster.x * cluster.y
            yy += cluster.y * cluster.y
        }
        self.init(clusters: count, n: Int(x.rounded()), sumX: x, sumY: y, sumXX: xx, sumXY: xy, sumYY: yy)
    }

    /// Σy/Σx, or `nil` where nothing is in the denominator.
    package var value: Double? { sumX > 0 ? sumY / sumX : nil }

    /// The variance of ``value``, or `nil` for fewer than two clusters, where nothing can be said about it.
    package var variance: Double? {
        guard clusters >= 2, let value else { return nil }
        let squares = sumYY - 2 * value * sumXY + value * value * sumXX
        // What is left of a sum of squares below this is rounding, not spread.
        let rounding = 1e-12 * (sumYY + abs(2 * value * sumXY) + value * value * sumXX)
        guard squares > rounding else { return 0 }
        return squares / (sumX * sumX) / sizes.bias
    }

    var sizes: ClusterSizes { ClusterSizes(clusters: clusters, sumX: sumX, sumXX: sumXX) }

    /// The quantile of Student's t for a two-sided interval.
    static func quantile(_ confidence: Double, df: Double) -> Double {
        StudentT.quantile(0.5 + confidence / 2, df: max(1, df))
    }
}
