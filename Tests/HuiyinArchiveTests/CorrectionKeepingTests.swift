import Dispatch
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinText
import Testing

/// Corrections outlive new analyses, and undoing knows of generations.
@Suite struct CorrectionKeepingTests {
    private struct Stopped: Error {}

    private static let plan = GenerationPlan(taxonomy: "auto@2", models: ["text": "fast-2-def"])
    private static func id(_ number: Int) -> FeedbackID { FeedbackID.of(source: "评论", key: "k\(number)") }

    /// What another engine makes of it: the same words of `bytes`, another topic.
    private static func anew(_ bytes: Range<Int>) -> ([AnalysisSubject]) -> [FreshAnalysis] {
        { subjects in
            subjects.map { subject in
                var analysis = Sample.analysis(
                    [("comfort", .neutral, 0.9, 0.5)], polarity: .neutral, model: "fast-2-def")
                analysis.opinions[0].bytes = bytes
                var json = [UInt8]()
                AnalysisJSON.append(analysis, of: AnalysisInput(subject.feedback), to: &json)
                return FreshAnalysis(analysis: analysis, json: json)
            }
        }
    }

    private func filled(_ workspace: TemporaryWorkspace, _ count: Int = 4) throws -> Archive {
        let archive = try workspace.open()
        var analysis = Sample.analysis([("price", .negative, 0.9, 0.5)], polarity: .negative)
        analysis.opinions[0].bytes = 0..<12
        try Sample.put((0..<count).map { Sample.arrival("k\($0)", "价格很高", analysis: analysis) }, into: archive)
        return archive
    }

    private func target(_ number: Int, _ span: Correction.Span? = .init(part: .text, bytes: 0..<12, topic: "price"))
        -> Correction.Target
    {
        Correction.Target(feedback: Self.id(number), version: 1, opinion: span)
    }

    @Test func aNewGenerationKeepsCorrectionsOfTheSameWords() async throws {
        let archive = try filled(TemporaryWorkspace())
        try await archive.correct(target(0), .topic("service"), by: "a")
        try await archive.correct(target(1), .polarity(.positive), by: "a")
        try await archive.correct(target(2, nil), .notAboutUs, by: "a")
        let before = try await archive.facts.snapshot()
        // Half of the longer one is in both.
        _ = try archive.replaceAnalyses(by: Self.plan, batchSize: 2, analyse: Self.anew(6..<12))
        let after = try await archive.facts.snapshot()
        #expect(try await archive.topics(after) == ["service": 1, "comfort": 2])
        #expect(try await archive.count(after) == 3)
        #expect(try await archive.voice(Self.id(1))?.analysis?.opinions.map(\.polarity) == [.positive])
        #expect(try await archive.corrections(limit: 9).list.allSatisfy(\.isInForce))
        #expect(try await archive.topics(before) == ["service": 1, "price": 2])
    }

    @Test func aCorrectionThatNoLongerAppliesIsListedAsSuch() async throws {
        let archive = try filled(TemporaryWorkspace())
        let stored = try await archive.correct(target(0), .topic("service"), by: "a")
        _ = try archive.replaceAnalyses(by: Self.plan, analyse: Self.anew(9..<12))
        #expect(try await archive.correction(stored.id).state == .noOpinionThere)
        #expect(try await archive.topics(archive.facts.snapshot()) == ["comfort": 4])
        // An engine that sees those words again brings it back.
        let next = GenerationPlan(taxonomy: "auto@3", models: [:])
        _ = try archive.replaceAnalyses(by: next, analyse: Self.anew(0..<12))
        #expect(try await archive.correction(stored.id).isInForce)
        #expect(try await archive.topics(archive.facts.snapshot()) == ["service": 1, "comfort": 3])
    }

