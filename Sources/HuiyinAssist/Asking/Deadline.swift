/// A limit of time around work that may hang at any of its steps.
enum Deadline {
    /// The time was up first.
    struct Passed: Error {}

    /// What `work` gives, or ``Passed`` once `limit` is over; the work is cancelled then and waited for.
    static func within<Result: Sendable>(
        _ limit: Duration, _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let result = first else { throw Passed() }
            return result
        }
    }
}
