import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinText
import Testing

@Suite struct GenerationTests {
    private struct Stopped: Error {}

    private static let plan = GenerationPlan(taxonomy: "auto@2", models: ["text": "fast-2-def"])

    private static func anew(_ subjects: [AnalysisSubject]) -> [FreshAnalysis] {
        subjects.map { subject in
            let analysis = Sample.analysis(
                [("space", .positive, 0.9, 0.5)], polarity: .positive, model: "fast-2-def")
            var json = [UInt8]()
            AnalysisJSON.append(analysis, of: AnalysisInput(subject.feedback), to: &json)
            return FreshAnalysis(analysis: analysis, json: json)
        }
    }

    private func count(_ archive: Archive, _ snapshot: FactSnapshot) async throws -> [String?: Int] {
        let groups = try await archive.facts.groups(
            FactRequest(
                unit: .opinion, dimensions: [.topic(depth: nil)], predicate: .everything, measures: [],
                snapshot: snapshot))
        return Dictionary(uniqueKeysWithValues: groups.map { ($0.key[0], $0.mentions) })
    }

    private func filled(_ workspace: TemporaryWorkspace) throws -> Archive {
        let archive = try workspace.open()
        let analysis = Sample.analysis([("price", .negative, 0.9, 0.5)], polarity: .negative)
        try Sample.put((0..<25).map { Sample.arrival("k\($0)", "第\($0)条", analysis: analysis) }, into: archive)
        return archive
    }

    @Test func theNewGenerationTakesOverAndTheOldOneStaysReadable() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace)
        let before = try await archive.facts.snapshot()
        let generation = try archive.replaceAnalyses(by: Self.plan, batchSize: 10, analyse: Self.anew)
        #expect(generation == before.generation + 1)
        let after = try await archive.facts.snapshot()
        #expect(after.number == before.number + 1)
        #expect(after.models == ["text": "fast-2-def"])
        #expect(before.models == ["text": "fast-1-abc"])
        #expect(try await count(archive, before) == ["price": 25])
        #expect(try await count(archive, after) == ["space": 25])
        #expect(try await archive.sqlFacts.snapshot(number: before.number) == before)

        let voice = try #require(try await archive.voice(FeedbackID.of(source: "评论", key: "k1")))
        #expect(voice.generation == generation)
        #expect(voice.analysis?.sentiment.polarity == .positive)
        #expect(voice.earlierUnderstandings.map(\.generation) == [before.generation])
        #expect(voice.earlierUnderstandings.map(\.engine.model) == ["fast-1-abc"])
        #expect(try Sample.put([Sample.arrival("new")], into: archive).counts.stored == 1)
        #expect(try await archive.voice(FeedbackID.of(source: "评论", key: "new"))?.generation == generation)
    }

    @Test func aBuildThatWasStoppedGoesOn() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace)
        let before = try await archive.facts.snapshot()
        var seen = 0
        #expect(throws: Stopped.self) {
            _ = try archive.replaceAnalyses(by: Self.plan, batchSize: 10) { subjects in
                guard seen < 10 else { throw Stopped() }
                seen += subjects.count
                return Self.anew(subjects)
            }
        }
        // Half a generation is nobody's business.
        #expect(try await archive.facts.snapshot() == before)
        #expect(try await archive.voice(FeedbackID.of(source: "评论", key: "k1"))?.earlierUnderstandings == [])
        _ = try workspace.open().replaceAnalyses(by: Self.plan, batchSize: 10) { subjects in
            seen += subjects.count
            return Self.anew(subjects)
        }
        #expect(seen == 25)
        #expect(try await count(archive, archive.facts.snapshot()) == ["space": 25])
    }

    @Test func itemsThatArriveOrChangeMeanwhileAreAnalysedToo() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace)
        var isFirst = true
        _ = try archive.replaceAnalyses(by: Self.plan, batchSize: 10) { subjects in
            if isFirst {
                isFirst = false
                let changed = [Sample.arrival("k0", "改了"), Sample.arrival("k20", "改了"), Sample.arrival("late")]
                try Sample.put(changed, into: archive)
            }
            return Self.anew(subjects)
        }
        #expect(try await count(archive, archive.facts.snapshot()) == ["space": 26])
        var generations = Set<Int64?>()
        try archive.export { generations.insert($0.generation) }
        #expect(generations == [2])
    }

    @Test func anotherPlanGivesUpTheUnfinishedOne() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace)
        #expect(throws: Stopped.self) {
            var isFirst = true
            _ = try archive.replaceAnalyses(by: GenerationPlan(taxonomy: nil, models: [:]), batchSize: 5) { subjects in
                guard isFirst else { throw Stopped() }
                isFirst = false
                return Self.anew(subjects)
            }
        }
        _ = try archive.replaceAnalyses(by: Self.plan, analyse: Self.anew)
        #expect(try await count(archive, archive.facts.snapshot()) == ["space": 25])
    }

    @Test func missingAnalysesStopTheBuild() throws {
        let workspace = TemporaryWorkspace()
        let archive = try filled(workspace)
        #expect(throws: ArchiveError.self) { _ = try archive.replaceAnalyses(by: Self.plan) { _ in [] } }
    }
}
