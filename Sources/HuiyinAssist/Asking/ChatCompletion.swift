import HuiyinText

/// The JSON of chat completions, as far as it is spoken here.
enum ChatCompletion {
    /// The body that asks `model` for an answer to `request`, at temperature 0 and in one piece.
    static func body(_ request: AssistRequest, model: String) -> [UInt8] {
        var bytes = [UInt8]()
        JSONBytes.append(raw: "{\"model\":", to: &bytes)
        JSONBytes.append(model, to: &bytes)
        JSONBytes.append(raw: ",\"messages\":[{\"role\":\"system\",\"content\":", to: &bytes)
        JSONBytes.append(request.instructions, to: &bytes)
        JSONBytes.append(raw: "},{\"role\":\"user\",\"content\":", to: &bytes)
        JSONBytes.append(request.content, to: &bytes)
        JSONBytes.append(raw: "}],\"temperature\":0,\"stream\":false,\"max_tokens\":", to: &bytes)
        JSONBytes.append(request.longestReplyTokens, to: &bytes)
        JSONBytes.append(raw: "}", to: &bytes)
        return bytes
    }

    /// The first choice of an answer.
    /// - Throws: ``AssistError`` `unreadable-reply` for anything that is no completion with words in it.
    static func reply(_ body: [UInt8], host: String) throws(AssistError) -> AssistReply {
        let value: JSONValue
        do {
            value = try JSONReader.read(body)
        } catch {
            throw unreadable(host, "is no JSON")
        }
        guard let choice = value["choices"]?.array?.first else { throw unreadable(host, "has no choices") }
        guard let text = choice["message"]?["content"]?.string, !text.allSatisfy(\.isWhitespace) else {
            throw unreadable(host, "has no content in its first choice")
        }
        return AssistReply(text: text, tokens: tokens(value["usage"]))
    }

    /// What the endpoint counted, where that can be true.
    private static func tokens(_ usage: JSONValue?) -> Int? {
        let parts = ["prompt_tokens", "completion_tokens"].map { usage?[$0]?.int }
        let total = usage?["total_tokens"]?.int ?? parts[0].flatMap { sent in parts[1].map { sent &+ $0 } }
        return total.flatMap { 1...10_000_000 ~= $0 ? $0 : nil }
    }

    private static func unreadable(_ host: String, _ what: String) -> AssistError {
        AssistError(
            code: .unreadableReply,
            message: "the answer of \(host) \(what); is `url` that of an OpenAI-compatible API (it mostly ends in /v1)?"
        )
    }
}
