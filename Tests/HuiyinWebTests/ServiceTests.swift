import HTTPTypes
import HuiyinArchive
import HuiyinWeb
import Testing

@Suite struct ServiceTests {
    private static let json: HTTPFields = [.contentType: "application/json"]

    @Test(arguments: [
        ("/voices?period=tomorrow&channel=weibo", "/voices?channel=weibo"), ("/?period=9w", "/"),
        ("/problems?from=2026-03-01&lang=en&channel=weibo", "/problems?lang=en&channel=weibo"),
    ])
    func aMistakenAddressOffersTheSameWithoutTheMistake(address: String, mended: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            let page = try await site.get(address)
            #expect(page.status == 400)
            #expect(PageTests.links(page.text).contains(mended), "\(PageTests.links(page.text))")
            #expect(try await site.get(mended).status == 200)
        }
    }

    @Test func whatABrowserHasAlreadyIsNotSentAgain() async throws {
        let archive = try FixtureWorkspace.make(count: 60)
        try await TestSite(archive).asking { site in
            for address in ["/?period=all", "/voices?period=all&format=json"] {
                let first = try await site.get(address)
                let tag = try #require(first.headers[.eTag])
                for known in [tag, "W/\(tag)", "\"other\", \(tag)"] {
                    let again = try await site.send(.get, address, headers: [.ifNoneMatch: known])
                    #expect(again.status == 304 && again.text.isEmpty, "\(known)")
                    #expect(again.headers[.cacheControl] == "no-cache" && again.headers[.eTag] == tag)
                }
                let other = try await site.send(.get, address, headers: [.ifNoneMatch: "\"other\""])
                #expect(other.status == 200 && other.text == first.text)
            }
            let before = try await site.get("/?period=all").headers[.eTag]
            _ = try FixtureWorkspace.make(count: 90, in: archive.workspace.folder)
            #expect(try await site.get("/?period=all").headers[.eTag] != before)
            let error = try await site.get("/no-such-page")
            #expect(error.headers[.eTag] == nil)
        }
    }

    @Test func everyFailureHasTheOneShape() async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            let cases: [(HTTPRequest.Method, String, HTTPFields, String?, Int, String)] = [
                (.get, "/api/v1/nothing", [:], nil, 404, "not-found"),
                (.get, "/api/v1/query", [:], nil, 405, "method-not-allowed"),
                (.post, "/api/v1/query", [.contentType: "text/plain"], "{}", 415, "unsupported-media-type"),
                (.post, "/api/v1/query", Self.json, String(repeating: " ", count: 1_100_000), 413, "body-too-large"),
                (.get, "/problems.json?period=9w", [:], nil, 400, "bad-parameter"),
                (.get, "/topics/nothing.json", [:], nil, 404, "unknown-topic"),
            ]
            for (method, uri, headers, body, status, code) in cases {
                let reply = try await site.send(method, uri, headers: headers, body: body)
                #expect(reply.status == status, "\(uri)")
                let error = try #require(reply.json?["error"] as? [String: Any], "\(uri)")
                #expect(error["code"] as? String == code)
                #expect((error["message"] as? String)?.isEmpty == false)
                #expect(error["details"] is [Any])
                let id = error["requestId"] as? String
                #expect(id != nil && id == reply.headers[HTTPField.Name("X-Request-Id")!])
            }
        }
    }

    @Test func aBrokenQueryIsA400WithItsCode() async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            for body in ["", "{", "[]", #"{"measures":["loudness"]}"#, #"{"filters":[["is","colour",["red"]]]}"#] {
                let reply = try await site.send(.post, "/api/v1/query", headers: Self.json, body: body)
                #expect(reply.status == 400, "\(body) \(reply.text)")
                #expect(reply.json?["error"] is [String: Any])
            }
        }
    }

    @Test func aQueryIsAnsweredAndItsRecipeKept() async throws {
        let archive = try FixtureWorkspace.make(count: 60)
        let hash = try await TestSite(archive).asking { site in
            let reply = try await site.send(
                .post, "/api/v1/query", headers: [.contentType: "application/json; charset=utf-8"],
                body: #"{"measures":["feedback","negative_share"],"dimensions":["channel"]}"#)
            #expect(reply.status == 200)
            let recipe = try #require(reply.json?["recipe"] as? [String: Any])
            #expect((reply.json?["rows"] as? [Any])?.isEmpty == false)
            return try #require(recipe["hash"] as? String)
        }
        #expect(try archive.recipe(hash: hash) != nil)
    }

    @Test func pagesSayWhatIsWrongAsPages() async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            let missing = try await site.get("/nothing?lang=en")
            #expect(missing.status == 404)
            #expect(missing.headers[.contentType] == "text/html; charset=utf-8")
            #expect(missing.text.contains("No such page"))
            let wrong = try await site.get("/?period=9w")
            #expect(wrong.status == 400)
            #expect(wrong.text.contains("period 可以是 4w、12w、1y 或 all"))
            let posted = try await site.send(.post, "/problems")
            #expect(posted.status == 405)
            #expect(posted.headers[.allow] == "GET, HEAD")
        }
    }

    @Test func securityHeadersAreOnEveryAnswer() async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            for uri in ["/", "/nothing", "/healthz", "/api/v1/query", "/" + Asset.styleSheet.fileName] {
                let headers = try await site.get(uri).headers
                let policy = headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "\(uri)")
                #expect(headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff")
                #expect(headers[HTTPField.Name("X-Frame-Options")!] == "DENY")
                #expect(headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
            }
        }
    }

    @Test func headHasNoBodyAndHealthIsReady() async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            let head = try await site.send(.head, "/problems")
            #expect(head.status == 200 && head.text.isEmpty)
            let health = try await site.get("/healthz")
            #expect(health.status == 200 && health.text == #"{"status":"ready"}"#)
        }
    }

    @Test func assetsAreServedUnderTheirHash() async throws {
        try await TestSite(FixtureWorkspace.make(count: 0)).asking { site in
            for asset in Asset.all {
                let reply = try await site.get("/assets/\(asset.fileName)")
                #expect(reply.status == 200 && reply.text == asset.text)
                #expect(reply.headers[.cacheControl]?.contains("immutable") == true)
                #expect(reply.headers[.contentType] == asset.contentType)
            }
        }
    }

    @Test func programsGetTheOneShapeWhereverTheyAsk() async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            let cases: [(HTTPRequest.Method, String, HTTPFields, Int, String)] = [
                (.post, "/healthz", [:], 405, "method-not-allowed"),
                (.get, "/nothing", [.accept: "application/json"], 404, "not-found"),
                (.get, "/api/%zz", [:], 400, "bad-escape"),
                (.post, "/api/v1/query", [.origin: "https://elsewhere.example"], 403, "foreign-origin"),
                (.post, "/api/v1/query", [.origin: "null"], 403, "foreign-origin"),
                (.get, "/healthz", [HTTPField.Name("Host")!: "evil.example"], 400, "two-hosts"),
            ]
            for (method, uri, headers, status, code) in cases {
                let reply = try await site.send(method, uri, headers: headers)
                #expect(reply.status == status, "\(uri)")
                #expect((reply.json?["error"] as? [String: Any])?["code"] as? String == code, "\(uri)")
            }
            let page = try await site.send(.get, "/nothing", headers: [.accept: "text/html,application/json"])
            #expect(page.headers[.contentType] == "text/html; charset=utf-8")
            let head = try await site.send(.head, "/healthz")
            #expect(head.status == 200 && head.text.isEmpty)
        }
    }

    @Test(arguments: [
        "/nothing", "/topics/nothing", "/voices/00000000000000000000000000000000", "/?from=2026-03-02&to=2026-03-01",
        "/?q=%", "/?polarity=bad",
    ])
    func errorPagesSpeakOneLanguageAndLeadOn(address: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            let page = try await site.get(address).text
            let main = try #require(page.firstMatch(of: /<p class="second">(.*?)<\/p>/)).1
            #expect(main.contains(/\p{Han}/) && !main.contains("taxonomies") && !main.contains("expected"))
            #expect(page.contains(#"href="/problems""#) && page.contains(#"hreflang="en""#))
            let english = try await site.get(address + (address.contains("?") ? "&" : "?") + "lang=en").text
            #expect(try #require(english.firstMatch(of: /<p class="second">(.*?)<\/p>/)).1.contains(/[a-z]/))
        }
    }

    @Test func topicsLeadToTheProblems() async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            let reply = try await site.get("/topics?lang=en")
            #expect(reply.status == 301 && reply.headers[.location] == "/problems?lang=en")
        }
    }
}
