package import HuiyinDomain
package import Logging

/// The assist tier of one workspace: its endpoint behind cache, second try, budget and record.
package struct Assistant: Sendable {
    package let settings: AssistSettings
    package let address: AssistAddress
    package let budget: AssistBudget
    package let cache: AnswerCache
    package let record: SentRecord
    package let opinions: SecondOpinionLedger
    private let workspace: String
    private let logger: Logger

    /// The tier that `settings` describe, keeping its files in `folder` of `workspace`. Nothing is sent and no key is read yet.
    /// - Throws: ``AssistError`` `off` without settings, `bad-address`.
    package init(
        _ settings: AssistSettings?, workspace: String, folder: String, clock: @escaping AssistClock, logger: Logger
    ) throws(AssistError) {
        guard let settings else { throw .off }
        self.settings = settings
        self.workspace = workspace
        self.logger = logger
        address = try AssistAddress(settings.url, plainHTTP: settings.plainHTTP)
        let folder = AssistFolder(folder)
        budget = AssistBudget(settings, folder: folder, clock: clock)
        cache = AnswerCache(folder: folder, capacity: settings.cacheEntries)
        record = SentRecord(folder: folder, clock: clock)
        opinions = SecondOpinionLedger(folder: folder)
    }

    /// The model to ask.
    /// - Throws: ``AssistError`` `key-missing`.
    package func model(environment: [String: String]) throws(AssistError) -> any AssistModel {
        let endpoint = OpenAIEndpoint(
            address: address, model: settings.model, key: try key(environment: environment), timeout: settings.timeout,
            logger: logger)
        return guarded(endpoint)
    }

    /// The key as it is now; `nil` where the endpoint needs none.
    func key(environment: [String: String]) throws(AssistError) -> AssistKey? {
        guard let source = settings.key else { return nil }
        return try AssistKey.read(source, workspace: workspace, environment: environment)
    }

    /// `endpoint` behind everything that keeps watch.
    package func guarded(
        _ endpoint: any AssistModel,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) -> any AssistModel {
        let recorded = Recorded(base: endpoint, record: record, model: settings.model, host: address.host)
        let tried = RetryOnce(WithinBudget(base: recorded, budget: budget), sleep: sleep)
        return Remembered(base: tried, cache: cache, model: settings.model, address: address.url)
    }
}
