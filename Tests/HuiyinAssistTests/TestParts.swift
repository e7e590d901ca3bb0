import Foundation
import HuiyinAssist
import HuiyinDomain
import Logging
import Synchronization

/// A workspace's assist folder that goes when the test does.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "huiyin-assist-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var assist: AssistFolder { AssistFolder(path + "/assist") }

    func text(_ file: String) throws -> String { try String(contentsOfFile: file, encoding: .utf8) }
}

/// A clock that stands until it is moved.
final class TestClock: Sendable {
    private let time: Mutex<Int64>

    /// 2026-03-02 10:00 in Shanghai unless `milliseconds` says otherwise.
    init(_ milliseconds: Int64 = 1_772_416_800_000) { time = Mutex(milliseconds) }

    func advance(hours: Int64) { time.withLock { $0 += hours * 3_600_000 } }

    var read: AssistClock {
        { ZonedTime(milliseconds: self.time.withLock { $0 }, offsetSeconds: 28_800, zone: "Asia/Shanghai") }
    }
}

/// A model that says what it was told to say, and counts how often it was asked.
final class TestModel: AssistModel {
    private let say: @Sendable (Int, AssistRequest) throws -> AssistReply
    private let asked = Mutex<[AssistRequest]>([])

    init(_ say: @escaping @Sendable (Int, AssistRequest) throws -> AssistReply) { self.say = say }

    convenience init(_ text: String) { self.init { _, _ in AssistReply(text: text, tokens: 10) } }

    var requests: [AssistRequest] { asked.withLock { $0 } }

    func complete(_ request: AssistRequest) async throws -> AssistReply {
        let number = asked.withLock { list in
            list.append(request)
            return list.count - 1
        }
        return try say(number, request)
    }
}

let quiet = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

func settings(
    url: String = "http://127.0.0.1:1/v1", timeout: Duration = .seconds(20), requests: Int = 100, tokens: Int = 100_000,
    cache: Int = 10
) -> AssistSettings {
    AssistSettings(
        url: url, model: "tiny", timeout: timeout, requestsPerDay: requests, tokensPerDay: tokens, cacheEntries: cache)
}

func assistant(_ settings: AssistSettings?, in folder: TestFolder, clock: TestClock = TestClock()) throws -> Assistant {
    try Assistant(
        settings, workspace: folder.path, folder: folder.assist.path, clock: clock.read, logger: quiet)
}

func request(_ content: String = "很慢", use: AssistUse = .nameTheme, voices: [String] = ["a"]) -> AssistRequest {
    AssistRequest(use: use, instructions: "Answer.", content: content, voices: voices, longestReplyTokens: 20)
}

func sheet(_ texts: String...) -> VoiceSheet {
    VoiceSheet(texts.enumerated().map { AssistVoice(id: "id\($0)", text: $1) }, mask: { $0 })
}

/// The error that `work` ends in, if it is one of ours.
func failure<Result>(_ work: () async throws -> Result) async -> AssistError? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error as? AssistError
    }
}
