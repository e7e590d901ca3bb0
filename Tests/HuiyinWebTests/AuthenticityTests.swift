import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinWeb
import Testing

@Suite struct AuthenticityTests {
    private static let fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]

    private static func total(_ site: TestSite.Asker, _ address: String) async throws -> Int {
        let model = try await site.get(address + "&format=json").json?["model"] as? [String: Any]
        return try #require((model?["total"] as? [String: Any])?["n"] as? Int)
    }

    private static func newest(_ site: TestSite.Asker) async throws -> String {
        let model = try await site.get("/voices?period=all&order=newest&format=json").json?["model"] as? [String: Any]
        return try #require((model?["voices"] as? [[String: Any]])?.first?["id"] as? String)
    }

    @Test func aSuspicionIsShownWithItsReasonAndTakenBackByOneButton() async throws {
        let archive = try FixtureWorkspace.make(count: 120)
        try await TestSite(archive).asking { site in
            let id = try await Self.newest(site)
            let all = try await Self.total(site, "/voices?period=all")
            #expect(!(try await site.get("/voices?period=all")).text.contains("真实性"))
            try await archive.suspect(try #require(FeedbackID(id)), of: .paid, by: "小陈")
            let page = try await site.get("/voices/\(id)")
            #expect(page.text.contains("可疑") && page.text.contains("广告") && page.text.contains("这是真实的"))
            #expect(try await Self.total(site, "/voices?period=all") == all)
            #expect(try await Self.total(site, "/voices?period=all&authenticity=genuine") == all - 1)
            #expect((try await site.get("/voices?period=all")).text.contains("不含可疑的"))
            #expect((try await site.get("/voices?period=all&authenticity=paid&lang=en")).text.contains("Advertisement"))

            let done = try await site.send(.post, "/voices/\(id)/genuine", headers: Self.fields, body: "")
            #expect(done.status == 303)
            let after = try await site.get(try #require(done.headers[.location]))
            #expect(after.text.contains("有人确认是真实的") && after.text.contains("算作真实的了"))
            #expect(try await Self.total(site, "/voices?period=all&authenticity=genuine") == all)
            _ = try await site.send(.post, "/voices/\(id)/suspicious", headers: Self.fields, body: "")
            #expect(try await Self.total(site, "/voices?period=all&authenticity=genuine") == all - 1)
        }
    }

    @Test func aVoiceThatNothingSpeaksAgainstIsNotCalledGenuine() async throws {
        try await TestSite(FixtureWorkspace.make(count: 40)).asking { site in
            let id = try await Self.newest(site)
            #expect(
                try await site.send(.post, "/voices/\(id)/genuine", headers: Self.fields, body: "").status == 409)
        }
    }
}
