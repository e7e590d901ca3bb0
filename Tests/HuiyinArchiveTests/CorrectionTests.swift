import GRDB
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinText
import Testing

@Suite struct CorrectionTests {
    private static let id = FeedbackID.of(source: "评论", key: "1")

    /// One voice with an opinion on the price (bytes 0 to 9) and one on the space (bytes 12 to 24), and a second voice.
    private func filled(_ workspace: TemporaryWorkspace, options: ArchiveOptions = ArchiveOptions()) throws -> Archive {
        let archive = try workspace.open(options: options)
        var analysis = Sample.analysis(
            [("price", .negative, 0.9, 0.5), ("space", .positive, 0.8, 0.5)], polarity: .negative)
        analysis.opinions[0].bytes = 0..<9
        analysis.opinions[1].bytes = 12..<24
        let other = Sample.analysis([("price", .negative, 0.9, 0.5)], polarity: .negative)
        try Sample.put(
            [Sample.arrival("1", "价格高，空间很大", analysis: analysis), Sample.arrival("2", "贵", analysis: other)],
            into: archive)
        return archive
    }

    private func target(_ opinion: Correction.Span?, version: Int = 1) -> Correction.Target {
        Correction.Target(feedback: Self.id, version: version, opinion: opinion)
    }

    private static let price = Correction.Span(part: .text, bytes: 0..<9, topic: "price")
    private static let space = Correction.Span(part: .text, bytes: 12..<24, topic: "space")

