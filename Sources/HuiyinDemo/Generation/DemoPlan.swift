import HuiyinDomain
import HuiyinStatistics

/// Which voices there will be: when, where, about what; not yet who and how.
struct DemoPlan {
    /// One voice to be written.
    struct Slot: Sendable {
        let source: DemoSource
        let day: Int
        let theme: String
        let sign: Sign
        var event: String?
        var product: String?
        var stores: [String] = []
    }

    let seed: UInt64
    let items: Int
    private(set) var slots: [Slot] = []

    init(seed: UInt64, items: Int) {
        self.seed = seed
        self.items = items
        var free: [DemoSource: Int] = [:]
        var given = 0
        for source in DemoSource.allCases {
            free[source] = items * source.share / 60_000
            given += free[source] ?? 0
        }
        free[.survey, default: 0] += items - given
        for (number, event) in PlantedEvent.all.enumerated() { plant(event, number, &free) }
        for (number, source) in DemoSource.allCases.enumerated() { fill(source, number, free[source] ?? 0) }
    }

    // MARK: Events

    private mutating func plant(_ event: PlantedEvent, _ number: Int, _ free: inout [DemoSource: Int]) {
        var random = SplitMix64.at(seed, 2, number)
        let scale = max(Double(items) / 60_000, Double(event.floor) / Double(event.voices))
        for part in event.parts {
            let sources = part.sources.sorted { $0.key.rawValue < $1.key.rawValue }
            let weights = sources.map { Double($0.value) }
            let days = Self.days(of: part)
            // A tiny demo still shows each event, as far as the sources have room.
            let voices = max(1, Int((Double(part.voices) * scale).rounded()))
            for index in 0..<voices {
                // The first voices go through the sources in turn, so that a small event is heard everywhere.
                let choice = voices < 60 && index < sources.count ? index : random.weighted(weights)
                let source = sources[choice].key
                guard let room = free[source], room > 0 else { continue }
                free[source] = room - 1
                let day = DemoTime.index(part.first) + random.weighted(days)
                slots.append(
                    Slot(
                        source: source, day: min(day, DemoTime.days - 1), theme: part.theme,
                        sign: part.isGood ? .good : .bad, event: event.id, product: part.product, stores: part.stores))
            }
        }
    }

    /// The weight of each day of a part.
    private static func days(of part: PlantedEvent.Part) -> [Double] {
        let count = part.last.daysSinceEpoch - part.first.daysSinceEpoch + 1
        return (0..<count).map { index in
            let date = part.first.adding(days: index)
            switch part.course {
            case .even: return 1
            case .burst:
                let x = Double(index) / Double(count)
                // A few days to be noticed, then a long tail.
                return min(1, Double(index + 1) / 5) * (x < 0.18 ? 1 : max(0.04, 1 - (x - 0.18) * 1.15))
            case .winter:
                let phase = Double(abs((DemoTime.dayOfYear(date) - 12 + 365) % 365 * 2 - 365)) / 365
                return max(0.05, phase - 0.6) * (DemoTime.feast(on: date) == "春节" ? 1.6 : 1)
            case .mended(let on, let rest): return date < on ? 1 : rest
            }
        }
    }

    // MARK: Every day

    private mutating func fill(_ source: DemoSource, _ number: Int, _ count: Int) {
        var random = SplitMix64.at(seed, 3, number)
        let days = (0..<DemoTime.days).map { Self.volume(source, DemoTime.date($0)) }
        let cumulative = days.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
        for _ in 0..<count {
            let place = random.uniform() * (cumulative.last ?? 1)
            var low = 0
            var high = days.count - 1
            while low < high {
                let middle = (low + high) / 2
                if cumulative[middle + 1] > place { high = middle } else { low = middle + 1 }
            }
            let (theme, sign) = ThemeMix.pick(source, month: DemoTime.date(low).month, &random)
            slots.append(Slot(source: source, day: low, theme: theme, sign: sign))
        }
    }

    /// How much is said on a day, beside other days: growth, weekdays, holidays, sales.
    static func volume(_ source: DemoSource, _ date: CivilDate) -> Double {
        let growth = 0.6 + 0.8 * Double(DemoTime.index(date)) / Double(DemoTime.days)
        var volume = growth * source.week[date.isoWeekday - 1]
        let feast = DemoTime.feast(on: date)
        switch (source, feast) {
        case (.weibo, "国庆"), (.weibo, "春节"), (.forum, "国庆"): volume *= 1.5
        case (.calls, "春节"), (.transcripts, "春节"), (.mail, "春节"), (.survey, "春节"), (.notes, "春节"): volume *= 0.4
        case (.reviews, "春节"): volume *= 0.45
        case (.mail, .some), (.survey, .some): volume *= 0.7
        case (.notes, .some), (.chats, .some): volume *= 1.15
        default: break
        }
        if source == .reviews {
            if date.month == 11, date.day <= 22 { volume *= 2.6 }
            if date.month == 6, date.day <= 22 { volume *= 1.9 }
        }
        if source == .appStore, let release = DemoTime.apps.last(where: { $0.from <= date }),
            date.daysSinceEpoch - release.from.daysSinceEpoch < 9
        {
            volume *= 1.6
        }
        // The launch of the G9 brings people to the shops and to the forum.
        if date >= DemoTime.day("2026-03-28"), date <= DemoTime.day("2026-04-20"), source != .mail { volume *= 1.2 }
        return volume
    }
}
