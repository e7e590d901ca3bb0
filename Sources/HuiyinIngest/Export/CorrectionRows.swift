package import HuiyinArchive
import HuiyinDomain
import HuiyinText

extension Archive {
    /// Hands out the corrections that count as lines that `huiyin train` learns from, the newest first; gives how many.
    ///
    /// Of a corrected opinion the line holds its words, of a corrected voice all of its text; personal data in them is
    /// masked. `id` and `correction` are the correction's id, `feedback` the voice's.
    @discardableResult
    package func trainingRows(_ body: ([UInt8]) throws -> Void) async throws -> Int {
        let page = 500
        var offset = 0
        var count = 0
        while true {
            let list = try await corrections(limit: page, offset: offset).list
            for stored in list where stored.isInForce {
                // A ticked option has no words to learn from; its node stands in the taxonomy.
                if case .code? = stored.correction.target.opinion?.part { continue }
                guard let voice = try await voice(stored.correction.target.feedback) else { continue }
                try body(CorrectionRow.line(stored, voice))
                count += 1
            }
            guard list.count == page else { return count }
            offset += page
        }
    }
}

/// A correction as something to learn from.
enum CorrectionRow {
    /// One JSON object with a line end.
    static func line(_ stored: StoredCorrection, _ voice: StoredVoice) -> [UInt8] {
        let correction = stored.correction
        var fields: [JSONValue.Field] = [
            .init(name: "id", value: .string(correction.id)),
            .init(name: "correction", value: .string(correction.id)),
            .init(name: "feedback", value: .string(correction.target.feedback.description)),
        ]
        if let title = voice.feedback.title, correction.target.opinion == nil, title != stored.quote {
            fields.append(.init(name: "title", value: .string(PersonalMask.mask(title))))
        }
        fields.append(.init(name: "text", value: .string(PersonalMask.mask(stored.quote))))
        switch correction.change {
        case .polarity(let polarity):
            let value = JSONValue.number(String(polarity.rawValue))
            fields.append(.init(name: "sentiment", value: .object([.init(name: "polarity", value: value)])))
        case .irony(let isIronic):
            let value = JSONValue.object([.init(name: "ironic", value: .bool(isIronic))])
            fields.append(.init(name: "irony", value: value))
        case .topic, .notAboutUs: break
        }
        if let span = correction.target.opinion {
            fields.append(.init(name: "opinions", value: .array(opinions(at: span, voice))))
        } else if correction.change == .notAboutUs {
            fields.append(.init(name: "opinions", value: .array([])))
        }
        if let taxonomy = voice.analysis?.engine.taxonomy {
            fields.append(.init(name: "taxonomy", value: .string(taxonomy)))
        }
        var bytes: [UInt8] = []
        JSONValue.object(fields).append(to: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    /// What is said in the words of `span`, as people corrected it.
    private static func opinions(at span: Correction.Span, _ voice: StoredVoice) -> [JSONValue] {
        guard let seen = voice.engineAnalysis?.opinions,
            let place = span.place(in: seen).map({ seen[$0] })
        else { return [] }
        return (voice.analysis?.opinions ?? []).compactMap { opinion in
            guard opinion.part == place.part, opinion.bytes == place.bytes, let topic = opinion.topic else {
                return nil
            }
            return .object([
                .init(name: "topic", value: .string(topic)),
                .init(name: "polarity", value: .number(String(opinion.polarity.rawValue))),
            ])
        }
    }
}
