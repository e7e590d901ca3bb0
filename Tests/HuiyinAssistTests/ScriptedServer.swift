import Foundation
import Synchronization

/// A server on loopback that does whatever a test scripts: no HTTP library would misbehave so well.
final class ScriptedServer: Sendable {
    enum Step: Sendable {
        case send(String)
        /// The same text again and again, until the other side has gone or `times` is reached.
        case flood(String, times: Int)
        /// A byte every 20 ms.
        case drip(String)
        /// Nothing more, until the other side goes.
        case hang
    }

    struct Request: Sendable {
        let head: String
        let body: String
    }

    private let listener: Int32
    private let port: UInt16
    private let script: @Sendable (Int) -> [Step]
    private let seen = Mutex<[Request]>([])

    /// Answers the connection number n (from 0) with the steps that `script` gives for it.
    init(_ script: @escaping @Sendable (Int) -> [Step]) throws {
        self.script = script
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRINUSE) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [weak self] in
            var number = 0
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                guard let self else {
                    _ = close(connection)
                    return
                }
                let steps = self.script(number)
                number += 1
                Thread.detachNewThread { self.serve(connection, steps) }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    var url: String { "http://127.0.0.1:\(port)/v1" }
    var requests: [Request] { seen.withLock { $0 } }

    private func serve(_ connection: Int32, _ steps: [Step]) {
        defer { close(connection) }
        guard let request = read(connection) else { return }
        seen.withLock { $0.append(request) }
        for step in steps {
            switch step {
            case .send(let text): guard send(text, connection) else { return }
            case .flood(let text, let times):
                for _ in 0..<times { guard send(text, connection) else { return } }
            case .drip(let text):
                for byte in text.utf8 {
                    usleep(20_000)
                    guard send(String(decoding: [byte], as: UTF8.self), connection) else { return }
                }
            case .hang:
                var byte: UInt8 = 0
                while recv(connection, &byte, 1, 0) > 0 {}
            }
        }
    }

    private func send(_ text: String, _ connection: Int32) -> Bool {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// A request with the body that its `content-length` announces.
    private func read(_ connection: Int32) -> Request? {
        var bytes = [UInt8]()
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = String(text[..<end.lowerBound])
                let body = String(text[end.upperBound...])
                let length = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                    .flatMap { Int($0.dropFirst(15).filter { $0 != " " }) }
                if body.utf8.count >= length ?? 0 { return Request(head: head, body: body) }
            }
            let count = recv(connection, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            bytes += chunk[..<count]
        }
    }
}

extension ScriptedServer.Step {
    /// A whole answer with `body`.
    static func answer(_ status: String = "200 OK", _ body: String, headers: String = "") -> Self {
        .send("HTTP/1.1 \(status)\r\ncontent-length: \(body.utf8.count)\r\nconnection: close\r\n\(headers)\r\n\(body)")
    }

    /// A completion whose words are `content`.
    static func says(_ content: String, usage: String = #"{"total_tokens": 50}"#) -> Self {
        let quoted = String(decoding: (try? JSONEncoder().encode(content)) ?? Data(), as: UTF8.self)
        return .answer("200 OK", #"{"choices": [{"message": {"content": \#(quoted)}}], "usage": \#(usage)}"#)
    }
}
