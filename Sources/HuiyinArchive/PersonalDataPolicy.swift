/// Where the personal data of what comes in stays in clear. Everywhere else it is masked.
package enum PersonalDataPolicy: String, Hashable, Sendable, CaseIterable {
    /// In the sealed record of each item only; each reading is noted.
    case vault
    /// Nowhere: it is taken out of the sealed record too, whose bytes are then not those that came.
    case nowhere
}
