package import HuiyinDomain

/// A field of feedback that a column can fill.
package enum FeedbackField: Hashable, Sendable {
    case id
    case time
    case channel
    case kind
    case product
    case version
    case lineage
    case text
    case title
    case question
    case context
    case turns
    case rating
    case nps
    case store
    case order
    case campaign
    case secondHand
    case claim(IdentityClaim.Kind)

    /// Every field in the order in which columns are looked for.
    package static let all: [FeedbackField] =
        [
            .id, .time, .nps, .rating, .text, .title, .channel, .kind, .product, .version, .lineage, .question,
            .context,
            .turns, .store, .order, .campaign, .secondHand,
        ] + IdentityClaim.Kind.allCases.map(FeedbackField.claim)

    /// What a mapping file calls it.
    package var name: String {
        switch self {
        case .id: "id"
        case .time: "time"
        case .channel: "channel"
        case .kind: "kind"
        case .product: "product"
        case .version: "version"
        case .lineage: "lineage"
        case .text: "text"
        case .title: "title"
        case .question: "question"
        case .context: "context"
        case .turns: "turns"
        case .rating: "rating"
        case .nps: "nps"
        case .store: "store"
        case .order: "order"
        case .campaign: "campaign"
        case .secondHand: "second-hand"
        case .claim(let kind): kind.rawValue
        }
    }

    /// The field that a mapping file calls `name`.
    package init?(mappingKey name: String) {
        guard let field = Self.all.first(where: { $0.name == name }) else { return nil }
        self = field
    }
}
