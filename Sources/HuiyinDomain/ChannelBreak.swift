/// Something that failed at the step from one channel to another: bought online, refused in the store.
package struct ChannelBreak: Hashable, Sendable {
    /// A place where customers and the firm meet.
    package enum Touchpoint: String, Hashable, Sendable, CaseIterable {
        case website
        case app
        case miniProgram = "mini-program"
        case store
        case callCentre = "call-centre"
        case social
        case delivery
        case afterSales = "after-sales"
    }

    /// Where the customer had done something or been promised something.
    package var from: Touchpoint
    /// Where it failed.
    package var to: Touchpoint
    /// What failed, as a slug such as `favourites-not-visible`.
    package var what: String
    /// The words that tell it, as they stand in the item.
    package var quote: String
    /// Calibrated, 0 to 1.
    package var probability: Double

    package init(from: Touchpoint, to: Touchpoint, what: String, quote: String, probability: Double) {
        self.from = from
        self.to = to
        self.what = what
        self.quote = quote
        self.probability = probability
    }
}
