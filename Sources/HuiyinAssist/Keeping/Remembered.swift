/// Answers from the cache where the same was asked before, and keeps new answers that can be read.
struct Remembered: AssistModel {
    let base: any AssistModel
    let cache: AnswerCache
    let model: String
    let address: String

    func complete(_ request: AssistRequest) async throws -> AssistReply {
        let key = AnswerCache.key(request, model: model, address: address)
        if let text = try cache.text(key) { return AssistReply(text: text, tokens: 0) }
        let reply = try await base.complete(request)
        // Rubbish is not kept: the next time may do better.
        if JSONAnswer.object(in: reply.text) != nil { try cache.keep(reply.text, key: key, voices: request.voices) }
        return reply
    }
}