    @Test func aCorrectionChangesFiguresAtOnceAndOldOnesCanBeMadeAgain() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace, options: ArchiveOptions(now: { 77 }))
        let before = try await archive.facts.snapshot()
        let stored = try await archive.correct(target(Self.price), .topic("service"), by: "小陈", note: "是服务")
        #expect(stored.isInForce)
        #expect(stored.before == .topic("price"))
        #expect(stored.quote == "价格高")
        #expect(stored.correction.note == "是服务")
        #expect(stored.correction.at == 77)
        let after = try await archive.facts.snapshot()
        #expect(after.number == before.number + 1)
        #expect(try await archive.topics(after) == ["price": 1, "service": 1, "space": 1])
        #expect(try await archive.topics(before) == ["price": 2, "space": 1])
        #expect(after.time == before.time)

        let voice = try #require(try await archive.voice(Self.id))
        #expect(voice.analysis?.opinions.map(\.topic) == ["service", "space"])
        #expect(voice.engineAnalysis?.opinions.map(\.topic) == ["price", "space"])
        #expect(voice.corrections == [stored])
        let json = try JSONReader.read(try #require(voice.analysisJSON))
        #expect(json["opinions"]?.array?.first?["topic"]?.string == "service")
        #expect(try workspace.events("correction:\(stored.id)") == ["corrected"])
    }

    @Test func undoingAndRedoing() async throws {
        let archive = try filled(TemporaryWorkspace())
        let first = try await archive.correct(target(Self.price), .polarity(.positive), by: "a")
        let corrected = try await archive.facts.snapshot()
        let undone = try await archive.undoCorrection(first.id)
        #expect(undone.state == .undone)
        #expect(undone.undoneAt != nil)
        #expect(try await archive.voice(Self.id)?.analysis?.opinions[0].polarity == .negative)
        let snapshot = try await archive.facts.snapshot()
        #expect(try await archive.negatives(snapshot, "price") == 2)
        // Twice changes nothing.
        #expect(try await archive.undoCorrection(first.id) == undone)
        #expect(try await archive.facts.snapshot() == snapshot)
        // The undo of the undo.
        #expect(try await archive.redoCorrection(first.id).isInForce)
        #expect(try await archive.negatives(archive.facts.snapshot(), "price") == 1)
        #expect(try await archive.negatives(corrected, "price") == 1)
        #expect(try await archive.negatives(snapshot, "price") == 2)
    }

    @Test func theLaterOfTwoPeopleWins() async throws {
        let archive = try filled(TemporaryWorkspace())
        let first = try await archive.correct(target(Self.price), .topic("service"), by: "a")
        // Looked at the page before the first correction, so still sees the price.
        let second = try await archive.correct(target(Self.price), .topic("quality"), by: "b")
        #expect(second.before == .topic("service"))
        #expect(try await archive.correction(first.id).state == .superseded(by: second.id))
        #expect(try await archive.topics(archive.facts.snapshot()) == ["price": 1, "quality": 1, "space": 1])
        try await archive.undoCorrection(second.id)
        #expect(try await archive.topics(archive.facts.snapshot()) == ["price": 1, "service": 1, "space": 1])
        #expect(try await archive.correction(first.id).isInForce)
        let all = try await archive.corrections(limit: 10)
        #expect(all.list.map(\.id) == [second.id, first.id])
        #expect(all.total == 2)
        #expect(try await archive.corrections(limit: 1, offset: 1).list.map(\.id) == [first.id])
    }

    @Test func twoPeopleAtOnceBothCount() async throws {
        let archive = try filled(TemporaryWorkspace())
        async let topic = archive.correct(target(Self.price), .topic("service"), by: "a")
        async let polarity = archive.correct(target(Self.space), .polarity(.negative), by: "b")
        async let same = archive.correct(target(Self.price), .topic("service"), by: "c")
        let ids = try await [topic.id, polarity.id, same.id]
        #expect(Set(ids).count == 2, "saying the same again is no other correction")
        #expect(try await archive.topics(archive.facts.snapshot()) == ["price": 1, "service": 1, "space": 1])
        #expect(try await archive.negatives(archive.facts.snapshot(), "space") == 1)
    }

    @Test func anOpinionThatIsNotAboutUsIsOut() async throws {
        let archive = try filled(TemporaryWorkspace())
        let stored = try await archive.correct(target(Self.price), .notAboutUs, by: "a")
        #expect(stored.before == nil)
        let snapshot = try await archive.facts.snapshot()
        #expect(try await archive.topics(snapshot) == ["price": 1, "space": 1])
        #expect(try await archive.voice(Self.id)?.analysis?.opinions.map(\.topic) == ["space"])
        // Whoever says later what it is about, says that it counts.
        let later = try await archive.correct(target(Self.price), .topic("service"), by: "b")
        #expect(try await archive.correction(stored.id).state == .superseded(by: later.id))
        #expect(try await archive.topics(archive.facts.snapshot()) == ["price": 1, "service": 1, "space": 1])
    }

    @Test func aVoiceThatIsNotAboutUsIsInNoFigureButFound() async throws {
        let archive = try filled(TemporaryWorkspace())
        let before = try await archive.facts.snapshot()
        #expect(try await archive.voicesNotAboutUs(limit: 5).total == 0)
        let stored = try await archive.correct(target(nil), .notAboutUs, by: "a")
        let snapshot = try await archive.facts.snapshot()
        #expect(try await archive.topics(snapshot) == ["price": 1])
        #expect(try await archive.count(snapshot) == 1)
        #expect(try await archive.count(before) == 2)
        #expect(try await archive.found("空间", snapshot).total == 0)
        #expect(try await archive.voice(Self.id)?.isAboutUs == false)
        let out = try await archive.voicesNotAboutUs(limit: 5)
        #expect(out.total == 1)
        #expect(out.list.map(\.id) == [Self.id])
        try await archive.undoCorrection(stored.id)
        #expect(try await archive.count(archive.facts.snapshot()) == 2)
        #expect(try await archive.voicesNotAboutUs(limit: 5).list.isEmpty)
    }

    @Test func polarityAndIronyOfTheWholeVoice() async throws {
        let archive = try filled(TemporaryWorkspace())
        try await archive.correct(target(nil), .polarity(.positive), by: "a")
        // Pointed at an opinion, and still about the voice.
        let irony = try await archive.correct(target(Self.price), .irony(true), by: "a")
        #expect(irony.before == .irony(false))
        #expect(irony.correction.target.opinion == nil)
        let voice = try #require(try await archive.voice(Self.id))
        #expect(voice.analysis?.sentiment.polarity == .positive)
        #expect(voice.analysis?.opinions.map(\.polarity) == [.negative, .positive])
        #expect(voice.analysis?.irony?.isIronic == true)
        #expect(voice.analysis?.irony?.probability == 1)
        let groups = try await archive.facts.groups(
            FactRequest(
                unit: .item, dimensions: [.polarity], predicate: .everything, measures: [],
                snapshot: try await archive.facts.snapshot()))
        #expect(Set(groups.map { "\($0.key[0] ?? "")×\($0.mentions)" }) == ["1×1", "-1×1"])
    }

    @Test func whatCannotBeCorrectedIsSaidInASentence() async throws {
        let archive = try filled(TemporaryWorkspace())
        let nobody = FeedbackID.of(source: "评论", key: "nobody")
        let elsewhere = Correction.Span(part: .title, bytes: 0..<3)
        let cases: [(Correction.Target, Correction.Change, ArchiveError.Code)] = [
            (Correction.Target(feedback: nobody, version: 1), .polarity(.neutral), .notFound),
            (target(nil, version: 2), .polarity(.neutral), .notFound),
            (target(nil, version: 0), .polarity(.neutral), .notFound),
            (target(elsewhere), .polarity(.neutral), .notFound),
            (target(nil), .topic("price"), .refused),
        ]
        for (target, change, code) in cases {
            let error = await #expect(throws: ArchiveError.self) { try await archive.correct(target, change, by: "a") }
            #expect(error?.code == code, "\(target) \(change)")
        }
        for id in ["", "no such id"] {
            await #expect(throws: ArchiveError.self) { try await archive.undoCorrection(id) }
            await #expect(throws: ArchiveError.self) { try await archive.redoCorrection(id) }
        }
        #expect(try await archive.corrections(limit: 10).total == 0)
        #expect(try await archive.facts.snapshot().number == 1, "nothing was written")
    }

    @Test func aNewVersionLeavesTheCorrectionWithTheOldOne() async throws {
        let archive = try filled(TemporaryWorkspace())
        let stored = try await archive.correct(target(nil), .polarity(.positive), by: "a")
        // The same again is a duplicate, and keeps it.
        var analysis = Sample.analysis([("price", .negative, 0.9, 0.5)], polarity: .negative)
        analysis.opinions[0].bytes = 0..<9
        try Sample.put([Sample.arrival("1", "价格高，空间很大", analysis: analysis)], into: archive)
        #expect(try await archive.voice(Self.id)?.analysis?.sentiment.polarity == .positive)
        #expect(try await archive.correction(stored.id).isInForce)
        try Sample.put([Sample.arrival("1", "价格很高", analysis: analysis)], into: archive)
        let voice = try #require(try await archive.voice(Self.id))
        #expect(voice.analysis?.sentiment.polarity == .negative)
        #expect(voice.corrections.map(\.state) == [.olderVersion])
        let error = await #expect(throws: ArchiveError.self) {
            try await archive.correct(target(nil), .polarity(.neutral), by: "b")
        }
        #expect(error?.code == .refused, "somebody looked at the old version")
        let number = try await archive.facts.snapshot().number
        #expect(try await archive.undoCorrection(stored.id).state == .undone)
        #expect(try await archive.facts.snapshot().number == number, "no figure changes")
    }

    @Test func aCorrectionIsNeverOverwritten() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace)
        try await archive.correct(target(nil), .polarity(.positive), by: "a")
        #expect(throws: (any Error).self) {
            try workspace.database { try $0.execute(sql: "UPDATE correction SET value = '0'") }
        }
    }
}
