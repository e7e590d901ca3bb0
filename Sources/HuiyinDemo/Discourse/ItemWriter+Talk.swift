import HuiyinStatistics

/// Calls and chats: the desk asks what the matter needs, and the customer answers what was asked.
extension ItemWriter {
    /// A talk between a customer and the desk; dictated when it was spoken.
    mutating func talk(spoken: Bool) -> [DemoItem.Turn] {
        var facts: [Slot: String] = [:]
        if slot.theme == "colour" {
            let article = Article.coloured(&random)
            facts = [
                .goods: random.pick(article.calls) ?? article.name, .want: article.variants[0],
                .got: article.variants[1], .sale: "双十一",
            ]
        }
        var talk = Talk(
            composer: Composer(speaker(facts)), theme: slot.theme, sign: slot.sign, spoken: spoken,
            tongue: persona.habits.isEnglish && !spoken ? "en." : "")
        talk.hold()
        random = talk.composer.speaker.random
        return talk.turns.map { turn in
            turn.role == "customer" ? .init(role: "customer", text: utter(turn.text, spoken)) : turn
        }
    }
}

/// One talk while it is held.
private struct Talk {
    var composer: Composer
    let theme: String
    let sign: Sign
    let spoken: Bool
    let tongue: String
    var turns: [DemoItem.Turn] = []

    private var rule: String { "\(tongue)\(theme)\(sign.rawValue)." }
    private var kind: String { Theme.kind(of: theme) }

    mutating func hold() {
        if spoken { agent(composer.speaker.sayPlainly("call.hello") ?? "您好") }
        switch sign {
        case .asked: ask()
        case .good: praise()
        case .bad: complain()
        }
        guard spoken else { return }
        agent(composer.speaker.sayPlainly("call.end") ?? "再见")
        if chance(0.6) { customer([composer.speaker.say("talk.bye") ?? "好"]) }
    }

    private mutating func chance(_ probability: Double) -> Bool { composer.speaker.random.chance(probability) }

    private mutating func customer(_ parts: [String]) {
        let text = composer.join(parts)
        if !text.isEmpty { turns.append(.init(role: "customer", text: text)) }
    }

    private mutating func agent(_ text: String) { turns.append(.init(role: "agent", text: text)) }

    private mutating func greeting() -> String {
        chance(spoken ? 0.7 : 0.3) ? composer.speaker.say("\(tongue)\(spoken ? "call" : "chat").greet") ?? "" : ""
    }

    /// A question and its answer, apart.
    private mutating func pair(_ rule: String) -> (question: String, answer: String)? {
        guard let both = composer.speaker.say(rule), let arrow = both.firstIndex(of: "⇒") else { return nil }
        return (String(both[..<arrow]), String(both[both.index(after: arrow)...]))
    }

    private mutating func ask() {
        let greeting = greeting()
        if let (question, answer) = pair(rule + "p") {
            customer([greeting, question])
            agent((chance(0.4) ? composer.speaker.sayPlainly("agent.polite?") ?? "" : "") + answer)
            if chance(0.6) { customer([composer.speaker.say("ask.what") ?? "好的"]) }
            return
        }
        customer([greeting, composer.speaker.say(rule + "q") ?? composer.any(of: tongue + theme, sign) ?? ""])
        agent(tongue.isEmpty ? "这个我跟同事确认一下，十分钟内回您" : "Let me check that with a colleague.")
        customer([tongue.isEmpty ? "好，谢谢" : "Thanks"])
    }

    private mutating func praise() {
        customer([composer.any(of: tongue + theme, sign) ?? ""])
        agent(composer.speaker.sayPlainly("\(tongue)agent+") ?? "谢谢您")
    }

    private mutating func complain() {
        let fact = composer.any(of: tongue + theme, sign) ?? ""
        let more = chance(0.35) ? composer.speaker.say(rule + "d") ?? "" : ""
        customer([greeting(), fact, more])
        var polite =
            composer.speaker.sayPlainly("\(tongue)agent.polite-") ?? composer.speaker.sayPlainly(
                "\(tongue)agent.polite")
            ?? ""
        if tongue.isEmpty { polite = chance(0.5) ? polite : "" }
        let questions = composer.speaker.random.within(1...(spoken ? 3 : 2))
        for _ in 0..<questions {
            guard let (question, answer) = pair(tongue.isEmpty ? "talk.\(kind).p" : "en.talk.p") else { break }
            agent(polite + question)
            polite = ""
            customer([answer])
        }
        if tongue.isEmpty, chance(0.45), let tried = composer.speaker.say(rule + "t") {
            agent(composer.speaker.sayPlainly("ask.before") ?? "之前处理过吗")
            customer([tried])
        }
        guard chance(0.85) else { return }
        agent(composer.speaker.sayPlainly(tongue.isEmpty ? "solve.\(kind)" : "en.solve") ?? "好的，我给您登记")
        guard chance(0.8) else { return }
        let wish = tongue.isEmpty && chance(0.3) ? composer.speaker.say(rule + "a") ?? "" : ""
        let answer = wish.isEmpty ? composer.speaker.say("\(tongue)react.solve") ?? "好的" : ""
        customer([wish, answer])
        if tongue.isEmpty, chance(0.4) { agent(composer.speaker.sayPlainly("agent.note") ?? "好的") }
    }
}
