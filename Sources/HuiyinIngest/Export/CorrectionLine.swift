package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// A correction, as `huiyin corrections` prints it.
package enum CorrectionLine {
    /// One JSON object with a line end. `before` and `after` are null for no topic and for not-about-us.
    package static func json(_ stored: StoredCorrection) -> [UInt8] {
        let correction = stored.correction
        let fields: [JSONValue.Field] = [
            .init(name: "id", value: .string(correction.id)),
            .init(name: "feedback", value: .string(correction.target.feedback.description)),
            .init(name: "version", value: .number(String(correction.target.version))),
            .init(name: "quote", value: .string(stored.quote)),
            .init(name: "isWholeVoice", value: .bool(correction.target.opinion == nil)),
            .init(name: "change", value: .string(correction.change.name)),
            .init(name: "before", value: text(stored.before?.value)),
            .init(name: "after", value: text(correction.change.value)),
            .init(name: "state", value: .string(state(stored.state))),
            .init(name: "at", value: .string(VersionReport.time(correction.at))),
            .init(name: "by", value: .string(correction.by)),
            .init(name: "note", value: text(correction.note)),
            .init(name: "source", value: .string(stored.source)),
            .init(name: "channel", value: text(stored.channel?.name)),
            .init(name: "time", value: text(stored.time?.rfc3339)),
        ]
        var bytes: [UInt8] = []
        JSONValue.object(fields).append(to: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    /// `0193…  in-force  topic price → service  车机很贵` and a line end.
    package static func table(_ stored: StoredCorrection) -> [UInt8] {
        let change = stored.correction.change
        var text = "\(stored.id)  \(state(stored.state))  \(change.name)"
        if change != .notAboutUs { text += " \(stored.before?.value ?? "-") → \(change.value ?? "-")" }
        let quote = stored.quote.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }.joined()
        return Array("\(text)  \(quote.prefix(60))\n".utf8)
    }

    /// A stable name: `in-force`, `undone`, `superseded`, `no-opinion-there`, `older-version`, `withdrawn`.
    package static func state(_ state: StoredCorrection.State) -> String {
        switch state {
        case .inForce: "in-force"
        case .undone: "undone"
        case .superseded: "superseded"
        case .noOpinionThere: "no-opinion-there"
        case .olderVersion: "older-version"
        case .withdrawn: "withdrawn"
        }
    }

    private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
