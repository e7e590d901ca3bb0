import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinWeb
import Testing

@Suite struct PageTests {
    /// The links of a page that lead to this site, unescaped; what forms do is no link.
    static func links(_ html: String) -> [String] {
        html.replacing(/<form[^>]*method="post"[^>]*>/, with: "").matches(of: /(?:href|src|action)="(\/[^"]*)"/).map {
            String($0.1).replacing("&amp;", with: "&")
        }
    }

    /// The figures of a page: where each leads, what it says.
    static func figures(_ html: String) -> [(href: String, kind: String, n: Int, value: Double)] {
        html.matches(of: /href="([^"]*)"[^>]*data-kind="([a-z]+)" data-n="(\d+)" data-value="([-0-9.e]+)"/).compactMap {
            guard let n = Int($0.3), let value = Double($0.4) else { return nil }
            return (String($0.1).replacing("&amp;", with: "&"), String($0.2), n, value)
        }
    }

    @Test(arguments: ["zh", "en"])
    func everyLinkOfEveryPageResolves(language: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 240, hostile: true)).asking { site in
            var waiting = ["/?lang=\(language)", "/?period=all&lang=\(language)"]
            var seen = Set(waiting)
            var visited = 0
            // Facets and filters combine without end: every page of the first steps is followed, and 400 in all.
            while let address = waiting.first, visited < 400 {
                waiting.removeFirst()
                visited += 1
                let reply = try await site.get(address)
                #expect(reply.status == 200, "\(address)")
                guard reply.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                for link in Self.links(reply.text) where seen.insert(link).inserted && !link.contains("vendor") {
                    waiting.append(link)
                }
            }
            #expect(visited > 100)
        }
    }

    @Test(arguments: [
        "/", "/?period=all", "/problems?period=12w", "/problems?period=all&channel=weibo",
        "/topics/equipment/bluetooth?period=all",
        "/topics/equipment?period=all&product=G7", "/topics/service?period=12w", "/voices?period=all",
        "/voices?period=all&q=%E8%93%9D%E7%89%99", "/voices?period=12w&topic=equipment&polarity=negative",
        "/?period=12w&polarity=positive", "/?period=all&topic=equipment",
        "/topics/equipment?period=all&polarity=negative",
        "/?period=all&topic=service&channel=weibo",
    ])
    func theVoicesBehindAFigureAreAsManyAsItSays(address: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 240)).asking { site in
            let figures = Self.figures(try await site.get(address).text)
            #expect(!figures.isEmpty)
            for figure in figures where ["feedback", "people", "share", "score"].contains(figure.kind) {
                let separator = figure.href.contains("?") ? "&" : "?"
                let model = try #require(
                    try await site.get(figure.href + separator + "format=json").json?["model"] as? [String: Any])
                let behind = figure.kind == "people" ? "people" : "total"
                let found = try #require((model[behind] as? [String: Any])?["n"] as? Int)
                let said = figure.kind == "share" ? Int((figure.value * Double(figure.n)).rounded()) : figure.n
                #expect(found == said, "\(figure) on \(address)")
            }
        }
    }

    /// A voice with several opinions below a node counts once, so every negative share is exactly the voices behind it.
    @Test(arguments: [
        "/?period=all", "/problems?period=all", "/topics/equipment?period=all", "/topics/service?period=all",
    ])
    func everyNegativeShareOpensItsNumerator(address: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 240)).asking { site in
            let shares = Self.figures(try await site.get(address).text).filter { $0.href.contains("polarity=negative") }
                .filter { $0.kind == "share" || $0.kind == "rate" }
            #expect(!shares.isEmpty && shares.allSatisfy { $0.kind == "share" })
            for share in shares {
                let model = try #require(
                    try await site.get(share.href + "&format=json").json?["model"] as? [String: Any])
                let total = (model["total"] as? [String: Any])?["n"] as? Int
                #expect(total == Int((share.value * Double(share.n)).rounded()), "\(share) on \(address)")
            }
        }
    }

    @Test func aTopicHasOneNegativeShareOnEveryPage() async throws {
        try await TestSite(FixtureWorkspace.make(count: 240)).asking { site in
            let overview = try #require(
                try await site.get("/?period=all&format=json").json?["model"] as? [String: Any])
            let rows = try #require(overview["topics"] as? [[String: Any]])
            for path in ["equipment", "service", "price"] {
                let topic = try #require(
                    try await site.get("/topics/\(path)?period=all&format=json").json?["model"] as? [String: Any])
                let own = topic["negativeShare"] as? [String: Any]
                let row = rows.first { $0["path"] as? String == path }?["negativeShare"] as? [String: Any]
                #expect(own?["value"] as? Double == row?["value"] as? Double, "\(path)")
                #expect(own?["n"] as? Int == row?["n"] as? Int, "\(path)")
                #expect((own?["href"] as? String) == (row?["href"] as? String), "\(path)")
            }
        }
    }

    @Test func aPageNarrowedToOneFeelingHasNoSharesOfIt() async throws {
        try await TestSite(FixtureWorkspace.make(count: 240)).asking { site in
            for address in ["/?period=all&polarity=positive", "/topics/equipment?period=all&polarity=positive"] {
                let figures = Self.figures(try await site.get(address).text)
                #expect(!figures.contains { $0.kind == "share" || $0.kind == "rate" }, "\(address)")
                let leaving = figures.filter { !$0.href.contains("polarity=positive") }
                // What goes with a topic is about all who speak of it, whatever they feel.
                #expect(leaving.allSatisfy { $0.href.contains("also=") }, "\(leaving)")
            }
        }
    }

    @Test func fewerThanTenPeopleGetWordsInPlaceOfFigures() async throws {
        try await TestSite(FixtureWorkspace.make(count: 8)).asking { site in
            for address in ["/?period=all", "/topics/equipment?period=all", "/problems?period=all"] {
                let html = try await site.get(address).text
                #expect(html.contains("数据不足") || html.contains("不到 10 人"), "\(address)")
                #expect(!html.contains("data-kind=\"score\" data-n=\"0\""))
            }
            let overview = try await site.get("/?period=all").text
            #expect(!overview.contains("不满占 <a"))
        }
    }

    @Test func voicesWithoutATimeAreTold() async throws {
        try await TestSite(FixtureWorkspace.make(count: 60, untimed: 12)).asking { site in
            for page in ["/", "/problems"] {
                let all = try await site.get("\(page)?period=all").text
                let recent = try await site.get("\(page)?period=12w").text
                #expect(all.contains("有 12 条声音没有时间") && recent.contains("另有 12 条没有时间"))
            }
        }
        try await TestSite(FixtureWorkspace.make(count: 30, untimed: 30)).asking { site in
            for page in ["/", "/topics/equipment"] {
                let html = try await site.get("\(page)?period=all").text
                #expect(html.contains("都没有时间") && !html.contains("<figure class=\"chart\">"))
            }
        }
    }

    @Test func timesAreByTheClockOfTheWorkspace() async throws {
        try await TestSite(FixtureWorkspace.make(count: 20, hostile: true)).asking { site in
            let html = try await site.get(
                "/voices?period=all&order=newest&product=%3Cscript%3Ealert(%22x%22)%3C%2Fscript%3E'%26"
            ).text
            #expect(html.contains("3月8日(周日) 08:00") && !html.contains("09:00"))
            let voice = try #require(html.firstMatch(of: /<a href="(\/voices\/[0-9a-f]{32}[^"]*)"><b>/)).1
            let page = try await site.get(String(voice).replacing("&amp;", with: "&")).text
            #expect(page.contains("3月8日(周日) 08:00") && page.contains("3月8日(周日) 09:00 UTC+09:00"))
        }
    }

    @Test(arguments: [
        "/?period=all", "/problems?period=all", "/voices?period=all&order=newest", "/topics/price?period=all&lang=en",
    ])
    func hostileTextStaysText(address: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 60, hostile: true)).asking { site in
            let html = try await site.get(address).text
            #expect(!html.contains("<script>"))
            #expect(!html.contains("onerror="))
            if address.hasPrefix("/voices") {
                #expect(html.contains("&lt;script&gt;"))
                let voice = try #require(html.firstMatch(of: /<a href="(\/voices\/[0-9a-f]{32})[^"]*"><b>&lt;script/)).1
                for page in ["", "/raw"] {
                    let one = try await site.get(String(voice) + page).text
                    #expect(one.contains("&lt;script&gt;alert") && !one.contains("<script>"))
                }
            }
        }
    }

    @Test func nothingIsInlineThatThePolicyForbids() async throws {
        try await TestSite(FixtureWorkspace.make(count: 120)).asking { site in
            for address in ["/?period=all", "/problems?period=all", "/topics/price?period=all", "/voices"] {
                let html = try await site.get(address).text
                #expect(!html.contains(" style=\"") && !html.contains("<style") && !html.contains(" onclick"))
                #expect(!html.contains(/<script(?![^>]*(src=|type="application\/json"))/))
            }
        }
    }

    @Test func theSameSeedDrawsTheSameVoicesAndPagesDoNotOverlap() async throws {
        try await TestSite(FixtureWorkspace.make(count: 120)).asking { site in
            func ids(_ address: String) async throws -> [String] {
                let model = try await site.get(address + "&format=json").json?["model"] as? [String: Any]
                return (model?["voices"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
            }
            let first = try await ids("/voices?period=all&seed=5")
            #expect(first.count == 20)
            #expect(try await ids("/voices?period=all&seed=5") == first)
            #expect(try await ids("/voices?period=all&seed=6") != first)
            #expect(try await Set(ids("/voices?period=all&seed=5&page=2")).isDisjoint(with: first))
        }
    }

    @Test(arguments: ["/", "/problems", "/voices", "/topics/price"])
    func anEmptyWorkspaceSaysWhatToDo(address: String) async throws {
        let archive = try FixtureWorkspace.make(count: 0)
        try await TestSite(archive).asking { site in
            let html = try await site.get(address).text
            #expect(html.contains("huiyin import") && html.contains(archive.workspace.folder))
        }
    }

    @Test func nothingFoundSaysWhichFilterToLoosen() async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            let html = try await site.get("/voices?period=4w&q=%E7%B4%AB%E8%89%B2&channel=weibo").text
            #expect(html.contains("不搜「紫色」") && html.contains("看全部时间"))
        }
    }

    @Test func hitsAreMarkedInsideTheOpinions() async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            let html = try await site.get("/voices?period=all&q=%E8%93%9D%E7%89%99").text
            #expect(html.contains(#"<mark class="neg"><mark class="hit">蓝牙</mark></mark>"#))
        }
    }

    @Test func readingARawRecordShowsItsBytes() async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            let html = try await site.get("/voices?period=all").text
            let voice = try #require(html.firstMatch(of: /href="(\/voices\/[0-9a-f]{32})[?"]/)).1
            let raw = try await site.get("\(voice)/raw")
            #expect(raw.status == 200 && raw.headers[.cacheControl] == "no-store")
            #expect(raw.text.contains(#"<pre class="bytes" dir="auto">"#))
            #expect(try await site.get("/voices/00000000000000000000000000000000").status == 404)
        }
    }

    @Test func anImportBesideTheServerIsNoticed() async throws {
        let archive = try FixtureWorkspace.make(count: 0)
        try await TestSite(archive).asking { site in
            #expect(try await site.get("/").text.contains("huiyin import"))
            _ = try FixtureWorkspace.make(count: 40, in: archive.workspace.folder)
            #expect(try await !site.get("/").text.contains("huiyin import"))
        }
    }

    @Test func aRecordInGB18030IsReadAsThatAndKeptToTheByte() async throws {
        let archive = try FixtureWorkspace.make(count: 0)
        let raw: [UInt8] = [0x31, 0x2C, 0xC0, 0xB6, 0xD1, 0xC0]
        let plan = ImportPlan(
            source: "旧表", file: .init(path: "old.csv", size: 6, modified: 1, head: "00"), mapping: "00",
            taxonomy: FixtureWorkspace.taxonomy.label)
        let run = try archive.beginImport(plan)
        let arrival = Arrival(
            feedback: Feedback(source: "旧表", key: "1", text: "蓝牙"), raw: raw, line: 1, analysisJSON: nil, analysis: nil)
        _ = try archive.commit(
            ArrivalBatch(
                arrivals: [arrival], checkpoint: ImportCheckpoint(byteOffset: 6, line: 2, records: 1)), of: run)
        _ = try archive.finish(run)
        try await TestSite(archive).asking { site in
            let address = "/voices/\(FeedbackID.of(source: "旧表", key: "1"))/raw"
            let html = try await site.get(address).text
            #expect(html.contains("1,蓝牙") && html.contains("GB18030") && !html.contains("\u{FFFD}"))
            let model = try await site.get(address + "?format=json").json?["model"] as? [String: Any]
            #expect(model?["base64"] as? String == Data(raw).base64EncodedString())
            let file = try await site.get(address + "?download=1")
            #expect(file.headers[.contentType] == "application/octet-stream")
            #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
        }
    }

    @Test func unknownChannelsAndTopicsAlikeGiveAPageThatCanBeLoosened() async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            for (filter, way) in [("channel=carrier-pigeon", "不限渠道"), ("topic=nothing/at/all", "不限主题")] {
                let reply = try await site.get("/voices?period=all&\(filter)")
                #expect(reply.status == 200 && reply.text.contains(way), "\(filter)")
            }
        }
    }

    @Test func aPageBeyondTheLastSaysHowManyThereAre() async throws {
        try await TestSite(FixtureWorkspace.make(count: 60)).asking { site in
            for page in ["9", "99999999"] {
                let html = try await site.get("/voices?period=all&page=\(page)").text
                #expect(html.contains("一共 3 页") && html.contains("page=3"))
            }
        }
    }

    @Test func longSearchWordsAreShortInChipsAndButtons() async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            let html = try await site.get("/voices?period=all&q=\(String(repeating: "x", count: 900))").text
            #expect(html.contains("只搜前 200 个字"))
            #expect(!html.contains(">不搜「\(String(repeating: "x", count: 30))"))
        }
    }

    @Test func aCardUnderATopicShowsTheOpinionOnIt() async throws {
        try await TestSite(FixtureWorkspace.make(count: 240)).asking { site in
            let address = "/voices?period=all&topic=exterior&polarity=positive"
            let html = try await site.get(address).text
            #expect(html.contains("对外观："))
            let model = try await site.get(address + "&format=json").json?["model"] as? [String: Any]
            let cards = try #require(model?["voices"] as? [[String: Any]])
            #expect(!cards.isEmpty && cards.allSatisfy { $0["polarity"] as? Int == 1 })
        }
    }

    @Test func theWayBackFromAVoiceKeepsTheList() async throws {
        try await TestSite(FixtureWorkspace.make(count: 120)).asking { site in
            let list = "/voices?period=all&channel=weibo&order=newest"
            let voice = try #require(
                try await site.get(list).text.firstMatch(of: /href="(\/voices\/[0-9a-f]{32}\?[^"]*)"/)
            ).1
            let page = try await site.get(String(voice).replacing("&amp;", with: "&")).text
            #expect(page.contains(#"<a href="\#(list.replacing("&", with: "&amp;"))">"#))
        }
    }
}
