import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinQuery
package import Hummingbird
import Logging
import NIOCore

/// Answers every request: the outermost layer, so that whatever happens inside becomes an answer in the one shape, with a
/// request id and the headers of security.
package struct Responder: HTTPResponder {
    package typealias Context = WebContext

    let site: Site
    /// The most bytes that a body may have.
    static let bodyLimit = 1 << 20

    package init(_ site: Site) { self.site = site }

    package func respond(to request: Request, context: WebContext) async throws -> Response {
        let id = Self.requestID()
        let begin = ContinuousClock.now
        var response: Response
        do {
            response = try await answer(request, context)
        } catch {
            let failure = Failure(error)
            // 5xx carries the cause into the log; nothing of what users wrote goes there.
            if failure.status.code >= 500 {
                context.logger.error("request failed", metadata: ["request": "\(id)", "error": "\(Self.cause(error))"])
            }
            response = self.response(failure, id, request)
        }
        response.headers[.requestID] = id
        for (name, value) in Self.securityHeaders { response.headers[name] = value }
        if Self.isKnown(response, to: request) { response = Response(status: .notModified, headers: response.headers) }
        if request.method == .head { response = response.createHeadResponse() }
        let took = begin.duration(to: .now)
        context.logger.info(
            "answered",
            metadata: [
                "request": "\(id)", "method": "\(request.method.rawValue)", "status": "\(response.status.code)",
                "milliseconds":
                    "\(took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000)",
            ])
        return response
    }

    // MARK: Answers

    private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
        // The first Host is the authority; a second one stays among the fields.
        guard request.headers[values: .host].isEmpty else {
            throw Failure(.badRequest, "two-hosts", "the request names more than one Host; send it once")
        }
        // A signature says more than a name: whoever has the secret may come by way of a proxy.
        if request.uri.string.prefix(while: { $0 != "?" }) == Self.pushPath { return try await push(request, context) }
        try checkHost(request)
        try checkOrigin(request)
        if let target = Self.moved(request.uri.string) {
            return Response(status: .movedPermanently, headers: [.location: target])
        }
        let address = try Address(parsing: request.uri.string)
        try checkMethod(request, address.place)
        switch address.place {
        case .query: return try await query(request)
        case .health:
            _ = try await site.archive.facts.snapshot()
            return Self.json(#"{"status":"ready"}"#)
        case .asset(let asset):
            return Self.response(asset.text, asset.contentType, cache: "public, max-age=31536000, immutable")
        case .charts: return try charts()
        case .download(let id):
            let bytes = try await site.rawBytes(of: id)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/octet-stream", .cacheControl: "no-store",
                    .contentDisposition: "attachment; filename=\"huiyin-\(id).bin\"",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .deed(let deed): return try await perform(deed, Call(address: address, request: request))
        case .overview, .problems, .topic, .voices, .voice, .raw:
            if case .file(let type, let table) = address.form {
                return Self.response(try await site.export(address, type, table))
            }
            return try respond(.page(try await site.answer(address)), isJSON: address.isJSON)
        case .sources, .work, .persons:
            guard let family = address.place.family else {
                throw Failure(.notFound, "not-found", "there is nothing at \(address.place.path)")
            }
            let reply = try await family.reply(site, Call(address: address, request: request))
            if case .file(let type, let table) = address.form, case .page(let answer) = reply {
                return Self.response(try Site.file(answer, address.place, type, table))
            }
            return try respond(reply, isJSON: address.isJSON)
        }
    }

    func checkHost(_ request: Request) throws {
        guard HostCheck.isLoopback(request.head.authority) else {
            throw Failure(
                .misdirectedRequest, "foreign-host",
                "this server answers to this machine's own names only: localhost, 127.0.0.1 and [::1]")
        }
    }

    /// A page elsewhere may not have the browser send something here; programs send no `Origin`.
    func checkOrigin(_ request: Request) throws {
        guard !Self.isRead(request.method) else { return }
        if let site = request.headers[.fetchSite], site != "same-origin", site != "none" {
            throw Failure(.forbidden, "foreign-origin", "requests that come from another web page are refused")
        }
        for origin in request.headers[values: .origin] {
            guard
                ["http://", "https://"].contains(where: { origin.lowercased() == $0 + (request.head.authority ?? "") })
            else {
                throw Failure(
                    .forbidden, "foreign-origin", "requests that come from another web page are refused")
            }
        }
    }

    /// Where an address that people type leads instead.
    private static func moved(_ uri: String) -> String? {
        let path = uri.prefix { $0 != "?" }
        return path == "/topics" || path == "/topics/" ? "/problems" + uri.dropFirst(path.count) : nil
    }

    private func checkMethod(_ request: Request, _ place: Place) throws {
        var takesPost = place == .query
        if case .deed = place { takesPost = true }
        if takesPost {
            guard request.method == .post else {
                throw Failure(
                    .methodNotAllowed, "method-not-allowed", "\(place.path) takes POST, not \(request.method.rawValue)",
                    allowed: "POST")
            }
        } else if !Self.isRead(request.method) {
            throw Failure(
                .methodNotAllowed, "method-not-allowed",
                "\(place.path) takes GET and HEAD, not \(request.method.rawValue)", allowed: "GET, HEAD")
        }
    }

    private static func isRead(_ method: HTTPRequest.Method) -> Bool { method == .get || method == .head }

    private func query(_ request: Request) async throws -> Response {
        let type = request.headers[.contentType].map { $0.split(separator: ";")[0] }
        guard let type, type.trimmingCharacters(in: .whitespaces).lowercased() == "application/json" else {
            throw Failure(
                .unsupportedMediaType, "unsupported-media-type",
                "the body must be JSON; send the header Content-Type: application/json")
        }
        let body = try await Call(address: Address(.query), request: request).body(limit: Self.bodyLimit)
        let desk = FigureDesk(archive: site.archive, taxonomies: site.taxonomies, now: site.now)
        return Self.json(String(decoding: try await desk.answer(body), as: UTF8.self))
    }

    private func charts() throws -> Response {
        guard let path = site.charts, let bytes = FileManager.default.contents(atPath: path) else {
            throw Failure(
                .notFound, "no-charts",
                "echarts.min.js is not in the assets folder; set-up fetches it, and pages do without it meanwhile")
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/javascript; charset=utf-8", .cacheControl: "public, max-age=86400"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    // MARK: Failures

    private func response(_ failure: Failure, _ id: String, _ request: Request) -> Response {
        let text = request.uri.string
        var response: Response
        if Self.wantsJSON(request) {
            let body = (try? Self.encode(failure.body(requestID: id))) ?? "{}"
            response = Self.json(body)
        } else {
            let page = ErrorPage(
                failure: failure, requestID: id, links: Links(home: site.home, tongue: tongue(of: text)),
                workspace: site.archive.workspace.configuration.name, address: text)
            response = Self.response(page.html.text, "text/html; charset=utf-8", cache: "no-store")
        }
        response.status = failure.status
        if let allowed = failure.allowed { response.headers[.allow] = allowed }
        if let seconds = failure.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    /// Whether a failure is told to a program: by the address, or because it asks for JSON and not for a page.
    static func wantsJSON(_ request: Request) -> Bool {
        let text = request.uri.string
        let path = text.prefix { $0 != "?" }
        if path.hasPrefix("/api/") || path == "/api" || path == "/healthz" || path.hasPrefix("/healthz/") {
            return true
        }
        if path.hasSuffix(".json") || text.contains("format=json") || !path.hasPrefix("/") { return true }
        let accepted = request.headers[values: .accept].joined(separator: ",").lowercased()
        return accepted.contains("application/json") && !accepted.contains("text/html")
    }

    /// The language of an address that could not be read otherwise.
    private func tongue(of text: String) -> Tongue {
        let query = text.split(separator: "?", maxSplits: 1).dropFirst().first
        let name = (query ?? "").split(separator: "&").first { $0.hasPrefix("lang=") }?.dropFirst(5)
        return name.flatMap { Tongue(rawValue: String($0)) } ?? site.home
    }

    /// What a log may say of an error: its kind, and the sentence of those of ours that never quote users.
    private static func cause(_ error: any Error) -> String {
        (error as? ArchiveError).map { "\($0.code.rawValue): \($0.message)" } ?? "\(type(of: error)): \(error)"
    }

    // MARK: Bytes

    static func json(_ text: String, cache: String = "no-cache") -> Response {
        response(text, "application/json; charset=utf-8", cache: cache)
    }

    /// What browsers may keep but ask about each time carries its fingerprint, so that what they have isn't sent again.
    static func response(_ text: String, _ type: String, cache: String) -> Response {
        var headers: HTTPFields = [.contentType: type, .cacheControl: cache]
        if cache == "no-cache" { headers[.eTag] = "\"\(Fingerprint.of(text))\"" }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// Whether who asks has the same bytes already.
    private static func isKnown(_ response: Response, to request: Request) -> Bool {
        guard isRead(request.method), response.status == .ok, let tag = response.headers[.eTag] else { return false }
        return request.headers[values: .ifNoneMatch].joined(separator: ",").split(separator: ",").contains { known in
            let bare = known.trimmingPrefix { $0 == " " }.trimmingPrefix("W/")
            return bare.prefix { $0 != " " } == tag
        }
    }

    private static func response(_ file: ExportedFile) -> Response {
        let body: ResponseBody =
            switch file.content {
            case .bytes(let bytes): ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            case .voices(let stream):
                ResponseBody { writer in
                    try await stream.write { try await writer.write(ByteBuffer(bytes: $0)) }
                    try await writer.finish(nil)
                }
            }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.type.contentType, .cacheControl: "no-store",
                .contentDisposition: ExportFileName.disposition(file.name),
            ], body: body)
    }

    static func encode(_ value: any Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func requestID() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Nothing from elsewhere, nothing inline, no frames, no guessing of types, no word to others about where one was. The
    /// policy can't be `no-referrer`: browsers would then call the origin of our own forms `null`.
    private static let securityHeaders: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.contentTypeOptions, "nosniff"), (.referrerPolicy, "same-origin"), (.frameOptions, "DENY"),
        (.openerPolicy, "same-origin"), (.resourcePolicy, "same-origin"),
    ]
}

extension HTTPField.Name {
    static let host = HTTPField.Name("Host")!
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
    static let requestID = HTTPField.Name("X-Request-Id")!
    static let contentTypeOptions = HTTPField.Name("X-Content-Type-Options")!
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let frameOptions = HTTPField.Name("X-Frame-Options")!
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
    static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy")!
}
