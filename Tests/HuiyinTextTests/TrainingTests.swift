import Foundation
import HuiyinDomain
import HuiyinText
import Testing

@Suite struct TrainingTests {
    private static let good = ["很好", "喜欢", "满意", "不错", "推荐", "惊喜"]
    private static let bad = ["太差", "失望", "难用", "后悔", "破损", "生气"]
    private static let topics = [("price", "价格"), ("space", "空间")]

    private static func examples() -> [TrainingExample] {
        (0..<240).map { number in
            let (path, name) = topics[number % 2]
            let isGood = number / 2 % 2 == 0
            let words = isGood ? good : bad
            let text = "第\(number)次来，\(name)\(words[number % 6])，\(words[(number / 3) % 6])"
            return TrainingExample(
                id: "made-\(number)", set: "made", text: text, language: .chinese,
                polarity: isGood ? .positive : .negative,
                aspects: [path: isGood ? .positive : .negative], taxonomy: "two"
            )
        }
    }

    private static func folder(_ bytes: [UInt8]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "huiyin-model-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: folder + "/fast.bin"))
        return folder
    }

    @Test func theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() async throws {
        let one = try await FastTrainer(seed: 3, threads: 1).train(Self.examples()).fast
        let four = try await FastTrainer(seed: 3, threads: 4).train(Self.examples()).fast
        #expect(one == four)
        let other = try await FastTrainer(seed: 4, threads: 2).train(Self.examples()).fast
        #expect(one != other)
    }

    @Test func learnsPolarityAndTopicsOfATinyWorld() async throws {
        let folder = try Self.folder(try await FastTrainer(seed: 1, threads: 2).train(Self.examples()).fast)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let taxonomy = Taxonomy(
            id: "two", version: 1, language: .chinese,
            nodes: [Taxonomy.Node(path: "price", name: "甲"), Taxonomy.Node(path: "space", name: "乙")]
        )
        let engine = try TextEngine.load(models: folder, taxonomy: taxonomy)
        let analysis = engine.analyze(AnalysisInput(text: "空间太差，失望"))
        #expect(analysis.sentiment.probabilities.score < 0)
        #expect(analysis.opinions.map(\.topic) == ["space"])
    }

    @Test func refusesToLearnFromNothing() async {
        await #expect(throws: TextError.self) { try await FastTrainer(seed: 1, threads: 1).train([]) }
    }

    @Test func aBrokenModelIsAClearError() async throws {
        let bytes = try await FastTrainer(seed: 1, threads: 2).train(Self.examples()).fast
        var damaged = bytes
        damaged[bytes.count / 2] ^= 0x10
        var newer = bytes
        newer[8] = 9
        for broken in [
            damaged, newer, Array(bytes.dropLast(5)), Array(bytes.prefix(20)), [],
            Array("not a model at all, but long enough".utf8),
        ] {
            let folder = try Self.folder(broken)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            #expect { _ = try TextEngine.load(models: folder, taxonomy: nil) } throws: { error in
                (error as? TextError)?.code == "model-broken" && "\(error)".contains("fast.bin")
            }
        }
    }

    @Test func theSplitDependsOnIdAndSeedOnly() {
        let first = (0..<1000).map { DataSplit.isTest("id-\($0)", seed: 1) }
        #expect(first == (0..<1000).map { DataSplit.isTest("id-\($0)", seed: 1) })
        #expect(first != (0..<1000).map { DataSplit.isTest("id-\($0)", seed: 2) })
        #expect((70...130).contains(first.count { $0 }))
    }
}

/// What corrections of a few voices leave to learn from: little, uneven, in two languages.
@Suite struct ScantTrainingTests {
    private static func row(
        _ id: String, _ text: String, _ language: Language, _ polarity: Polarity?, _ aspects: [String: Polarity]
    ) -> TrainingExample {
        TrainingExample(
            id: id, set: "corrections", text: text, language: language, polarity: polarity, aspects: aspects,
            taxonomy: "auto")
    }

    @Test func aTopicInALanguageWithoutPolaritiesIsNoCrash() async throws {
        let bytes = try await FastTrainer(seed: 1, threads: 1).train([
            Self.row("1", "蓝牙断", .chinese, .neutral, ["comfort": .neutral]),
            Self.row("2", "Bluetooth keeps dropping", .english, nil, ["comfort": .negative]),
        ])
        #expect(!bytes.fast.isEmpty)
    }

    @Test func rowsWithoutAnyTopicGiveAModelThatCanBeRead() async throws {
        let bytes = try await FastTrainer(seed: 1, threads: 1).train([
            Self.row("1", "好", .chinese, .positive, [:]), Self.row("2", "坏的车", .chinese, .negative, [:]),
        ])
        let folder = FileManager.default.temporaryDirectory.appending(path: "huiyin-model-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes.fast).write(to: folder.appending(path: "fast.bin"))
        #expect(try TextEngine.load(models: folder.path, taxonomy: nil).warnings.isEmpty)
    }
}
