import HuiyinDomain
import HuiyinStatistics

extension Speaker {
    /// A fresh answer for a slot, from the writer's life and the day.
    mutating func make(_ slot: Slot) -> String {
        switch slot {
        case .model: persona.model ?? random.pick(["G7", "G5"]) ?? "G7"
        case .othermodel: persona.model == "G7" ? "G5" : "G7"
        case .ver: DemoTime.version(DemoTime.systems, on: date)
        case .oldver: previous(DemoTime.systems)
        case .appver: DemoTime.version(DemoTime.apps, on: date)
        case .color: persona.color
        case .oldcar: persona.oldCar
        case .phone: persona.phone
        case .city: persona.city.name
        case .shop: shop()
        case .road: random.pick(persona.city.roads) ?? "绕城"
        case .trip: random.pick(persona.city.trips) ?? "老家"
        case .place: place()
        case .park: random.pick(["地库", "小区地下二层", "楼下", "公司车库", "单位院里", "路边", "露天车位", "商场B2", "老小区门口", "家门口"]) ?? "地库"
        case .spouse: persona.spouse
        case .kid: persona.kid ?? random.pick(["外甥", "侄女", "同事家孩子", "邻居小孩", "小外甥女"]) ?? "侄女"
        case .kidage: number(persona.kidAge)
        case .parent: persona.parent
        case .friend:
            random.pick(["同事", "哥们", "邻居", "表弟", "老同学", "闺蜜", "小舅子", "车友", "楼上大哥", "我师傅", "发小", "客户", "大学室友"]) ?? "同事"
        case .adviser: "小" + (random.pick(["叶", "赵", "钱", "孙", "郝", "曲", "雨", "敏", "周", "凌", "段", "陶"]) ?? "叶")
        case .tech: (random.pick(["孙", "李", "老唐", "彭", "大刚", "江", "老魏", "阿彪"]) ?? "孙") + "师傅"
        case .agent: random.pick(["小云", "工号0317", "023号", "8806", "小程", "1142号"]) ?? "小云"
        case .nick: persona.nickname
        case .km: kilometres()
        case .owned: owned()
        case .bought: bought()
        case .commute: number(persona.commute)
        default: makeMore(slot)
        }
    }

    private mutating func makeMore(_ slot: Slot) -> String {
        switch slot {
        case .smallmoney: number(random.within(2...18) * 5) + money()
        case .money: number(random.within(3...60) * 20) + money()
        case .bigmoney: random.pick(["一万二", "八千", "九千多", "两万", "一万五", "六千", "一万", "小两万"]) ?? "一万二"
        case .dur:
            random.pick(["半小时", "二十分钟", "四十多分钟", "一个钟头", "十来分钟", "一刻钟", "个把小时", "快一个小时", "25分钟", "一个半小时", "十几分钟"])
                ?? "半小时"
        case .longdur:
            random.pick(["三周", "一个月", "二十多天", "四十天", "一个半月", "五个礼拜", "两个月", "半个多月", "18天", "37天", "快两个月", "26天"])
                ?? "一个月"
        case .degrees: degrees()
        case .percent: number(random.within(2...9) * 5) + "%"
        case .day: day()
        case .ago: random.pick(["上个月", "半个月前", "前阵子", "上礼拜", "前几天", "十来天前", "年初", "上周", "那天", "头两个月"]) ?? "上周"
        case .daypart: daypart()
        case .season: [12, 1, 2].contains(date.month) ? "冬天" : date.month < 6 ? "春天" : date.month < 9 ? "夏天" : "秋天"
        case .feast: feast()
        case .date where persona.habits.isEnglish: "\(pastDate().month)/\(pastDate().day)"
        case .date: "\(pastDate().month)月\(pastDate().day)" + (random.chance(0.5) ? "号" : "日")
        case .goods: "脚垫"
        case .want: "黑色"
        case .got: "米色"
        case .sale: "活动"
        case .job: persona.job
        case .dog: persona.dog
        case .rated: persona.model == "G5" ? "430" : random.pick(["580", "520", "480"]) ?? "520"
        case .real:
            number(
                random.within(persona.model == "G5" ? 19...32 : 24...41) * 10
                    + (random.chance(0.4) ? random.below(10) : 0))
        case .elec: "\(random.within(12...26)).\(random.below(10))"
        default: ""
        }
    }

