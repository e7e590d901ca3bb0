import HuiyinDomain
import HuiyinStatistics

/// One person saying something on one day: speaks fragments, and remembers what it has said.
struct Speaker {
    let persona: Persona
    let date: CivilDate
    let secondOfDay: Int
    let grammar: Grammar
    let lexicon: Lexicon
    var random: SplitMix64
    /// What is fixed for this text: the product that was bought, the shop that is blamed.
    var facts: [Slot: String]
    /// Whether the words of an agent are wanted: nobody's dialect, nobody's habits.
    var isClerk = false
    private var used: Set<String> = []

    init(
        _ persona: Persona, on date: CivilDate, at secondOfDay: Int, grammar: Grammar, lexicon: Lexicon,
        random: SplitMix64, facts: [Slot: String] = [:]
    ) {
        self.persona = persona
        self.date = date
        self.secondOfDay = secondOfDay
        self.grammar = grammar
        self.lexicon = lexicon
        self.random = random
        self.facts = facts
    }

    /// A fragment of the rule that this text has not used yet; `nil` where the rule is missing or used up.
    mutating func say(_ rule: String) -> String? {
        let lines = grammar[rule]
        guard !lines.isEmpty else { return nil }
        for _ in 0..<6 {
            let index = random.below(lines.count)
            guard used.insert("\(rule)#\(index)").inserted else { continue }
            var text = ""
            append(lines[index], to: &text)
            return text
        }
        return nil
    }

    private mutating func append(_ pieces: [Piece], to text: inout String) {
        for piece in pieces {
            switch piece {
            case .literal(let words): text += words
            case .word(let set, let said): text += isClerk ? said : word(set)
            case .choice(let ways): append(ways[random.below(ways.count)], to: &text)
            case .rule(let name): text += say(name) ?? ""
            case .number(let range): text += number(random.within(range))
            case .slot(let slot): text += fact(slot)
            }
        }
    }

    /// A word of the set: mostly the writer's own, else any that the writer could say.
    private mutating func word(_ set: Int) -> String {
        let variants = lexicon.sets[set]
        let own = variants.filter { $0.habit == persona.region }
        if !own.isEmpty, random.chance(persona.habits.dialect) { return random.pick(own)?.text ?? "" }
        let common = variants.filter { $0.habit == nil }
        guard !common.isEmpty else { return variants.first?.text ?? "" }
        if random.chance(0.6) {
            let habit = SplitMix64.mix(persona.seed &+ UInt64(set)) % UInt64(common.count)
            return common[Int(habit)].text
        }
        return random.pick(common)?.text ?? ""
    }

    /// As ``say(_:)``, in the words of the desk.
    mutating func sayPlainly(_ rule: String) -> String? {
        isClerk = true
        defer { isClerk = false }
        return say(rule)
    }

    /// A number as this person writes them.
    func number(_ value: Int) -> String {
        guard !persona.habits.isEnglish, !isClerk else { return String(value) }
        // Careful writers and the young use digits, others spell out small ones.
        let spells = SplitMix64.mix(persona.seed &+ 77) % 100
        if value <= 10 { return spells < 55 ? ChineseNumber.spoken(value) : String(value) }
        return spells < 22 ? ChineseNumber.spoken(value) : String(value)
    }

    /// What a slot stands for in this text; asked twice, it says the same.
    mutating func fact(_ slot: Slot) -> String {
        if let known = facts[slot] { return known }
        let value = make(slot)
        facts[slot] = value
        return value
    }
}
