import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinConnect
import HuiyinDomain
import HuiyinIngest
import HuiyinText
import Hummingbird
import NIOCore
import Testing

/// Pulls from a real server on loopback.
@Suite struct HTTPConnectorTests {
    private static func fixture(_ port: Int, _ settings: String, query: String = "", in folder: String? = nil) throws
        -> ConnectorFixture
    {
        // What a test expects does not hang on how busy the machine is.
        let settings = settings.contains("timeout") ? settings : settings + "\ntimeout: 600"
        return try ConnectorFixture(
            "  台:\n    every: 1m\n    http:\n      url: \"http://127.0.0.1:\(port)/tickets\(query)\"\n"
                + settings.split(separator: "\n").map { "      \($0)\n" }.joined(), in: folder)
    }

    private static let items = (1...5).map {
        #"{"no":\#($0),"body":{"zh":"第\#($0)条"},"at":"2026-01-0\#($0)T00:00:00Z","tag":"x"}"#
    }
    private static let fields = "records: /data/list\nfields: {id: /no, text: /body/zh, time: /at}"

    private static func page(_ range: Range<Int>, _ more: String = "") -> String {
        "{\"data\":{\"list\":[\(items[range.clamped(to: 0..<5)].joined(separator: ","))]}\(more)}"
    }

    private static func number(_ request: Request, _ name: String) -> Int? {
        request.uri.queryParameters[Substring(name)].flatMap { Int($0) }
    }

