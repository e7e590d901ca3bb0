import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinWeb
import Testing

@Suite struct SavedViewTests {
    private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    @discardableResult
    private static func save(_ site: TestSite.Asker, _ name: String, _ address: String) async throws -> TestSite.Reply {
        try await site.send(
            .post, "/views/save", headers: form,
            body: "name=\(QueryString.encode(name))&address=\(QueryString.encode(address))")
    }

    private static func views(_ site: TestSite.Asker) async throws -> [[String: Any]] {
        let model = try await site.get("/views?format=json").json?["model"] as? [String: Any]
        return try #require(model?["views"] as? [[String: Any]])
    }

    @Test func aSavedViewStandsInTheNavigationAndKeepsItsRelativePeriod() async throws {
        try await TestSite(FixtureWorkspace.make(count: 120)).asking { site in
            let done = try await Self.save(site, "G7 的不满", "/voices?period=4w&product=G7&polarity=negative&lang=en")
            #expect(done.status == 303)
            #expect(done.headers[.location]?.hasPrefix("/voices?period=4w&product=G7&polarity=negative") == true)
            let page = try await site.get("/problems")
            #expect(page.text.contains("<bdi>G7 的不满</bdi>"))
            // Without the language it was saved in: whoever opens it reads it in their own.
            #expect(page.text.contains(#"href="/voices?period=4w&amp;product=G7&amp;polarity=negative""#))
            #expect(try await Self.views(site).first?["missing"] as? [String] == [])
        }
    }

    @Test func viewsAreRenamedMovedRemovedAndPutBack() async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            for name in ["a", "b", "c"] { try await Self.save(site, name, "/problems?period=12w") }
            let ids = try await Self.views(site).compactMap { $0["id"] as? String }
            func names() async throws -> [String] { try await Self.views(site).compactMap { $0["name"] as? String } }
            func act(_ index: Int, _ act: String, _ body: String = "") async throws -> TestSite.Reply {
                try await site.send(.post, "/views/\(ids[index])/\(act)", headers: Self.form, body: body)
            }
            _ = try await act(2, "up")
            #expect(try await names() == ["a", "c", "b"])
            _ = try await act(0, "down")
            #expect(try await names() == ["c", "a", "b"])
            _ = try await act(1, "rename", "name=B2")
            #expect(try await names() == ["c", "a", "B2"])
            let removed = try await act(0, "remove")
            #expect(try await names() == ["c", "B2"])
            let next = try await site.get(try #require(removed.headers[.location]))
            #expect(next.text.contains("/views/\(ids[0])/restore"))
            _ = try await act(0, "restore")
            #expect(try await names() == ["c", "a", "B2"])
        }
    }

    @Test func aViewOfWhatIsGoneSaysSo() async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            try await Self.save(site, "old", "/topics/gone/topic?product=G99&channel=weibo")
            let missing = try #require(try await Self.views(site).first?["missing"] as? [String])
            #expect(missing.count == 2)
            let page = try await site.get("/views")
            #expect(page.text.contains("G99") && page.text.contains("数据里已没有"))
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\u{202E}gnp.exe", "a\u{0}b\u{7}c", "\"><img src=x>",
        String(repeating: "长", count: 200),
    ])
    func hostileNamesStayNames(name: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            try await Self.save(site, name, "/problems?period=12w")
            for address in ["/views", "/problems", "/views?lang=en"] {
                let page = try await site.get(address)
                #expect(page.status == 200)
                #expect(!page.text.contains("<script>alert") && !page.text.contains("<img src=x>"))
                #expect(!page.text.utf8.contains(0))
            }
        }
    }

    @Test(arguments: [
        ("", "/problems"), ("   ", "/problems"), (String(repeating: "x", count: 10_000), "/problems"),
        ("a", "https://evil.example/"), ("a", "//evil.example/x"), ("a", "/healthz"), ("a", "/nothing"), ("a", ""),
    ])
    func whatIsNoNameOrNoPageIsRefused(name: String, address: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            let reply = try await Self.save(site, name, address)
            #expect(reply.status == 422, "\(name.prefix(10)) \(address)")
            #expect(try await Self.views(site).isEmpty)
        }
    }

    @Test func emptyWorkspacesHaveAnEmptyPage() async throws {
        try await TestSite(FixtureWorkspace.make(count: 0)).asking { site in
            for address in ["/views", "/corrections", "/views?lang=en", "/corrections?lang=en&format=json"] {
                let status = try await site.get(address).status
                #expect(status == 200, "\(address)")
            }
        }
    }
}
