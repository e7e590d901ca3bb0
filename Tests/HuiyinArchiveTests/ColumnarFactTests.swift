import Foundation
import HuiyinArchive
import HuiyinDomain
import HuiyinQuery
import HuiyinText
import Testing

/// Columns against SQL: whatever was imported, changed, undone or analysed anew, and wherever the segments were cut, both give
/// the same answers on every snapshot.
@Suite struct ColumnarFactTests {
    private static let plan = GenerationPlan(taxonomy: "auto@2", models: ["text": "fast-2-def"])

    @Test(arguments: 0..<8 as Range<UInt64>)
    func agreesWithSQLWhateverHappened(seed: UInt64) async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open(options: options(tailLimit: 20 + Int(seed) * 15))
        var random = RandomFacts(seed: seed &+ 100)
        var snapshots = [FactSnapshot]()
        for step in 0..<10 {
            switch random.below(8) {
            case 0 where step > 2:
                _ = try archive.replaceAnalyses(by: Self.plan, batchSize: 16) { subjects in
                    subjects.map { subject in
                        let analysis = random.arrival().analysis ?? Sample.analysis()
                        var json = [UInt8]()
                        AnalysisJSON.append(analysis, of: AnalysisInput(subject.feedback), to: &json)
                        return FreshAnalysis(analysis: analysis, json: json)
                    }
                }
            case 1 where step > 1:
                let runs = try await archive.runs(limit: 20)
                if let run = runs.first(where: { $0.undoneAt == nil }) { _ = try await archive.undoImport(run.id) }
            default:
                try Sample.put(
                    (0..<5 + random.below(40)).map { _ in random.arrival() }, into: archive,
                    Sample.plan(file: "\(step).csv"))
            }
            let snapshot = try await archive.facts.snapshot()
            if snapshot.number > 0 { snapshots.append(snapshot) }
            try await expectAgreement(archive, snapshots, &random, questions: 12)
        }
        #expect(try segments(workspace) > 0, "no segment was written, so none was tested")
    }

    @Test func theOtherProcessSeesWhatIsImported() async throws {
        let workspace = TemporaryWorkspace()
        let server = try workspace.open(options: options(tailLimit: 30))
        let importer = try workspace.open(options: options(tailLimit: 30))
        var random = RandomFacts(seed: 4)
        for step in 0..<5 {
            try Sample.put(
                (0..<40).map { _ in random.arrival() }, into: importer, Sample.plan(file: "\(step).csv"))
            let snapshot = try await server.facts.snapshot()
            try await expectAgreement(server, [snapshot], &random, questions: 8)
        }
    }

    @Test func figuresStayEqualWhileImportsLandAndSegmentsAreWritten() async throws {
        let workspace = TemporaryWorkspace()
        let archive = try workspace.open(options: options(tailLimit: 25))
        var first = RandomFacts(seed: 8)
        try Sample.put((0..<60).map { _ in first.arrival() }, into: archive)
        async let imports: Void = {
            var random = RandomFacts(seed: 9)
            for step in 0..<12 {
                try Sample.put((0..<20).map { _ in random.arrival() }, into: archive, Sample.plan(file: "b\(step)"))
            }
        }()
        var random = RandomFacts(seed: 10)
        for _ in 0..<20 {
            let snapshot = try await archive.facts.snapshot()
            try await expectAgreement(archive, [snapshot], &random, questions: 3)
        }
        try await imports
    }

    @Test(arguments: ["damaged", "missing"])
    func makesALostSegmentAgain(kind: String) async throws {
        let workspace = TemporaryWorkspace()
        var random = RandomFacts(seed: 12)
        do {
            let archive = try workspace.open(options: options(tailLimit: 10))
            try Sample.put((0..<80).map { _ in random.arrival() }, into: archive)
            _ = try await archive.facts.values(of: .channel, limit: 5)
            await archive.settleFacts()
        }
        let folder = workspace.folder + "/facts"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        let file = folder + "/" + (try #require(files.first))
        if kind == "missing" {
            try FileManager.default.removeItem(atPath: file)
        } else {
            var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: URL(fileURLWithPath: file))
        }
        _ = FileManager.default.createFile(atPath: folder + "/g1-0-1-ff.segment.draft", contents: Data([1]))
        let archive = try workspace.open(options: options(tailLimit: 10))
        let snapshot = try await archive.facts.snapshot()
        try await expectAgreement(archive, [snapshot], &random, questions: 20)
        await archive.settleFacts()
        let now = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(!now.contains(files[0]) && !now.contains("g1-0-1-ff.segment.draft"))
        #expect(!now.isEmpty)
    }

    // MARK: What both are asked

    private func options(tailLimit: Int) -> ArchiveOptions {
        var options = ArchiveOptions()
        options.tailLimit = tailLimit
        return options
    }

    private func segments(_ workspace: TemporaryWorkspace) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/facts")
            .count { $0.hasSuffix(".segment") }
    }

    private func expectAgreement(
        _ archive: Archive, _ snapshots: [FactSnapshot], _ random: inout RandomFacts, questions: Int
    ) async throws {
        guard !snapshots.isEmpty else { return }
        for question in 0..<questions {
            // The newest most often.
            let snapshot = question % 3 == 0 ? random.pick(snapshots) : snapshots[snapshots.count - 1]
            let request = random.request(snapshot)
            let counted = try await archive.facts.groups(request)
            let expected = try await archive.sqlFacts.groups(request)
            try expectEqual(counted, expected, request)
            let list = random.voiceRequest(snapshot)
            let page: VoicePage = try await archive.facts.voices(list)
            let wantedPage: VoicePage = try await archive.sqlFacts.voices(list)
            #expect(page == wantedPage, "\(list)")
            let zones: [FactValue] = try await archive.facts.zones(
                list.unit, list.predicate, snapshot: snapshot, limit: 4)
            let wantedZones: [FactValue] = try await archive.sqlFacts.zones(
                list.unit, list.predicate, snapshot: snapshot, limit: 4)
            #expect(zones == wantedZones)
        }
    }

    private func expectEqual(_ counted: [FactGroup], _ expected: [FactGroup], _ request: FactRequest) throws {
        let reference = Dictionary(expected.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        try #require(Set(counted.map(\.key)) == Set(reference.keys), "\(request)")
        for group in counted {
            let other = try #require(reference[group.key])
            #expect(
                group.mentions == other.mentions && group.feedback == other.feedback && group.people == other.people,
                "\(group.key) of \(request)")
            for (measure, sums) in group.moments {
                let wanted = try #require(other.moments[measure])
                #expect(sums.clusters == wanted.clusters && sums.n == wanted.n, "\(measure) of \(request)")
                for path in [\RatioMoments.sumX, \.sumY, \.sumXX, \.sumXY, \.sumYY] {
                    let difference = abs(sums[keyPath: path] - wanted[keyPath: path])
                    #expect(difference <= 1e-12 * max(1, abs(wanted[keyPath: path])), "\(measure) of \(request)")
                }
            }
        }
    }
}
