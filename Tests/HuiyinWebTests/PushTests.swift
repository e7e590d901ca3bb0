import Crypto
import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinWeb
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

/// Feedback that other systems push.
@Suite struct PushTests {
    static let secret = "0123456789abcdef0123456789abcdef"
    static let now: Int64 = 1_773_100_000

    /// A server over an empty workspace with these settings, asked without a socket.
    private static func asking<Value>(
        _ settings: String = "", limits: PushLimits = PushLimits(),
        _ body: @Sendable (any TestClientProtocol, Archive) async throws -> Value
    ) async throws -> Value {
        let archive = try FixtureWorkspace.make(settings: "name: 云程汽车\n" + settings)
        try Data((secret + "\n").utf8).write(to: URL(filePath: archive.workspace.folder + "/secret"))
        let site = Site(
            archive: archive, taxonomies: [FixtureWorkspace.taxonomy], charts: nil, now: { now * 1000 },
            pushLimits: limits)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = WebServer.application(site, port: 0, logger: logger)
        return try await application.test(.router) { client in try await body(client, archive) }
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String
        var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]) ?? [:] }
        var counts: [Int?] { ["accepted", "duplicates", "rejected"].map { json[$0] as? Int } }
        var error: String? { (json["error"] as? [String: Any])?["code"] as? String }
    }

    private static func push(
        _ client: any TestClientProtocol, _ body: String, query: String = "?source=shop",
        type: String? = "application/x-ndjson", _ headers: [String: String] = [:], method: HTTPRequest.Method = .post
    ) async throws -> Answer {
        var fields: HTTPFields = [:]
        if let type { fields[.contentType] = type }
        for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
        return try await client.execute(
            uri: "/api/v1/feedback\(query)", method: method, headers: fields, body: ByteBuffer(string: body)
        ) { response in
            Answer(status: response.status.code, headers: response.headers, text: String(buffer: response.body))
        }
    }

    private static func sign(_ body: String, at time: Int64 = now, with secret: String = secret) -> [String: String] {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(time).\(body)".utf8), using: SymmetricKey(data: Data(secret.utf8)))
        let hex = code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return ["X-Huiyin-Signature": "t=\(time),v1=\(hex)"]
    }

    private static func voices(_ archive: Archive) throws -> [StoredVoice] {
        var voices: [StoredVoice] = []
        try archive.export { voices.append($0) }
        return voices
    }

    @Test func anObjectBecomesAVoice() async throws {
        try await Self.asking { client, archive in
            let body = """
                {"id": 17, "text": "车机又死机了",
                 "time": "2026-03-01T08:00:00+08:00", "rating": {"value": 2, "min": 1, "max": 5}, "channel": "weibo",
                 "product": "G7", "person": {"mobile": "13900000001"}, "attributes": {"门店": "城西店"}, "活动": "春季"}
                """
            let answer = try await Self.push(client, body, type: "application/json; charset=utf-8")
            #expect(answer.status == 202)
            #expect(answer.counts == [1, 0, 0])
            let voice = try #require(try Self.voices(archive).first)
            #expect(voice.key == "17")
            #expect(voice.feedback.text == "车机又死机了")
            #expect(voice.feedback.rating?.value == 2)
            #expect(voice.feedback.product.name == "G7")
            #expect(voice.feedback.author.map(\.kind) == [.mobile])
            let attributes = voice.feedback.attributes
            #expect(attributes.first { $0.name == "门店" }?.isDimension == true)
            #expect(attributes.first { $0.name == "活动" }?.isDimension == false)
            #expect(voice.analysis != nil)
        }
    }

    @Test func linesAreCountedAndBrokenOnesKept() async throws {
        try await Self.asking { client, archive in
            let body =
                "{\"id\":\"1\",\"text\":\"好\"}\n{\"id\":\"2\",\"text\":\n\n{\"id\":\"3\",\"time\":\"很久以前\",\"text\":\"差\"}\n[1]\n{\"id\":\"1\",\"text\":\"好\"}\n"
            let answer = try await Self.push(client, body)
            #expect(answer.status == 202)
            #expect(answer.counts == [1, 1, 3])
            let rejections = try #require(answer.json["rejections"] as? [[String: Any]])
            #expect(rejections.map { $0["line"] as? Int } == [2, 4, 5])
            #expect(rejections.map { $0["code"] as? String } == ["json-syntax", "time-unreadable", "not-an-object"])
            let kept = try await archive.rejections(RejectionFilter(), limit: 10).list
            #expect(kept.map { "\($0.number)" } == rejections.compactMap { $0["id"] as? String })
            let mended = try await RejectionDesk(archive: archive).mend(
                kept[1].number, Array(#"{"id":"3","time":"2026-01-01","text":"差","attributes":{"店":"东"}}"#.utf8))
            #expect(mended.counts.stored == 1)
            let voice = try #require(try Self.voices(archive).first { $0.key == "3" })
            #expect(voice.feedback.attributes.first?.name == "店")
        }
    }

    @Test func theSameItemAgainIsADuplicateAndAChangedOneAVersion() async throws {
        try await Self.asking { client, archive in
            let item = #"{"id":"a","text":"车机很卡"}"#
            #expect(try await Self.push(client, item).counts == [1, 0, 0])
            #expect(try await Self.push(client, item).counts == [0, 1, 0])
            #expect(try await Self.push(client, #"{"id":"a","text":"修好了"}"#).counts == [1, 0, 0])
            let voice = try #require(try Self.voices(archive).first)
            #expect(voice.earlierVersions.count == 1)
            let run = try #require(try await archive.runs(of: "shop", limit: 10, offset: 0).list.first)
            #expect(run.counts == BatchCounts(stored: 1, duplicates: 1, updated: 1))
            #expect(run.isPushed && run.finishedAt != nil)
            try await archive.undoImport(run.id)
            #expect(try Self.voices(archive).isEmpty)
            #expect(try await Self.push(client, item).counts == [1, 0, 0])
            #expect(try await archive.runs(of: "shop", limit: 10, offset: 0).total == 2)
        }
    }

    @Test func aKeyGivesTheSameAnswerAgain() async throws {
        try await Self.asking { client, archive in
            let body = "{\"id\":\"1\",\"text\":\"好\"}\nbroken\n"
            let key = ["Idempotency-Key": "0b7d"]
            let first = try await Self.push(client, body, key)
            let again = try await Self.push(client, body, key)
            #expect(first.text == again.text && first.status == again.status)
            #expect(again.headers[HTTPField.Name("Idempotency-Replayed")!] == "true")
            let other = try await Self.push(client, body + "\n", key)
            #expect(other.status == 409 && other.error == "idempotency-key-taken")
            #expect(try await Self.push(client, body, query: "?source=else", key).counts == [1, 0, 1])
            #expect(try Self.voices(archive).count == 2)
        }
    }

    @Test func manyAtOnceWithOneKeyAreStoredOnce() async throws {
        try await Self.asking { client, archive in
            let bodies = (0..<40).map { number in "{\"id\":\"\(number % 4)\",\"text\":\"第\(number % 4)条\"}" }
            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for (number, body) in bodies.enumerated() {
                    group.addTask {
                        try await Self.push(client, body, ["Idempotency-Key": "k\(number % 4)"]).text
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(answers.count == 1)
            #expect(try Self.voices(archive).count == 4)
        }
    }

    static let signed = "sources:\n  shop:\n    push: {secret_file: secret}\n"

    @Test func aSourceWithASecretTakesSignedPushesOnly() async throws {
        try await Self.asking(Self.signed) { client, archive in
            let body = #"{"text":"好"}"#
            let cases: [([String: String], String)] = [
                ([:], "signature-missing"), (["X-Huiyin-Signature": "v1=00"], "signature-malformed"),
                (Self.sign(body + " "), "signature-wrong"),
                (Self.sign(body, with: String(Self.secret.reversed())), "signature-wrong"),
                (Self.sign(body, at: Self.now - 301), "signature-expired"),
                (Self.sign(body, at: Self.now + 301), "signature-expired"),
            ]
            for (headers, code) in cases {
                let answer = try await Self.push(client, body, headers)
                #expect(answer.status == 401 && answer.error == code)
            }
            #expect(try Self.voices(archive).isEmpty)
            #expect(try await Self.push(client, body, Self.sign(body, at: Self.now - 299)).status == 202)
        }
    }

    @Test func aSignatureCountsOnceUnlessTheRequestIsTheSame() async throws {
        try await Self.asking(Self.signed) { client, archive in
            let body = #"{"id":"1","text":"好"}"#
            let headers = Self.sign(body)
            #expect(try await Self.push(client, body, headers).status == 202)
            let replayed = try await Self.push(client, body, headers)
            #expect(replayed.status == 409 && replayed.error == "signature-replayed")
            let other = try await Self.push(client, body, headers.merging(["Idempotency-Key": "new"]) { $1 })
            #expect(other.error == "signature-replayed")
            let later = Self.sign(body, at: Self.now + 1).merging(["Idempotency-Key": "one"]) { $1 }
            #expect(try await Self.push(client, body, later).counts == [0, 1, 0])
            #expect(try await Self.push(client, body, later).counts == [0, 1, 0])
            #expect(try Self.voices(archive).count == 1)
        }
    }

    @Test func whoIsSignedMayComeByAProxyAndNobodyElse() async throws {
        try await Self.asking(Self.signed) { client, _ in
            let body = #"{"text":"好"}"#
            let proxy = ["X-Forwarded-For": "203.0.113.9"]
            let unsigned = try await Self.push(client, body, query: "?source=open", proxy)
            #expect(unsigned.status == 403 && unsigned.error == "secret-needed")
            #expect(try await Self.push(client, body, proxy.merging(Self.sign(body)) { $1 }).status == 202)
            let page = try await Self.push(client, body, query: "?source=open", ["Origin": "https://shop.example"])
            #expect(page.status == 403 && page.error == "foreign-origin")
        }
    }

    @Test func aSecretThatIsMissingIsSaidWithoutItsWords() async throws {
        try await Self.asking("sources:\n  shop:\n    push: {secret_file: nowhere}\n") { client, _ in
            let answer = try await Self.push(client, #"{"text":"好"}"#)
            #expect(answer.status == 503 && answer.error == "secret-unreadable")
        }
        #expect("\(Secret(Array(Self.secret.utf8)))" == "(secret)")
    }

    @Test(arguments: [
        ("GET", "", "application/json", 405, "method-not-allowed"),
        ("POST", "{}", "text/plain", 415, "unsupported-media-type"),
        ("POST", "{}", "", 415, "unsupported-media-type"),
        ("POST", "{}", "application/json; charset=gbk", 415, "unsupported-media-type"),
        ("POST", " \n", "application/json", 400, "push-empty"),
        ("POST", "{\"text\": ", "application/json", 400, "push-not-json"),
        ("POST", "[]", "application/json", 400, "push-not-json"),
    ])
    func otherBodiesGetOneShapeOfError(method: String, body: String, type: String, status: Int, code: String)
        async throws
    {
        try await Self.asking { client, _ in
            let answer = try await Self.push(
                client, body, type: type.isEmpty ? nil : type, method: HTTPRequest.Method(method)!)
            #expect(answer.status == status)
            #expect(answer.error == code)
            let error = try #require(answer.json["error"] as? [String: Any])
            #expect(Set(error.keys) == ["code", "message", "requestId", "details"])
        }
    }

    @Test(arguments: ["?source=", "?source=a&source=b", "?analysis=never", "?sauce=x", "?source=%E4"])
    func wrongParametersAreRefused(query: String) async throws {
        try await Self.asking { client, _ in
            let answer = try await Self.push(client, #"{"text":"好"}"#, query: query)
            #expect(answer.status == 400)
        }
    }

    @Test func tooMuchIsRefused() async throws {
        var limits = PushLimits()
        limits.body = 100
        limits.items = 3
        try await Self.asking(limits: limits) { client, archive in
            let long = try await Self.push(client, #"{"text":""# + String(repeating: "长", count: 40) + #""}"#)
            #expect(long.status == 413 && long.error == "body-too-large")
            let many = try await Self.push(client, String(repeating: "{\"text\":\"a\"}\n", count: 4))
            #expect(many.status == 413 && many.error == "push-too-many")
            #expect(try Self.voices(archive).isEmpty)
        }
    }

    @Test func whatComesBeyondTheRoomIsToldWhenToComeAgain() async throws {
        var limits = PushLimits()
        limits.requests = 2
        try await Self.asking(limits: limits) { client, archive in
            let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
                for number in 0..<24 {
                    group.addTask { try await Self.push(client, "{\"id\":\"\(number)\",\"text\":\"第\(number)条\"}") }
                }
                return try await group.reduce(into: [Answer]()) { $0.append($1) }
            }
            let busy = answers.filter { $0.status == 429 }
            #expect(!busy.isEmpty)
            #expect(busy.allSatisfy { $0.headers[.retryAfter].flatMap { Int($0) } ?? 0 >= 1 && $0.error == "too-busy" })
            #expect(try Self.voices(archive).count == answers.count { $0.status == 202 })
        }
    }

    @Test func whatIsUnderstoodLaterCountsFromThenOn() async throws {
        try await Self.asking { client, archive in
            let late = LateAnalysis(archive: archive)
            #expect(
                try await Self.push(client, #"{"id":"1","text":"车机很卡"}"#, query: "?source=shop&analysis=later").counts
                    == [1, 0, 0])
            while try await archive.countDueAnalyses() > 0 { try await late.step() }
            let voice = try #require(try Self.voices(archive).first)
            #expect(voice.analysis != nil)
            #expect(try await archive.sources().first?.voices == 1)
        }
    }

    @Test func aMappingOfTheSourceSaysWhereFieldsAre() async throws {
        try await Self.asking { client, archive in
            let parsed = MappingFile.parse(
                Array("id: ticket.no\ntext: [subject, body]\nrating: {column: stars, min: 0, max: 10}\n".utf8),
                file: "m")
            try MappingShelf(workspace: archive.workspace).save(try #require(parsed.mapping), ofSource: "shop")
            let body = #"{"ticket":{"no":"T1"},"subject":"慢","body":"等了三天","stars":7,"channel":"chat"}"#
            #expect(try await Self.push(client, body).counts == [1, 0, 0])
            let voice = try #require(try Self.voices(archive).first)
            #expect(voice.key == "T1" && voice.feedback.text == "慢\n等了三天")
            #expect(voice.feedback.rating?.maximum == 10 && voice.feedback.channel?.name == "chat")
        }
    }

    @Test func aBodyThatStandsStillIsGivenUp() async throws {
        let archive = try FixtureWorkspace.make(settings: "name: 云程汽车\n")
        var limits = PushLimits()
        limits.pause = .milliseconds(200)
        let site = Site(archive: archive, taxonomies: [], charts: nil, pushLimits: limits)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = WebServer.application(site, port: 0, logger: logger)
        try await application.test(.live) { client in
            let port = try #require(client.port)
            let answer = try await Self.slowly(port)
            #expect(answer.contains(" 408 "))
            #expect(answer.contains("body-too-slow"))
        }
        #expect(try Self.voices(archive).isEmpty)
    }

    /// Sends half a body and waits for what the server says to that, until it closes.
    private static func slowly(_ port: Int) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                let line = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
                defer { close(line) }
                var address = sockaddr_in()
                address.sin_family = sa_family_t(AF_INET)
                address.sin_port = UInt16(port).bigEndian
                address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
                let connected = withUnsafePointer(to: &address) {
                    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                        connect(line, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                    }
                }
                let head =
                    "POST /api/v1/feedback HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 100\r\n\r\n{\"text\""
                guard connected == 0, head.withCString({ send(line, $0, strlen($0), 0) }) > 0 else {
                    return continuation.resume(throwing: POSIXError(.ECONNREFUSED))
                }
                var text = [UInt8]()
                var buffer = [UInt8](repeating: 0, count: 4096)
                while case let got = recv(line, &buffer, buffer.count, 0), got > 0 { text += buffer[..<got] }
                continuation.resume(returning: String(decoding: text, as: UTF8.self))
            }
        }
    }
}
