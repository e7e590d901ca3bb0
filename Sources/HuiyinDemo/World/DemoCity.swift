/// A city with its shop: where people live, drive and have their cars mended. The shops are invented.
struct DemoCity: Sendable {
    let name: String
    let shop: String
    let region: Region
    /// How many customers the shop has, beside the others.
    let size: Double
    let roads: [String]
    let trips: [String]
    /// Mean temperature of January and July in degrees.
    let cold: Int
    let hot: Int

    init(
        _ name: String, _ shop: String, _ region: Region, _ size: Double, _ cold: Int, _ hot: Int, _ roads: String,
        _ trips: String
    ) {
        self.name = name
        self.shop = name + shop
        self.region = region
        self.size = size
        self.cold = cold
        self.hot = hot
        self.roads = roads.split(separator: " ").map(String.init)
        self.trips = trips.split(separator: " ").map(String.init)
    }

    static let all: [DemoCity] = [
        .init("杭州", "城西店", .jz, 9, 3, 36, "绕城 秋石高架 留石高架 杭徽高速 德胜路 文一西路", "莫干山 千岛湖 安吉 象山 桐庐"),
        .init("上海", "浦东店", .jz, 10, 3, 35, "中环 外环 S20 内环高架 G50 沪昆高速 翔殷路隧道", "崇明 苏州 舟山 莫干山 南浔"),
        .init("成都", "天府店", .cy, 9, 4, 33, "三环 绕城 天府大道 成雅高速 成渝高速 剑南大道", "川西 都江堰 峨眉 稻城 康定"),
        .init("重庆", "照母山店", .cy, 6, 6, 39, "内环 嘉华大桥 渝武高速 黄花园大桥 鹅公岩大桥", "武隆 仙女山 万州 四面山"),
        .init("广州", "天河店", .yue, 8, 13, 35, "华南快速 环城高速 内环路 黄埔大道 广河高速", "清远 从化 阳江 肇庆 惠州"),
        .init("深圳", "前海店", .yue, 7, 14, 34, "滨海大道 北环 南坪快速 机荷高速 梅观", "惠东 大鹏 汕尾 珠海"),
        .init("佛山", "千灯湖店", .yue, 4, 13, 35, "佛山一环 广佛高速 季华路 海八路", "顺德 肇庆 开平"),
        .init("东莞", "松山湖店", .yue, 3, 13, 35, "东部快速 莞深高速 松山湖大道", "惠州 河源"),
        .init("南京", "江宁店", .jz, 7, 2, 36, "绕城公路 内环 宁杭高速 双龙大道 机场高速", "溧阳 扬州 黄山 汤山"),
        .init("苏州", "园区店", .jz, 6, 3, 36, "中环 东环高架 独墅湖隧道 沪宁高速", "西山 太湖 乌镇 宜兴"),
        .init("无锡", "蠡湖店", .jz, 3, 3, 36, "太湖大道 内环 沪宁高速 高浪路", "宜兴 常州 鼋头渚"),
        .init("合肥", "滨湖店", .other, 6, 2, 36, "绕城 徽州大道 合宁高速 包河大道高架", "黄山 天柱山 三河 巢湖"),
        .init("宁波", "鄞州店", .jz, 4, 5, 35, "绕城 甬金高速 机场路高架 世纪大道", "象山 东钱湖 舟山 台州"),
        .init("温州", "龙湾店", .jz, 4, 8, 34, "瓯海大道 甬台温高速 机场大道", "雁荡山 楠溪江 平阳"),
        .init("武汉", "光谷店", .xiang, 7, 3, 36, "三环 二环 珞狮路 京港澳 高新大道 长江大桥", "恩施 木兰天池 黄陂 咸宁"),
        .init("长沙", "梅溪湖店", .xiang, 6, 4, 36, "三环 湘府路 长张高速 枫林路 二环", "张家界 韶山 岳阳 凤凰"),
        .init("西安", "高新店", .zhong, 6, -2, 35, "绕城 南三环 科技路 连霍高速 西咸北环线", "华山 汉中 秦岭 延安"),
        .init("郑州", "郑东店", .zhong, 5, 0, 35, "北三环 连霍 东风路 京港澳 中州大道", "云台山 洛阳 开封 信阳"),
        .init("青岛", "城阳店", .zhong, 4, -2, 30, "环湾路 青银高速 胶州湾大桥 重庆路", "崂山 日照 威海 烟台"),
        .init("济南", "奥体店", .zhong, 4, -3, 34, "经十路 绕城 北园高架 旅游路", "泰安 曲阜 章丘"),
        .init("北京", "亦庄店", .jing, 8, -6, 33, "五环 京沪高速 四环 京承 六环 通惠河北路", "阿那亚 怀柔 坝上 张家口 承德"),
        .init("天津", "梅江店", .jing, 4, -4, 33, "快速路 津滨高速 外环 友谊路", "蓟州 北戴河 盘山"),
        .init("沈阳", "浑南店", .db, 4, -14, 30, "三环 二环 青年大街 沈大高速", "本溪 丹东 鞍山 长白山"),
        .init("哈尔滨", "群力店", .db, 4, -23, 28, "三环 机场高速 友谊路 哈大高速", "亚布力 雪乡 漠河 五大连池"),
        .init("厦门", "五缘湾店", .other, 3, 13, 33, "环岛路 成功大道 沈海高速 杏林大桥", "武夷山 泉州 东山岛 永定"),
        .init("昆明", "呈贡店", .cy, 3, 8, 25, "二环 昆玉高速 彩云路 绕城", "大理 腾冲 抚仙湖 普者黑"),
    ]

    /// Degrees that a day of the year has here, before the day's own chance.
    func degrees(dayOfYear: Int) -> Double {
        let phase = Double(abs((dayOfYear - 20 + 365) % 365 * 2 - 365)) / 365
        return Double(hot) + (Double(cold) - Double(hot)) * phase
    }
}
