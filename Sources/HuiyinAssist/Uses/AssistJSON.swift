import HuiyinText

/// The JSON of what the tier answers.
package enum AssistJSON {
    /// A name and sentences, each with the ids it rests on.
    package static func bytes(_ answer: ThemeNaming.Answer) -> [UInt8] {
        var bytes = [UInt8]()
        JSONBytes.append(raw: "{\"name\":", to: &bytes)
        if let name = answer.name { append(name, to: &bytes) } else { JSONBytes.append(raw: "null", to: &bytes) }
        JSONBytes.append(raw: ",\"sentences\":[", to: &bytes)
        for (place, sentence) in answer.sentences.enumerated() {
            if place > 0 { JSONBytes.append(raw: ",", to: &bytes) }
            append(sentence, to: &bytes)
        }
        JSONBytes.append(raw: "],\"dropped\":{", to: &bytes)
        var isFirst = true
        for reason in DropReason.allCases {
            let count = answer.dropped.count { $0 == reason }
            guard count > 0 else { continue }
            if !isFirst { JSONBytes.append(raw: ",", to: &bytes) }
            isFirst = false
            JSONBytes.append(reason.rawValue, to: &bytes)
            JSONBytes.append(raw: ":", to: &bytes)
            JSONBytes.append(count, to: &bytes)
        }
        JSONBytes.append(raw: "},\"asked\":", to: &bytes)
        JSONBytes.append(answer.asked, to: &bytes)
        JSONBytes.append(raw: ",\"left_out\":", to: &bytes)
        JSONBytes.append(answer.leftOut, to: &bytes)
        JSONBytes.append(raw: "}\n", to: &bytes)
        return bytes
    }

    /// A line a voice: the engine's answer, the model's, and whether they agree.
    package static func bytes(_ opinions: [IronySecondOpinion.Opinion], model: String) -> [UInt8] {
        var bytes = [UInt8]()
        for opinion in opinions {
            JSONBytes.append(raw: "{\"id\":", to: &bytes)
            JSONBytes.append(opinion.voice, to: &bytes)
            JSONBytes.append(raw: ",\"engine_ironic\":", to: &bytes)
            SecondOpinionLedger.append(opinion.engine, to: &bytes)
            JSONBytes.append(raw: ",\"second_opinion\":{\"model\":", to: &bytes)
            JSONBytes.append(model, to: &bytes)
            JSONBytes.append(raw: ",\"ironic\":", to: &bytes)
            SecondOpinionLedger.append(opinion.model, to: &bytes)
            JSONBytes.append(raw: ",\"agrees\":", to: &bytes)
            SecondOpinionLedger.append(opinion.agrees, to: &bytes)
            JSONBytes.append(raw: "}}\n", to: &bytes)
        }
        return bytes
    }

    private static func append(_ text: CitedText, to bytes: inout [UInt8]) {
        JSONBytes.append(raw: "{\"text\":", to: &bytes)
        JSONBytes.append(text.text, to: &bytes)
        JSONBytes.append(raw: ",\"voices\":[", to: &bytes)
        for (place, voice) in text.voices.enumerated() {
            if place > 0 { JSONBytes.append(raw: ",", to: &bytes) }
            JSONBytes.append(voice, to: &bytes)
        }
        JSONBytes.append(raw: "]}", to: &bytes)
    }
}
