import Foundation
import HuiyinDomain
import HuiyinText
import Testing

@Suite struct FallbackTests {
    private static func folder(_ files: [String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "huiyin-tier-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in files {
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: file),
                withDestinationURL: URL(filePath: try ProductHome.models()).appending(path: file))
        }
        return folder
    }

    @Test func withoutAnEncoderTheFastTierAnswersAndSaysSo() throws {
        let folder = try Self.folder(["fast.bin"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let engine = try TextEngine.load(models: folder.path, taxonomy: nil, tier: .auto)
        #expect(engine.tier == .fast)
        #expect(engine.warnings.map(\.code) == ["encoder-missing"])
        #expect(engine.analyze(AnalysisInput(text: "很好用")).sentiment.polarity == .positive)
    }

    @Test func joinsOfOtherWeightsAreNotUsed() throws {
        let folder = try Self.folder(["encoder.bin", "deep.bin"])
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try TextEngine.load(models: folder.path, taxonomy: nil, tier: .deep).tier == .fast)
    }

    @Test func aDamagedEncoderIsAClearError() throws {
        let folder = try Self.folder(["fast.bin", "deep.bin"])
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("HUIYINEN".utf8).write(to: folder.appending(path: "encoder.bin"))
        #expect(throws: TextError.self) {
            try TextEngine.load(models: folder.path, taxonomy: nil, tier: .deep)
        }
    }

    @Test func theSameTextGetsTheSameAnswerOnManyThreads() async throws {
        let engine = try TextEngine.load(models: try ProductHome.models(), taxonomy: nil, tier: .deep)
        let text = "物流慢得离谱，客服让我找仓库，仓库让我找快递，一个礼拜没解决"
        let one = engine.analyze(AnalysisInput(text: text))
        await withTaskGroup(of: Analysis.self) { group in
            for _ in 0..<8 { group.addTask { engine.analyze(AnalysisInput(text: text)) } }
            for await other in group { #expect(other == one) }
        }
    }

    @Test(arguments: [
        "", " \n ", String(repeating: "好", count: 20_000), "\u{202E}أهلا\u{0007}", "👎",
        String(repeating: "慢，", count: 20_000),
    ])
    func hostileTextsGetAnAnswer(text: String) throws {
        let engine = try TextEngine.load(models: try ProductHome.models(), taxonomy: nil, tier: .deep)
        let analysis = engine.analyze(AnalysisInput(text: text))
        let sum = analysis.sentiment.probabilities
        #expect(abs(sum.negative + sum.neutral + sum.positive - 1) < 0.001)
        for opinion in analysis.opinions { #expect(opinion.bytes.upperBound <= text.utf8.count) }
    }
}
