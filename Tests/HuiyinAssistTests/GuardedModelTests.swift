import Foundation
import HuiyinAssist
import HuiyinDomain
import Synchronization
import Testing

@Suite struct GuardedModelTests {
    private let folder: TestFolder
    private let object = #"{"name": "等待太久"}"#

    init() throws { folder = try TestFolder() }

    @Test func withoutSettingsNothingIsSentAndTheSentenceSaysHowToTurnItOn() async throws {
        let error = await failure { try assistant(nil, in: folder) }
        #expect(error?.code == .off)
        #expect(error?.message.contains("huiyin.yaml") == true)
        #expect(error?.message.contains("--url") == true)
    }

    @Test(arguments: [("429 Too Many Requests", "retry-after: 7\r\n", 7), ("503 Unavailable", "", 1)])
    func asksOnceMoreAfterTheTimeThatTheEndpointNames(status: String, header: String, seconds: Int) async throws {
        let server = try ScriptedServer {
            $0 == 0 ? [.answer(status, "", headers: header)] : [.says(#"{"name": "慢"}"#)]
        }
        let guarded = try assistant(settings(url: server.url), in: folder)
        let waits = Mutex<[Duration]>([])
        let endpoint = OpenAIEndpoint(
            address: guarded.address, model: "tiny", key: nil, timeout: .seconds(20), logger: quiet)
        let model = guarded.guarded(endpoint) { wait in waits.withLock { $0.append(wait) } }
        #expect(try await model.complete(request()).text.contains("慢"))
        #expect(waits.withLock { $0 } == [.seconds(seconds)])
        #expect(server.requests.count == 2)
        // Each try leaves the machine, so each counts and each is recorded.
        #expect(try guarded.budget.spent().requests == 2)
        #expect(try guarded.record.total().requests == 2)
    }

    @Test func asksNoThirdTime() async throws {
        let model = TestModel { _, _ in throw AssistError(code: .busy, message: "busy", retry: .soon) }
        let error = await failure { try await RetryOnce(model, sleep: { _ in }).complete(request()) }
        #expect(error?.code == .busy)
        #expect(model.requests.count == 2)
    }

    @Test func waitsForNobodyWhoAsksForAnHour() async throws {
        let model = TestModel { _, _ in throw AssistError(code: .busy, message: "busy", retry: .after(.seconds(3600))) }
        let error = await failure { try await RetryOnce(model, sleep: { _ in }).complete(request()) }
        #expect(error?.message.contains("3600") == true)
        #expect(model.requests.count == 1)
    }

    @Test func aTimeoutIsNotTriedAgain() async throws {
        let model = TestModel { _, _ in throw AssistError(code: .timeout, message: "late") }
        _ = await failure { try await RetryOnce(model, sleep: { _ in }).complete(request()) }
        #expect(model.requests.count == 1)
    }

    @Test func theSameQuestionIsAskedOnce() async throws {
        let base = TestModel(object)
        let model = try assistant(settings(), in: folder).guarded(base)
        for _ in 0..<3 { #expect(try await model.complete(request()).text == object) }
        #expect(base.requests.count == 1)
        // Another process finds the answer too.
        let later = try assistant(settings(), in: folder).guarded(base)
        _ = try await later.complete(request())
        #expect(base.requests.count == 1)
        _ = try await later.complete(request("别的"))
        _ = try await later.complete(request(voices: ["b"]))
        #expect(base.requests.count == 3)
    }

    @Test func rubbishIsNotRemembered() async throws {
        let base = TestModel("I am sorry")
        let model = try assistant(settings(), in: folder).guarded(base)
        for _ in 0..<2 { _ = try await model.complete(request()) }
        #expect(base.requests.count == 2)
    }

    @Test func theCacheKeepsTheNewestAndForgetsPersons() async throws {
        let cache = AnswerCache(folder: folder.assist, capacity: 3)
        for number in 0..<5 { try cache.keep("text \(number)", key: "key \(number)", voices: ["v\(number)", "all"]) }
        #expect(try cache.count() == 3)
        #expect(try cache.text("key 1") == nil)
        #expect(try cache.text("key 4") == "text 4")
        try cache.keep(String(repeating: "x", count: 70_000), key: "long", voices: [])
        #expect(try cache.text("long") == nil)
        try cache.forget(voices: ["v4"])
        #expect(try cache.count() == 2)
        #expect(try !folder.text(folder.assist.cacheFile).contains("text 4"))
    }

    @Test func aBrokenCacheIsAsGoodAsNone() throws {
        let cache = AnswerCache(folder: folder.assist, capacity: 3)
        try cache.keep("text", key: "key", voices: [])
        try Data("{\"key\":\"key\",\nrubbish\n\u{0}".utf8).write(to: URL(fileURLWithPath: folder.assist.cacheFile))
        #expect(try cache.text("key") == nil)
        try cache.keep("text", key: "key", voices: [])
        #expect(try cache.text("key") == "text")
    }

    @Test func theBudgetOfRequestsSurvivesARestartAndStartsAgainAtMidnight() async throws {
        let clock = TestClock()
        let base = TestModel(object)
        for number in 0..<3 {
            let model = try assistant(settings(requests: 3), in: folder, clock: clock).guarded(base)
            _ = try await model.complete(request("\(number)"))
        }
        let guarded = try assistant(settings(requests: 3), in: folder, clock: clock)
        let error = await failure { try await guarded.guarded(base).complete(request("4")) }
        #expect(error?.code == .budgetSpent)
        #expect(error?.message.contains("requests_a_day") == true)
        #expect(base.requests.count == 3)
        // 10:00 in Shanghai: thirteen hours later it is still the same day there, though not in UTC after six.
        clock.advance(hours: 13)
        #expect(await failure { try await guarded.guarded(base).complete(request("5")) }?.code == .budgetSpent)
        clock.advance(hours: 1)
        _ = try await guarded.guarded(base).complete(request("6"))
        #expect(try guarded.budget.spent() == .init(day: "2026-03-03", requests: 1, tokens: 10))
    }

    @Test func theBudgetOfTokensIsSetAsideBeforeAndSettledAfter() async throws {
        let base = TestModel(object)
        let one = request().estimatedTokens + 20
        let guarded = try assistant(settings(tokens: one + 10, cache: 0), in: folder)
        _ = try await guarded.guarded(base).complete(request())
        #expect(try guarded.budget.spent().tokens == 10)
        _ = try await guarded.guarded(base).complete(request())
        let error = await failure { try await guarded.guarded(base).complete(request()) }
        #expect(error?.code == .budgetSpent)
        #expect(error?.message.contains("tokens_a_day") == true)
        #expect(base.requests.count == 2)
    }

    @Test func aBudgetThatCannotBeReadLetsNothingThrough() async throws {
        let base = TestModel(object)
        let guarded = try assistant(settings(), in: folder)
        _ = try guarded.budget.spent()
        for rubbish in ["", "{", #"{"day": "2026-03-02", "requests": -5, "tokens": 0}"#] {
            try Data(rubbish.utf8).write(to: URL(fileURLWithPath: folder.assist.budgetFile))
            #expect(await failure { try await guarded.guarded(base).complete(request()) }?.code == .storage)
        }
        #expect(base.requests.isEmpty)
    }

    @Test func theRecordHoldsNeitherWordsNorKey() async throws {
        let server = try ScriptedServer { _ in [.says(#"{"name": "慢"}"#)] }
        var settings = settings(url: server.url)
        settings.key = .environment("KEY")
        let guarded = try assistant(settings, in: folder)
        let model = try guarded.model(environment: ["KEY": "sk-very-secret"])
        _ = try await model.complete(request("没人管的客服", voices: ["a", "b"]))
        let line = try folder.text(folder.assist.recordFile)
        let bytes = try #require(server.requests.first).body.utf8.count
        #expect(line.contains(#""at":"2026-03-02T10:00:00+08:00","use":"name-theme""#))
        #expect(line.contains(#""voices":2,"bytes":\#(bytes)}"#))
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.assist.path) {
            let text = try folder.text(folder.assist.path + "/" + file)
            #expect(!text.contains("sk-very-secret"))
            #expect(!text.contains("没人管的客服"))
            let mode = try FileManager.default.attributesOfItem(atPath: folder.assist.path + "/" + file)[
                .posixPermissions]
            #expect(mode as? Int == 0o600)
        }
        let status = try guarded.status(environment: ["KEY": "sk-very-secret"]).joined(separator: "\n")
        #expect(status.contains("1 of 100 requests, 50 of 100000 tokens"))
        #expect(!status.contains("secret"))
    }

    @Test func whatCannotBeRecordedIsNotSent() async throws {
        let base = TestModel(object)
        let guarded = try assistant(settings(), in: folder)
        try FileManager.default.createDirectory(
            atPath: folder.assist.recordFile, withIntermediateDirectories: true)
        #expect(await failure { try await guarded.guarded(base).complete(request()) }?.code == .storage)
        #expect(base.requests.isEmpty)
    }

    @Test func manyAtOnceCountRight() async throws {
        let base = TestModel(object)
        let guarded = try assistant(settings(requests: 20, cache: 5), in: folder)
        let refused = await withTaskGroup(of: Int.self) { group in
            for number in 0..<30 {
                group.addTask {
                    await failure { try await guarded.guarded(base).complete(request("\(number)")) } == nil ? 0 : 1
                }
            }
            return await group.reduce(0, +)
        }
        #expect(refused == 10)
        #expect(try guarded.budget.spent().requests == 20)
        #expect(try guarded.record.total().requests == 20)
        #expect(try guarded.cache.count() == 5)
    }
}
