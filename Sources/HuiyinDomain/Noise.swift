/// A stretch of an item that says nothing about what its customer went through: it stays in the record and is not analysed.
package struct Noise: Hashable, Sendable {
    /// What it is.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Tags, comments, scripts and styles.
        case html
        /// An address of the web.
        case link
        /// `[图片]`, `[image]`: what a picture or a file left behind.
        case placeholder
        /// What a mail program adds below: from `-- ` on, 发自我的iPhone, Sent from my …
        case signature
        /// What a mail answers to, copied below or between.
        case quotedReply = "quoted-reply"
        /// `//@user:` and what follows it: others' words that were passed on.
        case forward
        /// Who is called or answered at the ends of a text: `@user`, 回复@user:
        case mention
        /// What a machine answers while nobody is there.
        case autoReply = "auto-reply"
        /// What a platform writes where a customer wrote nothing.
        case defaultReview = "default-review"
        /// A call to give good reviews for money, copied from the seller's card.
        case incentive
        /// The marks of a topic; its words stay.
        case hashtag
        /// The fourth and further of the same mark in a row.
        case flood
        /// Characters that nobody sees.
        case invisible
    }

    package let kind: Kind
    /// The part of the item that ``bytes`` counts in.
    package let part: Opinion.Part
    /// Where it stands, as a range of UTF-8 bytes of its part.
    package let bytes: Range<Int>

    package init(kind: Kind, part: Opinion.Part = .text, bytes: Range<Int>) {
        self.kind = kind
        self.part = part
        self.bytes = bytes
    }
}
