import HuiyinStatistics

/// Puts on paper what somebody says: marks, slips of the finger, little pictures.
struct Typist {
    let habits: Habits
    var random: SplitMix64

    /// `text` with this writer's marks; `social` texts mostly end without a full stop.
    mutating func write(_ text: String, social: Bool) -> String {
        var written = slips(text)
        written = pauses(written)
        if social || !habits.isEnglish && random.chance(0.35) { written = open(written) }
        if !habits.emoji.isEmpty, random.chance(habits.emojiRate) { written = decorate(written) }
        return written
    }

    private func open(_ text: String) -> String {
        text.hasSuffix("。") ? String(text.dropLast()) : text
    }

    private mutating func decorate(_ text: String) -> String {
        guard let sign = habits.emoji.first else { return text }
        let other = random.pick(habits.emoji) ?? sign
        let repeated = random.chance(0.22) ? String(repeating: sign, count: random.within(2...4)) : other
        if random.chance(0.8) { return text + repeated }
        guard let comma = text.firstIndex(where: { "，。！".contains($0) }) else { return text + repeated }
        return text[...comma].dropLast() + repeated + text[text.index(after: comma)...]
    }

    private mutating func pauses(_ text: String) -> String {
        guard !habits.isEnglish else { return text }
        switch habits.pauses {
        case .school: return text
        case .commas: return replace(text, comma: "，", stop: "，", exclamation: "，")
        case .blanks: return replace(text, comma: " ", stop: "  ", exclamation: " ")
        case .none: return replace(text, comma: random.chance(0.3) ? " " : "", stop: " ", exclamation: "")
        case .dots: return replace(text, comma: random.chance(0.5) ? "，" : "。。", stop: "。。。", exclamation: "。。。")
        case .shouting: return replace(text, comma: "，", stop: "！", exclamation: random.chance(0.4) ? "！！！" : "！")
        case .halfWidth: return replace(text, comma: ",", stop: ".", exclamation: "!")
        case .lines: return replace(text, comma: "，", stop: "\n", exclamation: "！\n")
        case .waves: return replace(text, comma: random.chance(0.5) ? "，" : "～", stop: "～", exclamation: "！")
        }
    }

    private func replace(_ text: String, comma: String, stop: String, exclamation: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "，": result += comma
            case "。": result += stop
            case "！": result += exclamation
            default: result.append(character)
            }
        }
        var scalars = result
        while let last = scalars.last, "， ,\n".contains(last) { scalars.removeLast() }
        return scalars
    }

    /// Homophones, dropped characters, doubled ones: a few, as fingers do them.
    private mutating func slips(_ text: String) -> String {
        guard !habits.isEnglish else { return slipsOfLetters(text) }
        guard random.chance(min(0.9, habits.typoRate * 3)) else { return text }
        var characters = Array(text)
        let tries = 1 + characters.count / 40
        for _ in 0..<tries where characters.count > 6 {
            switch random.below(10) {
            case 0:
                let index = random.below(characters.count)
                if Self.isHan(characters[index]) { characters.remove(at: index) }
            case 1:
                let index = random.below(characters.count)
                if Self.isHan(characters[index]) { characters.insert(characters[index], at: index) }
            default:
                let start = random.below(characters.count)
                if let index = (start..<characters.count).first(where: { Self.homophones[characters[$0]] != nil }),
                    let others = Self.homophones[characters[index]], let other = random.pick(Array(others))
                {
                    characters[index] = other
                }
            }
        }
        return String(characters)
    }

    private mutating func slipsOfLetters(_ text: String) -> String {
        guard random.chance(min(0.8, habits.typoRate * 2)) else { return text }
        var characters = Array(text)
        let index = random.below(max(1, characters.count - 1))
        guard characters.count > 8, characters[index].isLetter, characters[index + 1].isLetter else { return text }
        characters.swapAt(index, index + 1)
        return String(characters)
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false
    }

    /// What pinyin input offers first by mistake.
    private static let homophones: [Character: String] = [
        "在": "再", "再": "在", "的": "得地", "得": "的", "做": "作", "那": "哪", "已": "以", "像": "象", "应": "因", "坐": "座", "座": "坐",
        "至": "致",
        "带": "戴", "他": "她它", "它": "他", "账": "帐", "录": "陆", "续": "序", "航": "行", "反": "返", "映": "应", "换": "还", "修": "休",
        "师": "士",
        "店": "点", "挺": "听", "装": "按", "该": "改", "又": "有", "有": "又", "很": "狠", "充": "冲", "电": "点", "桩": "庄", "响": "想",
        "直": "值",
        "等": "登", "件": "建", "配": "陪", "说": "是", "买": "卖", "订": "定", "定": "订", "段": "断", "断": "段", "音": "因", "厘": "里",
        "渐": "见", "嫌": "闲",
        "副": "付", "尾": "未", "箱": "想", "垫": "点", "色": "涩", "屏": "平", "幕": "目", "卡": "咖", "夹": "家", "蓝": "兰", "牙": "呀",
        "评": "平", "赞": "暂",
    ]
}
