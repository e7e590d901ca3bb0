/// Lets a request through as long as the day's budget lasts; each try counts.
struct WithinBudget: AssistModel {
    let base: any AssistModel
    let budget: AssistBudget

    func complete(_ request: AssistRequest) async throws -> AssistReply {
        let sent = request.estimatedTokens
        let reserved = sent + request.longestReplyTokens
        try budget.reserve(tokens: reserved)
        do {
            let reply = try await base.complete(request)
            try budget.settle(reserved: reserved, used: reply.tokens ?? sent + reply.text.utf8.count / 2)
            return reply
        } catch {
            // What the endpoint made of it is unknown: what was sent counts, what never came does not.
            try? budget.settle(reserved: reserved, used: sent)
            throw error
        }
    }
}
