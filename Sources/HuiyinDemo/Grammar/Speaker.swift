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
    /// What the source has heard so far.
    let ledger: Ledger
    /// What this speaker can say on this day without contradicting it.
    private let sense: Sense
    private var used: Set<String> = []

    init(
        _ persona: Persona, on date: CivilDate, at secondOfDay: Int, grammar: Grammar, lexicon: Lexicon,
        random: SplitMix64, ledger: Ledger, facts: [Slot: String] = [:]
    ) {
        self.persona = persona
        self.date = date
        self.secondOfDay = secondOfDay
        self.grammar = grammar
        self.lexicon = lexicon
        self.random = random
        self.facts = facts
        self.ledger = ledger
        sense = Sense(persona, on: date)
    }

    /// A fragment of the rule that this text has not used yet, that fits the day and the speaker, and that the source has
    /// not heard too often; `nil` where there is none. One that `isNeeded` may have been heard before.
    mutating func say(_ rule: String, isNeeded: Bool = false) -> String? {
        let lines = grammar[rule]
        guard !lines.isEmpty else { return nil }
        let limit = Ledger.limit(of: rule)
        let wasClerk = isClerk
        if Self.plain.contains(where: { rule.hasPrefix($0) }) { isClerk = true }
        defer { isClerk = wasClerk }
        var known: (wear: Int, saying: Saying, facts: [Slot: String], mark: String)?
        for _ in 0..<10 {
            let index = random.below(lines.count)
            let mark = "\(rule)#\(index)"
            guard !used.contains(mark) else { continue }
            let before = facts
            var saying = Saying()
            append(lines[index], to: &saying)
            let wear = limit == .max ? 0 : ledger.wear(of: saying.skeleton)
            let fits = sense.allows(saying.text)
            if fits, wear == 0 {
                if limit != .max { ledger.note(saying.skeleton) }
                used.insert(mark)
                return saying.text
            }
            if fits, wear < known?.wear ?? .max { known = (wear, saying, facts, mark) }
            facts = before
        }
        guard let known, isNeeded || known.wear < limit else { return nil }
        facts = known.facts
        ledger.note(known.saying.skeleton)
        used.insert(known.mark)
        return known.saying.text
    }

    /// Rules whose words stay as they are: a synonym that fits a complaint doesn't fit an answer.
    private static let plain = ["close", "lead.", "tried.", "want.", "talk.", "react.solve", "ask.", "mail."]

    /// What is said, and the same with every slot and number as one mark.
    private struct Saying {
        var text = ""
        var skeleton = ""
    }

    private mutating func append(_ pieces: [Piece], to saying: inout Saying) {
        for piece in pieces {
            switch piece {
            case .literal(let words):
                saying.text += words
                saying.skeleton += words
            case .word(let set, let said):
                saying.text += isClerk ? said : word(set)
                saying.skeleton += said
            case .choice(let ways): append(ways[random.below(ways.count)], to: &saying)
            case .rule(let name):
                let said = say(name) ?? ""
                saying.text += said
                saying.skeleton += said
            case .number(let range):
                saying.text += number(random.within(range))
                saying.skeleton += "*"
            case .slot(let slot):
                saying.text += fact(slot)
                saying.skeleton += "*"
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
    mutating func sayPlainly(_ rule: String, isNeeded: Bool = false) -> String? {
        isClerk = true
        defer { isClerk = false }
        return say(rule, isNeeded: isNeeded)
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
