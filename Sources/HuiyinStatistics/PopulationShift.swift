#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How far what something is made of has moved from one period to the next.
///
/// The population stability index Σ (now − before) · ln(now ÷ before) over shares, as credit scoring uses it (Siddiqi, *Credit Risk
/// Scorecards*, 2006, chapter 9: below 0.1 nothing, from 0.25 a lot). How much of it is chance depends on the numbers behind
/// (Yurdakul & Naranjo, *Journal of Risk Model Validation* 14(4), 2020), so a chi-square test of the two rows goes with it.
package struct PopulationShift: Hashable, Sendable {
    /// From this index on make-up has changed, …
    package static let threshold = 0.2
    /// … if chance would do as much in fewer than one of a thousand looks, …
    package static let significance = 0.001
    /// … and this many are in either period.
    package static let fewest = 100.0

    package let index: Double
    package let p: Double
    package let before: Double
    package let now: Double

    /// - Parameter pairs: the counts of each part, before and now; rare parts (fewer than 5 expected in either period) are put
    ///   together first.
    /// - Returns: `nil` where nothing is left to compare.
    package init?(_ pairs: [(before: Double, now: Double)]) {
        let (before, now) = (pairs.reduce(0) { $0 + $1.before }, pairs.reduce(0) { $0 + $1.now })
        guard before > 0, now > 0 else { return nil }
        var parts = [(before: Double, now: Double)]()
        var rest = (before: 0.0, now: 0.0)
        for pair in pairs {
            let share = (pair.before + pair.now) / (before + now)
            if share * min(before, now) < 5 {
                rest = (rest.before + pair.before, rest.now + pair.now)
            } else {
                parts.append(pair)
            }
        }
        if rest.before + rest.now > 0 { parts.append(rest) }
        guard parts.count > 1, let test = CrossTable([parts.map(\.before), parts.map(\.now)]).independence else {
            return nil
        }
        // Half a count each way, so that a part that is new has a logarithm.
        let count = Double(parts.count)
        index = parts.reduce(0) { sum, part in
            let was = (part.before + 0.5) / (before + 0.5 * count)
            let share = (part.now + 0.5) / (now + 0.5 * count)
            return sum + (share - was) * log(share / was)
        }
        p = test.p
        self.before = before
        self.now = now
    }

    /// Whether the make-up has changed, by index, chance and number.
    package var isChange: Bool {
        index >= Self.threshold && p < Self.significance && min(before, now) >= Self.fewest
    }
}
