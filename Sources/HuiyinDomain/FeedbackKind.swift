/// How a voice came to be heard; it decides how far a figure may be generalised.
package enum FeedbackKind: String, Hashable, Sendable, CaseIterable {
    /// Asked: answers to a questionnaire.
    case survey
    /// Met: calls, chats, tickets and mails with the company.
    case interaction
    /// Said in public: reviews, posts and comments on them.
    case `public`
    /// A professional test or article.
    case mediaReview = "media-review"
    /// Noted by the company's own people at the counter, in the workshop, on the road.
    case frontLineNote = "front-line-note"
}