    @Test func correctionsAndUndoingWhileAGenerationIsBuiltAreKept() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace, 6)
        var analysis = Sample.analysis([("price", .negative, 0.9, 0.5)], polarity: .negative)
        analysis.opinions[0].bytes = 0..<12
        let changing = [0, 5].map { Sample.arrival("k\($0)", "价格变了", analysis: analysis) }
        let run = try Sample.put(changing + [Sample.arrival("late", "价格很高", analysis: analysis)], into: archive).run
        #expect(throws: Stopped.self) {
            var batches = 0
            _ = try archive.replaceAnalyses(by: Self.plan, batchSize: 4) { subjects in
                batches += 1
                guard batches < 2 else { throw Stopped() }
                return Self.anew(0..<12)(subjects)
            }
        }
        // One that the build has read, and one that it has not.
        try await archive.correct(target(1), .topic("service"), by: "a")
        try await archive.correct(target(4), .topic("quality"), by: "a")
        try await archive.undoImport(run)
        #expect(try await archive.count(archive.facts.snapshot()) == 6)
        _ = try workspace.open().replaceAnalyses(by: Self.plan, batchSize: 4, analyse: Self.anew(0..<12))
        let after = try await archive.facts.snapshot()
        #expect(try await archive.count(after) == 6)
        // What was not in force when the build passed it is known as the generation before read it.
        #expect(try await archive.topics(after) == ["service": 1, "quality": 1, "comfort": 3, "price": 1])
        try await archive.redoImport(run)
        #expect(try await archive.count(archive.facts.snapshot()) == 7)
        // The next one reads everything.
        let next = GenerationPlan(taxonomy: "auto@3", models: [:])
        _ = try archive.replaceAnalyses(by: next, analyse: Self.anew(0..<12))
        #expect(try await archive.topics(archive.facts.snapshot()) == ["service": 1, "quality": 1, "comfort": 5])
    }

    @Test func anItemThatIsUndoneWhileItIsReadIsNotCounted() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace, 3)
        let run = try Sample.put([Sample.arrival("late", "价格很高")], into: archive).run
        let other = try workspace.open()
        var isFirst = true
        let undone = Undoing()
        _ = try archive.replaceAnalyses(by: Self.plan) { subjects in
            if isFirst {
                isFirst = false
                undone.start { _ = try await other.undoImport(run) }
            }
            return Self.anew(0..<12)(subjects)
        }
        #expect(try await archive.count(archive.facts.snapshot()) == 3)
        #expect(try await archive.topics(archive.facts.snapshot()) == ["comfort": 3])
    }

    @Test func snapshotsOfOldRecipesGiveTheSameAfterEverything() async throws {
        let archive = try filled(TemporaryWorkspace(), 5)
        let late = try Sample.put(
            [Sample.arrival("k0", "价格变了", analysis: Sample.analysis([("space", .positive, 0.9, 0.5)]))], into: archive)
        var snapshots = [try await archive.facts.snapshot()]
        let correction = try await archive.correct(target(1), .topic("service"), by: "a")
        snapshots.append(try await archive.facts.snapshot())
        try await archive.undoImport(late.run)
        snapshots.append(try await archive.facts.snapshot())
        let request = { (snapshot: FactSnapshot) in
            FactRequest(
                unit: .opinion, dimensions: [.topic(depth: nil), .polarity], predicate: .everything,
                measures: FactMeasure.allCases, snapshot: snapshot)
        }
        var figures = [[FactGroup]]()
        for snapshot in snapshots { figures.append(try await archive.facts.groups(request(snapshot))) }
        try await archive.undoCorrection(correction.id)
        _ = try archive.replaceAnalyses(by: Self.plan, analyse: Self.anew(0..<12))
        try await archive.redoImport(late.run)
        try await archive.correct(Correction.Target(feedback: Self.id(2), version: 1), .notAboutUs, by: "b")
        for (snapshot, figure) in zip(snapshots, figures) {
            let again = try await archive.sqlFacts.snapshot(number: snapshot.number)
            #expect(again == snapshot)
            #expect(try await archive.facts.groups(request(again)) == figure)
        }
    }
}

/// Runs one piece of work to its end, from code that cannot wait itself.
private final class Undoing: Sendable {
    func start(_ work: @escaping @Sendable () async throws -> Void) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            try? await work()
            done.signal()
        }
        done.wait()
    }
}
