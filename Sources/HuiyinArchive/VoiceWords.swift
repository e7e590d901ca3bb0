import HuiyinDomain
import HuiyinText

/// The words that a voice is found by: those of its title, its text and its turns.
enum VoiceWords {
    /// Tokens joined by spaces; empty where there is nothing to search.
    static func indexed(_ feedback: Feedback) -> String {
        if feedback.title == nil, feedback.turns.isEmpty { return SearchTerms.indexed(feedback.text) }
        let parts = [feedback.title ?? "", feedback.text] + feedback.turns.map(\.text)
        // A line break separates words, so nothing is found across two parts.
        return SearchTerms.indexed(parts.joined(separator: "\n"))
    }
}
