package import HuiyinArchive
import HuiyinDomain
import HuiyinIdentity
import HuiyinText

/// A person, as `huiyin persons` prints one.
package enum PersonReport {
    /// One JSON object with a line end: the names, what sources claim (masked), the evidence, the profile, the changes.
    package static func json(_ person: StoredPerson) -> [UInt8] {
        ObjectLine.bytes([
            .init(name: "person", value: .string(person.name)),
            .init(name: "display", value: .string(person.display)),
            .init(name: "voices", value: .number(String(person.voices))),
            .init(name: "names", value: .array(person.authors.map(author))),
            .init(name: "evidence", value: .array(person.pairs.map(pair))),
            .init(name: "profile", value: .array(person.profile.map(profile))),
            .init(name: "changes", value: .array(person.changes.map(change))),
        ])
    }

    /// One JSON object with a line end.
    package static func json(_ person: PersonSummary) -> [UInt8] {
        ObjectLine.bytes([
            .init(name: "person", value: .string(person.name)),
            .init(name: "display", value: .string(person.display)),
            .init(name: "names", value: .number(String(person.authors))),
            .init(name: "voices", value: .number(String(person.voices))),
            .init(name: "sources", value: .array(person.sources.map { .string($0) })),
            .init(name: "cardLevel", value: text(person.cardLevel)),
        ])
    }

    private static func author(_ author: StoredPerson.Author) -> JSONValue {
        .object([
            .init(name: "name", value: .string(author.name)),
            .init(name: "display", value: .string(author.display)),
            .init(name: "voices", value: .number(String(author.voices))),
            .init(
                name: "claims",
                value: .array(
                    author.claims.map { claim in
                        .object([
                            .init(name: "kind", value: .string(claim.claim.kind.rawValue)),
                            .init(name: "value", value: .string(claim.claim.value)),
                            .init(name: "source", value: .string(claim.source)),
                            .init(name: "first", value: ObjectLine.time(claim.first)),
                            .init(name: "last", value: ObjectLine.time(claim.last)),
                        ])
                    })),
        ])
    }

    private static func pair(_ pair: StoredPerson.Pair) -> JSONValue {
        .object([
            .init(name: "left", value: .string(pair.left)),
            .init(name: "right", value: .string(pair.right)),
            .init(name: "weight", value: number(pair.weight)),
            .init(name: "probability", value: number(pair.probability)),
            .init(
                name: "parts",
                value: .array(
                    pair.parts.map { part in
                        .object([
                            .init(name: "claim", value: .string(part.field)),
                            .init(name: "says", value: .string(part.english)),
                            .init(name: "weight", value: number(Double(part.bits))),
                        ])
                    })),
        ])
    }

    private static func profile(_ value: StoredPerson.ProfileValue) -> JSONValue {
        .object([
            .init(name: "name", value: .string(value.name)),
            .init(name: "value", value: .string(value.value)),
            .init(name: "source", value: .string(value.source)),
            .init(name: "since", value: ObjectLine.time(value.since)),
            .init(name: "until", value: ObjectLine.time(value.until)),
        ])
    }

    private static func change(_ change: StoredPerson.Change) -> JSONValue {
        .object([
            .init(name: "number", value: .number(String(change.number))),
            .init(name: "at", value: ObjectLine.time(change.at)),
            .init(name: "kind", value: .string(change.kind.rawValue)),
            .init(name: "by", value: .string(change.by)),
            .init(name: "note", value: text(change.note)),
            .init(name: "undone", value: change.isUndone.map { .bool($0) } ?? .null),
        ])
    }

    private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    private static func number(_ number: Double) -> JSONValue { .number("\(JSONBytes.rounded(number))") }
}
