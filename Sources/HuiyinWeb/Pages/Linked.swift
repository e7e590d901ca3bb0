package import HuiyinInsight
import HuiyinQuery

/// A figure as pages and their JSON twins carry it: value, 95 % interval, what it rests on, and the way to its voices.
package struct Linked: Hashable, Sendable, Encodable {
    package let value: Double?
    package let low: Double?
    package let high: Double?
    /// Units in the denominator; a count's own value.
    package let n: Int
    /// What the voices behind it add up to: `feedback`, `people`, `share` or `score`.
    package let kind: String
    package let href: String

    package init(_ counted: Counted, _ links: Links) {
        value = counted.figure.value
        low = counted.figure.low
        high = counted.figure.high
        n = counted.figure.n
        kind = counted.kind.rawValue
        href = links.voices(counted.behind)
    }

    package var count: Int { value.map { Int($0) } ?? 0 }

    package var interval: ClosedRange<Double>? {
        guard let low, let high, low <= high else { return nil }
        return low...high
    }
}
