import HuiyinStatistics

/// What goes over the hotline's desk: tickets in the agents' words, calls and chats turn by turn.
extension ItemWriter {
    /// An agent of the hotline; writes tickets for hundreds of customers, always in the same manner.
    private var clerk: UInt64 { SplitMix64.mix(persona.seed ^ UInt64(slot.day / 3)) % 34 }

    mutating func writeTicket() {
        claim(member: true, mobile: true)
        item.store =
            slot.stores.isEmpty
            ? random.chance(0.7) ? persona.city.shop : nil
            : slot.stores.contains(persona.city.shop) ? persona.city.shop : slot.stores[0]
        item.text = ticket()
        var speaker = speaker()
        item.outcome = speaker.sayPlainly("outcome\(slot.sign.rawValue)") ?? "已记录"
        random = speaker.random
        if random.chance(0.62) {
            item.rating =
                slot.sign == .bad ? [1, 1, 2, 2, 3, 4][random.below(6)] : [5, 5, 5, 4, 4, 3][random.below(6)]
        }
    }

    /// A note in ticket-speak: who called, what it is, what the customer says and wants; each agent leaves out other things.
    private mutating func ticket() -> String {
        var speaker = speaker(Self.thirdPerson)
        let note = speaker.sayPlainly("\(slot.theme)\(slot.sign.rawValue).n", isNeeded: random.chance(0.3))
        let matter =
            note ?? speaker.say("\(slot.theme)\(slot.sign.rawValue).k") ?? speaker.say(
                "\(slot.theme)\(slot.sign.rawValue).q") ?? "咨询用车问题"
        let own = speaker.say("\(slot.theme)\(slot.sign.rawValue).\(["d", "f", "t"][speaker.random.below(3)])")
        let said = own.flatMap { Self.isFirstPerson($0) ? nil : $0 }
        let question = slot.sign == .asked && note == nil
        // A note that says itself who speaks needs no 客户来电 before it.
        let speaksItself = ["客户", "反映", "投诉", "咨询", "来电", "表扬", "车主", "接", "外", "第", "建议", "看", "问", "嫌", "称"].contains
        { matter.hasPrefix($0) }
        let open = speaksItself ? "" : speaker.sayPlainly("ticket.open\(slot.sign.rawValue)") ?? ""
        let mood = slot.sign == .bad ? speaker.sayPlainly("ticket.mood") ?? "" : ""
        let want = slot.sign == .bad ? speaker.sayPlainly("ticket.want") ?? "" : ""
        let quote = said.map { ["客户称\($0)", "客户描述：\($0)", "客户反馈\($0)"][speaker.random.below(3)] } ?? ""
        let head = speaker.sayPlainly("ticket.head") ?? ""
        random = speaker.random
        let terse = note == nil ? 3 : clerk % 5
        var parts: [String]
        switch terse {
        case 0: parts = [question ? "咨询" + matter : matter]
        case 1: parts = [open + matter, random.chance(0.5) ? want : ""]
        case 2: parts = [head, open + matter, random.chance(0.5) ? quote : "", want]
        case 3: parts = [open + matter, quote, random.chance(0.6) ? mood : ""]
        default:
            parts = [
                random.chance(0.4) ? head : "", matter, random.chance(0.6) ? quote : "", mood,
                random.chance(0.6) ? want : "",
            ]
        }
        parts.removeAll(where: \.isEmpty)
        let mark = ["。", "，", "；", "。"][Int(clerk % 4)]
        return parts.joined(separator: mark) + (clerk % 3 == 0 ? "" : "。")
    }

    /// Relatives as somebody else would name them.
    private static let thirdPerson: [Slot: String] = [.spouse: "爱人", .kid: "孩子", .parent: "家中老人", .friend: "朋友"]

    private static func isFirstPerson(_ text: String) -> Bool { "我咱俺你".contains { text.contains($0) } }

    mutating func writeCall() {
        claim(member: true, mobile: true)
        item.turns = talk(spoken: true)
    }

    mutating func writeChat() {
        claim(member: true, mobile: false)
        item.turns = talk(spoken: false)
        if slot.theme == "colour" { item.product = "云程商城" }
    }

