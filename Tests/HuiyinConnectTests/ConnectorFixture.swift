import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinConnect
import HuiyinDomain
import HuiyinIngest
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A workspace whose `huiyin.yaml` has connectors, gone when the process ends.
struct ConnectorFixture {
    let archive: Archive
    let desk: ConnectorDesk

    private static let parent: String = {
        atexit { try? FileManager.default.removeItem(atPath: ConnectorFixture.parent) }
        return FileManager.default.temporaryDirectory.appending(path: "huiyin-connect-tests-\(getpid())").path
    }()

    static func folder() throws -> String {
        let folder = parent + "/" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    init(_ connectors: String, in folder: String? = nil) throws {
        let folder = try folder ?? Self.folder()
        try "zone: Asia/Shanghai\nconnectors:\n\(connectors)".write(
            toFile: folder + "/huiyin.yaml", atomically: true, encoding: .utf8)
        try "a-secret-of-the-test".write(toFile: folder + "/.secret", atomically: true, encoding: .utf8)
        try self.init(reopening: folder)
    }

    /// A workspace that is there already.
    init(reopening folder: String) throws {
        archive = try Archive.open(folder)
        let now: @Sendable () -> Int64 = { SystemClock.milliseconds() }
        desk = ConnectorDesk(archive: archive, push: PushDesk(archive: archive, late: nil, now: now), now: now)
    }

    /// Runs the first connector.
    func run() async throws -> ConnectorRun {
        guard let run = try await desk.run(desk.all[0]) else { throw CancellationError() }
        return run
    }

    func state() async throws -> ConnectorState { try await desk.state(of: desk.all[0]) }

    func voices() throws -> [StoredVoice] {
        var voices: [StoredVoice] = []
        try archive.export { voices.append($0) }
        return voices
    }
}

/// What a server of a test was asked.
final class Asked: Sendable {
    private let list = Mutex<[String]>([])
    var all: [String] { list.withLock { $0 } }
    /// Notes a request and gives how many came before it.
    @discardableResult func note(_ text: String) -> Int {
        list.withLock { list in
            list.append(text)
            return list.count - 1
        }
    }
}

/// Runs `body` beside a real server on loopback that answers with `answer`.
func serving<Value: Sendable>(
    _ answer: @escaping @Sendable (Request) async throws -> Response,
    _ body: @escaping @Sendable (Int) async throws -> Value
) async throws -> Value {
    let (ports, feed) = AsyncStream.makeStream(of: Int.self)
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let application = Application(
        responder: CallbackResponder<BasicRequestContext> { request, _ in try await answer(request) },
        configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { feed.yield($0.localAddress?.port ?? 0) }, logger: logger)
    return try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask {
            try await application.run()
            return nil
        }
        group.addTask {
            for await port in ports { return try await body(port) }
            return nil
        }
        defer { group.cancelAll() }
        while let value = try await group.next() { if let value { return value } }
        throw CancellationError()
    }
}

func json(_ text: String, _ headers: HTTPFields = [:]) -> Response {
    Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
}
