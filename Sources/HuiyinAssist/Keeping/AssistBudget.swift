package import HuiyinDomain
import HuiyinText

/// How much may be asked a day; kept in a file, so a restart doesn't start the day anew.
package struct AssistBudget: Sendable {
    /// What a day has used.
    package struct Spent: Hashable, Sendable {
        package var day: String
        package var requests: Int
        package var tokens: Int

        package init(day: String, requests: Int, tokens: Int) {
            self.day = day
            self.requests = requests
            self.tokens = tokens
        }
    }

    package let requestsPerDay: Int
    package let tokensPerDay: Int
    private let folder: AssistFolder
    private let clock: AssistClock

    package init(_ settings: AssistSettings, folder: AssistFolder, clock: @escaping AssistClock) {
        requestsPerDay = settings.requestsPerDay
        tokensPerDay = settings.tokensPerDay
        self.folder = folder
        self.clock = clock
    }

    /// What today has used; days begin at midnight of the workspace's zone.
    package func spent() throws -> Spent { try folder.holding { try today() } }

    /// Sets aside one request and `tokens`, before anything is sent.
    /// - Throws: ``AssistError`` `budget-spent`; nothing is set aside then.
    func reserve(tokens: Int) throws {
        try folder.holding {
            var spent = try today()
            guard spent.requests < requestsPerDay else {
                throw Self.spent("today's \(requestsPerDay) requests are used up", "requests_a_day")
            }
            guard tokens <= tokensPerDay - spent.tokens else {
                throw Self.spent(
                    "this request may take \(tokens) tokens, and \(max(0, tokensPerDay - spent.tokens)) of today's "
                        + "\(tokensPerDay) are left", "tokens_a_day")
            }
            spent.requests += 1
            spent.tokens += tokens
            try keep(spent)
        }
    }

    /// Puts what was really used in the place of what was set aside.
    func settle(reserved: Int, used: Int) throws {
        try folder.holding {
            var spent = try today()
            spent.tokens = max(0, spent.tokens - reserved) + used
            try keep(spent)
        }
    }

    private func today() throws -> Spent {
        let day = clock().civilDay
        guard let bytes = try folder.read(folder.budgetFile) else { return Spent(day: day, requests: 0, tokens: 0) }
        guard let value = try? JSONReader.read(bytes), let kept = value["day"]?.string,
            let requests = value["requests"]?.int, let tokens = value["tokens"]?.int, requests >= 0, tokens >= 0,
            tokens <= Int.max / 2
        else {
            throw AssistError(
                code: .storage,
                message: "the budget file \(folder.budgetFile) can't be understood; delete it to count today anew")
        }
        return kept == day
            ? Spent(day: day, requests: requests, tokens: tokens) : Spent(day: day, requests: 0, tokens: 0)
    }

    private func keep(_ spent: Spent) throws {
        var bytes = [UInt8]()
        JSONBytes.append(raw: "{\"day\":", to: &bytes)
        JSONBytes.append(spent.day, to: &bytes)
        JSONBytes.append(raw: ",\"requests\":", to: &bytes)
        JSONBytes.append(spent.requests, to: &bytes)
        JSONBytes.append(raw: ",\"tokens\":", to: &bytes)
        JSONBytes.append(spent.tokens, to: &bytes)
        JSONBytes.append(raw: "}\n", to: &bytes)
        try folder.replace(folder.budgetFile, with: bytes)
    }

    private static func spent(_ what: String, _ setting: String) -> AssistError {
        AssistError(
            code: .budgetSpent,
            message:
                "\(what), so nothing was sent; it starts again at midnight, or raise `\(setting)` under `assist` in "
                + "huiyin.yaml")
    }
}
