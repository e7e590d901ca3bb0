import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinWeb
import Hummingbird
import HummingbirdTesting
import Logging
import Testing

/// What is pushed is looked at without any import of a file.
@Suite struct AssessmentServiceTests {
    private static let long = "客厅的灯装上不到一个月就闪个不停，联系客服让我自己换驱动，最后花钱请师傅来修。"
    private static let other = "物流很快，包装也很严实，客服耐心，下次还会再来买，推荐给大家。"

    private static let fields: HTTPFields = [.contentType: "application/x-ndjson"]

    /// Lines to push, each with a time and a product.
    private static func lines(_ texts: [String]) -> String {
        texts.enumerated().map { index, text in
            #"{"id":"\#(index + 1)","text":"\#(text)","time":"2026-03-0\#(index + 1)T08:15:00+08:00","product":"G7"}"#
        }.joined(separator: "\n")
    }

    private static var logger: Logger {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return logger
    }

    private static func service(_ archive: Archive, pause: Duration = .seconds(2)) -> AssessmentService {
        let site = Site(
            archive: archive, taxonomies: [FixtureWorkspace.taxonomy], charts: nil, now: { FixtureWorkspace.now })
        return AssessmentService(site, logger: logger, pause: pause)
    }

    /// What the source's page says of it.
    private struct Said {
        let letter: String?
        /// The suspicious share and how many it rests on.
        let share: Double?
        let seen: Int?
    }

    private static func said(_ site: TestSite.Asker) async throws -> Said {
        let model = try await site.get("/sources/shop?format=json").json?["model"] as? [String: Any]
        let profile = try #require(model?["profile"] as? [String: Any])
        let grade = profile["grade"] as? [String: Any]
        let share = profile["suspicious"] as? [String: Any]
        return Said(
            letter: grade?["letter"] as? String, share: share?["value"] as? Double, seen: share?["n"] as? Int)
    }

    private static func verdict(_ archive: Archive, _ key: String) async throws -> String {
        try await archive.suspicion(of: FeedbackID.of(source: "shop", key: key)).verdict
    }

    @Test func pushedCopiesAreFlaggedAndLowerTheGradeOfTheirSource() async throws {
        let archive = try FixtureWorkspace.make(settings: "name: 云程汽车\nzone: Asia/Shanghai\n")
        let service = Self.service(archive)
        try await TestSite(archive).asking { site in
            let pushed = try await site.send(
                .post, "/api/v1/feedback?source=shop", headers: Self.fields,
                body: Self.lines([Self.long, Self.other, Self.long + "！！"]))
            #expect(pushed.status == 202)
            let before = try await Self.said(site)
            #expect(before.share == nil)
            #expect(before.letter == "A")
            #expect((try await site.get("/sources/shop?lang=en")).text.contains("not looked at yet"))

            while try await service.step() > 0 {}
            #expect(try await Self.verdict(archive, "3") == "duplicate")
            let after = try await Self.said(site)
            #expect(after.seen == 3)
            #expect(abs((after.share ?? 0) - 1.0 / 3) < 1e-9)
            #expect(after.letter == "E")
            let page = try await site.get("/sources/shop?lang=en").text
            #expect(!page.contains("not looked at yet"))
            #expect(page.contains("Look paid for or copied"))
        }
    }

    @Test func whereNothingIsFoundFiguresStayAsTheyAre() async throws {
        let archive = try FixtureWorkspace.make(settings: "name: 云程汽车\nzone: Asia/Shanghai\n")
        let service = Self.service(archive)
        try await TestSite(archive).asking { site in
            _ = try await site.send(
                .post, "/api/v1/feedback?source=shop", headers: Self.fields,
                body: Self.lines([Self.long, Self.other]))
            // Seen before it is looked at: what was counted then must not be shown for ever.
            #expect(try await Self.said(site).share == nil)
            let before = try await archive.facts.snapshot()
            #expect(try await service.step() == 2)
            #expect(try await service.step() == 0)
            #expect(try await archive.facts.snapshot().number == before.number)
            let after = try await Self.said(site)
            #expect(after.seen == 2)
            #expect(after.share == 0)
        }
    }

    @Test func voicesThatFiguresLeaveOutCountInTheShareToo() async throws {
        let archive = try FixtureWorkspace.make(
            settings: "name: 云程汽车\nzone: Asia/Shanghai\nsuspicious: exclude\n")
        let service = Self.service(archive)
        try await TestSite(archive).asking { site in
            _ = try await site.send(
                .post, "/api/v1/feedback?source=shop", headers: Self.fields,
                body: Self.lines([Self.long, Self.other, Self.long + "！！"]))
            while try await service.step() > 0 {}
            let after = try await Self.said(site)
            #expect(after.seen == 3)
            #expect(abs((after.share ?? 0) - 1.0 / 3) < 1e-9)
        }
    }

    @Test(.timeLimit(.minutes(5))) func itRunsBesideTheServerUntilThatEnds() async throws {
        let archive = try FixtureWorkspace.make(settings: "name: 云程汽车\nzone: Asia/Shanghai\n")
        let site = Site(
            archive: archive, taxonomies: [FixtureWorkspace.taxonomy], charts: nil, now: { FixtureWorkspace.now })
        let application = WebServer.application(
            site, port: 0, logger: Self.logger, beside: [Self.service(archive, pause: .milliseconds(20))])
        try await application.test(.router) { client in
            try await client.execute(
                uri: "/api/v1/feedback?source=shop", method: .post, headers: Self.fields,
                body: ByteBuffer(string: Self.lines([Self.long, Self.long + "！！"]))
            ) { response in
                #expect(response.status.code == 202)
            }
            while try await Self.verdict(archive, "2") != "duplicate" {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
    }
}
