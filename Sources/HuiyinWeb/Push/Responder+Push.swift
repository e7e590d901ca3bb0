import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import Hummingbird
import NIOCore

extension Responder {
    static let pushPath = "/api/v1/feedback"

    /// `POST /api/v1/feedback`: stores what another system has to say, and answers when it is on the disk.
    ///
    /// - Throws: ``Failure``; nothing was stored then.
    func push(_ request: Request, _ context: WebContext) async throws -> Response {
        guard request.method == .post else {
            throw Failure(
                .methodNotAllowed, "method-not-allowed", "\(Self.pushPath) takes POST, not \(request.method.rawValue)",
                allowed: "POST")
        }
        let asked = try PushParameters(request, site.archive.workspace.configuration)
        let secret = try asked.settings.secret.map { source throws(Failure) in try self.secret(source) }
        if secret == nil { try checkUnsigned(request, context) }
        let upload = try PushUpload(request, site.pushGate, site.pushLimits)
        defer { upload.leave() }
        let body: [UInt8]
        do {
            body = try await upload.read(request)
        } catch let failure as Failure where failure.status == .requestTimeout {
            // Whoever sends so slowly may hold the line for ever.
            context.hangUp(after: .seconds(2))
            throw failure
        }
        var push = Push(
            source: asked.source, body: body, form: asked.form, key: asked.key,
            understanding: asked.settings.understanding)
        if let secret {
            push.signature = try PushSignature.check(
                request.headers[.pushSignature], body: body, secret: secret, window: asked.settings.window,
                now: site.now())
        }
        switch try await take(push) {
        case .stored(let receipt): return try Self.accepted(receipt, isRepeat: false)
        case .repeated(let receipt): return try Self.accepted(receipt, isRepeat: true)
        case .keyTaken:
            throw Failure(
                .conflict, "idempotency-key-taken",
                "this Idempotency-Key stands for a request with another body; give each request a key of its own")
        case .signatureUsed:
            throw Failure(
                .conflict, "signature-replayed",
                "this signature was used before; sign each request anew, and repeat one with its Idempotency-Key")
        }
    }

    private func take(_ push: Push) async throws -> PushOutcome {
        do {
            return try await site.push.take(push)
        } catch let error as IngestError {
            switch error.code {
            case "push-too-many": throw Failure(.contentTooLarge, error.code, error.message)
            case "push-empty", "push-not-json", "source-name": throw Failure(.badRequest, error.code, error.message)
            default: throw Failure(.serviceUnavailable, error.code, error.message)
            }
        }
    }

    private static func accepted(_ receipt: PushReceipt, isRepeat: Bool) throws -> Response {
        var response = json(try encode(receipt), cache: "no-store")
        response.status = .accepted
        if isRepeat { response.headers[.idempotencyReplayed] = "true" }
        return response
    }

    /// - Throws: ``Failure`` 503: the sender can do nothing about it.
    private func secret(_ source: AssistSettings.KeySource) throws(Failure) -> Secret {
        do {
            return try Secret.read(source, workspace: site.archive.workspace.folder, atLeast: 16)
        } catch {
            throw Failure(.serviceUnavailable, "secret-unreadable", error.message)
        }
    }

    /// Without a secret, only programs of this machine push: no page in a browser, nobody behind a proxy.
    private func checkUnsigned(_ request: Request, _ context: WebContext) throws {
        try checkHost(request)
        try checkOrigin(request)
        let isForwarded = [HTTPField.Name.forwarded, .forwardedFor].contains { request.headers[$0] != nil }
        guard !isForwarded, context.isLoopback else {
            throw Failure(
                .forbidden, "secret-needed",
                "this source has no secret in huiyin.yaml, so only programs of the server's own machine may push to it")
        }
    }
}

/// What a push says of itself beside its body.
private struct PushParameters {
    let source: String
    var settings: PushSettings
    let form: PushBody.Form
    let key: String?

    /// The source where the request names none.
    private static let defaultSource = "push"

    init(_ request: Request, _ configuration: WorkspaceConfiguration) throws {
        let parts = request.uri.string.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let query = QueryString(parsing: parts.count > 1 ? parts[1] : "") else {
            throw Failure(
                .badRequest, "bad-escape",
                "an escape in the address is cut short or not UTF-8; expected %XX with two hexadecimal digits")
        }
        var named: String?
        var understanding: PushSettings.Understanding?
        for item in query.items {
            switch item.name {
            case "source" where named == nil: named = item.value
            case "analysis" where understanding == nil:
                guard let choice = PushSettings.Understanding(rawValue: item.value) else {
                    throw Self.bad("analysis", "now or later")
                }
                understanding = choice
            default: throw Self.bad(item.name, "source and analysis, once each")
            }
        }
        do {
            source = try ImportJob.check(source: named ?? Self.defaultSource)
        } catch {
            throw Failure(.badRequest, error.code, error.message)
        }
        settings = configuration.push(of: source)
        if let understanding { settings.understanding = understanding }
        form = try Self.form(request.headers[.contentType])
        key = try Self.key(request.headers[values: .idempotencyKey])
    }

    private static func bad(_ name: String, _ expected: String) -> Failure {
        Failure(
            .badRequest, "bad-parameter", "the parameter \(name) is wrong; expected \(expected)",
            details: [.init(at: name, expected: expected, suggestion: nil)])
    }

    private static func form(_ type: String?) throws -> PushBody.Form {
        let wrong = Failure(
            .unsupportedMediaType, "unsupported-media-type",
            "send Content-Type: application/json for one object, or application/x-ndjson for one a line, in UTF-8")
        guard let type else { throw wrong }
        let charset = type.lowercased().split(separator: ";").dropFirst().first { $0.contains("charset=") }
        if let charset {
            let name = charset.drop { $0 != "=" }.dropFirst().filter { $0 != "\"" && $0 != " " }
            guard name == "utf-8" || name == "utf8" else { throw wrong }
        }
        switch Call.mediaType(type) {
        case "application/json": return .object
        case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines",
            "application/x-json-lines":
            return .lines
        default: throw wrong
        }
    }

    /// The key, quotes around it taken off as the IETF's draft writes it.
    private static func key(_ values: [String]) throws -> String? {
        guard let value = values.first else { return nil }
        var key = value[...]
        if key.count >= 2, key.hasPrefix("\""), key.hasSuffix("\"") { key = key.dropFirst().dropLast() }
        guard values.count == 1, (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw Failure(
                .badRequest, "idempotency-key-malformed",
                "Idempotency-Key must be one key of 1 to 255 visible ASCII characters, such as a UUID")
        }
        return String(key)
    }
}

extension HTTPField.Name {
    static let pushSignature = HTTPField.Name(PushSignature.header)!
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
    static let idempotencyReplayed = HTTPField.Name("Idempotency-Replayed")!
    static let forwarded = HTTPField.Name("Forwarded")!
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
}