    @Test(arguments: ["page", "offset", "cursor", "link", "next"])
    func everyStyleOfPagingBringsEveryRecordOnce(style: String) async throws {
        let paging =
            switch style {
            case "page": "paging: {style: page, start: 0, size: 2}"
            case "offset": "paging: {style: offset, size: 2, size_parameter: limit}"
            case "cursor": "paging: {style: cursor, parameter: after, pointer: /meta/next}"
            case "next": "paging: {style: next, pointer: /meta/next}"
            default: "paging: {style: link}"
            }
        try await serving { request in
            let start =
                switch style {
                case "page": 2 * (Self.number(request, "page") ?? 0)
                case "offset": Self.number(request, "offset") ?? 0
                default: Self.number(request, "after") ?? 0
                }
            let next = start + 2 < 5 ? start + 2 : nil
            switch style {
            case "cursor":
                return json(Self.page(start..<start + 2, ",\"meta\":{\"next\":\(next.map { "\"\($0)\"" } ?? "null")}"))
            case "next":
                return json(
                    Self.page(
                        start..<start + 2, ",\"meta\":{\"next\":\(next.map { "\"/tickets?after=\($0)\"" } ?? "null")}"))
            case "link":
                return json(
                    Self.page(start..<start + 2),
                    next.map {
                        [HTTPField.Name("Link")!: "</first>; rel=\"first\", </tickets?after=\($0)>; rel=\"next\""]
                    } ?? [:])
            default: return json(Self.page(start..<min(5, start + 2)))
            }
        } _: { port in
            let fixture = try Self.fixture(port, Self.fields + "\n" + paging)
            #expect(try await fixture.run().counts == BatchCounts(stored: 5))
            let voice = try #require(try fixture.voices().first { $0.key == "3" })
            #expect(voice.feedback.text == "第3条" && voice.feedback.time?.milliseconds == 1_767_398_400_000)
            #expect(voice.feedback.attributes.contains { $0.name == "tag" && $0.value == "x" })
            #expect(try await fixture.run().counts == BatchCounts(duplicates: 5))
        }
    }

    @Test func theNextRunAsksForWhatIsNew() async throws {
        let asked = Asked()
        try await serving { request in
            asked.note(request.uri.queryParameters["since"].map(String.init) ?? "-")
            return json(Self.page(0..<5))
        } _: { port in
            let fixture = try Self.fixture(
                port, Self.fields + "\nsince: {pointer: /at, first: \"2026-01-01\"}", query: "?since={since}")
            _ = try await fixture.run()
            _ = try await fixture.run()
            #expect(asked.all == ["2026-01-01", "2026-01-05T00:00:00Z"])
        }
    }

    @Test(arguments: ["2099-01-01T00:00:00Z", "unknown", "", "-"])
    func anOddTimeIsNoPlaceToGoOnFrom(odd: String) async throws {
        let asked = Asked()
        let records = [odd, "2026-01-02T00:00:00Z", odd].enumerated().map {
            #"{"no":\#($0.offset),"body":{"zh":"第\#($0.offset)条"},"at":"\#($0.element)"}"#
        }
        try await serving { request in
            asked.note(request.uri.queryParameters["since"].map(String.init) ?? "-")
            return json("{\"data\":{\"list\":[\(records.joined(separator: ","))]}}")
        } _: { port in
            let fixture = try Self.fixture(
                port, "records: /data/list\nfields: {id: /no, text: /body/zh}\nsince: {pointer: /at, first: \"2026\"}",
                query: "?since={since}")
            let run = try await fixture.run()
            #expect(run.code == nil && run.counts == BatchCounts(stored: 3))
            #expect(run.message?.hasPrefix("2 records") == true)
            _ = try await fixture.run()
            #expect(asked.all == ["2026", "2026-01-02T00:00:00Z"])
        }
    }

    /// A value, the latest that is known, and what the value is then; it is noon on 2026-03-01.
    private static let comparisons: [(String, String?, SinceMark.Verdict)] = [
        ("2026-03-02T11:00:00Z", nil, .later), ("2026-03-02T13:00:00Z", nil, .odd),
        ("2026-03-01T01:00:00+08:00", "2026-02-28T18:00:00Z", .earlier),
        ("2026-03-01T00:00:00.000002Z", "2026-03-01T00:00:00.000001Z", .later),
        ("10", "9", .later), ("9", "2026-01-01", .odd), ("2026-01-01", "9", .odd), ("a10", "a9", .earlier),
        ("2026-01-01", "a9", .instead), ("a9", "2026-01-01", .odd), ("nan", nil, .odd), ("未知", nil, .odd),
        ("4070908800", "1767225600", .odd), ("1767225600", "4070908800", .instead), ("4070908800", nil, .later),
        ("900000001", "800000001", .later),
    ]

    @Test(arguments: comparisons)
    func timesAreComparedWithWhatIsKnown(value: String, known: String?, verdict: SinceMark.Verdict) {
        #expect(SinceMark.verdict(on: value, beside: known, now: 1_772_366_400_000) == verdict)
    }

    @Test func aConnectorIsSetBack() async throws {
        let asked = Asked()
        try await serving { request in
            asked.note(request.uri.queryParameters["since"].map(String.init) ?? "-")
            return json(Self.page(0..<5))
        } _: { port in
            let fixture = try Self.fixture(
                port, Self.fields + "\nsince: {pointer: /at, first: \"2026-01-01\"}", query: "?since={since}")
            // Where a version that believed every time would be.
            try await fixture.archive.resetConnector("台", cursor: #"{"since":"2099-01-01T00:00:00Z","pages":0}"#)
            #expect(try await fixture.run().code == "since-ahead")
            #expect(asked.all.isEmpty)
            try await fixture.desk.reset(fixture.desk.all[0], since: "2026-01-03")
            #expect(try await fixture.state().failures == 0)
            #expect(try await fixture.run().counts == BatchCounts(stored: 5))
            try await fixture.desk.reset(fixture.desk.all[0])
            #expect(try await fixture.run().counts == BatchCounts(duplicates: 5))
            _ = try await fixture.run()
            #expect(asked.all == ["2026-01-03", "2026-01-01", "2026-01-05T00:00:00Z"])
        }
    }

    @Test func aRunInWhoseMiddleItIsSetBackNotesNoPlace() async throws {
        let asked = Asked()
        let goOn = Asked()
        try await serving { _ in
            asked.note("page")
            while goOn.all.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            return json(Self.page(0..<5))
        } _: { port in
            let fixture = try Self.fixture(
                port, Self.fields + "\nsince: {pointer: /at, first: \"2026-01-01\"}", query: "?since={since}")
            let running = Task { try await fixture.run() }
            for _ in 0..<1000 where asked.all.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            try await fixture.desk.reset(fixture.desk.all[0])
            goOn.note("")
            let run = try await running.value
            #expect(run.code == "reset" && run.counts == BatchCounts(stored: 5))
            let state = try await fixture.state()
            #expect(state.cursor == nil && state.failures == 0 && state.nextAt == 0)
        }
    }

    @Test func whoAsksForARunInItsMiddleGetsAnother() async throws {
        let asked = Asked()
        let goOn = Asked()
        try await serving { _ in
            asked.note("page")
            while goOn.all.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            return json(Self.page(0..<5))
        } _: { port in
            let fixture = try Self.fixture(port, Self.fields)
            let running = Task { try await fixture.run() }
            for _ in 0..<1000 where asked.all.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
            try await fixture.archive.askForConnectorRun("台")
            goOn.note("")
            _ = try await running.value
            #expect(try await fixture.state().nextAt == 0)
            _ = try await fixture.run()
            #expect(try await fixture.state().nextAt > 0)
        }
    }

    @Test func aRunThatBreaksOffGoesOnAtItsPage() async throws {
        let asked = Asked()
        let folder = try ConnectorFixture.folder()
        try await serving { request in
            let start = Self.number(request, "after") ?? 0
            if asked.note("\(start)") == 1 { return Response(status: .internalServerError) }
            return json(Self.page(start..<start + 2, ",\"next\":\(start + 2 < 5 ? "\"\(start + 2)\"" : "null")"))
        } _: { port in
            let settings = Self.fields + "\npaging: {style: cursor, parameter: after, pointer: /next}"
            let first = try await Self.fixture(port, settings, in: folder).run()
            #expect(first.code == "busy" && first.counts == BatchCounts(stored: 2))
            // As another process would, after a kill.
            let second = try Self.fixture(port, settings, in: folder)
            #expect(try await second.run().counts == BatchCounts(stored: 3))
            #expect(asked.all == ["0", "2", "2", "4"])
        }
    }

    @Test func anAnswerMayHoldMoreRecordsThanOnePushMay() async throws {
        let records = (0..<10_001).map { #"{"no":\#($0),"body":{"zh":"第\#($0)条"}}"# }
        try await serving { _ in
            json("{\"data\":{\"list\":[\(records.joined(separator: ","))]}}")
        } _: { port in
            let fixture = try Self.fixture(port, Self.fields)
            #expect(try await fixture.run().counts == BatchCounts(stored: 10_001))
        }
    }

    @Test func aServerThatIsBusyIsLeftAloneAsLongAsItAsks() async throws {
        try await serving { _ in
            Response(status: .tooManyRequests, headers: [.retryAfter: "3600"])
        } _: { port in
            let fixture = try Self.fixture(port, Self.fields)
            let before = SystemClock.milliseconds()
            #expect(try await fixture.run().code == "busy")
            #expect(try await fixture.state().nextAt >= before + 3_600_000)
        }
    }

    @Test func redirectsEndAndLeadToNoOtherHost() async throws {
        let asked = Asked()
        try await serving { request in
            asked.note(request.uri.path)
            let target =
                request.uri.path == "/tickets"
                ? "/round" : request.uri.path == "/away" ? "http://192.0.2.7/x" : "/round"
            return Response(status: .found, headers: [.location: target])
        } _: { port in
            #expect(try await Self.fixture(port, Self.fields).run().code == "redirects")
            #expect(asked.all.count == 6)
            let away = try ConnectorFixture("  b:\n    http: {url: \"http://127.0.0.1:\(port)/away\"}\n")
            #expect(try await away.run().code == "host-foreign")
        }
        let plain = try ConnectorFixture("  c:\n    http: {url: \"http://192.0.2.7/x\"}\n")
        #expect(try await plain.run().code == "plain-http")
    }

    @Test(arguments: [("{\"data\":", "json"), ("<html>", "json"), ("{\"data\":{}}", "records"), ("[1,2]", "records")])
    func answersThatAreNoRecordsAreToldApart(body: String, code: String) async throws {
        try await serving { _ in
            json(body)
        } _: { port in
            let run = try await Self.fixture(port, Self.fields).run()
            #expect(run.code == code)
        }
    }

    @Test func aSlowAnswerIsGivenUp() async throws {
        try await serving { _ in
            Response(
                status: .ok,
                body: .init { writer in
                    for _ in 0..<100 {
                        try await writer.write(ByteBuffer(string: " "))
                        try await Task.sleep(for: .milliseconds(100))
                    }
                    try await writer.finish(nil)
                })
        } _: { port in
            let run = try await Self.fixture(port, Self.fields + "\ntimeout: 1").run()
            #expect(run.code == "timeout")
        }
    }

    @Test func aKeyGoesWhereItIsConfiguredAndATokenIsRenewed() async throws {
        let asked = Asked()
        try await serving { request in
            if request.uri.path == "/token" {
                let number = asked.note("token \(request.headers[.authorization] ?? "")")
                return json("{\"access_token\":\"t\(number)\",\"expires_in\":3600}")
            }
            let given = request.headers[.authorization] ?? request.uri.queryParameters["key"].map(String.init) ?? "-"
            asked.note(given)
            return given == "Bearer t0" ? Response(status: .unauthorized) : json(Self.page(0..<5))
        } _: { port in
            let client = "oauth2: {token_url: \"http://127.0.0.1:\(port)/token\", client_id: we, secret_file: .secret}"
            #expect(try await Self.fixture(port, Self.fields + "\n" + client).run().counts.stored == 5)
            let basic = Data("we:a-secret-of-the-test".utf8).base64EncodedString()
            #expect(asked.all == ["token Basic \(basic)", "Bearer t0", "token Basic \(basic)", "Bearer t2"])
            _ = try await Self.fixture(port, Self.fields + "\nkey: {parameter: key, secret_file: .secret}").run()
            #expect(asked.all.last == "a-secret-of-the-test")
            let log = try await Self.fixture(port, Self.fields + "\nkey: {secret_file: .missing}").run()
            #expect(log.code == "configuration" && log.message?.contains("a-secret") == false)
        }
    }

    @Test(arguments: [
        ("key: {secret_file: .secret}", "Bearer a-secret-of-the-test -", true),
        ("key: {parameter: key, secret_file: .secret}", "- a-secret-of-the-test", true),
        ("key: {secret_file: .secret}", "Bearer a-secret-of-the-test -", false),
    ])
    func whereANextAddressLeadsNoSecretGoes(key: String, secret: String, isInBody: Bool) async throws {
        let asked = Asked()
        try await serving { request in
            let start = Self.number(request, "after") ?? 0
            let place = (request.head.authority ?? "").split(separator: ":").map(String.init)
            let given = request.headers[.authorization] ?? "-"
            asked.note("\(place.first ?? "") \(given) \(request.uri.queryParameters["key"].map(String.init) ?? "-")")
            let next = start + 2 < 5 ? "http://localhost:\(place.last ?? "")/tickets?after=\(start + 2)" : nil
            guard isInBody else {
                return json(
                    Self.page(start..<start + 2),
                    next.map { [HTTPField.Name("Link")!: "<\($0)>; rel=\"next\""] } ?? [:])
            }
            return json(Self.page(start..<start + 2, ",\"next\":\(next.map { "\"\($0)\"" } ?? "null")"))
        } _: { port in
            let paging = isInBody ? "paging: {style: next, pointer: /next}" : "paging: {style: link}"
            let fixture = try Self.fixture(port, "\(Self.fields)\n\(paging)\nhosts: [localhost]\n\(key)")
            #expect(try await fixture.run().counts == BatchCounts(stored: 5))
            #expect(asked.all == ["127.0.0.1 \(secret)", "localhost - -", "localhost - -"])
        }
    }

    @Test(arguments: [
        ("", "[1]"), ("/0", "1"), ("/a~1b", nil), ("/1", nil), ("/-", nil), ("/00", nil),
    ])
    func pointersFollowTheStandard(pointer: String, found: String?) throws {
        #expect(JSONPointer("a") == nil)
        let value = try #require(JSONPointer(pointer)).value(in: .array([.number("1")]))
        #expect(value?.cell == found)
    }

    @Test func pausesGrowAndHonourWhatIsAsked() {
        #expect((1...4).map { BackOff.pause($0, retryAfter: nil, chance: 1) } == [30, 60, 120, 240])
        #expect(BackOff.pause(1, retryAfter: nil, chance: 0) == 15)
        #expect(BackOff.pause(60, retryAfter: nil, chance: 1) == 21_600)
        #expect(BackOff.pause(1, retryAfter: 300, chance: 0) == 300)
    }
}
