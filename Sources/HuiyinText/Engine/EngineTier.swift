/// Which models read a text.
package enum EngineTier: String, Hashable, Sendable, CaseIterable {
    /// Hashed n-grams: tens of thousands of texts a second.
    case fast
    /// N-grams and the encoder together, on every text.
    case deep
    /// The encoder only where n-grams are unsure.
    case auto
}

/// When the encoder is asked where topics were learned: its budget is some four texts of a hundred, which keeps three thousand texts a
/// second a core. The bounds take the answers that the encoder changes most often; docs/text-engine.md has the figures.
struct Cascade: Hashable, Sendable {
    /// Below this the most probable polarity of the item is unsure.
    var surePolarity = 0.39
    /// Below this the polarity of an opinion is unsure.
    var sureOpinion = 0.375
    /// Below this a run-around or a break may be none.
    var sureStory = 0.55
    /// Between these an item may be ironic or not.
    var unsureIrony = 0.49...0.51

    static let measured = Cascade()
}
