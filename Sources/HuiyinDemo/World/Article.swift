import HuiyinStatistics

/// Something that the online shop sells.
struct Article: Sendable {
    let id: String
    let name: String
    /// What buyers call it.
    let calls: [String]
    let variants: [String]

    static let all: [Article] = [
        .init(id: "mat", name: "全包围脚垫", calls: ["脚垫", "垫子", "脚垫", "全包围脚垫"], variants: ["黑色", "米色", "棕色"]),
        .init(id: "holder", name: "手机支架", calls: ["支架", "手机架", "这个架子"], variants: ["标准", "磁吸"]),
        .init(id: "shade", name: "遮阳帘", calls: ["遮阳帘", "帘子", "遮阳的"], variants: ["雾山灰", "晚霞橙", "云母白"]),
        .init(id: "childseat", name: "儿童座椅", calls: ["座椅", "儿童座椅", "安全座椅"], variants: ["通用"]),
        .init(id: "charger", name: "随车充电包", calls: ["充电包", "随车充", "充电枪"], variants: ["7kW 黑", "7kW 绿", "3.5kW 黑"]),
        .init(id: "vacuum", name: "车载吸尘器", calls: ["吸尘器", "小吸尘器"], variants: ["白色", "黑色"]),
        .init(id: "toycar", name: "云程车模", calls: ["车模", "模型"], variants: ["1:18 晚霞橙", "1:18 雾山灰", "1:43 海盐蓝"]),
        .init(id: "scent", name: "香氛补充芯", calls: ["香薰", "香氛", "这个味道", "补充芯"], variants: ["木质", "柑橘", "白茶"]),
        .init(id: "pillow", name: "头枕腰靠套装", calls: ["头枕", "腰靠", "靠枕"], variants: ["墨黑", "米色", "雾山灰"]),
        .init(id: "pump", name: "车载充气泵", calls: ["充气泵", "气泵"], variants: ["标准"]),
        .init(id: "film", name: "中控屏钢化膜", calls: ["膜", "钢化膜", "屏幕膜"], variants: ["G5 款", "G7 款"]),
        .init(id: "tent", name: "车尾帐篷", calls: ["帐篷", "尾帐"], variants: ["松针绿", "云母白"]),
    ]

    static func any(_ random: inout SplitMix64) -> Article { all[random.below(all.count)] }

    /// One of those that come in colours.
    static func coloured(_ random: inout SplitMix64) -> Article {
        let coloured = all.filter { ["mat", "shade", "charger", "toycar", "pillow", "tent"].contains($0.id) }
        return coloured[random.below(coloured.count)]
    }
}
