import Foundation
import HuiyinArchive
import HuiyinText
import NIOHTTP1

/// How a request says who asks; a token is fetched when it is needed and again when it has run out.
actor AccessTokens {
    private let fetcher: HTTPFetcher
    private let workspace: String
    private let now: @Sendable () -> Int64
    private var token: (text: String, until: Int64)?

    init(_ fetcher: HTTPFetcher, workspace: String, now: @escaping @Sendable () -> Int64) {
        self.fetcher = fetcher
        self.workspace = workspace
        self.now = now
    }

    /// The headers, and the parameters of the address.
    func access() async throws -> (headers: [(String, String)], parameters: [(String, String)]) {
        switch fetcher.settings.access {
        case .open: return ([], [])
        case .header(let name, let prefix, let source):
            return ([(name, prefix + (try Secret.read(source, workspace: workspace).text))], [])
        case .parameter(let name, let source):
            return ([], [(name, try Secret.read(source, workspace: workspace).text)])
        case .client(let address, let id, let source, let scope):
            if let token, now() < token.until { return ([("authorization", "Bearer \(token.text)")], []) }
            let secret = try Secret.read(source, workspace: workspace)
            let fresh = try await fetch(address, id, secret, scope)
            token = fresh
            return ([("authorization", "Bearer \(fresh.text)")], [])
        }
    }

    /// Forgets the token; `false` where there is none that could be fetched anew.
    func forget() -> Bool {
        defer { token = nil }
        return token != nil
    }

    private func fetch(
        _ address: String, _ id: String, _ secret: Secret, _ scope: String?
    ) async throws -> (text: String, until: Int64) {
        var settings = fetcher.settings
        settings.url = address
        let fetcher = try HTTPFetcher(settings)
        guard let url = URL(string: address) else {
            throw ConnectError(code: "url-wrong", message: "the `token_url` is no address")
        }
        var fields = URLComponents()
        fields.queryItems =
            [URLQueryItem(name: "grant_type", value: "client_credentials")]
            + (scope.map { [URLQueryItem(name: "scope", value: $0)] } ?? [])
        let basic = Data("\(id):\(secret.text)".utf8).base64EncodedString()
        let answer = try fetcher.checked(
            try await fetcher.fetch(
                url, method: .POST,
                headers: [
                    ("authorization", "Basic \(basic)"), ("content-type", "application/x-www-form-urlencoded"),
                ], body: Array((fields.percentEncodedQuery ?? "").utf8)))
        guard let json = try? JSONReader.read(answer.body), let text = json["access_token"]?.string, !text.isEmpty
        else {
            throw ConnectError(
                code: "token", message: "\(fetcher.host) gave no access token; are `client_id` and its secret right?")
        }
        // A minute less, so that none runs out on its way.
        let seconds = max(10, (json["expires_in"]?.int ?? 300) - 60)
        return (text, now() + Int64(seconds) * 1000)
    }
}
