import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText
import HuiyinWeb
import Testing

/// Ticked answers on a source's page: listed, given a topic by a click, taken back.
@Suite struct CodeTests {
    private static let yaml = """
        taxonomy: shop
        version: 1
        nodes:
          - id: logistics
            name: 物流体验
            children:
              - id: timeliness
                name: 时效性
                phrases: [物流慢, 配送延迟]
          - id: price
            name: 价格
            phrases: [太贵]
        """

    private func archive() async throws -> Archive {
        let archive = try FixtureWorkspace.make(settings: "taxonomy: shop\n")
        let folder = archive.workspace.taxonomiesFolder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Self.yaml.write(toFile: folder + "/shop.yaml", atomically: true, encoding: .utf8)
        let job = try ImportJob(
            archive: archive, engine: try TaxonomyShelf(workspace: archive.workspace).engine(ofSource: "工单"),
            source: "工单")
        let csv = "id,内容,投诉原因\n1,好吧,配送延迟\n2,嗯,R7\n3,嗯,R7\n4,嗯,<b>快递太慢了</b>\n"
        _ = try await job.run(try job.open(.bytes(Array(csv.utf8), name: "a.csv")))
        return archive
    }

    @Test func aCodeGetsItsTopicByAClickAndBack() async throws {
        let archive = try await archive()
        let shelf = TaxonomyShelf(workspace: archive.workspace)
        let site = TestSite(archive, try shelf.taxonomy(ofSource: "工单"))
        try await site.asking { site in
            let address = "/sources/" + QueryString.encode("工单")
            let page = try await site.get(address)
            #expect(page.status == 200)
            #expect(page.text.contains("&lt;b&gt;快递太慢了&lt;/b&gt;"))
            #expect(!page.text.contains("<b>快递太慢了"))
            let codes = try #require(
                try await site.get(address + ".json").json?["model"].flatMap { $0 as? [String: Any] }?["codes"]
                    as? [String: Any])
            #expect(codes["unmapped"] as? Int == 2)
            let wrong = try await site.send(.post, address + "/codes", body: "code=R&topic=nowhere")
            #expect(wrong.status == 422)
            let form = "code=" + QueryString.encode("投诉原因=R7") + "&topic=" + QueryString.encode("物流体验 › 时效性")
            let added = try await site.send(
                .post, address + "/codes", headers: [.contentType: "application/x-www-form-urlencoded"], body: form)
            #expect(added.status == 303)
            try await until { try shelf.taxonomy(ofSource: "工单").version == 2 && !archive.isBuildingGeneration() }
            #expect(try shelf.taxonomy(ofSource: "工单")["logistics/timeliness"]?.codes == ["工单": ["投诉原因=R7"]])
            // The bar at the top of the next page holds the way back.
            let next = try await site.get(try #require(added.headers[.location]))
            let back = try #require(next.text.firstMatch(of: /form method="post" action="([^"]*codes\?[^"]*)"/))
            let undone = try await site.send(.post, String(back.1).replacing("&amp;", with: "&"), body: "")
            #expect(undone.status == 303)
            try await until { try shelf.taxonomy(ofSource: "工单").version == 3 && !archive.isBuildingGeneration() }
            #expect(try shelf.taxonomy(ofSource: "工单")["logistics/timeliness"]?.codes == [:])
        }
    }

    /// The work runs beside the server; a minute is more than it can take.
    private func until(_ isDone: () throws -> Bool) async throws {
        for _ in 0..<600 {
            if try isDone() { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("the voices were not read again")
    }
}
