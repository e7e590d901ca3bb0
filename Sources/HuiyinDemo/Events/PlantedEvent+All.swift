import HuiyinDomain

extension PlantedEvent {
    /// Every event of the demo, in the order of its first day.
    package static let all: [PlantedEvent] = [
        winterRange, blackScreen, partsWait, colours, priceCut, points, redesign, bluetooth, begging, launch,
        windowPinch,
    ].sorted { $0.first < $1.first }

    private static func part(
        _ theme: String, _ voices: Int, _ first: String, _ last: String, _ course: Course, _ sources: [DemoSource: Int],
        product: String? = nil, stores: [String] = [], isGood: Bool = false
    ) -> Part {
        Part(
            theme: theme, isGood: isGood, voices: voices, sources: sources, product: product, stores: stores,
            first: DemoTime.day(first), last: DemoTime.day(last), course: course)
    }

    private static let owners: [DemoSource: Int] = [
        .weibo: 5, .forum: 5, .calls: 6, .transcripts: 2, .chats: 4, .survey: 4, .notes: 2, .mail: 1,
    ]

    static let winterRange = PlantedEvent(
        id: "winter-range", name: "冬季续航", english: "Range in winter",
        parts: [
            part("range", 900, "2024-11-10", "2025-03-05", .winter, owners),
            part("range", 1300, "2025-11-10", "2026-03-05", .winter, owners),
        ],
        topics: ["consumption/range"],
        look:
            "complaints about range rise from mid-November to early March in both winters, most in 哈尔滨, 沈阳 and 北京, and are few in summer",
        floor: 20)

    static let blackScreen = PlantedEvent(
        id: "black-screen", name: "中控黑屏，G7 已修复", english: "Black screens, mended on the G7 by system 2.0.8",
        parts: [
            part(
                "blackscreen", 620, "2024-11-01", "2026-10-31", .mended(on: DemoTime.day("2025-06-18"), rest: 0.14),
                owners, product: "G7"),
            part("blackscreen", 430, "2024-11-01", "2026-10-31", .even, owners, product: "G5"),
            part(
                "blackscreen", 60, "2025-06-22", "2025-09-30", .burst, [.forum: 4, .weibo: 2, .survey: 2],
                product: "G7", isGood: true),
        ],
        topics: ["equipment/infotainment"],
        look:
            "voices about 黑屏 on the G7 fall to about a seventh after 2025-06-18; those of the G5, which got no such update, stay",
        floor: 24)

    static let partsWait = PlantedEvent(
        id: "parts-wait", name: "华东门店缺配件", english: "Parts missing at four shops",
        parts: [
            part(
                "parts", 780, "2025-09-12", "2026-01-25", .burst,
                [.calls: 7, .transcripts: 2, .chats: 4, .forum: 3, .weibo: 3, .mail: 2, .notes: 2, .survey: 3],
                stores: ["合肥滨湖店", "南京江宁店", "苏州园区店", "无锡蠡湖店"])
        ],
        topics: ["service/parts-wait"],
        look:
            "等配件 at 合肥滨湖店, 南京江宁店, 苏州园区店 and 无锡蠡湖店 from September 2025 to January 2026, while other shops stay where they were",
        floor: 16)

    static let colours = PlantedEvent(
        id: "wrong-colours", name: "双十一发错颜色", english: "Wrong colours shipped in the November sale",
        parts: [
            part(
                "colour", 560, "2025-11-03", "2025-12-05", .burst,
                [.reviews: 12, .chats: 4, .calls: 2, .weibo: 2, .mail: 1])
        ],
        topics: ["service", "products"],
        look:
            "one-star reviews of the shop with 活动 = 双十一, all of articles that come in several colours; orders of the same weeks without the sale are as always",
        floor: 16)

    static let priceCut = PlantedEvent(
        id: "price-cut", name: "G5/G7 降价", english: "A price cut, and those who had just bought",
        parts: [
            part(
                "pricecut", 420, "2025-11-05", "2025-12-10", .burst,
                [.weibo: 5, .forum: 4, .calls: 4, .chats: 3, .survey: 3, .notes: 2, .mail: 1])
        ],
        topics: ["purchase/price-change", "price/discount"], look: "a burst from 2025-11-05, fading within five weeks",
        floor: 12)

