import HuiyinDomain
import HuiyinStatistics

/// What is said in public: posts, threads, stars.
extension ItemWriter {
    mutating func writePost(_ earlier: [DemoItem]) {
        if random.chance(0.012), let other = earlier.suffix(40).randomLike(&random) {
            // Passed on with or without a word of one's own.
            let word =
                random.pick(["转发微博", "Repost", "同", "太真实了", "转", "帮转", "这不就是我吗", "蹲个后续", "哈哈哈哈", "支持维权"]) ?? "转发微博"
            item.text = "\(word)//@\(other.nickname ?? "用户"):\(other.text)"
            item.product = other.product
            return
        }
        let size = size(0.14, 0.6, 0.24, 0.02)
        var text = type(tell(size), social: true)
        if random.chance(0.16) {
            text += [" @云程汽车", "@云程汽车 ", " @云程汽车客服", " @云程汽车 出来解释下"][random.below(slot.sign == .bad ? 4 : 2)]
        }
        if random.chance(0.13) {
            let tags = ["#云程\(item.product ?? "汽车")#", "#云程汽车#", "#新能源车主日常#", "#用车日记#", "#\(persona.city.name)车友#"]
            text = random.chance(0.5) ? (random.pick(tags) ?? "") + text : text + " " + (random.pick(tags) ?? "")
        }
        item.text = text
        if random.chance(0.5) { item.version = nil }
        if random.chance(0.3) { item.product = slot.event == nil ? nil : item.product }
    }

    mutating func writeThread() {
        var size = size(0, 0.1, 0.5, 0.4)
        if size == .long, persona.habits.length > 0.8 { size = .page }
        var text = tell(size)
        let summary = persona.habits.isEnglish || slot.event != nil || !random.chance(0.1) ? nil : summary()
        if let summary { text = summary.text }
        item.text = type(text, social: random.chance(0.4))
        item.title = summary?.title ?? headline() ?? String(item.text.prefix(persona.habits.isEnglish ? 36 : 14))
        if random.chance(isLinked ? 0.9 : 0.35) { claim(member: true, mobile: false) }
    }

    /// A title of the theme, typed as the rest.
    mutating func headline() -> String? {
        var speaker = speaker()
        let prefix = persona.habits.isEnglish ? "en." : ""
        let title =
            speaker.say("\(prefix)\(slot.theme)\(slot.sign.rawValue).h")
            ?? speaker.say("\(prefix)\(slot.theme)\(slot.sign.rawValue).k")
        random = speaker.random
        return title
    }

    /// What somebody likes and dislikes about the car in a few words each, under a title that says so.
    private mutating func summary() -> (title: String, text: String)? {
        guard Theme.group(of: slot.theme) == "car", slot.sign != .asked else { return nil }
        var composer = Composer(speaker())
        let good = ["ride", "space", "seats", "power", "looks", "audio", "assist", "voice", "range", "charging"]
        let bad = ["navigation", "noise", "rattle", "infotainment", "interior", "keys"]
        func few(_ themes: [String], _ sign: Sign, _ count: Int) -> String {
            var chosen = slot.sign == sign ? [slot.theme] : []
            chosen += themes.filter { $0 != slot.theme }.shuffled(using: &composer.speaker.random).prefix(count)
            return chosen.compactMap { composer.speaker.say("\($0)\(sign.rawValue).k") }.joined(separator: "，")
        }
        let praise = few(good, .good, composer.speaker.random.within(2...4))
        let blame = few(bad, .bad, composer.speaker.random.within(1...2))
        let parts = [
            composer.speaker.say("intro") ?? "", "优点：" + praise, "缺点：" + blame, composer.speaker.say("outro") ?? "",
        ]
        let title = composer.speaker.say("report.h") ?? "用车感受"
        random = composer.speaker.random
        return (title, parts.filter { !$0.isEmpty }.joined(separator: "\n"))
    }

    mutating func writeStars() {
        item.product = "云程 App"
        item.version = DemoTime.version(DemoTime.apps, on: date)
        item.rating = stars()
        if random.chance(0.16) {
            item.text = scrap()
        } else {
            item.text = type(tell(size(0.3, 0.52, 0.17, 0.01)), social: true)
        }
        item.title = random.chance(0.72) ? headline() ?? scrap() : scrap()
    }

    /// One to five characters, as many people leave.
    mutating func scrap() -> String {
        var speaker = speaker()
        let prefix = persona.habits.isEnglish ? "en." : ""
        let text = speaker.say("\(prefix)scrap\(slot.sign == .bad ? "-" : "+")") ?? "好"
        random = speaker.random
        return text
    }

    mutating func writeReview(_ earlier: [DemoItem]) {
        let article = slot.theme == "colour" ? Article.coloured(&random) : Article.any(&random)
        item.product = article.name
        let want = random.pick(article.variants) ?? "标准"
        let got = random.pick(article.variants.filter { $0 != want }) ?? want
        item.variant = want
        item.order =
            "YC\(date.adding(days: -random.within(2...9)).description.filter { $0 != "-" })\(random.within(1000...9999))"
        item.campaign = campaign()
        item.rating = stars()
        let facts: [Slot: String] = [
            .goods: random.pick(article.calls) ?? article.name, .want: want, .got: got, .sale: item.campaign ?? "活动",
        ]
        if random.chance(0.008), let other = earlier.suffix(60).randomLike(&random),
            other.isGood == (slot.sign == .good), other.product == item.product
        {
            // Two accounts of one household, or somebody who copies for the coupon.
            item.text = other.text
            return
        }
        if random.chance(0.17), slot.event == nil {
            item.text = scrap()
        } else if slot.theme == "goods" {
            item.text = type(aboutArticle(article, facts), social: true)
        } else {
            item.text = type(tell(size(0.25, 0.5, 0.25, 0), facts), social: true)
        }
        if random.chance(0.09) {
            var speaker = speaker(facts)
            item.addition = speaker.say(slot.sign == .bad ? "later-" : "later+") ?? ""
            random = speaker.random
        }
        if isLinked, random.chance(0.4) { claim(member: false, mobile: true) }
    }

    private mutating func campaign() -> String? {
        if slot.theme == "colour" { return "双十一" }
        if date.month == 11, date.day <= 25, random.chance(0.62) { return "双十一" }
        if date.month == 6, date.day <= 25, random.chance(0.55) { return "618" }
        if date.month == 1, random.chance(0.15) { return "年货节" }
        return nil
    }

    private mutating func aboutArticle(_ article: Article, _ facts: [Slot: String]) -> String {
        var composer = Composer(speaker(facts))
        let own = (persona.habits.isEnglish ? "en." : "") + (persona.habits.isEnglish ? "goods" : article.id)
        let shape: Composer.Size = persona.habits.length < 0.35 ? .tiny : persona.habits.length < 0.8 ? .short : .middle
        var text = composer.tell(own, slot.sign, shape)
        if !persona.habits.isEnglish, composer.speaker.random.chance(0.2) {
            let around = composer.speaker.random.pick(["parcel", "packing", "aftersale", "worth"]) ?? "parcel"
            let more = composer.list([
                (around, slot.sign)
            ])
            text = composer.speaker.random.chance(0.5) ? composer.join([more, text]) : composer.join([text, more])
        }
        random = composer.speaker.random
        return text
    }
}

extension Collection {
    /// One of them, by the generator given; `nil` when there are none.
    func randomLike(_ random: inout SplitMix64) -> Element? {
        isEmpty ? nil : self[index(startIndex, offsetBy: random.below(count))]
    }
}
