#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How often something happens, told from its counts on whole days, and how surprising a silence is.
///
/// Counts are taken as Poisson with a rate that nobody knows, made wider by the dispersion they show (quasi-Poisson: Wedderburn,
/// *Biometrika* 61, 1974, doi:10.1093/biomet/61.3.439). With a gamma distribution for the rate the number of events in the next d
/// days is negative binomial (Gelman et al., *Bayesian Data Analysis*, 3rd ed. 2013, section 2.6), so none comes with the probability
/// (T / (T + d))^s, where T is the number of days that were counted and s the number of events less one, over the dispersion. One event is
/// taken away because the days end with one: what counts are the gaps between them. For exponential gaps this is Lawless' exact
/// prediction of the next gap (*Technometrics* 13, 1971, 725–730).
///
///     CountRhythm(Array(repeating: 1, count: 91))?.silence(atFalseAlarmRate: 0.001)     // 7.3 days
package struct CountRhythm: Hashable, Sendable {
    /// Fewer days or events tell no rhythm.
    package static let fewestDays = 14
    package static let fewestEvents = 8.0

    package let days: Int
    package let total: Double
    /// The greater of the variances of daily and of weekly counts over their means, at least 1: a source that delivers once a
    /// week counts its deliveries, not what is in them.
    package let dispersion: Double

    /// - Parameter counts: one a day in order, the last with at least one event.
    /// - Returns: `nil` where they are too few.
    package init?(_ counts: [Double]) {
        days = counts.count
        total = counts.reduce(0, +)
        guard days >= Self.fewestDays, total >= Self.fewestEvents else { return nil }
        // Whole weeks, the newest last.
        let weeks = stride(from: days % 7, to: days, by: 7).map { counts[$0..<$0 + 7].reduce(0, +) }
        dispersion = max(1, Self.index(counts), weeks.count >= 4 ? Self.index(weeks) : 1)
    }

    private static func index(_ counts: [Double]) -> Double {
        let mean = counts.reduce(0, +) / Double(counts.count)
        guard mean > 0, counts.count > 1 else { return 1 }
        return counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(counts.count - 1) / mean
    }

    package var perDay: Double { total / Double(days) }

    private var shape: Double { max(total - 1, 0.5) / dispersion }

    /// How likely nothing happens for so many days, if all goes on as before; 1 for none.
    package func probability(ofSilence silence: Double) -> Double {
        pow(Double(days) / (Double(days) + max(0, silence)), shape)
    }

    /// The days of silence that only `rate` of looks would find by chance.
    package func silence(atFalseAlarmRate rate: Double) -> Double { Double(days) * (pow(rate, -1 / shape) - 1) }
}
