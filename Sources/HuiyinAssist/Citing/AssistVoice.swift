/// A voice that a language model may be shown.
package struct AssistVoice: Hashable, Sendable {
    package let id: String
    package let text: String

    package init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}
