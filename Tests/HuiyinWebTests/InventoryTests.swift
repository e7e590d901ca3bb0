import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinInsight
import HuiyinQuery
import HuiyinWeb
import Testing

/// The inventory of sources against truth that the test wrote itself.
@Suite struct InventoryTests {
    /// One voice to be.
    private struct Said {
        var day: Int
        var text = "配件等了三周"
        var channel = "weibo"
        var product: String? = "G7"
        var member: String?
        var mobile: String?
        var rating: Double?
    }

    /// The day that the newest voice of the workspace is of.
    private static let last = FixtureWorkspace.lastDay.daysSinceEpoch

    private func commit(_ said: [Said], _ source: String, _ archive: Archive, from number: Int = 0) throws {
        let run = try archive.beginImport(
            ImportPlan(
                source: source, file: .init(path: "\(source)-\(number).csv", size: 1, modified: 1, head: "\(number)"),
                mapping: "00", taxonomy: nil))
        let arrivals = said.enumerated().map { index, said in
            var feedback = Feedback(source: source, key: "\(number + index)", text: said.text)
            feedback.channel = Channel(said.channel)
            feedback.time = ZonedTime(
                milliseconds: Int64(said.day) * 86_400_000 + 4 * 3_600_000, offsetSeconds: 28_800, zone: "Asia/Shanghai"
            )
            feedback.product.name = said.product
            if let member = said.member { feedback.author.append(IdentityClaim(kind: .member, value: member)) }
            if let mobile = said.mobile { feedback.author.append(IdentityClaim(kind: .mobile, value: mobile)) }
            feedback.rating = said.rating.flatMap {
                Rating(value: $0, minimum: 1, maximum: 5, scale: .stars, raw: "\($0)")
            }
            return Arrival(
                feedback: feedback, raw: Array("\(source)\(number + index)".utf8), line: index + 2, analysisJSON: nil,
                analysis: nil)
        }
        let batch = ArrivalBatch(
            arrivals: arrivals, checkpoint: ImportCheckpoint(byteOffset: 1, line: 2, records: arrivals.count))
        _ = try archive.commit(batch, of: run)
        _ = try archive.finish(run)
    }

    private func inquiry(_ archive: Archive) async throws -> Inquiry {
        try await Inquiry(
            source: archive.facts, taxonomies: [FixtureWorkspace.taxonomy], zone: "Asia/Shanghai",
            now: { FixtureWorkspace.now })
    }

    private func measures(_ archive: Archive) async throws -> [String: SourceMeasure] {
        let list = try await inquiry(archive).sourceMeasures(try await archive.sources(), archive)
        return Dictionary(uniqueKeysWithValues: list.map { ($0.name, $0) })
    }

    private func events(_ archive: Archive) throws -> [String] {
        try archive.eventKinds().filter { $0.hasPrefix("source-") }
    }

