/// Asks once more where the endpoint was overloaded or broken; whoever hangs or refuses is not asked again.
package struct RetryOnce: AssistModel {
    /// Where the endpoint names no time.
    static let usualWait = Duration.seconds(1)
    /// Longer waits are the caller's business.
    static let longestWait = Duration.seconds(30)

    private let base: any AssistModel
    private let sleep: @Sendable (Duration) async throws -> Void

    package init(
        _ base: any AssistModel,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.base = base
        self.sleep = sleep
    }

    package func complete(_ request: AssistRequest) async throws -> AssistReply {
        do {
            return try await base.complete(request)
        } catch let error as AssistError {
            guard let retry = error.retry else { throw error }
            var wait = Self.usualWait
            if case .after(let named) = retry { wait = named }
            guard wait <= Self.longestWait else {
                throw AssistError(
                    code: error.code,
                    message:
                        "the endpoint is busy and asks to come back in \(wait.components.seconds) s; try again then")
            }
            try await sleep(wait)
            return try await base.complete(request)
        }
    }
}
