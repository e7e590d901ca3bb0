import HuiyinDomain
import HuiyinIngest

/// Whether what a record says of its time is where an API may be asked to go on from.
///
/// One record dated 2099, or with `unknown` for a time, would have the API asked for nothing but what is newer than that: it
/// would answer with an empty list for ever, and look well.
package enum SinceMark {
    package enum Verdict: Hashable, Sendable {
        /// Not to be believed.
        case odd
        case earlier
        case later
        /// To be believed where the one before is not.
        case instead
    }

    private enum Form {
        /// Milliseconds UTC.
        case time(Int64)
        /// Numbers count what they like; some could be times.
        case number(Double, time: Int64?)
        case text
    }

    private static let reader = ZoneClock("UTC").map { TimeReader(clock: $0) }
    /// Clocks differ, and so do zones where none is said. In milliseconds.
    private static let dayMilliseconds: Int64 = 86_400_000

    /// What `value` is beside the latest that is known.
    ///
    /// - Parameters:
    ///   - known: `nil` where nothing is.
    ///   - now: milliseconds UTC.
    package static func verdict(on value: String, beside known: String?, now: Int64) -> Verdict {
        guard mayBegin(value, now: now) else { return .odd }
        guard let known else { return .later }
        switch (form(value), form(known)) {
        // What a time leaves out, such as millionths of a second, its text tells.
        case (.time(let new), .time(let old)): return new > old || (new == old && value > known) ? .later : .earlier
        case (.number(let new, time: let time), .number(let old, time: let oldTime)):
            if let time, let oldTime, isAhead(time, now) != isAhead(oldTime, now) {
                return isAhead(time, now) ? .odd : .instead
            }
            return new > old ? .later : .earlier
        case (.text, .text): return value > known ? .later : .earlier
        case (_, .text): return .instead
        default: return .odd
        }
    }

    /// Whether anything can come after `value`: it is no word, and no day that is still to come.
    static func mayBegin(_ value: String, now: Int64) -> Bool {
        switch form(value) {
        case .time(let time): !isAhead(time, now)
        case .number: true
        // unknown, N/A, -
        case .text: value.contains(where: \.isNumber)
        }
    }

    private static func isAhead(_ time: Int64, _ now: Int64) -> Bool { time > now + dayMilliseconds }

    private static func form(_ value: String) -> Form {
        let time = reader?.time(value)?.milliseconds
        guard let number = Double(value), number.isFinite else { return time.map { .time($0) } ?? .text }
        // As many digits as seconds, thousandths and millionths since 1970 have, and 20260302211400.
        let digits = value.prefix { $0.isWholeNumber }.count
        return .number(number, time: [10, 13, 14, 16].contains(digits) ? time : nil)
    }
}
