import HuiyinStatistics

/// Puts beats of a theme together as somebody would tell it: what comes first, what is left out.
///
/// Beats are rules `theme-.f` and so on: `s` a whole saying, `k` a few words, `f` the fact, `d` a detail, `c` what it did to
/// somebody's day, `t` what was tried and answered, `v` a verdict, `a` a wish.
struct Composer {
    enum Size: Sendable { case tiny, short, middle, long }

    var speaker: Speaker
    /// Which shapes a channel likes; a letter a beat, `x` an opening, `z` an ending, `P` something good about another theme.
    private static let shapes: [Size: [String]] = [
        .tiny: ["s", "s", "k", "k", "s"],
        .short: ["s", "s", "s", "f", "fd", "cf", "fv", "kd", "fc", "sv", "vk", "ks", "kk", "fa", "Pf", "kP", "dk"],
        .middle: [
            "fdc", "cfd", "fdv", "xfd", "ftv", "fta", "cfv", "fdt", "vfd", "xfc", "Pfd", "ffd", "fcz", "sfd", "dfc",
            "xft", "fPz", "ftt", "cft",
            "fda", "xcf", "vft", "Pfdv", "sdt", "ftcz", "kfd", "fdvP", "afd", "fdfa", "cdfv",
        ],
        .long: [
            "xfdctva", "xcfdttv", "Pfdctz", "xfdfdtv", "cfdttaz", "fdtctv", "xPfdcfv", "ffdtctva", "vfdctz", "xfttdcva",
            "sfdcta", "cfxdttz", "afdtc",
            "fcdPtv", "xfdtsvz",
        ],
    ]

    init(_ speaker: Speaker) {
        self.speaker = speaker
    }

    /// A text about one theme; empty where the grammar has nothing to say about it.
    mutating func tell(_ theme: String, _ sign: Sign, _ size: Size) -> String {
        let shapes = Self.shapes[size] ?? ["s"]
        let shape = shapes[speaker.random.below(shapes.count)]
        var beats: [String] = []
        var isAboutIt = false
        for letter in shape {
            guard let beat = beat(letter, theme, sign, isFirst: beats.isEmpty), !beat.isEmpty else { continue }
            isAboutIt = isAboutIt || "sfk".contains(letter)
            beats.append(beat)
        }
        if !isAboutIt {
            guard let any = any(of: theme, sign) else { return "" }
            beats.insert(any, at: min(1, beats.count))
        }
        return join(beats)
    }

    private mutating func beat(_ letter: Character, _ theme: String, _ sign: Sign, isFirst: Bool) -> String? {
        let tongue = theme.hasPrefix("en.") ? "en." : ""
        return switch letter {
        case "x": speaker.random.chance(0.75) ? speaker.say("\(tongue)open\(sign.rawValue)") : nil
        case "z": speaker.say("\(tongue)close\(sign.rawValue)")
        case "P": tongue.isEmpty ? aside(sign, not: theme, isFirst: isFirst) : nil
        default: speaker.say("\(theme)\(sign.rawValue).\(letter)")
        }
    }

    /// A remark of the other kind about something else: 空间没得说，就是… before, 好在… behind.
    private mutating func aside(_ sign: Sign, not theme: String, isFirst: Bool) -> String? {
        let group = theme == "redesign" ? .digital : Theme.all.first { $0.name == theme }?.group
        let isArticle =
            Article.all.contains { $0.id == theme }
            || ["parcel", "packing", "aftersale", "worth", "colour"].contains(theme)
        let pool = isArticle ? Self.shop : group == .digital ? Self.digital : Self.car
        let others = pool.filter { $0 != theme }
        let opposite: Sign = sign == .bad ? .good : .bad
        guard let other = speaker.random.pick(others), let remark = speaker.say("\(other)\(opposite.rawValue).k") else {
            return nil
        }
        if isFirst { return remark + (speaker.say(sign == .bad ? "concede-" : "concede+") ?? "") }
        return (speaker.say("turn\(opposite.rawValue)") ?? "") + remark
    }

    private static let car = [
        "space", "looks", "ride", "power", "seats", "audio", "attitude", "range", "infotainment", "noise", "navigation",
        "interior",
    ]
    private static let shop = ["parcel", "packing", "aftersale", "worth"]
    private static let digital = ["interface", "remote", "booking", "chargemap", "login", "crash", "points"]

    /// Whatever the grammar has for the theme.
    mutating func any(of theme: String, _ sign: Sign) -> String? {
        for letter in ["s", "f", "k", "q"] {
            if let text = speaker.say("\(theme)\(sign.rawValue).\(letter)") { return text }
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
        guard !speaker.persona.habits.isEnglish else { return beats.filter { !$0.isEmpty }.joined(separator: ". ") }
        var text = ""
        for beat in beats where !beat.isEmpty {
            if let last = text.last, !"。！？…～：，\n".contains(last) {
                if beat.count > 4 { text += particle() }
                text += speaker.random.chance(0.56) ? "。" : "，"
                if speaker.random.chance(0.2), let link = speaker.say("link") { text += link }
            }
            text += beat
        }
        while text.last == "，" { text.removeLast() }
        if let last = text.last, !"。！？…～".contains(last) { text += "。" }
        return text
    }

    /// What some people hang on the end of a sentence.
    private mutating func particle() -> String {
        let habits = speaker.persona.habits
        guard speaker.random.chance(habits.particleRate * 0.7) else { return "" }
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
