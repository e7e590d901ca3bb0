import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinWeb
import Hummingbird
import HummingbirdTesting
import Logging

/// A server over an invented workspace, asked without a socket.
struct TestSite {
    struct Reply {
        let status: Int
        let headers: HTTPFields
        let text: String

        /// The body as JSON, or `nil` where it is none.
        var json: [String: Any]? { try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] }
    }

    let archive: Archive
    let taxonomy: Taxonomy
    let uploadLimit: Int64

    init(
        _ archive: Archive, _ taxonomy: Taxonomy = FixtureWorkspace.taxonomy,
        uploadLimit: Int64 = Site.largestUpload
    ) {
        self.archive = archive
        self.taxonomy = taxonomy
        self.uploadLimit = uploadLimit
    }

    /// Runs `body` with a way to ask the server.
    func asking<Value>(_ body: @Sendable (Asker) async throws -> Value) async throws -> Value {
        let site = Site(
            archive: archive, taxonomies: [taxonomy], charts: nil, now: { FixtureWorkspace.now },
            uploadLimit: uploadLimit)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = WebServer.application(site, port: 0, logger: logger)
        return try await application.test(.router) { client in try await body(Asker(client: client)) }
    }

    struct Asker: Sendable {
        let client: any TestClientProtocol

        func get(_ uri: String) async throws -> Reply { try await send(.get, uri) }

        func send(
            _ method: HTTPRequest.Method, _ uri: String, headers: HTTPFields = [:], body: String? = nil
        ) async throws -> Reply {
            try await client.execute(
                uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
            ) { response in
                Reply(
                    status: response.status.code, headers: response.headers, text: String(buffer: response.body))
            }
        }
    }
}
