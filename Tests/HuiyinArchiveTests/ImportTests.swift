import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import Testing

@Suite struct ImportTests {
    @Test func storesNewItemsOnceAndUpdatesChangedOnes() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let first = try Sample.put([Sample.arrival("1", "车机死机"), Sample.arrival("2", "空间很大")], into: archive)
        #expect(first.counts == BatchCounts(stored: 2))
        let again = try Sample.put(
            [Sample.arrival("1", "车机死机"), Sample.arrival("2", "空间太小"), Sample.arrival("3", "价格合适")], into: archive)
        #expect(again.counts == BatchCounts(stored: 1, duplicates: 1, updated: 1))
        #expect(again.counts.read == 3)

        let changed = try #require(try await archive.voice(FeedbackID.of(source: "评论", key: "2")))
        #expect(changed.version == 2)
        #expect(changed.feedback.text == "空间太小")
        #expect(changed.earlierVersions.map(\.feedback.text) == ["空间很大"])
        #expect(changed.earlierVersions.first?.understandings.count == 1)
        #expect(changed.run == again.run)
        #expect(try await archive.voice(FeedbackID.of(source: "评论", key: "9")) == nil)
    }

    @Test func sameKeyInOneBatchIsAVersionEach() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let summary = try Sample.put(
            [Sample.arrival("1", "一"), Sample.arrival("1", "二"), Sample.arrival("1", "二"), Sample.arrival("1", "一")],
            into: archive)
        #expect(summary.counts == BatchCounts(stored: 1, duplicates: 1, updated: 2))
        let voice = try #require(try await archive.voice(FeedbackID.of(source: "评论", key: "1")))
        #expect(voice.version == 3)
        #expect(voice.earlierVersions.map(\.number) == [2, 1])
        let snapshot = try await archive.facts.snapshot()
        let groups = try await archive.facts.groups(
            FactRequest(unit: .item, dimensions: [], predicate: .everything, measures: [], snapshot: snapshot))
        #expect(groups.map(\.mentions) == [1])
    }

    @Test func aSecondProcessAtTheSameImportCountsNothingTwice() throws {
        let workspace = TemporaryWorkspace()
        let first = try workspace.open()
        let second = try workspace.open()
        let run = try first.beginImport(Sample.plan())
        let same = try second.beginImport(Sample.plan())
        #expect(same.id == run.id)
        try first.commit(Sample.batch([Sample.arrival("1")], records: 1), of: run)
        let error = #expect(throws: ArchiveError.self) {
            try second.commit(Sample.batch([Sample.arrival("1")], records: 1), of: same)
        }
        #expect(error?.message.contains("another process") == true)
        try first.commit(Sample.batch([Sample.arrival("2")], records: 2), of: run)
        #expect(try first.finish(run).counts == BatchCounts(stored: 2))
    }

    @Test func aKilledImportGoesOnWhereItsLastBatchEnded() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let run = try archive.beginImport(Sample.plan())
        #expect(!run.isResumed)
        let counts = try archive.commit(Sample.batch([Sample.arrival("1")], records: 1), of: run)
        #expect(counts == BatchCounts(stored: 1))

        let resumed = try workspace.open().beginImport(Sample.plan())
        #expect(resumed.isResumed)
        #expect(resumed.id == run.id)
        #expect(resumed.checkpoint == ImportCheckpoint(byteOffset: 10, line: 2, records: 1))
        #expect(resumed.counts == BatchCounts(stored: 1))
        // Another file, or another mapping, is another run.
        #expect(try archive.beginImport(Sample.plan(head: "01")).id != run.id)
        #expect(try archive.finish(resumed).counts == BatchCounts(stored: 1))
        #expect(try !archive.beginImport(Sample.plan()).isResumed)
        let error = #expect(throws: ArchiveError.self) { try archive.commit(Sample.batch([]), of: run) }
        #expect(error?.code == .notOpen)
    }

    @Test func aBatchThatFailsLeavesNothing() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        let run = try archive.beginImport(Sample.plan())
        var broken = Sample.arrival("2", analysis: nil)
        broken.analysisJSON = Array("{".utf8)
        #expect(throws: (any Error).self) { try archive.commit(Sample.batch([Sample.arrival("1"), broken]), of: run) }
        #expect(try await archive.totals().voices == 0)
    }

    @Test func everyFieldComesBack() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        var feedback = Feedback(source: "电话", key: "A\"1\\", hasOwnKey: false, text: "第一行\n“引号”\t\u{1}")
        feedback.kind = .frontLineNote
        feedback.channel = Channel("call-centre")
        feedback.time = ZonedTime(milliseconds: -62_000_000_123, offsetSeconds: -12_600, zone: "-03:30")
        feedback.title = "标题"
        feedback.turns = [Turn(role: .customer, text: "在吗"), Turn(role: .agent, text: "您好")]
        feedback.question = "为什么?"
        feedback.context = "上一条"
        feedback.rating = Rating(value: 10.0 / 3, minimum: 0, maximum: 7, scale: .words, raw: "还行")
        feedback.nps = Rating(value: 9, minimum: 0, maximum: 10, scale: .nps, raw: "9")
        feedback.product = ProductReference(name: "G7", version: "2.1", lineage: "G")
        feedback.store = "东门店"
        feedback.order = "DD-1"
        feedback.campaign = "春季"
        feedback.labels = GivenLabels(topic: "price", polarity: .negative)
        feedback.attributes = [
            Attribute(name: "门店等级", value: "一", isDimension: true), Attribute(name: "空", value: ""),
        ]
        feedback.isSecondHand = true
        let analysis = Sample.analysis([("price", .negative, 0.75, 0.5)], polarity: .negative)
        try Sample.put([Sample.arrival(feedback, analysis: analysis)], into: archive)
        let voice = try #require(try await archive.voice(FeedbackID.of(source: "电话", key: "A\"1\\")))
        var shown = feedback
        shown.order = "D*-*"
        #expect(voice.feedback == shown)
        #expect(voice.analysis?.opinions.map(\.topic) == ["price"])
        #expect(voice.engine == analysis.engine)
        #expect(voice.author == nil)
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func importingAnythingTwiceChangesNothing(seed: UInt64) async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        var random = RandomFacts(seed: seed)
        // The last of each key is what a second import finds unchanged.
        var last = [String: Arrival]()
        for _ in 0..<60 {
            let arrival = random.arrival()
            last[arrival.feedback.source + arrival.feedback.key] = arrival
        }
        let arrivals = Array(last.values)
        #expect(try Sample.put(arrivals, into: archive).counts == BatchCounts(stored: arrivals.count))
        let before = try await archive.facts.snapshot()
        let voices = try await all(archive)
        for size in [1, 7, 100] {
            let run = try archive.beginImport(Sample.plan(head: "\(size)"))
            for start in stride(from: 0, to: arrivals.count, by: size) {
                let part = Array(arrivals[start..<min(start + size, arrivals.count)])
                #expect(try archive.commit(Sample.batch(part), of: run) == BatchCounts(duplicates: part.count))
            }
            _ = try archive.finish(run)
        }
        #expect(try await archive.facts.snapshot() == before)
        #expect(try await all(archive) == voices)
    }

    private func all(_ archive: Archive) async throws -> [StoredVoice] {
        var voices = [StoredVoice]()
        try archive.export { voices.append($0) }
        return voices
    }

    @Test func exportStreamsPastOnePageInOrderOfArrival() throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open()
        try Sample.put((0..<1203).map { Sample.arrival("k\($0)") }, into: archive)
        var keys = [String]()
        try archive.export { keys.append($0.key) }
        #expect(keys == (0..<1203).map { "k\($0)" })
    }
}
