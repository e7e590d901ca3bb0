/// Something that a query can filter by, under the name it has in JSON.
package enum QueryProperty: Hashable, Sendable {
    case topic
    case polarity
    case column(FactColumn)

    /// The property called `name` (`topic`, `channel`, `attribute:门店` …), or `nil` when there is none.
    package init?(name: String) {
        switch name {
        case "topic": self = .topic
        case "polarity": self = .polarity
        default:
            guard let column = FactColumn(name: name) else { return nil }
            self = .column(column)
        }
    }

    package var name: String {
        switch self {
        case .topic: "topic"
        case .polarity: "polarity"
        case .column(let column): column.name
        }
    }
}

extension FactColumn {
    /// Every column that has a fixed name; attributes come on top.
    package static let named: [FactColumn] = [
        .channel, .source, .kind, .product, .version, .lineage, .store, .campaign, .language, .person, .nps,
        .authenticity,
    ]

    /// The column called `name`, `attribute:NAME` for one of the customer's own, or `nil` when there is none.
    package init?(name: String) {
        if let attribute = name.dropping(prefix: "attribute:") {
            guard !attribute.isEmpty else { return nil }
            self = .attribute(attribute)
            return
        }
        guard let column = Self.named.first(where: { $0.name == name }) else { return nil }
        self = column
    }

    /// The name in JSON, in addresses and in the documentation.
    package var name: String {
        switch self {
        case .channel: "channel"
        case .source: "source"
        case .kind: "kind"
        case .product: "product"
        case .version: "version"
        case .lineage: "lineage"
        case .store: "store"
        case .campaign: "campaign"
        case .language: "language"
        case .person: "person"
        case .nps: "nps"
        case .authenticity: "authenticity"
        case .attribute(let name): "attribute:\(name)"
        }
    }
}

extension String {
    /// What follows `prefix`, or `nil` when the string doesn't begin with it.
    func dropping(prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
