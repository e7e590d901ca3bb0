/// One thing a customer said, in the shape that every part of the product speaks.
package struct Feedback: Hashable, Sendable {
    /// The name of the source it came from; with ``key`` it says which item this is.
    package var source: String
    /// The source's own id, or a hash of the fields where the source has none.
    package var key: String
    /// Whether ``key`` is the source's own id rather than a hash made here.
    package var hasOwnKey: Bool
    package var kind: FeedbackKind?
    package var channel: Channel?
    /// When it was said; `nil` where the source doesn't tell.
    package var time: ZonedTime?
    package var title: String?
    /// What was said; empty where only a rating was given. For a conversation see ``turns``.
    package var text: String
    package var turns: [Turn]
    /// The survey question that ``text`` answers.
    package var question: String?
    /// What ``text`` replies to.
    package var context: String?
    package var rating: Rating?
    package var nps: Rating?
    package var product: ProductReference
    package var store: String?
    package var order: String?
    package var campaign: String?
    package var author: [IdentityClaim]
    /// Given with the data by people or another system; used in place of the engine's guess.
    package var labels: GivenLabels
    /// Every other column, in the order of the file: nothing that came in is thrown away.
    package var attributes: [Attribute]
    /// An employee relays what a customer said, in the employee's words.
    package var isSecondHand: Bool

    package init(source: String, key: String, hasOwnKey: Bool = true, text: String = "") {
        self.source = source
        self.key = key
        self.hasOwnKey = hasOwnKey
        self.text = text
        turns = []
        product = ProductReference()
        author = []
        labels = GivenLabels()
        attributes = []
        isSecondHand = false
    }
}

/// A column of the customer's own data that no field of ``Feedback`` stands for.
package struct Attribute: Hashable, Sendable {
    package let name: String
    package let value: String
    /// Named by the mapping, so offered as a dimension of figures; every other column is only kept.
    package let isDimension: Bool

    package init(name: String, value: String, isDimension: Bool = false) {
        self.name = name
        self.value = value
        self.isDimension = isDimension
    }
}

/// What a voice is about: a product, its version, and the line it belongs to (so that a successor can ask its ancestors).
package struct ProductReference: Hashable, Sendable {
    package var name: String?
    package var version: String?
    package var lineage: String?

    package init(name: String? = nil, version: String? = nil, lineage: String? = nil) {
        self.name = name
        self.version = version
        self.lineage = lineage
    }
}

/// One contribution to a conversation.
package struct Turn: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case customer
        case agent
        case system
    }

    package let role: Role
    package let text: String

    package init(role: Role, text: String) {
        self.role = role
        self.text = text
    }
}

/// One thing a source says about who is speaking.
package struct IdentityClaim: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case person
        case mobile
        case email
        case unionID = "union-id"
        case openID = "open-id"
        case member
        case device
        case nickname
        case name
        case city
        case address
    }

    package let kind: Kind
    package let value: String

    package init(kind: Kind, value: String) {
        self.kind = kind
        self.value = value
    }
}

/// Answers that came with the data.
package struct GivenLabels: Hashable, Sendable {
    /// A path of the taxonomy, or a name that the taxonomy resolves.
    package var topic: String?
    package var polarity: Polarity?

    package init(topic: String? = nil, polarity: Polarity? = nil) {
        self.topic = topic
        self.polarity = polarity
    }

    package var isEmpty: Bool { topic == nil && polarity == nil }
}
