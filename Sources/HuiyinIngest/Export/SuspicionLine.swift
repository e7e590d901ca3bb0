package import HuiyinArchive
package import HuiyinDomain
import HuiyinText

/// What speaks against a voice, as `huiyin authenticity` prints it.
package enum SuspicionLine {
    /// One JSON object with a line end. The words a flag was told by stand in `cue`, with Unicode scalars from 0 as their place.
    package static func json(_ id: FeedbackID, _ state: SuspicionState, _ voice: StoredVoice?) -> [UInt8] {
        var fields: [JSONValue.Field] = [
            .init(name: "feedback", value: .string(id.description)),
            .init(name: "source", value: text(voice?.source)),
            .init(name: "verdict", value: .string(state.verdict)),
            .init(name: "flags", value: .array(state.flags.map { flag($0, voice) })),
        ]
        let dismissal = state.dismissal.map {
            JSONValue.object([
                .init(name: "at", value: .string(VersionReport.time($0.at))),
                .init(name: "by", value: .string($0.by)), .init(name: "note", value: text($0.note)),
            ])
        }
        fields.append(.init(name: "dismissed", value: dismissal ?? .null))
        var bytes: [UInt8] = []
        JSONValue.object(fields).append(to: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    /// `0193…  duplicate  copy of 0192…` and a line end.
    package static func table(_ id: FeedbackID, _ state: SuspicionState, _ voice: StoredVoice?) -> [UInt8] {
        let kinds = state.flags.map { flag in
            let cue = Self.cue(flag, voice).map { " “\($0)”" } ?? ""
            return "\(flag.kind.rawValue): \(reason(flag))\(cue)"
        }
        let dismissed = state.dismissal == nil ? "" : "  (genuine, says \(state.dismissal?.by ?? ""))"
        return Array("\(id)  \(kinds.joined(separator: "; "))\(dismissed)\n".utf8)
    }

    /// Why, in a few words.
    package static func reason(_ flag: SuspicionFlag) -> String {
        switch flag.rule {
        case .advertWords: "offers something and says how to be reached"
        case .rewardWords: "speaks of a reward for praise"
        case .platformText: "the platform wrote it"
        case .forwardMarks: "passed on without a word of its own"
        case .copy: "says the same as \(flag.other.map(\.description) ?? "another voice")"
        case .authorRepeats: "the author said nearly the same \(flag.count ?? 0) times within a day"
        case .templateBurst: "\(flag.count ?? 0) authors said nearly the same within an hour"
        case .person: "a person says so"
        }
    }

    /// The words that a flag was told by.
    package static func cue(_ flag: SuspicionFlag, _ voice: StoredVoice?) -> String? {
        guard let part = flag.part, let bytes = flag.bytes, let feedback = voice?.feedback else { return nil }
        let text = Array(
            AnalysisPart.text(of: part, title: feedback.title, text: feedback.text, turns: feedback.turns).utf8)
        guard bytes.upperBound <= text.count, !bytes.isEmpty else { return nil }
        return String(decoding: text[bytes], as: UTF8.self)
    }

    private static func flag(_ flag: SuspicionFlag, _ voice: StoredVoice?) -> JSONValue {
        .object([
            .init(name: "kind", value: .string(flag.kind.rawValue)),
            .init(name: "rule", value: .string(flag.rule.rawValue)),
            .init(name: "probability", value: .number(String(flag.probability))),
            .init(name: "reason", value: .string(reason(flag))), .init(name: "cue", value: text(cue(flag, voice))),
            .init(name: "other", value: text(flag.other?.description)),
            .init(name: "count", value: flag.count.map { .number(String($0)) } ?? .null),
        ])
    }

    private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
