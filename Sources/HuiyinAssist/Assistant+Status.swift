import HuiyinDomain

extension Assistant {
    /// What `huiyin assist status` prints: where requests go, whether the key is there, what today and all days came to.
    package func status(environment: [String: String]) throws -> [String] {
        let spent = try budget.spent()
        let total = try record.total()
        var lines = [
            "on: \(settings.model) at \(address.url)\(address.isLoopback ? " (this machine)" : "")",
            "key: \(keyState(environment))",
            "today (\(spent.day)): \(spent.requests) of \(budget.requestsPerDay) requests, \(spent.tokens) of "
                + "\(budget.tokensPerDay) tokens",
            "answers kept: \(try cache.count()) of \(settings.cacheEntries)",
            "ever sent: \(total.requests) requests, \(total.voices) voices, \(total.bytes) bytes"
                + (total.last.map { ", the last at \($0)" } ?? ""),
        ]
        for (model, counts) in try opinions.counts().sorted(by: { $0.key < $1.key }) {
            lines.append(
                "second opinions of \(model): \(counts.agree) agree with the engine, \(counts.onlyEngine) ironic to the engine "
                    + "only, \(counts.onlyModel) to the model only, \(counts.open) open")
        }
        return lines
    }

    /// Where the key comes from and whether it can be used; never the key.
    private func keyState(_ environment: [String: String]) -> String {
        guard let source = settings.key else { return "none" }
        let place =
            switch source {
            case .environment(let name): "environment variable \(name)"
            case .file(let name): "file \(name)"
            }
        do {
            _ = try key(environment: environment)
            return "from \(place)"
        } catch {
            return "missing: \(error)"
        }
    }
}
