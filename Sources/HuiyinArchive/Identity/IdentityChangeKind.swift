/// How it changed who is whom.
package enum IdentityChangeKind: String, Hashable, Sendable, CaseIterable {
    /// The engine found, or no longer finds, authors to be one person.
    case linked
    /// Somebody said that persons are one.
    case merged
    /// Somebody said that a person is several.
    case split
    /// Somebody took such a word back.
    case undone
    /// Somebody made it count again.
    case redone
}
