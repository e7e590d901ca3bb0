package import HuiyinDomain
package import HuiyinIdentity

/// One who speaks, under however many names: all authors that are taken for one person, and why.
package struct StoredPerson: Hashable, Sendable {
    /// What one source said about who an author is.
    package struct Claim: Hashable, Sendable {
        /// Masked.
        package let claim: IdentityClaim
        package let source: String
        /// When what was said with it was first and last said, in milliseconds UTC; `nil` without times.
        package let first: Int64?
        package let last: Int64?
    }

    /// What stands under one set of claims, before anybody is linked.
    package struct Author: Hashable, Sendable {
        /// 16 hexadecimal digits.
        package let name: String
        /// Masked: `陈*`.
        package let display: String
        package let claims: [Claim]
        /// Items in force.
        package let voices: Int
    }

    /// Why two authors are taken for one.
    package struct Pair: Hashable, Sendable {
        package let left: String
        package let right: String
        /// In bits: the sum of the parts.
        package let weight: Double
        package let probability: Double
        package let parts: [EvidencePart]
    }

    /// What a customer file says, such as the card level.
    package struct ProfileValue: Hashable, Sendable {
        package let name: String
        package let value: String
        package let source: String
        /// Since when we know, in milliseconds UTC.
        package let since: Int64
        /// Until when it was so; `nil` for what holds.
        package let until: Int64?
    }

    /// A change of who is whom that touched this person.
    package struct Change: Hashable, Sendable {
        package let number: Int64
        package let at: Int64
        package let kind: IdentityChangeKind
        package let by: String
        package let note: String?
        /// Whether it is a word of people that counts, is taken back, or neither (`nil`: the engine's).
        package let isUndone: Bool?
    }

    /// `p` and 16 digits for linked authors, else the one author's own name.
    package let name: String
    package let authors: [Author]
    package let pairs: [Pair]
    /// Current values first, then what they were, newest first.
    package let profile: [ProfileValue]
    /// Newest first.
    package let changes: [Change]

    package var voices: Int { authors.reduce(0) { $0 + $1.voices } }
    /// How the person is called: the first author's display name that says something.
    package var display: String { authors.lazy.map(\.display).first { !$0.isEmpty } ?? name }

    /// The value in force of a profile field, such as `card-level`.
    package func current(_ field: ProfileField) -> String? {
        profile.first { $0.name == field.rawValue && $0.until == nil }?.value
    }
}

/// Fields of a customer file that pages know by name; every other column is kept under its own.
package enum ProfileField: String, Hashable, Sendable, CaseIterable {
    case cardLevel = "card-level"
    case lastPurchase = "last-purchase"
    case lastStore = "last-store"
    case spent
    /// Whether, and how, the customer agreed to be written to.
    case consent
    case memberSince = "member-since"
    case product
}

/// A person in a list.
package struct PersonSummary: Hashable, Sendable {
    package let name: String
    package let display: String
    package let authors: Int
    package let voices: Int
    package let sources: [String]
    package let cardLevel: String?
}