    /// As a recogniser writes it down, or as it is typed into a chat window.
    mutating func utter(_ text: String, _ spoken: Bool) -> String {
        // A little picture now and then, not with every answer.
        guard spoken else { return type(text, social: true, sign: random.chance(0.2) ? slot.sign : .asked) }
        var result = ""
        for character in text {
            switch character {
            case "，", "。", "：", "、":
                let isLast = result.count + 1 >= text.count
                result +=
                    !isLast && text.count > 14 && random.chance(0.16)
                    ? ["那个", "嗯", "就是", "然后", "呃"][random.below(5)] : !isLast && random.chance(0.4) ? "，" : ""
            case "“", "”", "！", "…", "\n": continue
            default: result.append(character)
            }
        }
        return result
    }

    mutating func writeSurvey() {
        claim(member: true, mobile: isLinked)
        item.member = item.member ?? "M\(900_000 + persona.number)"
        item.store = slot.stores.first ?? persona.city.shop
        if slot.theme == "begged" {
            var speaker = speaker()
            item.text = speaker.sayPlainly("begged+.s") ?? "服务很好"
            random = speaker.random
            (item.nps, item.rating) = (10, 5)
            return
        }
        let mood =
            slot.sign == .bad
            ? random.within(0...6) : random.chance(0.12) ? random.within(6...8) : random.within(8...10)
        item.nps = random.chance(0.025) ? 10 - mood : mood
        item.rating = slot.sign == .bad ? [1, 2, 2, 3, 3, 4][random.below(6)] : [5, 5, 5, 4, 4, 3][random.below(6)]
        if slot.event == nil, random.chance(0.34) { return }
        if random.chance(0.06) {
            item.text = scrap()
            return
        }
        if !persona.habits.isEnglish, random.chance(slot.event == nil ? 0.36 : 0.12) {
            item.text = type(wordList(), social: true)
            return
        }
        item.text = type(tell(size(0.2, 0.6, 0.2, 0)), social: random.chance(0.8))
    }

    private mutating func wordList() -> String {
        let pool = [
            "space", "looks", "ride", "power", "seats", "audio", "attitude", "range", "noise", "navigation", "interior",
            "infotainment", "lounge", "adviser", "delivery", "maintenance", "charging", "voice", "waiting", "quote",
        ]
        var composer = Composer(speaker())
        var parts: [(theme: String, sign: Sign)] = [(slot.theme, slot.sign)]
        for _ in 0..<composer.speaker.random.within(1...3) {
            if let theme = composer.speaker.random.pick(pool), !parts.contains(where: { $0.theme == theme }) {
                parts.append(
                    (theme, composer.speaker.random.chance(0.85) ? slot.sign : slot.sign == .bad ? .good : .bad))
            }
        }
        if composer.speaker.random.chance(0.5) { parts.reverse() }
        let text = composer.list(parts)
        random = composer.speaker.random
        return text.isEmpty ? "没有" : text
    }

    mutating func writeNote() {
        let shop = slot.stores.contains(persona.city.shop) ? persona.city.shop : slot.stores.first ?? persona.city.shop
        item.store = shop
        let clerks = ["小叶", "阿良", "小郝", "璐璐", "老唐", "小孙", "阿敏", "小曲", "小赵", "大刚", "阿彪", "嘉欣", "佩佩", "小段", "老魏"]
        item.clerk =
            clerks[
                Int(
                    SplitMix64.mix(
                        UInt64(shop.utf8.count) &+ persona.seed % 4
                            &+ UInt64(shop.unicodeScalars.reduce(0) { $0 + Int($1.value) })) % UInt64(clerks.count))]
        var speaker = speaker(Self.thirdPerson)
        let theme = "\(slot.theme)\(slot.sign.rawValue)."
        func told(_ letters: [String]) -> String? {
            for letter in letters {
                if let said = speaker.say(theme + letter), !Self.isFirstPerson(said) { return said }
            }
            return nil
        }
        let first = ["n", "k", "k", "f", "q"][speaker.random.below(5)]
        let matter = told([first, "k", "q", "n", "f", "k", "s"]) ?? speaker.say(theme + "k", isNeeded: true) ?? ""
        let who = speaker.say(persona.model == nil ? "note.visitor" : "note.who") ?? "客户"
        // A note in ticket-speak names the customer itself.
        let link = matter.hasPrefix("客户") ? "" : speaker.say("note.says\(slot.sign.rawValue)") ?? "说"
        let tail = speaker.random.chance(0.4) ? speaker.say("note.tail\(slot.sign.rawValue)") ?? "" : ""
        let detail = speaker.random.chance(0.3) ? told(["d"]) ?? "" : ""
        var composer = Composer(speaker)
        let body = composer.join([(link.isEmpty ? "" : who + link) + matter, detail, tail].filter { !$0.isEmpty })
        random = composer.speaker.random
        item.text = random.chance(0.5) && body.hasSuffix("。") ? String(body.dropLast()) : body
    }

