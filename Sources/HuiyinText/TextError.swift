/// Why the text engine, a model file, a taxonomy or a line of input could not be used.
package struct TextError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A stable name for programs: `model-broken`, `taxonomy-unknown`, `json-syntax`.
    package let code: String
    /// A sentence: what happened, to which value, what was expected, what to do. Never the customer's words.
    package let message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
