import HuiyinStatistics

/// Invented reviews of which some are copies of others with planted edits, and some only look like it.
///
/// Of a hundred texts about sixty are of their own, thirty are copies (slips, marks, emoji, width, a clause dropped or added, up
/// to three edits each) and ten are traps: an earlier text with another product, another number or its meaning turned. The same
/// seed gives the same world.
package struct LikenessWorld: Sendable {
    package struct Item: Sendable {
        package let text: String
        /// Texts of one family are copies of each other, and of no others.
        package let family: Int
    }

    package private(set) var items = [Item]()

    private var random: SplitMix64
    private var originals = [(clauses: [String], product: String, family: Int)]()
    private var families = 0
    /// The families of traps, so that one that is set twice is a copy of itself.
    private var traps = [String: Int]()

    package init(count: Int, seed: UInt64) {
        random = SplitMix64(seed: seed)
        items.reserveCapacity(count)
        for _ in 0..<count {
            let die = random.below(100)
            if originals.count < 20 || die < 60 {
                original()
            } else if die < 90 {
                copy()
            } else {
                trap()
            }
        }
    }

    // MARK: Texts

    private mutating func original() {
        let product = pick(Self.brands) + pick(Self.models)
        var clauses = [opening(product)]
        for _ in 0..<4 + random.below(5) { clauses.append(clause()) }
        originals.append((clauses, product, families))
        items.append(Item(text: written(clauses), family: families))
        families += 1
    }

    private mutating func copy() {
        let source = originals[random.below(originals.count)]
        var clauses = source.clauses
        for _ in 0...random.below(3) { edit(&clauses) }
        var text = written(clauses)
        if random.below(4) == 0 { text += pick(["👍", "😡😡", "！！！", "~", " 哈哈"]) }
        if random.below(8) == 0 { text = Self.widened(text) }
        items.append(Item(text: text, family: source.family))
    }

    /// A text that says something else in the same frame; always a family of its own.
    private mutating func trap() {
        let source = originals[random.below(originals.count)]
        var clauses = source.clauses
        var other = source.product
        switch random.below(3) {
        case 0:
            while other == source.product { other = pick(Self.brands) + pick(Self.models) }
            clauses = clauses.map { $0.replacing(source.product, with: other) }
        case 1:
            // Another number in every clause that has one, and another product where none has.
            let changed = clauses.map { Self.renumbered($0, &random) }
            if changed == clauses {
                while other == source.product { other = pick(Self.brands) + pick(Self.models) }
                clauses = clauses.map { $0.replacing(source.product, with: other) }
            } else {
                clauses = changed
            }
        default:
            let place = 1 + random.below(clauses.count - 1)
            clauses[place] = Self.turned(clauses[place])
        }
        let key = clauses.joined(separator: "|")
        let family = traps[key] ?? families
        if family == families { families += 1 }
        traps[key] = family
        items.append(Item(text: written(clauses), family: family))
    }

    private mutating func edit(_ clauses: inout [String]) {
        let place = random.below(clauses.count)
        switch random.below(7) {
        case 0 where clauses.count >= 5: clauses.remove(at: 1 + random.below(clauses.count - 1))
        case 1: clauses.insert(clause(), at: random.below(clauses.count + 1))
        case 2, 3, 4: clauses[place] = slipped(clauses[place])
        case 5: clauses.append(pick(["仅供参考", "大家看着办", "以上是个人感受", "先写到这里"]))
        default: clauses[place] += pick(["", "吧", "呢", "哦"])
        }
    }

    /// One slip of the finger at a Han character, never at a number or a word that turns the meaning.
    private mutating func slipped(_ clause: String) -> String {
        var letters = Array(clause)
        let places = letters.indices.filter {
            !letters[$0].isASCII && !Self.kept.contains(letters[$0]) && $0 + 1 < letters.count
                && !letters[$0 + 1].isASCII && ($0 == 0 || !letters[$0 - 1].isASCII)
                && !Self.kept.contains(letters[$0 + 1])
        }
        guard !places.isEmpty else { return clause }
        let place = places[random.below(places.count)]
        switch random.below(4) {
        case 0: letters[place] = pick(Array("的地得在再做作那哪以已他她是事这着"))
        case 1: letters.remove(at: place)
        case 2: letters.insert(letters[place], at: place)
        default: letters.swapAt(place, place + 1)
        }
        return String(letters)
    }

    private mutating func opening(_ product: String) -> String {
        pick(["提了", "入手", "换了", "开上", "用了", "试了"]) + product + pick(Self.times) + pick(["了", "，说几句", "，来写评价", "，谈谈感受"])
    }

    private mutating func clause() -> String {
        switch random.below(8) {
        case 0: return pick(Self.parts) + pick(Self.degrees) + pick(Self.qualities)
        case 1:
            return pick(Self.times) + "里" + pick(Self.parts) + pick(["出过", "坏了", "修了", "卡了"])
                + "\(2 + random.below(30))" + "次"
        case 2: return pick(Self.people) + pick(["说", "觉得", "告诉我", "认为"]) + pick(Self.parts) + pick(Self.qualities)
        case 3:
            return pick(["去", "在", "到"]) + pick(Self.cities) + "的门店" + pick(Self.deeds) + "等了"
                + "\(1 + random.below(40))" + pick(["天", "个小时", "分钟"])
        case 4:
            return "花了" + "\(100 + random.below(9000))" + "块" + pick(Self.deeds)
                + pick(["，还算值", "，有点心疼", "，能接受", "，真不划算"])
        case 5: return "跟" + pick(Self.brands) + "比起来" + pick(Self.parts) + pick(Self.degrees) + pick(Self.qualities)
        case 6: return pick(Self.scenes) + "的时候" + pick(Self.parts) + pick(Self.happenings)
        default:
            return pick(["希望", "建议", "但愿", "麻烦"]) + pick(["厂家", "客服", "门店", "工程师"]) + pick(["早点", "认真", "尽快", "好好"])
                + pick(["解决", "改进", "优化", "看看"]) + pick(Self.parts)
        }
    }

    private mutating func written(_ clauses: [String]) -> String {
        var text = ""
        for (index, clause) in clauses.enumerated() {
            text +=
                clause + (index == clauses.count - 1 ? pick(["。", "", "！"]) : pick(["，", "，", "。", "；", " ", "！"]))
        }
        return text
    }

    private mutating func pick<Element>(_ values: [Element]) -> Element { values[random.below(values.count)] }

    private static func renumbered(_ clause: String, _ random: inout SplitMix64) -> String {
        guard let first = clause.firstIndex(where: { $0.isASCII && $0.isNumber }),
            !clause.contains(where: { $0.isASCII && $0.isLetter })
        else { return clause }
        let end = clause[first...].firstIndex { !($0.isASCII && $0.isNumber) } ?? clause.endIndex
        let number = Int(clause[first..<end]) ?? 0
        return clause[..<first] + "\(number + 1 + random.below(50))" + clause[end...]
    }

    private static func turned(_ clause: String) -> String {
        "没觉得" + clause
    }

    private static func widened(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if 0x21...0x7E ~= scalar.value, let wide = Unicode.Scalar(scalar.value + 0xFEE0) {
                out.append(wide)
            } else {
                out.append(scalar)
            }
        }
        return String(out)
    }

    // MARK: Words, all invented

    private static let kept = Set("不没无别非未好坏大小多少高低快慢贵便宜冷热软硬长短轻重新旧早晚左右上下前后有满一二三四五六七八九十百千两半")
    private static let brands = ["云岚", "青禾", "驰野", "北辰", "远帆", "极光", "星途", "沐风", "朗月", "山海", "南屿", "曜石"]
    private static let models = ["A5", "A7", "X3", "X9", "S60", "T80", "M2", "K11", "Pro", "Max", "Air", "Lite"]
    private static let times = ["三个月", "半年", "一周", "两年", "十来天", "一个夏天", "四十天", "整整一年", "两个月", "五个星期"]
    private static let parts = [
        "车机", "座椅", "空调", "导航", "悬架", "方向盘", "后备箱", "天窗", "音响", "雨刮", "蓝牙", "倒车影像", "仪表盘", "充电口", "轮胎", "车漆", "门把手",
        "钥匙", "灯光", "隔音",
        "屏幕", "电池", "续航", "胎噪", "座椅加热", "语音助手", "行车记录仪", "遮阳板",
    ]
    private static let degrees = ["真的", "确实", "有点", "相当", "比较", "特别", "实在", "说实话", "总体", "略微"]
    private static let qualities = [
        "舒服", "让人失望", "很跟手", "不够用", "超出预期", "经常失灵", "做工粗糙", "挑不出毛病", "响应迟钝", "很省心", "异响明显", "设计合理", "容易脏", "手感细腻",
        "松松垮垮", "稳定可靠",
    ]
    private static let people = ["我媳妇", "同事", "我爸", "朋友", "邻居", "孩子", "表哥", "师傅", "店长", "老丈人"]
    private static let cities = ["临河", "东塘", "西岭", "柳港", "松江口", "白沙", "青石", "云台", "清溪", "宁远"]
    private static let deeds = ["做保养", "换配件", "补漆", "升级系统", "检查线路", "贴膜", "洗车", "修玻璃", "调四轮", "加装踏板"]
    private static let scenes = ["跑高速", "下大雨", "接孩子", "晚上停车", "爬坡", "过减速带", "堵车", "冬天启动", "长途自驾", "倒库"]
    private static let happenings = ["突然黑屏", "自己重启", "嗡嗡作响", "毫无反应", "表现抢眼", "帮了大忙", "闪个不停", "卡住不动", "一切正常", "吱吱叫"]
}
