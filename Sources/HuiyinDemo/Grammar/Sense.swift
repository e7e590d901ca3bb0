import HuiyinDomain

/// What somebody cannot say on a day: snow in July, sweat in January, a third service after a week.
struct Sense: Sendable {
    private let impossible: [String]

    init(_ persona: Persona, on date: CivilDate) {
        var words: [String] = []
        switch date.month {
        case 5...9: words += Self.cold
        case 10: words += ["零下", "雪天", "大雪"] + Self.hot
        default: words += Self.hot
        }
        if persona.city.cold > 4 { words += ["零下", "大雪", "雪天", "结冰", "冻成"] }
        let owned = date.daysSinceEpoch - persona.bought.daysSinceEpoch
        if persona.model != nil, owned < 45 { words += Self.afterMonths }
        if persona.model != nil, owned < 200 { words += Self.afterYears }
        impossible = words
    }

    func allows(_ text: String) -> Bool { !impossible.contains { text.contains($0) } }

    private static let cold = [
        "冬", "雪", "零下", "结冰", "冻", "取暖", "羽绒服", "暖气", "大冷天", "上车就暖", "哆嗦", "发抖", "天冷", "手套", "winter", "snow", "freez",
        "-10",
    ]
    private static let hot = [
        "夏天", "救命", "太阳一晒", "暴晒", "三伏", "汗", "桑拿", "高温", "中暑", "闷热", "不凉", "不制冷", "制冷", "梅雨", "蒸笼", "烤", "伏天", "大热天",
        "热成", "summer", "sweat", "35度", "38度", "40度",
    ]
    private static let afterMonths = ["半年", "个月没", "第二次保养", "首保", "开了几个月", "磨平", "又坏", "用了一年", "过了保"]
    private static let afterYears = ["过保", "一年多", "两年", "第二个冬天", "三万公里", "二保", "三保", "年检"]
}
