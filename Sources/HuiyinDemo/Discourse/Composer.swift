import HuiyinStatistics

/// Puts beats of a theme together as somebody would tell it: what comes first, what is left out.
///
/// Beats are rules `theme-.f` and so on: `s` a whole saying, `k` a few words, `f` the fact, `d` a detail, `c` what it did to
/// somebody's day, `t` what was tried and answered, `v` a verdict, `a` a wish, `p` a question and its answer.
struct Composer {
    enum Size: Sendable { case tiny, short, middle, long, page }

    var speaker: Speaker
    /// Whether it is a letter: nothing hangs on the ends of its sentences.
    var isFormal = false
    /// Which shapes a channel likes; a letter a beat, `x` how it began, `t` what was tried, `a` what is wanted, `z` an ending.
    /// Longer ones are told in the order in which it happened.
    private static let shapes: [Size: [String]] = [
        .tiny: ["s", "k", "k", "k", "f"],
        .short: ["s", "f", "f", "f", "fd", "fd", "kd", "fc", "ft", "fa", "fv", "k", "kd", "kk"],
        .middle: ["fd", "fdc", "fdt", "ftv", "xf", "xfd", "xft", "xfdt", "fdta", "fta", "fct", "xfta", "fdv", "fca"],
        .page: ["xffddcctttaz", "xffdddctttaz", "xffdddccttttaz"],
        .long: [
            "xffddctta", "xffddcttaz", "xfdcta", "xfdtaz", "xfdct", "xffdta", "xfcta", "xfdtaz", "xfctaz", "xffdcta",
        ],
    ]

    init(_ speaker: Speaker) {
        self.speaker = speaker
    }

    /// A text about one theme; empty where the grammar has nothing to say about it.
    mutating func tell(_ theme: String, _ sign: Sign, _ size: Size) -> String {
        let shapes = Self.shapes[size] ?? ["s"]
        let shape = sign == .asked ? "wqy" : shapes[speaker.random.below(shapes.count)]
        var beats: [String] = []
        var isAboutIt = false
        for letter in shape {
            guard let beat = beat(letter, theme, sign, isFirst: beats.isEmpty), !beat.isEmpty else { continue }
            isAboutIt = isAboutIt || "sfkq".contains(letter)
            beats.append(beat)
        }
        if !isAboutIt {
            guard let any = any(of: theme, sign) else { return "" }
            beats.insert(any, at: shape.first == "x" && !beats.isEmpty ? 1 : 0)
        }
        return join(beats)
    }

    private mutating func beat(_ letter: Character, _ theme: String, _ sign: Sign, isFirst: Bool) -> String? {
        let tongue = theme.hasPrefix("en.") ? "en." : ""
        let group = Theme.group(of: theme)
        if letter == "w" || letter == "y" {
            let wanted = tongue.isEmpty && speaker.random.chance(letter == "w" ? 0.4 : 0.5)
            return wanted ? speaker.say(letter == "w" ? "asking" : "asked") : nil
        }
        if letter == "z" { return speaker.say("\(tongue)close\(sign.rawValue)") }
        if letter == "x" {
            guard isFirst else { return nil }
            return tongue.isEmpty
                ? speaker.say("lead.\(group)\(sign.rawValue)") : speaker.say("\(tongue)open\(sign.rawValue)")
        }
        if let own = speaker.say("\(theme)\(sign.rawValue).\(letter)") { return own }
        switch letter {
        case "t" where tongue.isEmpty: return speaker.say("tried.\(group)\(sign.rawValue)")
        case "a" where tongue.isEmpty: return speaker.say("want.\(group)\(sign.rawValue)")
        default: return nil
        }
    }

    /// Whatever the grammar has for the theme.
    mutating func any(of theme: String, _ sign: Sign) -> String? {
        for letter in ["f", "k", "q", "s"] {
            if let text = speaker.say("\(theme)\(sign.rawValue).\(letter)") { return text }
        }
        for letter in ["f", "s", "k"] {
            if let text = speaker.say("\(theme)\(sign.rawValue).\(letter)", isNeeded: true) { return text }
        }
        return nil
    }

    /// A few words about several things, as people fill in forms: 外观好看，空间大，就是续航虚.
    mutating func list(_ parts: [(theme: String, sign: Sign)]) -> String {
        var text = ""
        var before: Sign?
        for part in parts {
            guard let remark = speaker.say("\(part.theme)\(part.sign.rawValue).k") else { continue }
            if let before {
                let turn = before != part.sign && speaker.random.chance(0.8)
                text +=
                    turn
                    ? "，" + (speaker.say("turn\(part.sign.rawValue)") ?? "") : speaker.random.chance(0.85) ? "，" : "。"
            }
            text += remark
            before = part.sign
        }
        return text
    }

    /// Beats with a comma or a full stop between them; a beat that ends a sentence by itself is left alone.
    mutating func join(_ beats: [String]) -> String {
        guard beats.contains(where: Self.hasHan) else { return beats.filter { !$0.isEmpty }.joined(separator: ". ") }
        var text = ""
        for beat in beats where !beat.isEmpty {
            if let last = text.last, !"。！？…～：，\n".contains(last) {
                if beat.count > 4 { text += particle() }
                text += speaker.random.chance(0.56) ? "。" : "，"
            }
            text += beat
        }
        while text.last == "，" { text.removeLast() }
        if let last = text.last, !"。！？…～".contains(last) { text += "。" }
        return text
    }

    private static func hasHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// What some people hang on the end of a sentence.
    private mutating func particle() -> String {
        let habits = speaker.persona.habits
        guard !isFormal, speaker.random.chance(habits.particleRate * 0.5) else { return "" }
        let own: [String] =
            switch speaker.persona.region {
            case .db: ["呗", "啊", "嗷"]
            case .cy: ["哦", "嘛", "噻"]
            case .yue: ["啦", "喔", "咯"]
            case .jz: ["呀", "额", "呢"]
            default: ["啊", "哈", "呢", "呀", "嘞"]
            }
        return own[Int(speaker.persona.seed % UInt64(own.count))]
    }
}
