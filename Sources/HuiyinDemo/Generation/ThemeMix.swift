import HuiyinStatistics

/// What people talk about in each source on an ordinary day.
enum ThemeMix {
    /// A theme and a direction, drawn by the source's habits and the season.
    static func pick(_ source: DemoSource, month: Int, _ random: inout SplitMix64) -> (String, Sign) {
        if source == .reviews { return goods(&random) }
        let mood = mood(source)
        var weights: [Double] = []
        for theme in Theme.all {
            let weight = interest(source, theme.group) * theme.season(month: month)
            weights += [
                weight * theme.bad * mood.bad, weight * theme.good * mood.good, weight * theme.asked * mood.asked,
            ]
        }
        let choice = random.weighted(weights)
        return (Theme.all[choice / 3].name, [Sign.bad, .good, .asked][choice % 3])
    }

    /// Articles of the online shop, and what goes on around them.
    private static func goods(_ random: inout SplitMix64) -> (String, Sign) {
        let good = random.chance(0.76)
        if random.chance(0.24) {
            return (random.pick(["parcel", "packing", "aftersale", "worth"]) ?? "parcel", good ? .good : .bad)
        }
        return ("goods", good ? .good : .bad)
    }

    private static func interest(_ source: DemoSource, _ group: Theme.Group) -> Double {
        switch (source, group) {
        case (_, .shop): 0
        case (.appStore, .digital): 1
        case (.appStore, _): 0
        case (.weibo, .car): 1
        case (.weibo, .digital): 0.3
        case (.weibo, _): 0.8
        case (.forum, .car): 1.4
        case (.forum, .digital): 0.25
        case (.forum, _): 0.7
        case (.calls, .service), (.transcripts, .service): 1.4
        case (.calls, .purchase), (.transcripts, .purchase): 0.6
        case (.calls, _), (.transcripts, _): 0.75
        case (.chats, .digital): 1.1
        case (.chats, _): 0.9
        case (.survey, .purchase): 1.8
        case (.survey, .service): 1.3
        case (.survey, .digital): 0.4
        case (.notes, .purchase): 1.8
        case (.notes, .digital): 0.25
        case (.mail, .service): 1.5
        default: 0.8
        }
    }

    private static func mood(_ source: DemoSource) -> (bad: Double, good: Double, asked: Double) {
        switch source {
        case .calls: (1.6, 0.3, 1.2)
        case .transcripts: (1.7, 0.04, 1.4)
        case .chats: (1.5, 0.03, 2.8)
        case .mail: (1.8, 0.5, 0.5)
        case .survey: (0.7, 1.35, 0)
        case .notes: (0.9, 1, 0.9)
        case .appStore: (1, 1, 0)
        case .weibo: (1, 1.1, 0.25)
        case .forum: (1, 1, 1.1)
        case .reviews: (1, 1, 0)
        }
    }
}
