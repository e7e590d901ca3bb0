import Foundation
import HTTPTypes
import HuiyinArchive
import Testing

@Suite struct CustomerFileTests {
    private static let csv = "姓名,电话,会员等级,备注\n陈晓云,13800000721,金卡,老客户\n林一凡,13911110722,银卡,\n,,铜卡,\n"

    private static func upload(_ text: String, _ site: TestSite.Asker) async throws -> String {
        let body = """
            --xYz\r\nContent-Disposition: form-data; name="file"; filename="档案.csv"\r\n\r\n\(text)\r\n--xYz--\r\n
            """
        let reply = try await site.send(
            .post, "/persons/customers/upload",
            headers: [.contentType: "multipart/form-data; boundary=xYz"], body: body)
        #expect(reply.status == 303)
        let place = try #require(reply.headers[.location])
        #expect(place.hasPrefix("/persons/customers/"))
        return place
    }

    private static func form(_ fields: [(String, String)]) -> String {
        var parts = URLComponents()
        parts.queryItems = fields.map { URLQueryItem(name: $0.0, value: $0.1) }
        return parts.percentEncodedQuery ?? ""
    }

    private static func model(_ place: String, _ site: TestSite.Asker) async throws -> [String: Any] {
        let json = try #require(try await site.get(place + ".json").json)
        return try #require(json["model"] as? [String: Any])
    }

    @Test func aFileIsLookedAtThenBroughtIn() async throws {
        let archive = try FixtureWorkspace.make(count: 20)
        try await TestSite(archive).asking { site in
            let place = try await Self.upload(Self.csv, site)
            let page = try await site.get(place).text
            #expect(page.contains("138****0721") && !page.contains("13800000721"))
            let columns = try #require(try await Self.model(place, site)["columns"] as? [[String: Any]])
            #expect(columns.map { $0["meaning"] as? String } == ["name", "mobile", "card-level", nil])

            let incoming = archive.workspace.folder + "/incoming"
            let rights = try FileManager.default.attributesOfItem(atPath: incoming)[.posixPermissions] as? Int
            #expect(rights == 0o700, "what is dropped is for nobody's eyes but the server's")

            // Nothing is stored before somebody says so.
            #expect(try await archive.persons(claiming: "13800000721").isEmpty)
            let fields = columns.flatMap { column in
                [("column", column["name"] as? String ?? ""), ("meaning", column["meaning"] as? String ?? "")]
            }
            let taken = try await site.send(
                .post, place + "/take", headers: [.contentType: "application/x-www-form-urlencoded"],
                body: Self.form(fields + [("source", "会员系统")]))
            #expect(taken.status == 303)
            var upload: [String: Any] = [:]
            for _ in 0..<100 {
                upload = try #require(try await Self.model(place, site)["upload"] as? [String: Any])
                if upload["phase"] as? String == "finished" { break }
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(upload["phase"] as? String == "finished")
            let counts = try #require(upload["counts"] as? [String: Int])
            #expect(counts == ["new": 2, "updated": 0, "unchanged": 0, "erased": 0, "rejected": 1])
            let said = try await site.get(place).text
            #expect(said.contains("会员系统") && said.contains("第 4 行：这一行没说是哪位客户。"))
            #expect(try await !archive.sources().contains { $0.name == "会员系统" }, "it is nobody's voice")
            let found = try await archive.persons(claiming: "13800000721")
            #expect(found.map(\.cardLevel) == ["金卡"])
            let files = try FileManager.default.subpathsOfDirectory(atPath: archive.workspace.folder)
            #expect(!files.contains { $0.hasSuffix("档案.csv") }, "the file in clear is gone")

            let number = try #require(upload["number"] as? Int)
            #expect(try await site.send(.post, "/persons/customers/imports/\(number)/undo").status == 303)
            #expect(try await archive.persons(claiming: "13800000721").isEmpty)
            let entries = try #require(try await Self.model("/persons/customers", site)["entries"] as? [[String: Any]])
            #expect(entries.map { $0["isUndone"] as? Bool } == [true])
            #expect(try await site.send(.post, "/persons/customers/imports/\(number)/redo").status == 303)
            #expect(try await archive.persons(claiming: "13800000721").map(\.cardLevel) == ["金卡"])
            #expect(try await site.send(.post, "/persons/customers/imports/77/undo").status == 404)
            #expect(try await site.send(.post, "/persons/customers/imports/x/undo").status == 404)
        }
    }

    @Test func aFileThatNamesNobodyIsRefusedWithWhatToDo() async throws {
        let archive = try FixtureWorkspace.make(count: 20)
        try await TestSite(archive).asking { site in
            let place = try await Self.upload("颜色,尺码\n红,大\n蓝,小\n", site)
            let page = try await site.get(place).text
            #expect(page.contains("没有一列说明客户是谁") && page.contains("/forget"))
            #expect(try await site.get(place + "?lang=en").text.contains("No column says who a customer is."))
            let refused = try await site.send(
                .post, place + "/take", headers: [.contentType: "application/x-www-form-urlencoded"],
                body: Self.form([("column", "颜色"), ("meaning", ""), ("source", "crm")]))
            #expect(refused.status == 422)
            #expect(try await site.send(.post, place + "/forget").status == 303)
            #expect(try await site.get(place).status == 404)
        }
    }

    /// What a kill of the server leaves: a file in clear, and a state that says that it is coming in.
    @Test func aFileWhoseServerDiedIsBroughtInAtTheNextStart() async throws {
        let archive = try FixtureWorkspace.make(count: 20)
        let place = try await TestSite(archive).asking { site in try await Self.upload(Self.csv, site) }
        let folder = archive.workspace.folder + "/incoming/customers/" + (place.split(separator: "/").last ?? "")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let state = folder + "/" + (try #require(names.first { $0.hasSuffix(".json") }))
        let known = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: state)))
        var upload = try #require(known as? [String: Any])
        upload["phase"] = "running"
        upload["meanings"] = ["姓名": "name", "电话": "mobile", "会员等级": "card-level"]
        try JSONSerialization.data(withJSONObject: upload).write(to: URL(filePath: state))

        try await TestSite(archive).asking { site in
            var phase: String?
            for _ in 0..<200 where phase != "finished" {
                try await Task.sleep(for: .milliseconds(50))
                phase = (try await Self.model(place, site)["upload"] as? [String: Any])?["phase"] as? String
            }
            #expect(phase == "finished")
        }
        #expect(try await archive.persons(claiming: "13800000721").map(\.cardLevel) == ["金卡"])
        #expect(try !FileManager.default.contentsOfDirectory(atPath: folder).contains("档案.csv"))
    }
}
