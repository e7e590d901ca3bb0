import AsyncHTTPClient
import Foundation
import HuiyinArchive
import NIOCore
import NIOHTTP1

/// Asks the hosts that somebody configured, and no others, wherever answers point.
struct HTTPFetcher: Sendable {
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPHeaders
        let body: [UInt8]
    }

    /// The most bytes of an answer, and the most redirects on the way to it.
    static let longestBody = 32 << 20
    static let redirects = 5

    let settings: ConnectorSettings.HTTP
    private let home: URL

    /// - Throws: ``ConnectError`` `url-wrong`.
    init(_ settings: ConnectorSettings.HTTP) throws {
        self.settings = settings
        let plain = settings.url.replacing("{since}", with: "0")
        guard let home = URL(string: plain), home.host() != nil else {
            throw ConnectError(code: "url-wrong", message: "the `url` \(settings.url) is no address")
        }
        self.home = home
    }

    var host: String { home.host() ?? "" }

    /// Whether an address is the configured host's own, so that it may have the secret.
    func isHome(_ url: URL) -> Bool {
        guard url.host()?.lowercased() == host.lowercased() else { return false }
        if url.scheme == home.scheme { return Self.port(of: url) == Self.port(of: home) }
        // With TLS on the usual port it is the same place, only safer.
        return url.scheme == "https" && url.port == nil && home.port == nil
    }

    private static func port(of url: URL) -> Int { url.port ?? (url.scheme == "https" ? 443 : 80) }

    /// What is at an address, redirects followed within the configured hosts.
    ///
    /// - Parameter headers: go to the configured host only, since they hold its secret.
    /// - Throws: ``ConnectError`` `host-foreign`, `plain-http`, `redirects`, `too-large`, `timeout`, `unreachable`, `busy`.
    func fetch(
        _ url: URL, method: HTTPMethod = .GET, headers: [(String, String)] = [], body: [UInt8]? = nil
    ) async throws -> Answer {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout.connect = .seconds(10)
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do {
            let answer = try await within(.seconds(settings.timeout)) {
                try await follow(url, method, headers, body, client)
            }
            try await client.shutdown()
            return answer
        } catch {
            try? await client.shutdown()
            throw sentence(error)
        }
    }

    private func follow(
        _ first: URL, _ method: HTTPMethod, _ headers: [(String, String)], _ body: [UInt8]?, _ client: HTTPClient
    ) async throws -> Answer {
        var url = first
        for _ in 0...Self.redirects {
            try check(url)
            var request = HTTPClientRequest(url: url.absoluteString)
            request.method = method
            request.headers.add(name: "accept", value: "application/json")
            // Whoever is pointed to gets no secret: it is the configured host's.
            for (name, value) in headers where isHome(url) {
                request.headers.add(name: name, value: value)
            }
            if let body { request.body = .bytes(body) }
            let response = try await client.execute(request, timeout: .seconds(Int64(settings.timeout)))
            let status = Int(response.status.code)
            if (300..<400).contains(status), status != 304, let place = response.headers.first(name: "location") {
                guard let next = URL(string: place, relativeTo: url)?.absoluteURL else { break }
                url = next
                continue
            }
            var bytes: [UInt8] = []
            for try await chunk in response.body {
                guard bytes.count + chunk.readableBytes <= Self.longestBody else {
                    throw ConnectError(
                        code: "too-large",
                        message:
                            "an answer of \(host) is larger than \(Self.longestBody >> 20) MiB; ask for smaller pages")
                }
                bytes.append(contentsOf: chunk.readableBytesView)
            }
            return Answer(status: status, headers: response.headers, body: bytes)
        }
        throw ConnectError(
            code: "redirects",
            message: "\(host) redirects more than \(Self.redirects) times; put the final address in `url`")
    }

    private func check(_ url: URL) throws {
        let name = (url.host() ?? "").lowercased()
        guard url.scheme == "https" || url.scheme == "http", url.user() == nil,
            (name == host.lowercased() && url.port == home.port) || settings.hosts.contains(name)
        else {
            throw ConnectError(
                code: "host-foreign",
                message: "\(host) points to another place, \(name.prefix(80)); nothing was asked of it. "
                    + "Name it under `hosts` if that is right")
        }
        let isLoopback = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(name)
        guard url.scheme == "https" || isLoopback || settings.allowsPlainHTTP else {
            throw ConnectError(
                code: "plain-http",
                message: "\(name) would be asked without TLS; use https://, or say `plain_http: anywhere`")
        }
    }

    private struct Passed: Error {}

    private func within<Result: Sendable>(
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

    /// What went wrong, without the other side's own words.
    private func sentence(_ error: any Error) -> any Error {
        if error is ConnectError || error is CancellationError { return error }
        let isLate = (error as? HTTPClientError).map {
            [.connectTimeout, .deadlineExceeded, .readTimeout].contains($0)
        }
        if isLate == true || error is Passed {
            return ConnectError(
                code: "timeout",
                message: "\(host) did not answer within \(settings.timeout) s; ask for less, or raise `timeout`")
        }
        return ConnectError(
            code: "unreachable",
            message: "\(host) can't be reached, or broke off (\(type(of: error))); is `url` right, does the server run?"
        )
    }

    /// - Throws: ``ConnectError`` for every status but 200 and 204.
    func checked(_ answer: Answer) throws -> Answer {
        switch answer.status {
        case 200, 204: return answer
        case 401, 403:
            throw ConnectError(
                code: "refused", message: "\(host) answers \(answer.status): it wants a key, or another one")
        case 429, 500...599:
            let wait = answer.headers.first(name: "retry-after").flatMap { Int($0.filter { $0 != " " }) }
            throw ConnectError(
                code: "busy", message: "\(host) answers \(answer.status); it is asked again later", retryAfter: wait)
        default:
            throw ConnectError(code: "status", message: "\(host) answers \(answer.status); is `url` right?")
        }
    }
}
