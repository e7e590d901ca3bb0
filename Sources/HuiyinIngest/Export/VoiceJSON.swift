import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// Writes a stored item as `huiyin export` gives it back.
package enum VoiceJSON {
    /// The names of the columns, in order; those of contracts.md first.
    static let columns = [
        "id", "key", "source", "title", "text", "time", "channel", "product", "rating", "person", "attributes",
        "analysis", "versions", "feedbackId", "kind", "version", "lineage", "nps", "question", "context", "turns",
        "store", "order", "campaign", "second-hand", "labels", "author", "dimensions",
    ]

    /// The JSON of each of ``columns``, `null` where the item has none.
    static func values(_ voice: StoredVoice) -> [[UInt8]] {
        let feedback = voice.feedback
        var head: [[UInt8]] = [
            string(feedback.hasOwnKey ? feedback.key : nil), string(feedback.key), string(feedback.source),
            string(feedback.title), string(feedback.text), string(feedback.time?.rfc3339),
            string(feedback.channel?.name), string(feedback.product.name), rating(feedback.rating),
            claims(feedback.author), attributes(feedback.attributes), voice.analysisJSON ?? null, versions(voice),
            string(voice.id.description),
        ]
        head += [
            string(feedback.kind?.rawValue), string(feedback.product.version), string(feedback.product.lineage),
            rating(feedback.nps), string(feedback.question), string(feedback.context), turns(feedback.turns),
            string(feedback.store), string(feedback.order), string(feedback.campaign),
            Array((feedback.isSecondHand ? "true" : "false").utf8), labels(feedback.labels),
            string(voice.author), dimensions(feedback.attributes),
        ]
        return head
    }

    /// One object, no line end.
    static func line(_ voice: StoredVoice) -> [UInt8] {
        var bytes: [UInt8] = []
        for (name, value) in zip(columns, values(voice)) {
            bytes.append(UInt8(ascii: bytes.isEmpty ? "{" : ","))
            JSONBytes.append(name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            bytes += value
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private static let null = Array("null".utf8)

    private static func string(_ text: String?) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONBytes.append(text, to: &bytes)
        return bytes
    }

    private static func object(_ fields: [JSONValue.Field]) -> [UInt8] {
        guard !fields.isEmpty else { return null }
        var bytes: [UInt8] = []
        JSONValue.object(fields).append(to: &bytes)
        return bytes
    }

    private static func rating(_ rating: Rating?) -> [UInt8] {
        guard let rating else { return null }
        return object([
            .init(name: "value", value: .number(RatingReader.plain(rating.value))),
            .init(name: "min", value: .number(RatingReader.plain(rating.minimum))),
            .init(name: "max", value: .number(RatingReader.plain(rating.maximum))),
            .init(name: "scale", value: .string(rating.scale.rawValue)),
            .init(name: "raw", value: .string(rating.raw)),
        ])
    }

    private static func claims(_ claims: [IdentityClaim]) -> [UInt8] {
        object(claims.map { JSONValue.Field(name: $0.kind.rawValue, value: .string($0.value)) })
    }

    private static func attributes(_ attributes: [Attribute]) -> [UInt8] {
        let fields = attributes.map { JSONValue.Field(name: $0.name, value: .string($0.value)) }
        return fields.isEmpty ? Array("{}".utf8) : object(fields)
    }

    /// The names of the attributes that are offered as dimensions.
    private static func dimensions(_ attributes: [Attribute]) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONValue.array(attributes.filter(\.isDimension).map { .string($0.name) }).append(to: &bytes)
        return bytes
    }

    private static func turns(_ turns: [Turn]) -> [UInt8] {
        guard !turns.isEmpty else { return null }
        var bytes: [UInt8] = []
        JSONValue.array(
            turns.map {
                .object([
                    .init(name: "role", value: .string($0.role.rawValue)), .init(name: "text", value: .string($0.text)),
                ])
            }
        ).append(to: &bytes)
        return bytes
    }

    private static func labels(_ labels: GivenLabels) -> [UInt8] {
        var fields: [JSONValue.Field] = []
        if let topic = labels.topic { fields.append(.init(name: "topic", value: .string(topic))) }
        if let polarity = labels.polarity {
            fields.append(.init(name: "polarity", value: .number(String(polarity.rawValue))))
        }
        return object(fields)
    }

    /// What the item said before, newest first.
    private static func versions(_ voice: StoredVoice) -> [UInt8] {
        var bytes = Array("[".utf8)
        for (index, version) in voice.earlierVersions.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let feedback = version.feedback
            let imported = ZonedTime(milliseconds: version.importedAt, offsetSeconds: 0, zone: "UTC").rfc3339
            bytes += Array("{\"version\":\(version.number),\"importedAt\":".utf8)
            let fields: [(String, [UInt8])] = [
                ("", string(imported)), ("title", string(feedback.title)), ("text", string(feedback.text)),
                ("time", string(feedback.time?.rfc3339)), ("channel", string(feedback.channel?.name)),
                ("product", string(feedback.product.name)), ("rating", rating(feedback.rating)),
                ("attributes", attributes(feedback.attributes)),
                ("analysis", version.understandings.first?.json ?? null),
            ]
            for (name, value) in fields {
                if !name.isEmpty { bytes += Array(",\"\(name)\":".utf8) }
                bytes += value
            }
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "]"))
        return bytes
    }
}