    @Test func sharesAreThoseOfTheVoices() async throws {
        let archive = try FixtureWorkspace.make(settings: "zone: Asia/Shanghai\n")
        // A hundred days, one voice each; every second names a product, every fourth a member, every fifth a rating.
        try commit(
            (0..<100).map { day in
                Said(
                    day: Self.last - 99 + day, text: String(repeating: "长", count: 10 + day % 3),
                    product: day % 2 == 0 ? "G7" : nil,
                    member: day % 4 == 0 ? "M\(day)" : nil, rating: day % 5 == 0 ? 4 : nil)
            }, "微博", archive)
        let measure = try #require(try await measures(archive)["微博"])
        #expect(measure.voices == 100)
        #expect(measure.time == .init(100, of: 100))
        #expect(measure.product == .init(50, of: 100))
        #expect(measure.author == .init(25, of: 100))
        #expect(measure.rating == .init(20, of: 100))
        #expect(measure.text == .init(100, of: 100))
        #expect(measure.length?.median == 11)
        #expect(measure.gap?.median == 24)
        #expect(measure.claims.map(\.name) == ["member"])
        #expect(measure.claims.first?.share == 0.25)
        #expect(measure.channel == "weibo")
        let profile = try #require(
            try await SourceInventory.profiles([measure], archive.sources(), archive, inquiry(archive)).first)
        #expect(profile.kind == .publicly)
        #expect(profile.access == .file)
        #expect(profile.rejected == .init(0, of: 100))
        #expect(profile.suspicious == nil)
        #expect(profile.grade.parts[.complete] == 3)
        #expect(profile.grade.letter == "B")
        #expect(profile.grade.cures.first == .field(name: "product", share: 0.5))
    }

    @Test func peopleWhoSpeakElsewhereTooAreCounted() async throws {
        let archive = try FixtureWorkspace.make(settings: "zone: Asia/Shanghai\n")
        // A mobile number means the same in every source: 10 of these 40 people are in both.
        try commit(
            (0..<20).map { Said(day: Self.last - $0, mobile: "1380000\(1000 + $0)") }
                + (0..<5).map { Said(day: Self.last - $0) }, "热线", archive)
        try commit((0..<20).map { Said(day: Self.last - $0, mobile: "1380000\(1010 + $0)") }, "商城", archive)
        let measures = try await measures(archive)
        #expect(measures["热线"]?.linked == .init(10, of: 20))
        #expect(measures["商城"]?.linked == .init(10, of: 20))
    }

    @Test func aSilenceIsNoticedOnceAndEnds() async throws {
        let archive = try FixtureWorkspace.make(settings: "zone: Asia/Shanghai\n")
        try commit((0..<100).map { Said(day: Self.last - $0) }, "微博", archive)
        // Three a day, and nothing for the last ten days.
        try commit((0..<300).map { Said(day: Self.last - 10 - $0 / 3) }, "热线", archive)
        var measures = try await measures(archive)
        #expect(measures["微博"]?.rhythm?.isQuiet == false)
        let rhythm = try #require(measures["热线"]?.rhythm)
        #expect(rhythm.isQuiet)
        #expect(rhythm.silentDays == 9)
        #expect(rhythm.limit < 4)
        let quiet = SourceFinding(source: "热线", kind: .quiet)
        #expect(try await SourceInventory.findings(Array(measures.values), archive).keys.contains(quiet))
        _ = try await SourceInventory.findings(Array(measures.values), archive)
        #expect(try events(archive) == ["source-quiet"])
        try commit([Said(day: Self.last)], "热线", archive, from: 300)
        measures = try await self.measures(archive)
        #expect(try await SourceInventory.findings(Array(measures.values), archive).keys.contains(quiet) == false)
        #expect(try events(archive) == ["source-quiet"])
    }

    @Test func aChangeOfMakeUpIsNoticedAndChanceIsNot() async throws {
        let archive = try FixtureWorkspace.make(settings: "zone: Asia/Shanghai\n")
        func said(_ day: Int, _ index: Int, long: Bool) -> Said {
            Said(
                day: day, text: String(repeating: "字", count: long ? 120 + index % 30 : 8 + index % 25),
                channel: index % 2 == 0 ? "weibo" : "forum", rating: Double(1 + index % 5))
        }
        try commit((0..<1120).map { said(Self.last - $0 / 10, $0, long: $0 < 280) }, "变了", archive)
        try commit((0..<1120).map { said(Self.last - $0 / 10, $0, long: false) }, "没变", archive)
        let measures = try await measures(archive)
        #expect(measures["变了"]?.changes.map(\.aspect) == [.length])
        let change = try #require(measures["变了"]?.changes.first)
        #expect(change.isNow > 0.95)
        #expect(change.index > 0.2)
        #expect(measures["没变"]?.changes.isEmpty == true)
        _ = try await SourceInventory.findings(Array(measures.values), archive)
        #expect(try events(archive) == ["source-changed"])
    }

    @Test func cellsThatTheMarginsExpectAndNobodyFillsAreHoles() {
        func row(_ product: String?, _ channel: String?, _ n: Int) -> (row: String?, column: String?, n: Int) {
            (product, channel, n)
        }
        let coverage = Coverage.of([
            row("G7", "weibo", 400), row("G7", "store", 100), row("G5", "weibo", 200), row("G5", "store", 2),
            row(nil, "weibo", 50), row("X", "weibo", 1),
        ])
        #expect(coverage.rows == ["G7", "G5", "X", nil])
        #expect(coverage.columns == ["weibo", "store"])
        #expect(coverage.holes.map { "\($0.row ?? "-") \($0.column ?? "-")" } == ["G5 store"])
        #expect(abs((coverage.holes.first?.expected ?? 0) - 202 * 102 / 703.0) < 1e-9)
    }

    @Test func notesAreKeptUndoneAndRedone() async throws {
        let archive = try FixtureWorkspace.make(settings: "zone: Asia/Shanghai\n")
        try commit([Said(day: Self.last)], "微博", archive)
        let site = TestSite(archive)
        try await site.asking { site in
            let address = "/sources/" + QueryString.encode("微博")
            let form = "owner=" + QueryString.encode("林工<b>") + "&department=&class=survey&access=nonsense"
            let saved = try await site.send(.post, address + "/notes", body: form)
            #expect(saved.status == 303)
            #expect(try await archive.sourceNotes()["微博"]?.values == [.owner: "林工<b>", .sourceClass: "survey"])
            let page = try await site.get(try #require(saved.headers[.location]))
            #expect(page.text.contains("value=\"林工&lt;b&gt;\""))
            // Saying the same again is nothing to undo.
            let again = try await site.send(.post, address + "/notes", body: form)
            #expect(again.headers[.location]?.contains("done=") == false)
            #expect(try await site.send(.post, "/sources/notes/1-2/undo", body: "").status == 303)
            #expect(try await archive.sourceNotes()["微博"] == nil)
            #expect(try await site.send(.post, "/sources/notes/1-2/undo", body: "").status == 303)
            #expect(try await site.send(.post, "/sources/notes/1-2/redo", body: "").status == 303)
            #expect(try await archive.sourceNotes()["微博"]?[.owner] == "林工<b>")
            #expect(try await site.send(.post, "/sources/notes/8-9/undo", body: "").status == 404)
            let long = try await site.send(
                .post, address + "/notes", body: "owner=" + String(repeating: "x", count: 201))
            #expect(long.status == 422)
            let unknown = try await site.send(.post, "/sources/nobody/notes", body: "owner=x")
            #expect(unknown.status == 404)
        }
        #expect(try events(archive) == ["source-noted", "source-noted", "source-noted"])
    }

    @Test func coverageCanBeLaidOutOtherwise() async throws {
        let archive = try FixtureWorkspace.make(count: 240)
        try await TestSite(archive).asking { site in
            let twin = try #require(
                try await site.get("/sources/coverage?rows=topic&columns=channel&period=all&format=json").json)
            let coverage = try #require((twin["model"] as? [String: Any])?["coverage"] as? [String: Any])
            #expect((coverage["rows"] as? [Any])?.isEmpty == false)
            #expect(try await site.get("/sources/coverage?rows=product&columns=product").status == 400)
            #expect(try await site.get("/sources/coverage?rows=weather&columns=product").status == 400)
            let page = try await site.get("/sources/coverage?rows=channel&columns=kind&lang=en")
            #expect(page.status == 200)
            #expect(page.text.contains("/sources/coverage?"))
        }
    }
}
