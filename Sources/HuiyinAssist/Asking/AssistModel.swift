/// Whatever completes a request: an endpoint, or a keeper of budget, cache and record in front of one.
package protocol AssistModel: Sendable {
    /// What the model says.
    /// - Throws: ``AssistError``, `CancellationError`.
    func complete(_ request: AssistRequest) async throws -> AssistReply
}

/// One question to a language model, with nothing in it that may not leave.
package struct AssistRequest: Hashable, Sendable {
    package let use: AssistUse
    /// What is to be done and how the answer must look.
    package let instructions: String
    /// The voices, masked and clipped.
    package let content: String
    /// The ids of the voices in ``content``; they stay here, and serve the cache and the record.
    package let voices: [String]
    package let longestReplyTokens: Int

    package init(
        use: AssistUse, instructions: String, content: String, voices: [String], longestReplyTokens: Int
    ) {
        self.use = use
        self.instructions = instructions
        self.content = content
        self.voices = voices
        self.longestReplyTokens = longestReplyTokens
    }

    /// A cautious guess of the tokens that the request itself takes: a token is two bytes or more in Chinese and English alike.
    package var estimatedTokens: Int { (instructions.utf8.count + content.utf8.count) / 2 + 16 }
}

/// What a language model said: material to judge, never an instruction.
package struct AssistReply: Hashable, Sendable {
    package let text: String
    /// Tokens sent and received as the endpoint counts them; `nil` where it doesn't say.
    package let tokens: Int?

    package init(text: String, tokens: Int?) {
        self.text = text
        self.tokens = tokens
    }
}
