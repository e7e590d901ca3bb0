import HuiyinDomain

/// A time that is counted back from when a page was looked at: `3小时前`, `昨天 18:22`, `2 days ago`.
struct RelativeTime {
    private enum Form {
        case ago(milliseconds: Int64)
        /// So many days before, at a time of day where one was said.
        case day(back: Int, inDay: Int?)
    }

    private let form: Form

    /// The parts of `text`, or `nil` for anything else.
    init?(_ text: String) {
        let text = text.lowercased()
        if let day = Self.days.first(where: { text.hasPrefix($0.word) }) {
            let rest = String(text.dropFirst(day.word.count)).trimmed
            if rest.isEmpty {
                form = .day(back: day.back, inDay: nil)
                return
            }
            // The time of day is read as that of any date.
            guard let scan = TimeScan("2000-1-1 \(rest)"), let written = WrittenDay(scan, order: .dayFirst),
                let inDay = written.timeOfDay(scan)
            else { return nil }
            form = .day(back: day.back, inDay: inDay)
            return
        }
        if ["刚刚", "刚才", "just now", "now"].contains(text) {
            form = .ago(milliseconds: 0)
            return
        }
        guard let suffix = ["前", "以前", " ago"].first(where: text.hasSuffix) else { return nil }
        let stem = String(text.dropLast(suffix.count)).trimmed
        let digits = stem.prefix { $0.isASCII && $0.isNumber }
        let unit = String(stem.dropFirst(digits.count)).trimmed
        guard let size = Self.units[unit],
            let count = digits.isEmpty ? (unit.hasPrefix("半") ? 1 : nil) : Int64(digits), count <= 10_000
        else { return nil }
        form = .ago(milliseconds: count * size)
    }

    /// The instant, counted back from `exported` (milliseconds since 1970).
    func time(before exported: Int64, _ clock: ZoneClock) -> ZonedTime {
        switch form {
        case .ago(let milliseconds): return clock.time(milliseconds: exported - milliseconds)
        case .day(let back, let inDay):
            let now = clock.time(milliseconds: exported)
            let local = exported + Int64(now.offsetSeconds) * 1000
            let midnight = ZonedTime.floorDivide(local, 86_400_000) * 86_400_000
            let inDay = inDay.map(Int64.init) ?? (local - midnight)
            return clock.time(localMilliseconds: midnight - Int64(back) * 86_400_000 + inDay)
        }
    }

    private static let days: [(word: String, back: Int)] = [
        ("大前天", 3), ("前天", 2), ("昨天", 1), ("昨日", 1), ("今天", 0), ("今日", 0), ("yesterday", 1), ("today", 0),
    ]

    private static let units: [String: Int64] = {
        let second: Int64 = 1000
        var units: [String: Int64] = ["半小时": 1800 * second, "半个小时": 1800 * second]
        for (names, seconds) in [
            (["秒", "秒钟", "second", "seconds", "s"], 1), (["分钟", "分", "minute", "minutes", "min", "mins", "m"], 60),
            (["小时", "个小时", "hour", "hours", "h"], 3600), (["天", "日", "day", "days", "d"], 86_400),
            (["周", "星期", "个星期", "week", "weeks", "w"], 604_800),
        ] as [([String], Int64)] {
            for name in names { units[name] = seconds * second }
        }
        return units
    }()
}
