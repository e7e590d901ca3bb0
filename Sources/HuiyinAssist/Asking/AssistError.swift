/// Why the assist tier gave no answer, as a stable name and a sentence that says what to do.
package struct AssistError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// Nobody configured an endpoint.
        case off
        case badAddress = "bad-address"
        case keyMissing = "key-missing"
        case unreachable
        case timeout
        /// The endpoint answered that it won't: a wrong key, an unknown model, a malformed request.
        case refused
        /// The endpoint is overloaded or broken, also at the second try.
        case busy
        case redirected
        case tooLarge = "too-large"
        /// The answer is not what was asked for.
        case unreadableReply = "unreadable-reply"
        case budgetSpent = "budget-spent"
        /// There are no voices, or none with words.
        case nothingToAsk = "nothing-to-ask"
        /// The answer was read, and nothing in it rests on the voices.
        case nothingUsable = "nothing-usable"
        case storage
    }

    /// Whether a second try may help, and when.
    package enum Retry: Hashable, Sendable {
        case soon
        /// The endpoint named the time.
        case after(Duration)
    }

    package let code: Code
    /// What happened, what was expected, what to do. Never a key, a voice or the endpoint's own words.
    package let message: String
    package let retry: Retry?

    package init(code: Code, message: String, retry: Retry? = nil) {
        self.code = code
        self.message = message
        self.retry = retry
    }

    package var description: String { message }

    /// The tier as it comes.
    package static let off = AssistError(
        code: .off,
        message:
            "no endpoint is named, so nothing is sent; to turn the assist tier on, write one into huiyin.yaml, such as\n"
            + "  assist:\n    url: http://127.0.0.1:8080/v1\n    model: the name that the endpoint uses\n"
            + "or name one for this call with --url and --model")
}
