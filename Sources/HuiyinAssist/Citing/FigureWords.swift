/// Words that make a figure, or only look like one.
enum FigureWords {
    private static let majorities = scalars([
        "绝大多数", "绝大部分", "大多数", "大部分", "多数", "过半", "半数", "一半", "大半", "几乎所有", "所有客户", "所有用户", "所有人", "全部客户", "全部用户",
        "少数", "小部分", "无数",
    ])
    /// Set phrases whose numerals count nothing.
    private static let idioms = scalars([
        "万一", "千万", "十分", "百般", "一一", "三三两两", "七七八八", "乱七八糟", "三番两次", "三番五次", "一五一十", "四面八方", "五花八门", "九牛一毛",
        "千篇一律", "万事", "百货", "四处", "两难", "两边不讨好", "一再", "统一", "唯一", "第一时间", "不三不四", "一心一意", "百度",
        "千里马",
    ])
    private static let counters: Set<Unicode.Scalar> = [
        "天", "日", "次", "个", "人", "条", "位", "家", "元", "块", "年", "月", "周", "小", "分", "秒", "倍", "折", "名", "例", "起", "台",
        "辆", "件",
        "单", "趟", "遍", "点", "度", "层", "份", "部", "种", "封", "通", "轮", "回", "星", "号", "公", "千", "毫", "厘", "米", "斤", "吨",
        "岁", "间",
        "张", "支", "只", "双", "套", "批", "段", "页", "票", "成", "级", "代", "款", "钟", "刻", "礼", "项", "类", "处", "方", "者", "大",
        "箱", "包",
        "盒", "几", "多", "余", "来", "瓶", "杯", "桌", "盘", "碗", "道", "季", "旬", "夜", "晚", "句", "字", "笔", "门", "座", "颗", "根",
        "对", "把", "顿", "盏",
        "扇",
    ]
    private static let times = scalars([
        "天", "周", "年", "小时", "分钟", "秒", "个月", "个礼拜", "个星期", "个小时", "个钟头", "礼拜", "星期", "刻钟", "夜", "晚上",
    ])
    private static let englishNumbers: [String: Double] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11,
        "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        "ninety": 90, "hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000, "million": 1e6,
        "millions": 1e6,
        "billion": 1e9, "dozen": 12, "dozens": 12, "twice": 2, "thrice": 3, "double": 2, "triple": 3, "doubled": 2,
        "tripled": 3, "couple": 2,
    ]
    private static let englishMajorities: Set<String> = [
        "most", "majority", "half", "mostly", "third", "thirds", "quarter", "quarters", "everyone", "everybody",
        "percent",
        "percentage", "minority", "nobody",
    ]
    private static let englishTimes: Set<String> = [
        "second", "minute", "hour", "day", "night", "week", "month", "year", "percent", "star", "dollar", "yuan",
    ]

    /// How long the word for a share without a number is that `rest` begins with.
    static func majorityLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int? { length(of: majorities, at: rest) }

    static func idiomLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int? { length(of: idioms, at: rest) }

    static func isMeasuredTime(_ rest: ArraySlice<Unicode.Scalar>) -> Bool { length(of: times, at: rest) != nil }

    static func isCounter(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        rest.first.map { counters.contains($0) } ?? false
    }

    /// The figures that English words in `text` make: `twenty calls`, `most of them`, `one week`.
    static func english(_ text: [Unicode.Scalar]) -> Set<Figure> {
        let words = text.split { !(0x61...0x7A ~= $0.value) }.map { String(String.UnicodeScalarView($0)) }
        var found = Set<Figure>()
        for (index, word) in words.enumerated() {
            if let value = englishNumbers[word] { found.insert(.number(Figure.canonical(value))) }
            if englishMajorities.contains(word) { found.insert(.majority) }
            let following = index + 1 < words.count ? words[index + 1] : ""
            if word == "one" || word == "a" || word == "an" || word == "single", englishTimes.contains(following) {
                // "a day late" states as much as "one day late"; both are borne out by "1 day".
                found.insert(.number("1"))
            }
        }
        return found
    }

    private static func length(of words: [[Unicode.Scalar]], at rest: ArraySlice<Unicode.Scalar>) -> Int? {
        words.first { rest.starts(with: $0) }?.count
    }

    private static func scalars(_ words: [String]) -> [[Unicode.Scalar]] { words.map { Array($0.unicodeScalars) } }
}
