/// How two versions of an item differ, field by field.
package struct VersionComparison: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        /// What a mapping file calls the field (`text`, `rating`, `store` …); `attribute:门店` for a column of the customer's
        /// own; `topic` and `polarity` for labels that came with the data.
        package let name: String
        /// `nil` where there was nothing.
        package let before: String?
        /// `nil` where there is nothing any more.
        package let after: String?
        /// From ``before`` to ``after``; see ``TextDifference``.
        package let pieces: [TextDifference.Piece]
    }

    /// The fields that differ, in the order in which a voice is shown.
    package let fields: [Field]

    /// What became of `before` in `after`. Claims are compared as they are given, so masked ones by what is left of them.
    package init(from before: Feedback, to after: Feedback) {
        let (old, new) = (Self.values(before), Self.values(after))
        var names = old.map(\.name)
        for value in new where !names.contains(value.name) { names.append(value.name) }
        fields = names.compactMap { name in
            let was = old.first { $0.name == name }?.value
            let now = new.first { $0.name == name }?.value
            guard was != now else { return nil }
            return Field(name: name, before: was, after: now, pieces: TextDifference.pieces(was ?? "", now ?? ""))
        }
    }

    private static func values(_ item: Feedback) -> [(name: String, value: String)] {
        var values: [(name: String, value: String?)] = [
            ("title", item.title), ("text", item.text.isEmpty ? nil : item.text),
            ("turns", turns(item.turns)), ("question", item.question), ("context", item.context),
            ("time", item.time?.rfc3339), ("channel", item.channel?.name), ("kind", item.kind?.rawValue),
            ("rating", item.rating.map(rating)), ("nps", item.nps.map(rating)), ("product", item.product.name),
            ("version", item.product.version), ("lineage", item.product.lineage), ("store", item.store),
            ("order", item.order), ("campaign", item.campaign), ("topic", item.labels.topic),
            ("polarity", item.labels.polarity.map { String($0.rawValue) }),
            ("second-hand", item.isSecondHand ? "true" : nil),
        ]
        for claim in item.author { values.append((claim.kind.rawValue, claim.value)) }
        for attribute in item.attributes { values.append(("attribute:\(attribute.name)", attribute.value)) }
        // A column may occur twice.
        var all = [(name: String, value: String)]()
        for case (let name, let value?) in values {
            if let index = all.firstIndex(where: { $0.name == name }) {
                all[index].value += "\n" + value
            } else {
                all.append((name, value))
            }
        }
        return all
    }

    private static func turns(_ turns: [Turn]) -> String? {
        turns.isEmpty ? nil : turns.map { "\($0.role.rawValue): \($0.text)" }.joined(separator: "\n")
    }

    private static func rating(_ rating: Rating) -> String {
        "\(rating.raw) (\(plain(rating.value)), \(plain(rating.minimum))–\(plain(rating.maximum)))"
    }

    private static func plain(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}
