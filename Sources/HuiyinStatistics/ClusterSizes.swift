/// How unequal the clusters of a ratio are, told from their number and the sums of their sizes and squared sizes alone.
///
/// Where few persons write much, the variance rests on those few: it is estimated too low, and from fewer than m − 1
/// degrees of freedom. Both corrections need third and fourth moments of the sizes. They are those of the two-point
/// distribution (ones and one greater size) with the same sums, which is exact for the usual "most write once".
/// The corrections assume that items of one person correlate by ``workingCorrelation``, as Bell & McCaffrey's do
/// (*Bias reduction in standard errors for linear regression with multi-stage samples*, Survey Methodology 28, 2002).
struct ClusterSizes {
    /// Chosen by simulation (`bench/coverage`): less falls short when one in ten writes twelve, more overshoots
    /// when a single person does.
    static let workingCorrelation = 0.25

    /// What the linearised sum of squared residuals must be divided by to have the right expectation; 1 − 1/m for clusters
    /// of equal size.
    let bias: Double
    /// Satterthwaite's degrees of freedom (*Biometrics Bulletin* 2, 1946, doi:10.2307/3002019): m − 1 for equal sizes.
    let degreesOfFreedom: Double
    /// (Σx)²/Σx² after Kish, less the share of one cluster: about a proportion, at least as much is known as from so many
    /// units, even if each person always says the same. m − 1 for clusters of equal size.
    let leastSize: Double
    /// Whether anybody wrote more than once.
    let isClustered: Bool

    init(clusters: Int, sumX: Double, sumXX: Double) {
        let m = Double(clusters)
        leastSize = sumX * sumX / sumXX * (clusters >= 2 ? 1 - 1 / m : 1)
        isClustered = sumX > m
        guard isClustered, clusters >= 2 else {
            bias = clusters >= 2 ? 1 - 1 / m : 1
            degreesOfFreedom = max(1, m - 1)
            return
        }
        let size = (sumXX - sumX) / (sumX - m)
        let heavy = (sumX - m) / (size - 1)
        let light = m - heavy
        let variance = size * (1 + Self.workingCorrelation * (size - 1))
        let total = light + heavy * variance
        let expected = 1 - 2 * (light + heavy * size * variance) / (sumX * total) + sumXX / (sumX * sumX)
        // Two clusters of which one is nearly everything leave nothing to estimate from; the caller's worst case holds.
        bias = max(expected, 1e-3)
        let freedom = total * total / (light + heavy * variance * variance) * (m - 1) / m
        degreesOfFreedom = min(max(1, freedom), m - 1)
    }
}
