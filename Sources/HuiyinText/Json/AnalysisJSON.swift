package import HuiyinDomain

/// The one JSON form of an analysis: what `huiyin analyze` prints and what the archive stores.
///
/// Spans are bytes in memory and Unicode scalars here. Numbers have four decimals.
package enum AnalysisJSON {
    /// Adds one object, every field of the contract present, without a line break.
    package static func append(_ analysis: Analysis, of input: AnalysisInput, to bytes: inout [UInt8]) {
        JSONBytes.append(raw: "{\"id\":", to: &bytes)
        JSONBytes.append(input.id, to: &bytes)
        JSONBytes.append(raw: ",\"language\":", to: &bytes)
        JSONBytes.append(analysis.language.rawValue, to: &bytes)
        JSONBytes.append(raw: ",\"sentiment\":", to: &bytes)
        append(analysis.sentiment, isKnown: analysis.engine.hasModel, to: &bytes)
        if !analysis.course.isEmpty { append(analysis.course, to: &bytes) }
        JSONBytes.append(raw: ",\"severity\":", to: &bytes)
        append(analysis.severity, to: &bytes)
        JSONBytes.append(raw: ",\"emotion\":", to: &bytes)
        append(analysis.emotion, to: &bytes)
        JSONBytes.append(raw: ",\"irony\":", to: &bytes)
        append(analysis.irony, of: input, to: &bytes)
        JSONBytes.append(raw: ",\"intents\":[", to: &bytes)
        for (index, intent) in analysis.intents.enumerated() {
            JSONBytes.append(raw: index == 0 ? "{\"intent\":" : ",{\"intent\":", to: &bytes)
            JSONBytes.append(intent.name, to: &bytes)
            JSONBytes.append(raw: ",\"probability\":", to: &bytes)
            JSONBytes.append(intent.probability, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        JSONBytes.append(raw: "],\"opinions\":[", to: &bytes)
        append(analysis.opinions, of: input, to: &bytes)
        JSONBytes.append(raw: "],\"runaround\":", to: &bytes)
        append(analysis.runaround, to: &bytes)
        JSONBytes.append(raw: ",\"break\":", to: &bytes)
        append(analysis.channelBreak, to: &bytes)
        JSONBytes.append(raw: ",\"pii\":[", to: &bytes)
        append(analysis.pii, of: input, to: &bytes)
        JSONBytes.append(raw: "],\"keyphrases\":[", to: &bytes)
        for (index, phrase) in analysis.keyphrases.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONBytes.append(phrase, to: &bytes)
        }
        JSONBytes.append(raw: "],\"noise\":[", to: &bytes)
        append(analysis.noise, of: input, to: &bytes)
        JSONBytes.append(raw: "],\"engine\":{\"model\":", to: &bytes)
        JSONBytes.append(analysis.engine.hasModel ? analysis.engine.model : nil, to: &bytes)
        JSONBytes.append(raw: ",\"taxonomy\":", to: &bytes)
        JSONBytes.append(analysis.engine.taxonomy, to: &bytes)
        JSONBytes.append(raw: ",\"tier\":", to: &bytes)
        JSONBytes.append(analysis.engine.tier, to: &bytes)
        JSONBytes.append(raw: "}}", to: &bytes)
    }

    private static func append(_ sentiment: Sentiment, isKnown: Bool, to bytes: inout [UInt8]) {
        guard isKnown else { return JSONBytes.append(raw: "null", to: &bytes) }
        JSONBytes.append(raw: "{\"polarity\":", to: &bytes)
        JSONBytes.append(sentiment.polarity.rawValue, to: &bytes)
        JSONBytes.append(raw: ",\"score\":", to: &bytes)
        JSONBytes.append(sentiment.probabilities.score, to: &bytes)
        JSONBytes.append(raw: ",\"intensity\":", to: &bytes)
        JSONBytes.append(sentiment.intensity, to: &bytes)
        JSONBytes.append(raw: ",\"probabilities\":{\"negative\":", to: &bytes)
        JSONBytes.append(sentiment.probabilities.negative, to: &bytes)
        JSONBytes.append(raw: ",\"neutral\":", to: &bytes)
        JSONBytes.append(sentiment.probabilities.neutral, to: &bytes)
        JSONBytes.append(raw: ",\"positive\":", to: &bytes)
        JSONBytes.append(sentiment.probabilities.positive, to: &bytes)
        JSONBytes.append(raw: "}}", to: &bytes)
    }

    private static func append(_ course: [TurnSentiment], to bytes: inout [UInt8]) {
        JSONBytes.append(raw: ",\"course\":[", to: &bytes)
        for (index, turn) in course.enumerated() {
            JSONBytes.append(raw: index == 0 ? "{\"turn\":" : ",{\"turn\":", to: &bytes)
            JSONBytes.append(turn.turn, to: &bytes)
            JSONBytes.append(raw: ",\"score\":", to: &bytes)
            JSONBytes.append(turn.score, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func append(_ severity: Severity?, to bytes: inout [UInt8]) {
        guard let severity else { return JSONBytes.append(raw: "null", to: &bytes) }
        JSONBytes.append(raw: "{\"score\":", to: &bytes)
        JSONBytes.append(severity.score, to: &bytes)
        JSONBytes.append(raw: ",\"reasons\":[", to: &bytes)
        for (index, reason) in severity.reasons.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONBytes.append(reason, to: &bytes)
        }
        JSONBytes.append(raw: "]}", to: &bytes)
    }

    private static func append(_ emotion: Emotion?, to bytes: inout [UInt8]) {
        guard let emotion else { return JSONBytes.append(raw: "null", to: &bytes) }
        JSONBytes.append(raw: "{\"label\":", to: &bytes)
        JSONBytes.append(emotion.label, to: &bytes)
        JSONBytes.append(raw: ",\"probabilities\":{", to: &bytes)
        for (index, name) in emotion.probabilities.keys.sorted().enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONBytes.append(name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            JSONBytes.append(emotion.probabilities[name], to: &bytes)
        }
        JSONBytes.append(raw: "}}", to: &bytes)
    }

    private static func append(_ irony: Irony?, of input: AnalysisInput, to bytes: inout [UInt8]) {
        guard let irony else { return JSONBytes.append(raw: "null", to: &bytes) }
        JSONBytes.append(
            raw: irony.isIronic ? "{\"ironic\":true,\"probability\":" : "{\"ironic\":false,\"probability\":", to: &bytes
        )
        JSONBytes.append(irony.probability, to: &bytes)
        JSONBytes.append(raw: ",\"cues\":[", to: &bytes)
        var offsets = ScalarOffsets(input.text)
        for (index, cue) in irony.cues.enumerated() {
            JSONBytes.append(raw: index == 0 ? "{\"kind\":" : ",{\"kind\":", to: &bytes)
            JSONBytes.append(cue.kind, to: &bytes)
            JSONBytes.append(raw: ",\"start\":", to: &bytes)
            JSONBytes.append(offsets.scalar(at: cue.bytes.lowerBound), to: &bytes)
            JSONBytes.append(raw: ",\"end\":", to: &bytes)
            JSONBytes.append(offsets.scalar(at: cue.bytes.upperBound), to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        JSONBytes.append(raw: "]}", to: &bytes)
    }

    private static func append(_ opinions: [Opinion], of input: AnalysisInput, to bytes: inout [UInt8]) {
        var part: Opinion.Part?
        var offsets = ScalarOffsets("")
        for (index, opinion) in opinions.enumerated() {
            if part != opinion.part {
                part = opinion.part
                offsets = ScalarOffsets(AnalysisPart.text(of: opinion.part, in: input))
            }
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONBytes.append(raw: "{\"topic\":", to: &bytes)
            JSONBytes.append(opinion.topic, to: &bytes)
            JSONBytes.append(raw: ",\"topicProbability\":", to: &bytes)
            JSONBytes.append(opinion.topicProbability, to: &bytes)
            switch opinion.part {
            case .text: break
            case .title: JSONBytes.append(raw: ",\"in\":\"title\"", to: &bytes)
            case .code: JSONBytes.append(raw: ",\"in\":\"code\"", to: &bytes)
            case .turn(let turn):
                JSONBytes.append(raw: ",\"turn\":", to: &bytes)
                JSONBytes.append(turn, to: &bytes)
            }
            JSONBytes.append(raw: ",\"start\":", to: &bytes)
            JSONBytes.append(offsets.scalar(at: opinion.bytes.lowerBound), to: &bytes)
            JSONBytes.append(raw: ",\"end\":", to: &bytes)
            JSONBytes.append(offsets.scalar(at: opinion.bytes.upperBound), to: &bytes)
            JSONBytes.append(raw: ",\"quote\":", to: &bytes)
            JSONBytes.append(offsets.text(opinion.bytes), to: &bytes)
            JSONBytes.append(raw: ",\"target\":", to: &bytes)
            JSONBytes.append(opinion.target.map { offsets.text($0) }, to: &bytes)
            JSONBytes.append(raw: ",\"expression\":", to: &bytes)
            JSONBytes.append(opinion.expression.map { offsets.text($0) }, to: &bytes)
            JSONBytes.append(raw: ",\"polarity\":", to: &bytes)
            JSONBytes.append(opinion.polarity.rawValue, to: &bytes)
            JSONBytes.append(raw: ",\"probability\":", to: &bytes)
            JSONBytes.append(opinion.probability, to: &bytes)
            JSONBytes.append(raw: ",\"intensity\":", to: &bytes)
            JSONBytes.append(opinion.intensity, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

extension EngineStamp {
    /// Whether weights stood behind the analysis; without them nothing is known of sentiment.
    package var hasModel: Bool { model != EngineStamp.noModel }

    /// The name in a stamp where no model file was found.
    package static let noModel = "none"
}
