/// An instant, together with the clock it was read from.
///
/// Storage and arithmetic use ``milliseconds`` (UTC); the zone is kept beside it so that a time can be shown as its author
/// saw it: `2026-03-02T21:14:00+08:00`.
package struct ZonedTime: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    package let milliseconds: Int64
    /// How far the author's clock was ahead of UTC at that instant, in seconds.
    package let offsetSeconds: Int32
    /// The zone's IANA name, or an offset such as `+08:00` where only that was known.
    package let zone: String

    package init(milliseconds: Int64, offsetSeconds: Int32, zone: String) {
        self.milliseconds = milliseconds
        self.offsetSeconds = offsetSeconds
        self.zone = zone
    }

    /// RFC 3339 with the author's offset; fractions of a second only where there are any.
    package var rfc3339: String {
        let local = milliseconds + Int64(offsetSeconds) * 1000
        let day = CivilDate(daysSinceEpoch: Int(Self.floorDivide(local, 86_400_000)))
        let inDay = Int(local - Self.floorDivide(local, 86_400_000) * 86_400_000)
        let seconds = inDay / 1000
        var text = "\(day)T\(Self.two(seconds / 3600)):\(Self.two(seconds / 60 % 60)):\(Self.two(seconds % 60))"
        if inDay % 1000 != 0 {
            let fraction = String(inDay % 1000)
            text += "." + String(repeating: "0", count: 3 - fraction.count) + fraction
        }
        return text + Self.offset(Int(offsetSeconds))
    }

    /// `+08:00`, `-03:30`, or `Z` for none.
    package static func offset(_ seconds: Int) -> String {
        guard seconds != 0 else { return "Z" }
        let minutes = abs(seconds) / 60
        return (seconds < 0 ? "-" : "+") + "\(two(minutes / 60)):\(two(minutes % 60))"
    }

    /// The greatest integer not above `value / divisor`; times before 1970 need it where `/` would round up.
    package static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }

    package static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
