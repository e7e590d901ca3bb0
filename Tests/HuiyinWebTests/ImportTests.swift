import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinWeb
import Testing

@Suite(.timeLimit(.minutes(5))) struct ImportTests {
    private static let json: HTTPFields = [.accept: "application/json"]

    /// Invented reviews: one column that asks for a look, one record that can't be read.
    private static let reviews = """
        编号,评价时间,渠道,评分,评价内容
        1,2026-03-01 09:00,TEL2,5,外观很好看，颜色正
        2,2026-03-01 10:00,TEL2,1,蓝牙老断，烦死了
        3,2026-03-02 11:00,TEL2,2,车机黑屏两次
        4,2026-03-02 12:00,TEL2,4
        5,2026-03-03 13:00,TEL2,3,还行吧，一般

        """

    private static func upload(_ text: String, name: String, to site: TestSite.Asker) async throws -> String {
        let reply = try await site.send(
            .post, "/sources/import/upload?name=\(QueryString.encode(name))", headers: json, body: text)
        #expect(reply.status == 200, "\(reply.text)")
        return try #require(reply.json?["address"] as? String)
    }

    /// The model of an import's page once it is no longer under way.
    private static func settled(_ address: String, _ site: TestSite.Asker) async throws -> [String: Any] {
        // The events end with the import.
        _ = try await site.get(address + "/events")
        let reply = try await site.get(address + "?format=json")
        return try #require(reply.json?["model"] as? [String: Any], "\(reply.text)")
    }

    @Test func aFileIsLookedAtChangedImportedUndoneAndImportedAgain() async throws {
        let archive = try FixtureWorkspace.make(count: 0)
        try await TestSite(archive).asking { site in
            let address = try await Self.upload(Self.reviews, name: "评价_20260308.csv", to: site)
            let page = try await site.get(address + "?lang=en").text
            #expect(page.contains("please look at 1") && page.contains("TEL2") && page.contains("would be rejected"))
            // The channel is a constant, and the column of it stays an attribute.
            let tried = try await site.send(
                .post, address + "/choose", headers: [.contentType: "application/x-www-form-urlencoded"],
                body: Self.columns("channel", "attribute") + "&constant-channel=call-centre&do=run")
            #expect(tried.status == 303 && tried.headers[.location] == address)
            let model = try await Self.settled(address, site)
            let state = try #require(model["state"] as? [String: Any])
            #expect(state["phase"] as? String == "finished", "\(state)")
            let counts = try #require(state["counts"] as? [String: Int])
            #expect(counts == ["read": 5, "stored": 4, "rejected": 1, "duplicates": 0, "updated": 0])
            let run = try #require(state["run"] as? Int)

            let listed = try await site.get("/sources?period=all&format=json")
            #expect(listed.text.contains(#""name":"shop""#))
            let undone = try await site.send(.post, "/sources/runs/\(run)/undo")
            let after = try #require(undone.headers[.location])
            #expect(undone.status == 303 && after.hasPrefix(address) && after.contains("done=import-undone"))
            #expect(try await Self.voices(site) == 0)
            #expect(try await site.get(after).text.contains("已撤销"))

            let again = try await site.send(.post, address + "/start")
            #expect(again.status == 303)
            let second = try await Self.settled(address, site)
            #expect((second["state"] as? [String: Any])?["phase"] as? String == "finished")
            #expect(try await Self.voices(site) == 4)
        }
    }

    /// What the page sends for the five columns of ``reviews``, the third of them changed.
    private static func columns(_ was: String, _ role: String) -> String {
        let columns = [
            ("编号", "id", "id"), ("评价时间", "time", "time"), ("渠道", was, role), ("评分", "rating", "rating"),
            ("评价内容", "text", "text"),
        ]
        return "source=shop"
            + columns.enumerated().map { index, column in
                "&column-\(index)=\(QueryString.encode(column.0))&was-\(index)=\(column.1)&as-\(index)=\(column.2)"
            }.joined()
    }

    private static func voices(_ site: TestSite.Asker) async throws -> Int {
        let reply = try await site.send(
            .post, "/api/v1/query", headers: [.contentType: "application/json"], body: #"{"measures":["feedback"]}"#)
        let rows = reply.json?["rows"] as? [[String: Any]]
        let measures = rows?.first?["measures"] as? [[String: Any]]
        return measures?.first?["value"] as? Int ?? 0
    }

    @Test func timesThatCanNotBeReadAreSaidBeforeAndAfterTheImport() async throws {
        let archive = try FixtureWorkspace.make(count: 0)
        let text = """
            编号,评价时间,评价内容
            1,2026-03-01 09:00,外观很好看
            2,不知道,蓝牙老断
            3,2026-03-02 11:00,车机黑屏两次
            4,2026-03-02 12:00
            5,2026-03-03 12:00,还行

            """
        try await TestSite(archive).asking { site in
            let address = try await Self.upload(text, name: "评价.csv", to: site)
            let page = try await site.get(address).text
            #expect(page.contains("时间没读成：不知道"))
            #expect(page.contains("应有 3 列，只有 2 列。") && page.contains("漏了分隔符"))
            #expect(try await site.get(address + "?lang=en").text.contains("time not read: 不知道"))
            _ = try await site.send(.post, address + "/start")
            _ = try await Self.settled(address, site)
            #expect(try await site.get(address).text.contains("1 行的时间没读成（「评价时间」列），存下了但不在任何时间段里。"))
            #expect(try await site.get(address + "?lang=en").text.contains("they are stored, but lie in no period"))
        }
    }

    @Test func anEmptyFileOfAFormLeadsBackToTheImportPage() async throws {
        try await TestSite(FixtureWorkspace.make(count: 0)).asking { site in
            let reply = try await site.send(
                .post, "/sources/import/upload",
                headers: [.contentType: "multipart/form-data; boundary=b", .accept: "text/html"],
                body: "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n\r\n--b--\r\n")
            let next = try #require(reply.headers[.location])
            #expect(reply.status == 303 && next.contains("upload-empty"))
            #expect(try await site.get(next).text.contains("文件是空的"))
        }
    }

    @Test(arguments: [
        "column-count", "bad-utf8", "bad-gb18030", "bad-big5", "nul-byte", "quote-misplaced", "quote-unterminated",
        "record-too-long", "json-truncated", "json-unbalanced", "json-syntax", "not-an-object", "no-content",
        "time-impossible", "time-unreadable", "rating-unreadable", "nps-unreadable", "text-unreadable",
        "turns-unreadable", "kind-unreadable", "polarity-unknown", "totals-row", "header-repeated",
        "conversation-unknown", "unreadable", "binary-file", "encoding-unsupported", "text-column-unknown",
        "column-unknown", "mapping-records", "records-not-found", "file-missing", "file-truncated", "file-forbidden",
        "full-width-delimiter", "is-a-folder", "markup-file", "conversation-too-many", "conversation-needs-file",
        "form-unknown", "columns-differ", "no-table", "no-sheet", "no-input", "zone-unknown", "read-error",
        "workbook-broken", "workbook-entities", "workbook-bomb", "workbook-encrypted", "workbook-empty",
        "workbook-piped", "sheet-unknown",
    ]) func whyARecordOrAFileIsRefusedIsSaidInBothLanguages(code: String) throws {
        let told = try #require(Phrase.refusal(code))
        for phrase in [told.what, told.mend] {
            #expect(phrase.text(.chinese).contains(/\p{Han}/))
            #expect(!phrase.text(.english).contains(/\p{Han}/))
        }
    }

    @Test func aMappingIsSavedForItsSourceRemovedAndPutBack() async throws {
        try await TestSite(FixtureWorkspace.make(count: 30)).asking { site in
            let address = try await Self.upload(Self.reviews, name: "a.csv", to: site)
            let saved = try await site.send(
                .post, address + "/choose", headers: [.contentType: "application/x-www-form-urlencoded"],
                body: Self.columns("channel", "dimension").replacing("source=shop", with: "source=车主声音") + "&do=save")
            #expect(saved.headers[.location]?.contains("done=mapping-saved") == true)
            let source = "/sources/" + QueryString.encode("车主声音")
            #expect(try await site.get(source).text.contains("渠道"))
            let removed = try await site.send(.post, source + "/mapping/remove")
            let after = try #require(removed.headers[.location])
            let page = try await site.get(after).text
            #expect(page.contains("没有存过") && page.contains("/mapping/restore"))
            _ = try await site.send(.post, source + "/mapping/restore")
            #expect(try await !site.get(source).text.contains("没有存过"))
        }
    }

    @Test func aFormatThatCannotBeIsRefusedInWords() async throws {
        try await TestSite(FixtureWorkspace.make(count: 0)).asking { site in
            let address = try await Self.upload(Self.reviews, name: "a.csv", to: site)
            let reply = try await site.send(
                .post, address + "/choose",
                headers: Self.json.adding(.contentType, "application/x-www-form-urlencoded"),
                body: "source=a&format=dd&do=try")
            #expect(reply.status == 422)
            #expect((reply.json?["error"] as? [String: Any])?["code"] as? String == "time-format")
        }
    }

    /// Many invented reviews.
    private static func many(_ count: Int) -> String {
        "编号,评价时间,评价内容\n"
            + (1...count).map { "\($0),2026-03-01 09:00,第 \($0) 次来，车机还是慢\n" }.joined()
    }

    @Test func anImportThatWasStoppedGoesOnWithoutLosingOrDoubling() async throws {
        try await TestSite(FixtureWorkspace.make(count: 0)).asking { site in
            let address = try await Self.upload(Self.many(3000), name: "many.csv", to: site)
            _ = try await site.send(.post, address + "/start")
            _ = try await site.send(.post, address + "/stop")
            let stopped = try await Self.settled(address, site)
            let before = try #require(stopped["state"] as? [String: Any])
            #expect(before["phase"] as? String == "stopped", "\(before)")
            #expect(try await site.get(address).text.contains("接着导"))
            _ = try await site.send(.post, address + "/start")
            let done = try await Self.settled(address, site)
            let state = try #require(done["state"] as? [String: Any])
            #expect(state["phase"] as? String == "finished")
            #expect((state["counts"] as? [String: Int])?["stored"] == 3000)
            #expect(try await Self.voices(site) == 3000)
        }
    }

    @Test func aServerThatEndsInTheMiddleGoesOnAtItsNextStart() async throws {
        // More than any machine imports between two requests.
        let rows = 150_000
        let archive = try FixtureWorkspace.make(count: 0)
        let address = try await TestSite(archive).asking { site in
            let address = try await Self.upload(Self.many(rows), name: "many.csv", to: site)
            let waiting = try await Self.upload(Self.many(3), name: "few.csv", to: site)
            _ = try await site.send(.post, address + "/start")
            _ = try await site.send(.post, waiting + "/start")
            return address
        }
        #expect(try await archive.totals().voices < rows)
        try await TestSite(archive).asking { site in
            let done = try await Self.settled(address, site)
            let state = try #require(done["state"] as? [String: Any])
            #expect(state["phase"] as? String == "finished", "\(state)")
            #expect((state["counts"] as? [String: Int])?["stored"] == rows)
            #expect(try await Self.voices(site) >= rows)
        }
    }

    @Test(arguments: [
        ("\u{1}\u{2}\u{0}PK\u{3}\u{4}\u{0}\u{0}\u{0}\u{0}", "这不是文字文件"), ("1,2\n3,4\n5,6\n", "看不出哪一列"),
    ])
    func aFileThatSaysNothingGivesAPageThatSaysWhatToDo(text: String, said: String) async throws {
        try await TestSite(FixtureWorkspace.make(count: 0)).asking { site in
            let address = try await Self.upload(text, name: "a.csv", to: site)
            let page = try await site.get(address)
            #expect(page.status == 200 && page.text.contains(said), "\(page.text.prefix(3000))")
        }
    }

    @Test func rejectedRecordsAreListedMendedAndPutAside() async throws {
        try await TestSite(FixtureWorkspace.make(count: 0)).asking { site in
            let text = Self.reviews + "6,2026-03-04 10:00,TEL2\n"
            let address = try await Self.upload(text, name: "a.csv", to: site)
            _ = try await site.send(.post, address + "/start")
            _ = try await Self.settled(address, site)
            let list = try await site.get("/sources/rejections")
            #expect(list.text.contains("2 条记录读不了") && list.text.contains("应有 5 列，只有"))
            let links = PageTests.links(list.text).filter { $0.contains(/rejections\/\d+$/) }
            let first = try #require(links.first)
            #expect(try await site.get(first).text.contains("4,2026-03-02 12:00"))

            let still = try await site.send(
                .post, first + "/mend", headers: [.contentType: "application/x-www-form-urlencoded"],
                body: "record=4,2026-03-02,TEL2&do=store")
            #expect(still.status == 200 && still.text.contains("还是读不了"))
            let record = QueryString.encode("4,2026-03-02 12:00,TEL2,4,座椅舒服")
            let tried = try await site.send(
                .post, first + "/mend", headers: [.contentType: "application/x-www-form-urlencoded"],
                body: "record=\(record)&do=try")
            #expect(tried.status == 200 && tried.text.contains("这样会成为"))
            #expect(try await Self.voices(site) == 4)
            let stored = try await site.send(
                .post, first + "/mend", headers: [.contentType: "application/x-www-form-urlencoded"],
                body: "record=\(record)&do=store")
            #expect(stored.status == 303 && stored.headers[.location]?.contains("done=rejection-mended") == true)
            #expect(try await Self.voices(site) == 5)

            let second = try #require(links.last)
            let dismissed = try await site.send(.post, second + "/dismiss")
            let after = try #require(dismissed.headers[.location])
            let page = try await site.get(after).text
            #expect(page.contains("没有读不了的记录") && page.contains("/reopen"))
            _ = try await site.send(.post, second + "/reopen")
            let file = try await site.get("/sources/rejections/file")
            #expect(file.text.contains("huiyin-rejection") && file.text.contains("6,2026-03-04 10:00,TEL2"))
            let sheet = file.text.replacing("6,2026-03-04 10:00,TEL2", with: "6,2026-03-04 10:00,TEL2,5,提车很快")
            let mended = try await site.send(.post, "/sources/rejections/sheet", body: sheet)
            #expect(mended.headers[.location]?.contains("done=rejections-retried") == true, "\(mended.text)")
            #expect(try await Self.voices(site) == 6)
        }
    }
}

extension HTTPFields {
    fileprivate func adding(_ name: HTTPField.Name, _ value: String) -> HTTPFields {
        var fields = self
        fields[name] = value
        return fields
    }
}
