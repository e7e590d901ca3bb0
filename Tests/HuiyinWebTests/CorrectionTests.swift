import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinWeb
import Testing

@Suite struct CorrectionTests {
    private static let fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    /// The newest voice about blue tooth, with its page.
    private static func voice(_ site: TestSite.Asker) async throws -> (id: String, model: [String: Any]) {
        let list = try #require(
            try await site.get("/voices?period=all&topic=equipment/bluetooth&order=newest&format=json").json?["model"]
                as? [String: Any])
        let id = try #require((list["voices"] as? [[String: Any]])?.first?["id"] as? String)
        return (id, try await model(site, "/voices/\(id)"))
    }

    private static func model(_ site: TestSite.Asker, _ address: String) async throws -> [String: Any] {
        let text = address + (address.contains("?") ? "&" : "?") + "format=json"
        return try #require(try await site.get(text).json?["model"] as? [String: Any])
    }

    private static func opinions(_ model: [String: Any]) -> [[String: Any]] {
        model["opinions"] as? [[String: Any]] ?? []
    }

    /// The address that a form on `page` is sent to, and the values of its buttons.
    private static func menu(_ html: String) -> [(action: String, buttons: [String])] {
        html.matches(of: /<form method="post" action="([^"]*)" data-inplace>([\s\S]*?)<\/form>/).map { match in
            let buttons = String(match.2).matches(of: /<button name="change" value="([^"]*)"/).map { String($0.1) }
            return (String(match.1).replacing("&amp;", with: "&"), buttons)
        }.filter { !$0.buttons.isEmpty }
    }

    /// The first form of the page that `thing` (an opinion, a voice) is corrected on.
    private static func form(
        _ site: TestSite.Asker, _ thing: [String: Any]
    ) async throws -> (action: String, buttons: [String]) {
        let address = try #require(thing["correct"] as? String)
        let page = try await site.get(address)
        return try #require(menu(page.text).first)
    }

    private static func total(_ site: TestSite.Asker, _ address: String) async throws -> Int {
        let total = try await model(site, address)["total"] as? [String: Any]
        return try #require(total?["n"] as? Int)
    }

    @Test func aTopicIsCorrectedByTwoRequestsAndFiguresFollow() async throws {
        try await TestSite(FixtureWorkspace.make(count: 240)).asking { site in
            let (id, before) = try await Self.voice(site)
            let was = try await Self.total(site, "/voices?period=all&topic=equipment/bluetooth")
            let opinion = try #require(Self.opinions(before).first { $0["topic"] as? String == "equipment/bluetooth" })
            let form = try await Self.form(site, opinion)
            // The other topic of the same voice and the neighbours in the tree are at hand.
            #expect(form.buttons.contains("topic:equipment/infotainment"))
            #expect(form.buttons.contains("polarity:1") && form.buttons.contains("polarity:0"))
            #expect(!form.buttons.contains("polarity:-1"))
            let done = try await site.send(
                .post, form.action, headers: Self.fields, body: "change=topic%3Aequipment%2Finfotainment&note=really")
            #expect(done.status == 303)
            let next = try #require(done.headers[.location])
            let after = try await site.get(next)
            #expect(after.status == 200 && after.text.contains("已改") && after.text.contains("蓝牙 → 车机"))
            #expect(try await Self.total(site, "/voices?period=all&topic=equipment/bluetooth") == was - 1)
            let now = Self.opinions(try await Self.model(site, "/voices/\(id)"))
            #expect(now.contains { $0["topic"] as? String == "equipment/infotainment" })
        }
    }

    @Test func undoingBringsEverythingBackAndRedoingTakesItAgain() async throws {
        try await TestSite(FixtureWorkspace.make(count: 120)).asking { site in
            let (id, before) = try await Self.voice(site)
            let form = try await Self.form(site, before)
            _ = try await site.send(.post, form.action, headers: Self.fields, body: "change=not-about-us%3A")
            let changed = try await Self.model(site, "/voices/\(id)")
            #expect(Self.opinions(changed).count == Self.opinions(before).count - 1)
            let note = try #require((changed["corrections"] as? [[String: Any]])?.first)
            let undo = try #require(note["action"] as? String)
            #expect(undo.contains("/undo"))
            #expect(try await site.send(.post, undo, headers: Self.fields, body: "").status == 303)
            let back = try await Self.model(site, "/voices/\(id)")
            #expect(Self.opinions(back).count == Self.opinions(before).count)
            let redo = try #require((back["corrections"] as? [[String: Any]])?.first?["action"] as? String)
            #expect(redo.contains("/redo"))
            _ = try await site.send(.post, redo, headers: Self.fields, body: "then=%2Fcorrections%3Fstate%3Dcounting")
            #expect(Self.opinions(try await Self.model(site, "/voices/\(id)")).count == Self.opinions(changed).count)
        }
    }

    @Test func theListSaysWhoWhatAndWhereTheEngineErrs() async throws {
        try await TestSite(FixtureWorkspace.make(count: 240)).asking { site in
            let empty = try await site.get("/corrections")
            #expect(empty.status == 200 && empty.text.contains("还没有更正"))
            let list = try await Self.model(site, "/voices?period=all&topic=equipment/bluetooth")
            let ids = try #require(list["voices"] as? [[String: Any]]).prefix(4).compactMap { $0["id"] as? String }
            for id in ids {
                let opinion = try #require(
                    Self.opinions(try await Self.model(site, "/voices/\(id)")).first {
                        $0["topic"] as? String == "equipment/bluetooth"
                    })
                let form = try await Self.form(site, opinion)
                _ = try await site.send(
                    .post, form.action, headers: Self.fields, body: "change=typed&topic=\(QueryString.encode("价格"))")
            }
            let page = try await Self.model(site, "/corrections")
            #expect(page["total"] as? Int == 4 && page["counting"] as? Int == 4)
            let topic = try #require((page["topics"] as? [[String: Any]])?.first)
            #expect(topic["path"] as? String == "equipment/bluetooth" && topic["count"] as? Int == 4)
            #expect(((topic["mostly"] as? [[String: Any]])?.first?["name"] as? String) == "价格")
            let csv = try ExportTests.table(try await site.get("/corrections?format=csv").text)
            #expect(csv.count == 4 && csv.allSatisfy { $0["was"] == "equipment/bluetooth" && $0["now"] == "price" })
            let none = try await Self.model(site, "/corrections?state=undone")
            #expect(none["found"] as? Int == 0 && none["total"] as? Int == 4)
            // What was corrected once is the first that is offered the next time.
            let next = try #require(
                (try await Self.model(site, "/voices?period=all&topic=equipment/bluetooth")["voices"]
                    as? [[String: Any]])?.first?["correct"] as? String)
            let menus = Self.menu(try await site.get(next).text)
            #expect(menus.contains { $0.buttons.first { $0.hasPrefix("topic:") } == "topic:price" })
        }
    }

    @Test func aCardIsGivenAloneForTheListThatItStandsIn() async throws {
        try await TestSite(FixtureWorkspace.make(count: 120)).asking { site in
            let (id, model) = try await Self.voice(site)
            let opinion = try #require(Self.opinions(model).first)
            let form = try await Self.form(site, opinion)
            let done = try await site.send(
                .post, form.action, headers: Self.fields, body: "change=polarity%3A1&then=card")
            let card = try await site.get(try #require(done.headers[.location]))
            #expect(card.text.hasPrefix("<li class=\"voice\" data-voice=\"\(id)\""))
            #expect(card.text.contains("已改") && card.text.contains("不满 → 满意"))
        }
    }

    @Test(arguments: [
        ("change=typed&topic=nothing-of-this-name", 422, "unknown-topic-typed"), ("change=", 422, "no-change"),
        ("", 422, "no-change"), ("change=topic%3Ano%2Fsuch", 422, "unknown-topic-typed"),
        ("change=polarity%3A7", 422, "no-change"), ("change=polarity%3A1&version=9", 0, ""),
    ])
    func whatMakesNoSenseIsRefusedWithTheWayBack(body: String, status: Int, code: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 120)).asking { site in
            let (id, model) = try await Self.voice(site)
            let opinion = try #require(Self.opinions(model).first)
            let form = try await Self.form(site, opinion)
            var headers = Self.fields
            headers[.accept] = "application/json"
            let reply = try await site.send(.post, form.action, headers: headers, body: body)
            let error = try #require(reply.json?["error"] as? [String: Any])
            if status > 0 {
                #expect(reply.status == status && error["code"] as? String == code)
            } else {
                #expect((400..<500).contains(reply.status))
            }
            #expect((try await Self.model(site, "/voices/\(id)")["corrections"] as? [Any])?.isEmpty == true)
            let page = try await site.send(.post, form.action, headers: Self.fields, body: body)
            #expect(page.text.contains("/voices/\(id)/correct"), "the way back")
        }
    }

    @Test func aFieldCanNotLeadAwayFromTheSite() async throws {
        try await TestSite(FixtureWorkspace.make(count: 120)).asking { site in
            let (id, model) = try await Self.voice(site)
            let opinion = try #require(Self.opinions(model).first)
            let form = try await Self.form(site, opinion)
            for then in ["https://evil.example/", "//evil.example/", "/voices/\(id)/raw", "/corrections@evil.example"] {
                let done = try await site.send(
                    .post, form.action, headers: Self.fields,
                    body: "change=polarity%3A0&then=\(QueryString.encode(then))")
                #expect(done.headers[.location]?.hasPrefix("/voices/\(id)?") == true, "\(then)")
            }
        }
    }

    /// Both were opened on the same understanding; the later one counts, and both can be taken back.
    @Test func twoTabsCorrectTheSameOpinion() async throws {
        try await TestSite(FixtureWorkspace.make(count: 120)).asking { site in
            let (id, model) = try await Self.voice(site)
            let opinion = try #require(Self.opinions(model).first)
            let form = try await Self.form(site, opinion)
            async let one = site.send(.post, form.action, headers: Self.fields, body: "change=topic%3Aprice")
            async let other = site.send(.post, form.action, headers: Self.fields, body: "change=topic%3Aservice")
            let statuses = try await [one.status, other.status]
            #expect(statuses == [303, 303])
            let after = try await Self.model(site, "/voices/\(id)")
            let notes = try #require(after["corrections"] as? [[String: Any]])
            #expect(notes.count == 2)
            #expect(notes.map { $0["state"] as? String } == ["idle", "counting"])
            let last = notes[1]["now"] as? String
            #expect(Self.opinions(after).contains { $0["topicName"] as? String == last })
            let undo = try #require(notes[1]["action"] as? String)
            _ = try await site.send(.post, undo, headers: Self.fields, body: "")
            let finally = try await Self.model(site, "/voices/\(id)")
            let undone = try #require(finally["corrections"] as? [[String: Any]])
            #expect(undone.map { $0["state"] as? String } == ["counting", "undone"])
        }
    }

    @Test func correctionsFromAnotherPageAreRefused() async throws {
        try await TestSite(FixtureWorkspace.make(count: 120)).asking { site in
            let (id, _) = try await Self.voice(site)
            var headers = Self.fields
            headers[.origin] = "https://evil.example"
            let reply = try await site.send(
                .post, "/voices/\(id)/corrections", headers: headers, body: "change=not-about-us%3A")
            #expect(reply.status == 403)
            #expect((try await Self.model(site, "/voices/\(id)")["corrections"] as? [Any])?.isEmpty == true)
        }
    }
}