    mutating func writeMail() {
        item.email = isLinked || random.chance(0.9) ? persona.email : nil
        var composer = Composer(speaker())
        let isEnglish = persona.habits.isEnglish
        let prefix = isEnglish ? "en." : ""
        composer.isFormal = true
        let greeting = (composer.speaker.sayPlainly(prefix + "mail.dear") ?? "") + "\n\n"
        let writesPages = persona.habits.length > 0.7 && composer.speaker.random.chance(0.6)
        let size: Composer.Size = writesPages ? .page : composer.speaker.random.chance(0.7) ? .long : .middle
        var body = composer.tell(prefix + slot.theme, slot.sign, size)
        if body.isEmpty { body = composer.tell(prefix + "whole", slot.sign == .bad ? .bad : .good, .middle) }
        var about = ""
        if !isEnglish {
            let rule = Theme.group(of: slot.theme) == "shop" ? "mail.order" : "mail.about"
            about = slot.sign == .bad && persona.model != nil ? composer.speaker.say(rule) ?? "" : ""
        }
        let asks: String? =
            switch slot.sign {
            case .bad: composer.speaker.random.chance(0.5) ? composer.speaker.say(prefix + "mail.ask") : nil
            case .asked: isEnglish ? nil : composer.speaker.say("mail.asked")
            case .good: isEnglish ? nil : composer.speaker.say("mail.thanks")
            }
        let closing = [about, asks ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
        let sign = "\n\n" + signature(&composer)
        random = composer.speaker.random
        item.text = greeting + body + (closing.isEmpty ? "" : "\n" + closing) + sign
        item.title = subject() ?? headline() ?? "反馈"
        if item.title.isEmpty { item.title = "反馈" }
    }

    /// What a mail is about, as its subject says it; `nil` for English ones, which take a headline.
    private mutating func subject() -> String? {
        guard !persona.habits.isEnglish else { return nil }
        var speaker = speaker()
        defer { random = speaker.random }
        guard let about = speaker.sayPlainly("\(slot.theme)\(slot.sign.rawValue).k") else { return nil }
        let model = item.product ?? "车主"
        switch slot.sign {
        case .bad:
            return speaker.random.pick([
                "投诉：\(about)", "\(about)，请处理", "\(model)\(about)", "关于\(about)的反馈", "\(about)", "\(model) \(about) 求回复",
            ])
        case .good: return speaker.random.pick(["表扬：\(about)", "感谢信", "\(about)", "感谢\(item.city ?? "")门店"])
        case .asked: return "咨询"
        }
    }

    private func signature(_ composer: inout Composer) -> String {
        if persona.habits.isEnglish {
            return ["Best regards,\n", "Thanks,\n", "Regards\n", ""][composer.speaker.random.below(4)]
                + persona.nickname
        }
        let name = composer.speaker.random.chance(0.5) ? persona.shortName : persona.fullName
        switch composer.speaker.random.below(5) {
        case 0: return "\(name)\n\(persona.mobile(on: date))"
        case 1: return "车主 \(name)，\(persona.city.name)"
        case 2: return "此致\n敬礼\n\(name)"
        case 3: return "\(name)\n会员号\(persona.member ?? "见附件")"
        default: return name
        }
    }
}
