import HuiyinDomain
import HuiyinStatistics

/// Writes one voice: finds somebody who could say it, and lets them say it as the source would have it.
struct ItemWriter {
    let world: DemoWorld
    let slot: DemoPlan.Slot
    let persona: Persona
    let date: CivilDate
    let second: Int
    var random: SplitMix64
    var item: DemoItem
    let ledger: Ledger

    init(world: DemoWorld, slot: DemoPlan.Slot, random: SplitMix64, ledger: Ledger) {
        self.ledger = ledger
        self.world = world
        self.slot = slot
        var random = random
        date = DemoTime.date(slot.day)
        let hour = random.weighted(slot.source.hours)
        second = hour * 3600 + random.below(3600)
        persona = Self.somebody(for: slot, on: date, in: world, &random)
        self.random = random
        item = DemoItem(
            source: slot.source, date: date, secondOfDay: second, person: persona.number, theme: slot.theme,
            isGood: slot.sign == .good, event: slot.event)
    }

    /// A person who fits: drives the car, goes to the shop, had it by then; after some tries the next best.
    private static func somebody(
        for slot: DemoPlan.Slot, on date: CivilDate, in world: DemoWorld, _ random: inout SplitMix64
    ) -> Persona {
        var persona = Persona(number: 0, seed: world.seed.value)
        let tries = 80
        for _ in 0..<tries {
            let number = random.chance(0.05) ? random.below(world.linked) : random.below(world.population)
            persona = Persona(number: number, seed: world.seed.value)
            if let product = slot.product, persona.model != product { continue }
            // Nobody writes in English what the grammar can't say in English.
            if persona.habits.isEnglish, slot.source != .calls, slot.source != .notes, !world.speaksEnglish(of: slot) {
                continue
            }
            if !slot.stores.isEmpty, !slot.stores.contains(persona.city.shop) { continue }
            if slot.theme == "range", slot.event != nil,
                !random.chance(persona.city.cold < -10 ? 1 : persona.city.cold < 0 ? 0.7 : 0.3)
            {
                continue
            }
            let needsCar = ![.reviews, .appStore].contains(slot.source)
            if needsCar, persona.model == nil,
                !["adviser", "pricecut", "launch", "looks", "contract"].contains(slot.theme)
            {
                continue
            }
            // Nobody judges a car after a week, unless by how it looks and how it was sold.
            let owned = date.daysSinceEpoch - persona.bought.daysSinceEpoch
            if persona.model != nil, owned >= 0, owned < 30, slot.source != .reviews, !Self.early.contains(slot.theme) {
                continue
            }
            if slot.source == .appStore, persona.model == nil, !["login", "crash", "points"].contains(slot.theme) {
                continue
            }
            if persona.model != nil, persona.bought > date, slot.theme != "latecar", slot.theme != "launch" { continue }
            if slot.theme == "pricecut", slot.event != nil, date.daysSinceEpoch - persona.bought.daysSinceEpoch > 60,
                random.chance(0.8)
            {
                continue
            }
            return persona
        }
        return persona
    }

    /// What can be said of a car in the first month.
    private static let early: Set<String> = [
        "adviser", "contract", "delivery", "g9late", "latecar", "launch", "looks", "pricecut", "space", "paint",
        "login",
        "begged",
    ]

    mutating func write(earlier: [DemoItem]) -> DemoItem {
        item.product = slot.product ?? persona.model
        item.nickname = nickname()
        item.city = persona.city.name
        if needsVersion { item.version = DemoTime.version(DemoTime.systems, on: date) }
        switch slot.source {
        case .weibo: writePost(earlier)
        case .forum: writeThread()
        case .appStore: writeStars()
        case .calls: writeTicket()
        case .transcripts: writeCall()
        case .chats: writeChat()
        case .survey: writeSurvey()
        case .notes: writeNote()
        case .mail: writeMail()
        case .reviews: writeReview(earlier)
        }
        return item
    }

    private var needsVersion: Bool {
        ["bluetooth", "blackscreen", "infotainment", "navigation", "ota", "voice", "assist", "range"].contains(
            slot.theme)
            && SplitMix64.mix(persona.seed &+ UInt64(slot.day)) % 10 < 8
    }