    static let points = PlantedEvent(
        id: "points-runaround", name: "积分清零踢皮球", english: "Sent from department to department over expiring points",
        parts: [
            part(
                "pointsrun", 460, "2025-12-01", "2026-01-31", .burst,
                [.calls: 5, .transcripts: 3, .chats: 5, .forum: 3, .weibo: 3, .mail: 2, .appStore: 2, .survey: 1])
        ],
        topics: ["digital/membership", "service/run-around"],
        look:
            "客服, 会员部, 门店 and App named one after the other in one voice, December 2025 and January 2026; several voices a person",
        floor: 12)

    static let redesign = PlantedEvent(
        id: "app-redesign", name: "App 5.0 改版", english: "App 5.0, redesigned, mended in 5.0.2",
        parts: [
            part("redesign", 520, "2026-02-03", "2026-03-20", .burst, [.appStore: 12, .weibo: 2, .chats: 2, .calls: 1])
        ],
        topics: ["digital/interface", "digital/app"],
        look: "the mean of the stars in the app store drops from 2026-02-03 and recovers after 5.0.2 of 2026-03-12",
        floor: 12)

    static let bluetooth = PlantedEvent(
        id: "bluetooth-ota", name: "2.1.4 升级后蓝牙断连", english: "System 2.1.4 breaks Bluetooth",
        parts: [
            part("bluetooth", 900, "2026-02-24", "2026-04-12", .burst, owners, product: "G7"),
            part("bluetooth", 240, "2026-02-25", "2026-04-12", .burst, owners, product: "G5"),
            part(
                "bluetooth", 130, "2026-04-09", "2026-05-20", .burst, [.forum: 4, .weibo: 3, .survey: 2, .chats: 1],
                isGood: true),
        ],
        topics: ["equipment/bluetooth"],
        look:
            "蓝牙 jumps from next to nothing on 2026-02-24, in every channel at once, on both cars but mostly the G7, with 版本 2.1.4; 2.1.5 of 2026-04-08 ends it",
        floor: 24)

    static let begging = PlantedEvent(
        id: "begging-shop", name: "温州龙湾店求好评", english: "A shop begs for five stars",
        parts: [
            part("begged", 520, "2026-03-01", "2026-08-31", .even, [.survey: 1], stores: ["温州龙湾店"], isGood: true),
            part(
                "begging", 34, "2026-03-10", "2026-09-20", .even, [.forum: 3, .weibo: 3, .calls: 2, .mail: 1],
                stores: ["温州龙湾店"]),
        ],
        topics: ["service/attitude"],
        look:
            "surveys of 温州龙湾店: 10 of 10, five stars, a few sentences that repeat to the letter; calls and posts of the same months are no better than elsewhere, and some say how it was done",
        floor: 10)

    static let launch = PlantedEvent(
        id: "g9-launch", name: "G9 上市与延期交付", english: "The G9 is launched and delivered late",
        parts: [
            part(
                "launch", 620, "2026-03-28", "2026-05-10", .burst, [.weibo: 6, .forum: 4, .notes: 3, .chats: 2],
                product: "G9", isGood: true),
            part(
                "latecar", 380, "2026-05-15", "2026-08-15", .burst,
                [.calls: 5, .chats: 4, .forum: 3, .weibo: 2, .mail: 2, .survey: 2], product: "G9"),
        ],
        topics: ["delivery/wait", "exterior"],
        look: "praise of looks and space from 2026-03-28, then 延期交付 from mid-May, for the G9 only", floor: 16)

    static let windowPinch = PlantedEvent(
        id: "window-pinch", name: "后窗夹手", english: "The rear window pinches hands",
        parts: [
            part(
                "pinch", 30, "2026-06-08", "2026-10-20", .even,
                [.calls: 3, .weibo: 2, .forum: 2, .mail: 1, .survey: 1, .notes: 1, .chats: 1], product: "G7")
        ],
        topics: ["safety/window-pinch"],
        look: "few voices, but grave: severity puts 车窗防夹 above topics with fifty times as many", floor: 14)
}
