import HuiyinStatistics

/// How one person writes, whatever it is about.
struct Habits: Sendable {
    enum Pauses: Sendable {
        /// ，and 。as taught at school.
        case school
        /// Commas all the way, nothing at the end.
        case commas
        /// Blanks in place of marks.
        case blanks
        /// No marks at all: dictated, or in a hurry.
        case none
        /// 。。。 and ……
        case dots
        /// ！where others put a full stop.
        case shouting
        /// , and . of an English keyboard.
        case halfWidth
        /// A line each.
        case lines
        /// ～ and 啦.
        case waves
    }

    let pauses: Pauses
    /// Little pictures that this person likes, by mood.
    private let glad: [String]
    private let cross: [String]
    let emojiRate: Double
    let typoRate: Double
    /// 0 for three words, 1 for a page.
    let length: Double
    let anger: Double
    /// Careful, written language.
    let formality: Double
    /// How often the home region shows.
    let dialect: Double
    let spoken: Bool
    let particleRate: Double
    let isEnglish: Bool
    let slang: Double

    init(_ random: inout SplitMix64, age: Int, isWoman: Bool, isEnglish: Bool, region: Region) {
        let styles: [(Pauses, Double)] = [
            (.school, age > 40 ? 4 : 3), (.commas, 3.2), (.blanks, age > 45 ? 1.6 : 1.1), (.none, age > 50 ? 1 : 0.5),
            (.dots, age > 40 ? 1 : 0.5), (.shouting, age > 45 ? 0.9 : 0.5), (.halfWidth, 0.6),
            (.lines, 0.35), (.waves, isWoman && age < 40 ? 1 : 0.2),
        ]
        pauses = styles[random.weighted(styles.map(\.1))].0
        let likesEmoji = random.chance(age < 35 ? 0.42 : age < 50 ? 0.24 : 0.16)
        let isElder = age > 48
        glad = likesEmoji ? (0..<2).compactMap { _ in random.pick(isElder ? Self.elderGlad : Self.youngGlad) } : []
        cross = likesEmoji ? (0..<2).compactMap { _ in random.pick(isElder ? Self.elderCross : Self.youngCross) } : []
        emojiRate = likesEmoji ? 0.25 + 0.5 * random.uniform() : 0
        typoRate = random.chance(0.3) ? 0.05 + 0.1 * random.uniform() : 0.01
        length = random.uniform()
        anger = random.uniform()
        formality = random.chance(0.16) ? 0.7 + 0.3 * random.uniform() : 0.5 * random.uniform()
        let speaksIt = region != .other && random.chance(region == .yue || region == .db || region == .cy ? 0.4 : 0.3)
        dialect = speaksIt && formality < 0.7 ? 0.25 + 0.6 * random.uniform() : 0.03
        spoken = random.chance(0.4)
        particleRate = formality > 0.6 ? 0 : 0.3 * random.uniform()
        self.isEnglish = isEnglish
        slang = age < 36 ? random.uniform() : 0.3 * random.uniform()
    }

    /// The pictures that go with what is said; none with a question.
    func emoji(_ sign: Sign) -> [String] {
        switch sign {
        case .good: glad
        case .bad: cross
        case .asked: []
        }
    }

    private static let youngGlad = ["👍", "😂", "❤️", "✨", "👌", "😄", "🥰", "[赞]", "[哈哈]", "[爱你]"]
    private static let youngCross = [
        "😅", "🙃", "😭", "😡", "🙄", "😤", "🥲", "😮‍💨", "🤷‍♀️", "💔", "[捂脸]", "[裂开]", "[微笑]", "[怒]",
    ]
    private static let elderGlad = ["👍", "🌹", "😊", "💪", "👏", "😄", "[强]", "[玫瑰]"]
    private static let elderCross = ["😡", "😔", "[微笑]", "😠", "[流泪]"]
}
