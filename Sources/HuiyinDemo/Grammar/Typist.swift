import HuiyinStatistics

/// Puts on paper what somebody says: marks, slips of the finger, little pictures.
struct Typist {
    let habits: Habits
    var random: SplitMix64

    /// `text` with this writer's marks and, in `social` ones, a little picture of its mood; `social` texts mostly end without a full stop.
    mutating func write(_ text: String, social: Bool, sign: Sign) -> String {
        var written = slips(text)
        written = pauses(written)
        if social || !habits.isEnglish && random.chance(0.35) { written = open(written) }
        let pictures = habits.emoji(sign)
        if social, !pictures.isEmpty, random.chance(habits.emojiRate * 0.6) {
            written += String(repeating: random.pick(pictures) ?? "", count: random.chance(0.16) ? 2 : 1)
        }
        return written
    }

    private func open(_ text: String) -> String {
        text.hasSuffix("。") ? String(text.dropLast()) : text
    }

    private mutating func pauses(_ text: String) -> String {
        guard !habits.isEnglish else { return text }
        switch habits.pauses {
        case .school: return text
        case .commas: return replace(text, commas: ["，"], stops: ["，", "，", "。"])
        case .blanks: return replace(text, commas: [" ", " ", "，"], stops: [" "])
        case .none: return replace(text, commas: [text.count < 24 ? "" : " "], stops: [" "])
        case .dots: return replace(text, commas: ["，"], stops: ["。", "。", "……"])
        case .shouting: return replace(text, commas: ["，"], stops: ["！", "。", "，"])
        case .halfWidth: return replace(text, commas: [","], stops: [",", "。"])
        case .lines: return replace(text, commas: ["，"], stops: ["\n", "。"])
        case .waves: return replace(text, commas: ["，"], stops: ["～", "，", "。"])
        }
    }

    /// The marks of a habit, drawn for each place: nobody puts the same one everywhere.
    private mutating func replace(_ text: String, commas: [String], stops: [String]) -> String {
        var result = ""
        for character in text {
            switch character {
            case "，": result += random.pick(commas) ?? "，"
            case "。": result += random.pick(stops) ?? "。"
            default: result.append(character)
            }
        }
        while let last = result.last, "， ,\n".contains(last) { result.removeLast() }
        return result
    }

    /// One wrong choice of the input method in a text, from those who make them at all.
    private mutating func slips(_ text: String) -> String {
        guard !habits.isEnglish else { return slipsOfLetters(text) }
        guard random.chance(habits.typoRate) else { return text }
        var characters = Array(text)
        let places = characters.indices.filter { Self.homophones[characters[$0]] != nil }
        guard let place = random.pick(places), let others = Self.homophones[characters[place]],
            let other = random.pick(Array(others))
        else { return text }
        characters[place] = other
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

    /// What pinyin input offers first by mistake: whole syllables alike, and both common.
    private static let homophones: [Character: String] = [
        "在": "再", "再": "在", "的": "得", "得": "的", "做": "作", "作": "做", "账": "帐", "带": "戴", "已": "以", "他": "她",
        "坐": "座", "象": "像", "像": "象", "哪": "那", "订": "定", "定": "订",
    ]
}
