import Foundation
import HTTPTypes
import HuiyinArchive
import Testing

@Suite struct ConnectorPageTests {
    private static let settings = """
        name: 云程汽车
        zone: Asia/Shanghai
        connectors:
          门店信箱:
            source: 车主声音
            folder: {path: /data/inbox, match: "*.csv"}
          工单:
            http: {url: "https://desk.example/api?key=never-shown"}

        """

    private static func rows(_ reply: TestSite.Reply) throws -> [[String: Any]] {
        let data = try #require(reply.json?["model"] as? [String: Any])
        let part = try #require(data["connectors"] as? [String: Any])
        return try #require(part["rows"] as? [[String: Any]])
    }

    @Test func theSourcesPageSaysHowEachConnectorIsAndRunsIt() async throws {
        let archive = try FixtureWorkspace.make(settings: Self.settings)
        try FixtureWorkspace.fill(archive, 40)
        let run = try await archive.beginConnectorRun("门店信箱")
        try await archive.finishConnectorRun(
            run, of: "门店信箱", failure: (code: "folder-missing", message: "the folder <i> is not there"),
            nextAt: FixtureWorkspace.now + 30_000)
        try await TestSite(archive).asking { site in
            let page = try await site.get("/sources").text
            #expect(page.contains("连续 1 次没取成") && page.contains("the folder &lt;i&gt; is not there"))
            #expect(page.contains("desk.example") && !page.contains("never-shown"))
            let rows = try Self.rows(try await site.get("/sources.json"))
            #expect(rows.compactMap { $0["health"] as? String } == ["new", "failing"])
            let source = try await site.get("/sources/%E8%BD%A6%E4%B8%BB%E5%A3%B0%E9%9F%B3").text
            #expect(source.contains("the folder &lt;i&gt;"))

            let asked = try await site.send(
                .post, "/sources/connectors/%E9%97%A8%E5%BA%97%E4%BF%A1%E7%AE%B1/run",
                headers: [.accept: "application/json"])
            #expect(asked.status == 200)
            #expect(try await archive.connector("门店信箱").nextAt == 0)
            #expect(try await site.send(.post, "/sources/connectors/nobody/run").status == 404)
        }
    }

    @Test func filesThatCouldNotBeReadAreNamedAndTriedAgain() async throws {
        let archive = try FixtureWorkspace.make(settings: Self.settings)
        try FixtureWorkspace.fill(archive, 40)
        let run = try await archive.beginConnectorRun("门店信箱")
        let seen = [
            "path:bad<1>.csv": "12:7:failed:m", "failed:00ff": "m", "path:good.csv": "9:7", "content:11aa": "good.csv",
        ]
        try await archive.note("门店信箱", cursor: nil, seen: seen, run: run, counts: BatchCounts())
        try await archive.finishConnectorRun(run, of: "门店信箱", failure: nil, nextAt: FixtureWorkspace.now + 30_000)
        try await TestSite(archive).asking { site in
            let source = "/sources/%E8%BD%A6%E4%B8%BB%E5%A3%B0%E9%9F%B3"
            let page = try await site.get(source).text
            #expect(page.contains("读不了的文件 1 个") && page.contains("bad&lt;1&gt;.csv") && !page.contains("good.csv"))
            let tried = try await site.send(.post, "/sources/connectors/%E9%97%A8%E5%BA%97%E4%BF%A1%E7%AE%B1/retry")
            #expect(tried.status == 303)
            #expect(try await archive.unreadFiles(ofConnector: "门店信箱").isEmpty)
            #expect(try await archive.connector("门店信箱").nextAt == 0)
            #expect(try await !site.get(source).text.contains("再读一次"))
        }
    }

    @Test func beforeTheFirstVoiceTheConnectorsAreSeenToo() async throws {
        let archive = try FixtureWorkspace.make(settings: Self.settings)
        try await TestSite(archive).asking { site in
            let page = try await site.get("/sources").text
            #expect(page.contains("门店信箱"))
        }
    }
}
