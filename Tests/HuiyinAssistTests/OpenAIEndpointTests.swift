import Foundation
import HuiyinAssist
import HuiyinDomain
import Testing

@Suite(.timeLimit(.minutes(3))) struct OpenAIEndpointTests {
    private static func endpoint(
        _ server: ScriptedServer, timeout: Duration = .seconds(120), key: AssistKey? = nil
    ) throws -> OpenAIEndpoint {
        OpenAIEndpoint(
            address: try AssistAddress(server.url, plainHTTP: .loopbackOnly), model: "tiny", key: key, timeout: timeout,
            logger: quiet)
    }

    @Test func asksForOneAnswerAndReadsIt() async throws {
        let server = try ScriptedServer { _ in [.says("好的")] }
        let key = try AssistKey(" sk-secret\n", from: "the test")
        let reply = try await Self.endpoint(server, key: key).complete(request("等了\"很久\"\n"))
        #expect(reply == AssistReply(text: "好的", tokens: 50))
        let seen = try #require(server.requests.first)
        #expect(seen.head.hasPrefix("POST /v1/chat/completions HTTP/1.1"))
        #expect(seen.head.lowercased().contains("authorization: bearer sk-secret"))
        #expect(seen.body.contains(#""content":"等了\"很久\"\n""#))
        #expect(seen.body.contains(#""max_tokens":20"#))
    }

    @Test func endsWhenTheServerHangs() async throws {
        let server = try ScriptedServer { _ in [.hang] }
        let error = await failure { try await Self.endpoint(server, timeout: .milliseconds(300)).complete(request()) }
        #expect(error?.code == .timeout)
    }

    @Test func endsWhenTheAnswerDrips() async throws {
        // Each byte comes in time; all of them would take a quarter of an hour.
        let server = try ScriptedServer { _ in
            [.send("HTTP/1.1 200 OK\r\ncontent-length: 50000\r\n\r\n"), .drip(String(repeating: " ", count: 50_000))]
        }
        let error = await failure { try await Self.endpoint(server, timeout: .milliseconds(400)).complete(request()) }
        #expect(error?.code == .timeout)
    }

    @Test func endsWhenTheHeadDrips() async throws {
        let server = try ScriptedServer { _ in [.drip("HTTP/1.1 200 OK\r\n" + String(repeating: "a", count: 9000))] }
        let error = await failure { try await Self.endpoint(server, timeout: .milliseconds(400)).complete(request()) }
        #expect(error?.code == .timeout)
    }

    @Test func readsNoEndlessAnswer() async throws {
        let piece = String(repeating: "x", count: 65_536)
        let server = try ScriptedServer { _ in
            [
                .send("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"),
                .flood("10000\r\n\(piece)\r\n", times: 10_000),
            ]
        }
        let error = await failure { try await Self.endpoint(server).complete(request()) }
        #expect(error?.code == .tooLarge)
    }

    @Test(arguments: [
        "", "rubbish", "<html>502</html>", "[]", "{}", #"{"choices": []}"#,
        #"{"choices": [{"message": {"content": null}}]}"#,
        #"{"choices": [{"message": {"content": "  "}}]}"#, #"{"choices": "x"}"#, #"{"choices": [{"message":"#,
        "\u{0}\u{1}",
        "\(String(repeating: "[", count: 100_000))",
    ])
    func refusesWhatIsNoCompletion(body: String) async throws {
        let server = try ScriptedServer { _ in [.answer("200 OK", body)] }
        let error = await failure { try await Self.endpoint(server).complete(request()) }
        #expect(error?.code == .unreadableReply)
        #expect(error?.message.contains("rubbish") == false)
    }

    @Test(arguments: [
        ("500 Internal Server Error", AssistError.Code.busy), ("503 Unavailable", .busy), ("429 Too Many", .busy),
        ("401 Unauthorized", .refused), ("400 Bad", .refused), ("404 Not Found", .refused), ("301 Moved", .redirected),
        ("307 Temporary", .redirected), ("204 No Content", .refused),
    ])
    func saysWhatAStatusMeans(status: String, code: AssistError.Code) async throws {
        let server = try ScriptedServer { _ in
            [.answer(status, "secret words of the server", headers: "location: http://127.0.0.1:9/elsewhere\r\n")]
        }
        let error = await failure { try await Self.endpoint(server).complete(request()) }
        #expect(error?.code == code)
        #expect(error?.message.contains(String(status.prefix(3))) == true)
        #expect(error?.message.contains("secret") == false)
        #expect((error?.retry != nil) == (code == .busy))
        #expect(server.requests.count == 1)
    }

    @Test func followsNoRedirect() async throws {
        let elsewhere = try ScriptedServer { _ in [.says("stolen")] }
        let server = try ScriptedServer { _ in
            [.answer("307 Temporary Redirect", "", headers: "location: \(elsewhere.url)/chat/completions\r\n")]
        }
        let error = await failure { try await Self.endpoint(server).complete(request()) }
        #expect(error?.code == .redirected)
        #expect(elsewhere.requests.isEmpty)
    }

    @Test func saysAtOnceThatNobodyListens() async throws {
        let address = try AssistAddress("http://127.0.0.1:1/v1", plainHTTP: .loopbackOnly)
        let endpoint = OpenAIEndpoint(
            address: address, model: "tiny", key: nil, timeout: .seconds(30), logger: quiet)
        let error = await failure { try await endpoint.complete(request()) }
        #expect(error?.code == .unreachable)
        #expect(error?.message.contains("127.0.0.1:1") == true)
    }

    @Test func aConnectionThatBreaksOffIsSaid() async throws {
        let server = try ScriptedServer { _ in [.send("HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{")] }
        let error = await failure { try await Self.endpoint(server).complete(request()) }
        #expect(error?.code == .unreachable)
    }

    @Test func cancellingEndsTheRequest() async throws {
        let server = try ScriptedServer { _ in [.hang] }
        let endpoint = try Self.endpoint(server, timeout: .seconds(60))
        let task = Task { try await endpoint.complete(request()) }
        while server.requests.isEmpty { await Task.yield() }
        task.cancel()
        let result = await task.result
        #expect(throws: CancellationError.self) { try result.get() }
    }

    @Test(arguments: [
        ("120", 120), (" 0 ", 0), ("Wed, 21 Oct 2015 07:28:10 GMT", 10), ("Wed, 21 Oct 2015 07:27:00 GMT", 0),
        ("soon", nil),
        ("-5", nil), ("99999999999999999999", nil), ("", nil),
    ])
    func readsRetryAfter(header: String, seconds: Int?) {
        let now = Date(timeIntervalSince1970: 1_445_412_480)
        #expect(EndpointStatus.seconds(header, now: now) == seconds.map { .seconds($0) })
    }
}
