/// A customer who was sent from one to another, or who had to come back again and again about the same thing.
package struct Runaround: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case passedAround = "passed-around"
        case repeatContact = "repeat-contact"
    }

    package var kind: Kind
    /// Every hop in the order told, returns repeated, in the shortest noun of the text; empty where nobody is named.
    package var actors: [String]
    /// How often the customer turned to the firm, where that is stated or can be counted.
    package var contacts: Int?
    /// How many days it took, where that is stated or can be counted.
    package var days: Int?
    /// Whether it was solved in the end; `nil` where that is not said.
    package var isResolved: Bool?
    /// Calibrated, 0 to 1.
    package var probability: Double

    package init(
        kind: Kind, actors: [String] = [], contacts: Int? = nil, days: Int? = nil, isResolved: Bool? = nil,
        probability: Double
    ) {
        self.kind = kind
        self.actors = actors
        self.contacts = contacts
        self.days = days
        self.isResolved = isResolved
        self.probability = probability
    }
}
