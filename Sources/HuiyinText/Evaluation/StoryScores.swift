import HuiyinDomain

/// How well run-arounds and breaks between channels are found and taken apart.
package enum StoryScores {
    /// What one gold line and its answer come to; `nil` where a question does not arise.
    private struct Row {
        var runaround = (gold: false, found: false)
        var channelBreak = (gold: false, found: false)
        var kind: Bool?
        var actors: Bool?
        var contacts: Bool?
        var days: Bool?
        var resolved: Bool?
        var channels: Bool?
        var what: Bool?
        var quote: Bool?
    }

    /// Detection on all lines, and the parts of a story on those where it is told and was found.
    ///
    /// A gold line is one of `huiyin analyze` with `runaround` and `break` as that command writes them, without probabilities. Actors are
    /// right when the whole list is, in order and whatever the case of letters; a number is right when it is the same or null in both; a
    /// quote is right when twice the tokens in common are at least half of the tokens of both (a Han character, a word).
    /// - Throws: ``TextError`` `gold-empty`, `gold-unreadable` with the row.
    package static func metrics(_ gold: [JSONValue], _ engine: TextEngine) throws -> [EvaluationTask.Metric] {
        guard !gold.isEmpty else {
            throw TextError(code: "gold-empty", message: "there are no gold rows to measure on")
        }
        let rows = try gold.enumerated().map { try row($1, number: $0 + 1, engine) }
        var metrics = detection("runaround", rows, \.runaround)
        metrics += part("kind accuracy", rows, \.kind)
        metrics += part("actors exact", rows, \.actors)
        metrics += part("contacts exact", rows, \.contacts)
        metrics += part("days exact", rows, \.days)
        metrics += part("resolved accuracy", rows, \.resolved)
        metrics += detection("break", rows, \.channelBreak)
        metrics += part("from and to exact", rows, \.channels)
        metrics += part("what accuracy", rows, \.what)
        return metrics + part("quote overlap", rows, \.quote)
    }

    private static func detection(
        _ name: String, _ rows: [Row], _ key: KeyPath<Row, (gold: Bool, found: Bool)>
    ) -> [EvaluationTask.Metric] {
        func counts(_ rows: [Row]) -> (right: Int, found: Int, gold: Int) {
            let pairs = rows.map { $0[keyPath: key] }
            return (pairs.count { $0.gold && $0.found }, pairs.count(where: \.found), pairs.count(where: \.gold))
        }
        return [
            .init(
                name: "\(name) precision",
                interval: .bootstrap(rows) { rows in
                    let all = counts(rows)
                    return all.found == 0 ? 0 : Double(all.right) / Double(all.found)
                }),
            .init(
                name: "\(name) recall",
                interval: .bootstrap(rows) { rows in
                    let all = counts(rows)
                    return all.gold == 0 ? 0 : Double(all.right) / Double(all.gold)
                }),
            .init(
                name: "\(name) F1",
                interval: .bootstrap(rows) { rows in
                    let all = counts(rows)
                    return Scores.f1(all.right, all.found, all.gold)
                }),
        ]
    }

    private static func part(_ name: String, _ rows: [Row], _ key: KeyPath<Row, Bool?>) -> [EvaluationTask.Metric] {
        let answered = rows.compactMap { $0[keyPath: key] }
        guard !answered.isEmpty else { return [] }
        return [
            .init(
                name: "\(name), hits",
                interval: .bootstrap(answered) { Double($0.count { $0 }) / Double(max($0.count, 1)) })
        ]
    }

    private static func row(_ gold: JSONValue, number: Int, _ engine: TextEngine) throws -> Row {
        let input: AnalysisInput
        do {
            input = try AnalysisLine.input(gold)
        } catch {
            throw TextError(code: "gold-unreadable", message: "gold row \(number): \(error.message)")
        }
        let answer = engine.analyze(input)
        var row = Row()
        let story = gold["runaround"].flatMap { $0.isNull ? nil : $0 }
        row.runaround = (story != nil, answer.runaround != nil)
        if let story, let found = answer.runaround {
            var resolved: Bool?
            if case .bool(let value)? = story["resolved"] { resolved = value }
            row.kind = story["kind"]?.string == found.kind.rawValue
            let actors = story["actors"]?.array?.compactMap(\.string) ?? []
            row.actors = actors.map(folded) == found.actors.map(folded)
            row.contacts = story["contacts"]?.int == found.contacts
            row.days = story["days"]?.int == found.days
            row.resolved = resolved == found.isResolved
        }
        let step = gold["break"].flatMap { $0.isNull ? nil : $0 }
        row.channelBreak = (step != nil, answer.channelBreak != nil)
        if let step, let found = answer.channelBreak {
            row.channels = step["from"]?.string == found.from.rawValue && step["to"]?.string == found.to.rawValue
            row.what = step["what"]?.string == found.what
            row.quote = overlap(step["quote"]?.string ?? "", found.quote) >= 0.5
        }
        return row
    }

    private static func folded(_ text: String) -> [UInt32] { NormalizedText(text).scalars }

    /// Twice the tokens in common by the tokens of both, 0 to 1.
    private static func overlap(_ one: String, _ other: String) -> Double {
        let one = tokens(one)
        let other = tokens(other)
        guard one.count + other.count > 0 else { return 0 }
        var left: [[UInt32]: Int] = [:]
        for token in one { left[token, default: 0] += 1 }
        var common = 0
        for token in other {
            guard let count = left[token], count > 0 else { continue }
            left[token] = count - 1
            common += 1
        }
        return 2 * Double(common) / Double(one.count + other.count)
    }

    private static func tokens(_ text: String) -> [[UInt32]] {
        var tokens = [[UInt32]]()
        var isInWord = false
        for scalar in NormalizedText(text).scalars {
            let kind = ScalarFold.kind(scalar)
            if kind == .word, isInWord {
                tokens[tokens.count - 1].append(scalar)
            } else if kind == .word || kind == .ideograph {
                tokens.append([scalar])
            }
            isInWord = kind == .word
        }
        return tokens
    }
}