    var isLinked: Bool { persona.number < world.linked }

    /// The same name everywhere for those who are met in several places; others have one a platform.
    private func nickname() -> String {
        if isLinked || persona.habits.isEnglish { return persona.nickname }
        let place = UInt64(DemoSource.allCases.firstIndex(of: slot.source) ?? 0)
        let salt = SplitMix64.mix(persona.seed &+ place)
        return salt % 3 == 0 ? persona.nickname : "\(persona.nickname)\(salt % 900 + 10)"
    }

    func speaker(_ facts: [Slot: String] = [:]) -> Speaker {
        var known = facts
        if let product = slot.product { known[.model] = product }
        if let store = slot.stores.first, slot.stores.count == 1 { known[.shop] = store }
        if slot.theme == "bluetooth", slot.sign == .bad, slot.event != nil {
            known[.ver] = "2.1.4"
            known[.oldver] = "2.1.3"
        }
        return Speaker(
            persona, on: date, at: second, grammar: world.grammar, lexicon: world.lexicon, random: random,
            ledger: ledger, facts: known)
    }

    /// `text` as the person types it; little pictures go with `sign`, which is the slot's where none is given.
    mutating func type(_ text: String, social: Bool, sign: Sign? = nil) -> String {
        var typist = Typist(habits: persona.habits, random: SplitMix64(seed: random.next()))
        return typist.write(text, social: social, sign: sign ?? slot.sign)
    }

    /// A length that suits the source and the writer.
    mutating func size(_ tiny: Double, _ short: Double, _ middle: Double, _ long: Double) -> Composer.Size {
        let length = persona.habits.length
        let weights = [tiny * (1.6 - 1.2 * length), short * 1.2, middle * (0.5 + length), long * (0.2 + 1.6 * length)]
        return [.tiny, .short, .middle, .long][random.weighted(weights)]
    }

    /// What the writer says about the slot's theme, in English where that is their language.
    mutating func tell(_ size: Composer.Size, _ facts: [Slot: String] = [:]) -> String {
        var composer = Composer(speaker(facts))
        let theme = persona.habits.isEnglish ? "en." + slot.theme : slot.theme
        var text = composer.tell(theme, slot.sign, size)
        if text.isEmpty {
            // Nothing is known of it in this language.
            text = composer.tell(
                persona.habits.isEnglish ? "en.whole" : "whole", slot.sign == .bad ? .bad : .good, size)
        }
        random = composer.speaker.random
        return text
    }

    /// Stars that mostly agree with what is said; a few say the opposite.
    mutating func stars() -> Int {
        let contradicts = random.chance(0.035)
        switch (slot.sign, contradicts) {
        case (.bad, false): return [1, 1, 1, 2, 2, 3][random.below(6)]
        case (.bad, true), (.good, false): return [5, 5, 5, 5, 4][random.below(5)]
        case (.good, true): return random.within(1...2)
        case (.asked, _): return random.within(3...5)
        }
    }

    /// The claims of a customer's file: member number and telephone, now and then mistyped or partly masked.
    mutating func claim(member: Bool, mobile: Bool) {
        if member, let number = persona.member, !random.chance(0.12) {
            item.member = random.chance(0.015) ? slip(number) : number
        }
        guard mobile else { return }
        // A family with one telephone: every fifteenth of the linked calls with the number of the one before.
        let owner =
            isLinked && persona.number % 15 == 14
            ? Persona(number: persona.number - 1, seed: world.seed.value) : persona
        let number = owner.mobile(on: date)
        switch random.below(100) {
        case 0..<12: item.mobile = number.prefix(3) + "****" + number.suffix(4)
        case 12..<14: item.mobile = slip(number)
        default: item.mobile = number
        }
    }

    private mutating func slip(_ number: String) -> String {
        var characters = Array(number)
        let index = random.within(3...max(3, characters.count - 2))
        characters.swapAt(index, min(index + 1, characters.count - 1))
        return String(characters)
    }
}
