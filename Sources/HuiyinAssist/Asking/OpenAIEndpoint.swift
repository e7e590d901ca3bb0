import AsyncHTTPClient
package import Logging
import NIOCore
import NIOHTTP1

/// An OpenAI-compatible endpoint: one request, one answer, nothing remembered.
///
/// It follows no redirect, speaks plain HTTP to this machine only unless told otherwise, reads no more than
/// ``longestBody``, and is done after the configured time, however slowly bytes drip.
package struct OpenAIEndpoint: AssistModel {
    /// Longer answers are refused unread: what is asked for fits in a hundredth.
    static let longestBody = 1 << 20

    private let address: AssistAddress
    private let model: String
    private let key: AssistKey?
    private let timeout: Duration
    private let logger: Logger

    package init(address: AssistAddress, model: String, key: AssistKey?, timeout: Duration, logger: Logger) {
        self.address = address
        self.model = model
        self.key = key
        self.timeout = timeout
        self.logger = logger
    }

    package func complete(_ request: AssistRequest) async throws -> AssistReply {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        // A port that nobody listens on is an answer at once, not after the whole time.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.timeout.connect = .init(timeout)
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let body = ChatCompletion.body(request, model: model)
        let began = ContinuousClock.now
        do {
            let answer = try await Deadline.within(timeout) { try await send(body, client) }
            try await client.shutdown()
            note("answered", request, began)
            return try ChatCompletion.reply(answer, host: address.host)
        } catch {
            try? await client.shutdown()
            let known = sentence(error)
            note((known as? AssistError)?.code.rawValue ?? "cancelled", request, began)
            throw known
        }
    }

    private func send(_ body: [UInt8], _ client: HTTPClient) async throws -> [UInt8] {
        var request = HTTPClientRequest(url: address.url)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.headers.add(name: "accept", value: "application/json")
        if let key { request.headers.add(name: "authorization", value: "Bearer \(key.secret)") }
        request.body = .bytes(body)
        let response = try await client.execute(request, timeout: .init(timeout))
        guard response.status == .ok else {
            throw EndpointStatus.error(
                Int(response.status.code), retryAfter: response.headers.first(name: "retry-after"), host: address.host)
        }
        var bytes = [UInt8]()
        for try await chunk in response.body {
            guard bytes.count + chunk.readableBytes <= Self.longestBody else {
                throw AssistError(
                    code: .tooLarge,
                    message: "the answer of \(address.host) is longer than \(Self.longestBody) bytes and was not read")
            }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return bytes
    }

    /// What went wrong, without the endpoint's own words.
    private func sentence(_ error: any Error) -> any Error {
        if error is AssistError || error is CancellationError { return error }
        if let error = error as? HTTPClientError, [.connectTimeout, .deadlineExceeded, .readTimeout].contains(error) {
            return timedOut
        }
        if error is Deadline.Passed { return timedOut }
        return AssistError(
            code: .unreachable,
            message:
                "\(address.host) can't be reached, or broke off (\(type(of: error))); does the server run, is `url` "
                + "right, does it speak \(address.url.hasPrefix("https") ? "TLS" : "plain HTTP")?")
    }

    private var timedOut: AssistError {
        AssistError(
            code: .timeout,
            message: "\(address.host) did not answer within \(timeout.components.seconds) s; ask for less, or raise "
                + "`timeout_seconds` under `assist`")
    }

    private func note(_ outcome: String, _ request: AssistRequest, _ began: ContinuousClock.Instant) {
        logger.debug(
            "Asked a language model",
            metadata: [
                "use": "\(request.use.rawValue)", "outcome": "\(outcome)", "host": "\(address.host)",
                "voices": "\(request.voices.count)", "took": "\(ContinuousClock.now - began)",
            ])
    }
}