    private func previous(_ list: [(name: String, from: CivilDate)]) -> String {
        let index = list.lastIndex { $0.from <= date } ?? 0
        return list[max(0, index - 1)].name
    }

    private mutating func shop() -> String {
        if random.chance(0.5) { return persona.city.shop }
        return random.pick([
            "你们店", persona.city.name + "的店", "店", String(persona.city.shop.dropFirst(persona.city.name.count)),
        ]) ?? "店"
    }

    private mutating func place() -> String {
        let common = [
            "高架上", "等红灯的时候", "公司楼下", "商场地库", "服务区", "小区门口", "幼儿园门口", "医院门口", "机场高速上", "收费站前", "上坡的地方", "菜场边上", "地库出口",
            "高铁站", "学校门口",
        ]
        return random.chance(0.3) ? (random.pick(persona.city.roads) ?? "") + "上" : random.pick(common) ?? "路上"
    }

    private mutating func money() -> String { random.pick(["块", "块", "元", "块钱", "大洋"]) ?? "块" }

    private mutating func kilometres() -> String {
        let value = persona.kilometres(on: date)
        if value < 300 { return String(value) + "公里" }
        switch random.below(4) {
        case 0: return String(value) + (random.chance(0.5) ? "公里" : "km")
        case 1 where value > 10_000:
            return value / 1000 % 10 == 0 ? "\(value / 10_000)万公里" : "\(value / 10_000).\(value / 1000 % 10)万公里"
        case 2: return ChineseNumber.spoken(max(1, value / 1000) * 1000) + (random.chance(0.5) ? "多公里" : "公里")
        default: return String(value / 100 * 100) + (random.chance(0.5) ? "多公里" : "公里")
        }
    }

    private mutating func owned() -> String {
        let days = max(1, date.daysSinceEpoch - persona.bought.daysSinceEpoch)
        if days < 20 { return number(days) + "天" }
        if days < 60 { return number(max(3, days / 7)) + (random.chance(0.5) ? "周" : "个礼拜") }
        let months = days / 30
        if months < 11 { return months == 6 ? "半年" : number(months) + "个月" }
        if months < 18 { return random.pick(["一年", "一年多", "一年出头", "\(months)个月"]) ?? "一年" }
        return random.pick(["一年半", "两年", "快两年", "两年多"].suffix(months > 24 ? 2 : 3)) ?? "两年"
    }

    private mutating func bought() -> String {
        let bought = persona.bought
        let year = bought.year == date.year ? "今年" : bought.year == date.year - 1 ? "去年" : "\(bought.year % 100)年"
        return year + number(bought.month) + "月" + (random.chance(0.3) ? "份" : random.chance(0.2) ? "底" : "")
    }

    private mutating func degrees() -> String {
        let mean = persona.city.degrees(dayOfYear: DemoTime.dayOfYear(date))
        let value = Int(mean.rounded()) + random.within(-4...4)
        if value < 0 { return "零下" + number(-value) + "度" }
        return number(value) + "度"
    }

    private mutating func day() -> String {
        let hour = secondOfDay / 3600
        var words = ["昨天", "前天", "上周\(weekday())", "周\(weekday())", "前两天", "这几天", "上个周末"]
        if hour > 9 { words += ["今天早上", "今早", "今天"] }
        if hour > 18 { words += ["今天下午", "刚才", "今天下班"] }
        if let feast = DemoTime.feast(on: date) { words += [feast, feast + "期间", feast] }
        return random.pick(words) ?? "昨天"
    }

    private mutating func weekday() -> String { random.pick(["一", "二", "三", "四", "五", "六", "日"]) ?? "六" }

    private mutating func daypart() -> String {
        random.pick([
            "早上七点多", "一大早", "晚上十点", "中午", "下班路上", "半夜", "傍晚", "送孩子的路上", "早高峰", "下午三点", "凌晨一点", "晚高峰", "吃完晚饭", "天刚亮",
        ]) ?? "早上"
    }

    private mutating func feast() -> String {
        let near = DemoTime.feasts.filter { $0.first <= date && date.daysSinceEpoch - $0.last.daysSinceEpoch < 25 }
        return near.last?.name ?? random.pick(["周末", "上个周末", "放假那几天"]) ?? "周末"
    }

    private mutating func pastDate() -> CivilDate {
        date.adding(days: -Int(SplitMix64.mix(persona.seed &+ UInt64(date.daysSinceEpoch)) % 26) - 3)
    }
}
