import HuiyinDomain
import HuiyinStatistics

extension Persona {
    /// The person of that number; the same for the same seed.
    init(number: Int, seed: UInt64) {
        var random = SplitMix64.at(seed, 1, number)
        self.number = number
        self.seed = random.next()
        city = DemoCity.all[random.weighted(DemoCity.all.map(\.size))]
        region = random.chance(0.72) ? city.region : (random.pick(Region.allCases) ?? .other)
        isWoman = random.chance(0.42)
        age = 21 + Int(52 * random.uniform() * (0.35 + 0.65 * random.uniform()))
        let isEnglish = random.chance(0.11)
        habits = Habits(&random, age: age, isWoman: isWoman, isEnglish: isEnglish, region: region)
        surname = random.pick(Names.surnames) ?? "王"
        givenName = random.pick(isWoman ? Names.givenWomen : Names.givenMen) ?? "明"
        nickname =
            isEnglish
            ? (random.pick(Names.english) ?? "") + (random.chance(0.4) ? String(random.within(1...99)) : "")
            : Names.nickname(&random, surname: surname, age: age)
        shortName = surname + (isWoman ? (random.chance(0.5) ? "女士" : "小姐") : "先生")
        let owned = random.uniform()
        let models: [(String?, Double)] = [("G7", 0.46), ("G5", 0.33), ("G9", 0.07), (nil, 0.14)]
        let drives = models[random.weighted(models.map(\.1))].0
        model = drives
        let start = drives == "G9" ? DemoTime.day("2026-04-20") : DemoTime.day("2023-05-01")
        let span = DemoTime.last.daysSinceEpoch - start.daysSinceEpoch - 10
        // Sales grow, so more people bought late.
        bought = start.adding(days: Int(Double(span) * owned.squareRoot()))
        member =
            drives == nil && random.chance(0.4)
            ? nil : "M" + String(200_000 + number * 7 % 100_000 + number / 100_000 * 100_000)
        mobile = Self.mobile(&random)
        newMobile =
            random.chance(0.06)
            ? (Self.mobile(&random), DemoTime.first.adding(days: random.within(60...680))) : nil
        let handle = random.pick([
            "lin", "zhang", "sun", "chen", "wei", "yang", "he", "xu", "tang", "luo", "kang", "dai",
        ])
        email = "\(handle ?? "mail")\(number)@example.\(random.pick(["com", "net", "org"]) ?? "com")"
        color = random.pick(["晚霞橙", "雾山灰", "云母白", "墨黑", "海盐蓝", "松针绿"]) ?? "云母白"
        kilometresPerDay = 12 + 70 * random.uniform() * random.uniform()
        phone = random.pick(["苹果", "安卓", "苹果15", "安卓14", "折叠屏", "苹果16", "鸿蒙", "老安卓机", "苹果13"]) ?? "安卓"
        oldCar =
            random.pick(["老款油车", "开了八年的轿车", "十二万公里的小两厢", "二手SUV", "面包车", "合资B级车", "上一台电车", "岳父的老皮卡", "手动挡小车", "七座MPV"])
            ?? "油车"
        job =
            random.pick([
                "跑业务的", "做工程的", "开店的", "老师", "护士", "程序员", "跑网约车的", "设计师", "做外贸的", "退休教师", "监理", "药代", "摄影师", "带货的",
                "快递站长", "公务员",
                "工厂品管", "导游", "律师", "做装修的",
            ]) ?? "开店的"
        let wives = ["老婆", "媳妇", "爱人", "我家那位", "太太", "家里领导", "孩儿他妈", "对象", "女朋友"]
        let husbands = ["老公", "我家那口子", "爱人", "孩子他爸", "先生", "男朋友", "对象"]
        spouse = random.pick(isWoman ? husbands : wives) ?? "爱人"
        kid =
            age < 27 || age > 58 || random.chance(0.35)
            ? nil : random.pick(["儿子", "女儿", "闺女", "娃", "孩子", "俩娃", "老二", "小朋友"])
        kidAge = random.within(2...12)
        parent =
            random.pick(
                age > 55
                    ? ["老伴", "老姐", "亲家", "老同事"]
                    : isWoman ? ["我爸", "我妈", "婆婆", "公公", "爸妈", "奶奶"] : ["我爸", "我妈", "老丈人", "丈母娘", "爸妈", "我爷爷"])
            ?? "我妈"
        dog = random.pick(["金毛", "柯基", "边牧", "猫", "泰迪", "土狗"]) ?? "狗"
        commute = random.within(4...65)
        hasCharger = random.chance(0.55)
    }

    /// A number of a series that was never given out to mobile users.
    private static func mobile(_ random: inout SplitMix64) -> String {
        var digits = random.pick(["160", "161", "163", "164"]) ?? "160"
        for _ in 0..<8 { digits += String(random.below(10)) }
        return digits
    }
}
