package import HuiyinDomain

extension AnalysisJSON {
    /// The analysis that ``append(_:of:to:)`` wrote for an item with this title, text and turns.
    ///
    /// `target` and `expression` come back as the first place inside the quote where those words stand.
    /// - Throws: ``TextError`` `json-syntax` for broken JSON, `analysis-broken` where a field is missing or a span leaves the text.
    package static func decode(_ bytes: [UInt8], title: String?, text: String, turns: [Turn]) throws -> Analysis {
        let object = try JSONReader.read(bytes)
        guard let language = object["language"]?.string.flatMap(Language.init(rawValue:)) else {
            throw broken("language")
        }
        let engine = object["engine"]
        let stamp = EngineStamp(
            model: engine?["model"]?.string ?? EngineStamp.noModel, taxonomy: engine?["taxonomy"]?.string,
            tier: engine?["tier"]?.string ?? "fast"
        )
        var analysis = Analysis(language: language, sentiment: try sentiment(object["sentiment"]), engine: stamp)
        if let severity = object["severity"], let score = severity["score"]?.double {
            analysis.severity = Severity(score: score, reasons: severity["reasons"]?.array?.compactMap(\.string) ?? [])
        }
        if let emotion = object["emotion"], let label = emotion["label"]?.string {
            analysis.emotion = Emotion(label: label, probabilities: numbers(emotion["probabilities"]))
        }
        analysis.irony = try irony(object["irony"], text: text)
        analysis.intents = (object["intents"]?.array ?? []).compactMap { intent in
            guard let name = intent["intent"]?.string, let probability = intent["probability"]?.double else {
                return nil
            }
            return Intent(name: name, probability: probability)
        }
        analysis.course = (object["course"]?.array ?? []).compactMap { turn in
            guard let number = turn["turn"]?.int, let score = turn["score"]?.double else { return nil }
            return TurnSentiment(turn: number, score: score)
        }
        analysis.runaround = runaround(object["runaround"])
        analysis.channelBreak = channelBreak(object["break"])
        analysis.keyphrases = object["keyphrases"]?.array?.compactMap(\.string) ?? []
        var part: Opinion.Part?
        var offsets = ScalarOffsets("")
        for value in object["opinions"]?.array ?? [] {
            let place = self.part(of: value)
            if place != part {
                part = place
                offsets = ScalarOffsets(AnalysisPart.text(of: place, title: title, text: text, turns: turns))
            }
            analysis.opinions.append(try opinion(value, in: place, &offsets))
        }
        analysis.noise = try noise(object["noise"]) {
            AnalysisPart.text(of: $0, title: title, text: text, turns: turns)
        }
        analysis.pii = try pii(object["pii"], title: title, text: text, turns: turns)
        return analysis
    }

    static func broken(_ field: String) -> TextError {
        TextError(
            code: "analysis-broken",
            message: "the stored analysis has no usable \(field); analyse the item again"
        )
    }

    private static func numbers(_ value: JSONValue?) -> [String: Double] {
        guard case .object(let fields)? = value else { return [:] }
        return Dictionary(fields.compactMap { field in field.value.double.map { (field.name, $0) } }) { $1 }
    }

    private static func sentiment(_ value: JSONValue?) throws(TextError) -> Sentiment {
        guard let value else { throw broken("sentiment") }
        if value.isNull { return .unknown }
        guard let negative = value["probabilities"]?["negative"]?.double,
            let neutral = value["probabilities"]?["neutral"]?.double,
            let positive = value["probabilities"]?["positive"]?.double, let intensity = value["intensity"]?.double,
            let polarity = value["polarity"]?.int.flatMap(Polarity.init(rawValue:))
        else { throw broken("sentiment") }
        return Sentiment(
            probabilities: PolarityProbabilities(negative: negative, neutral: neutral, positive: positive),
            intensity: intensity, polarity: polarity
        )
    }

    private static func irony(_ value: JSONValue?, text: String) throws(TextError) -> Irony? {
        guard let value, case .bool(let isIronic)? = value["ironic"], let probability = value["probability"]?.double
        else {
            return nil
        }
        var offsets = ScalarOffsets(text)
        var cues = [Irony.Cue]()
        for cue in value["cues"]?.array ?? [] {
            guard let kind = cue["kind"]?.string else { throw broken("irony cue") }
            cues.append(Irony.Cue(kind: kind, bytes: try range(cue, &offsets)))
        }
        return Irony(isIronic: isIronic, probability: probability, cues: cues)
    }

    static func part(of opinion: JSONValue) -> Opinion.Part {
        if let turn = opinion["turn"]?.int { return .turn(turn) }
        switch opinion["in"]?.string {
        case "title": return .title
        // All of the label is quoted.
        case "code": return .code(opinion["quote"]?.string ?? "")
        default: return .text
        }
    }

    static func range(_ value: JSONValue, _ offsets: inout ScalarOffsets) throws(TextError) -> Range<Int> {
        guard let start = value["start"]?.int, let end = value["end"]?.int, start <= end,
            let first = offsets.byte(at: start), let last = offsets.byte(at: end)
        else { throw broken("span") }
        return first..<last
    }

    private static func opinion(
        _ value: JSONValue, in part: Opinion.Part, _ offsets: inout ScalarOffsets
    ) throws(TextError) -> Opinion {
        let bytes = try range(value, &offsets)
        guard let polarity = value["polarity"]?.int.flatMap(Polarity.init(rawValue:)),
            let probability = value["probability"]?.double, let intensity = value["intensity"]?.double
        else { throw broken("opinion") }
        var opinion = Opinion(
            part: part, bytes: bytes, polarity: polarity, probability: probability, intensity: intensity)
        opinion.topic = value["topic"]?.string
        opinion.topicProbability = value["topicProbability"]?.double
        let quote = Array(offsets.text(bytes).utf8)
        opinion.target = find(value["target"]?.string, in: quote, from: bytes.lowerBound)
        opinion.expression = find(value["expression"]?.string, in: quote, from: bytes.lowerBound)
        return opinion
    }

    private static func find(_ words: String?, in quote: [UInt8], from base: Int) -> Range<Int>? {
        guard let words, !words.isEmpty else { return nil }
        let needle = Array(words.utf8)
        guard needle.count <= quote.count else { return nil }
        for start in 0...(quote.count - needle.count) where quote[start..<start + needle.count].elementsEqual(needle) {
            return base + start..<base + start + needle.count
        }
        return nil
    }
}

extension Sentiment {
    /// What is known without weights: nothing. Each polarity a third; written as `null`.
    package static var unknown: Sentiment {
        Sentiment(
            probabilities: PolarityProbabilities(negative: 1.0 / 3, neutral: 1.0 / 3, positive: 1.0 / 3), intensity: 0,
            polarity: .neutral
        )
    }
}
