import Foundation
import HuiyinText
import Testing

@Suite struct WordTrainingTests {
    /// Runs over an alphabet of twelve characters into which three words are planted among noise.
    private static func runs(planted: [[UInt16]], count: Int) -> [[UInt16]] {
        var random = RandomText(seed: 17)
        return (0..<count).map { _ in
            (0..<12).flatMap { _ -> [UInt16] in
                random.number(below: 4) == 0
                    ? planted[random.number(below: planted.count)] : [UInt16(0x4E10 + random.number(below: 12))]
            }
        }
    }

    @Test func findsPlantedWordsAndNotTheirPieces() {
        let planted: [[UInt16]] = [[0x5100, 0x5101], [0x5200, 0x5201, 0x5202], [0x5300, 0x5301, 0x5302, 0x5303]]
        let found = Set(WordDiscovery.words(in: Self.runs(planted: planted, count: 4_000)).map(\.word))
        for word in planted { #expect(found.contains(word.map(UInt32.init))) }
        // A piece of a word always has the same neighbour, and chance neighbours don't hold together.
        #expect(!found.contains([0x5200, 0x5201]))
        #expect(!found.contains([0x5301, 0x5302, 0x5303]))
        #expect(found.allSatisfy { $0.contains { $0 > 0x5000 } })
    }

    @Test func findsNothingInNoise() {
        #expect(WordDiscovery.words(in: Self.runs(planted: [[0x4E10]], count: 2_000)).isEmpty)
    }

    /// A folder laid out as the recipe wants it, with invented sentences.
    private static func data() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "huiyin-words-\(UUID().uuidString)")
        func write(_ name: String, _ text: String) throws {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let words = ["我们", "今天", "提车", "很", "高兴", "门店", "的", "服务", "不错", "。"]
        let news = (0..<300).map { line in
            (0..<8).map { words[(line * 7 + $0 * ($0 + line % 5 + 1)) % words.count] }.joined(separator: "  ")
        }
        try write("segmentation/sxu_train.txt", news.joined(separator: "\n"))
        let tree = news.prefix(40).map { line in
            line.split(separator: " ").enumerated().map { "\($0 + 1)\t\($1)\t_" }.joined(separator: "\n")
        }
        try write("segmentation/udc_train.conll", tree.joined(separator: "\n\n"))
        try write("segmentation/weibo_train.conll", tree.prefix(10).joined(separator: "\n\n"))
        for list in ["IT", "animal", "caijing", "car", "chengyu", "food", "law", "lishimingren", "medical", "poem"] {
            try write("domain_words/THUOCL_\(list).txt", "提车\t10\n门店\t3\n")
        }
        for set in ["emotion", "polarity", "auto_opinions", "restaurant_aspects"] {
            try write("\(set)/train.jsonl", "{\"id\": \"1\", \"text\": \"今天提车很高兴\"}\n")
        }
        return folder
    }

    @Test func learnsATinyWorldAndTheSameSeedGivesTheSameBytes() throws {
        let folder = try Self.data()
        defer { try? FileManager.default.removeItem(at: folder) }
        let bytes = try WordTrainer(seed: 2).train(data: folder.path)
        #expect(try WordTrainer(seed: 2).train(data: folder.path) == bytes)
        #expect(try WordTrainer(seed: 3).train(data: folder.path) != bytes)
        let models = folder.appending(path: "out").path
        try WordModelFolder.write(bytes, data: folder.path, seed: 2, to: models)
        let segmenter = try WordSegmenter.load(models: models)
        #expect(segmenter.segmented("我们今天提车很高兴") == "我们 今天 提车 很 高兴")
        let score = try WordScores.f1(
            segmenter, file: folder.path + "/segmentation/sxu_train.txt", testOnly: true, seed: 2)
        #expect(score.value > 0.99)
        #expect(score.n < 300)
        let card = try String(contentsOfFile: models + "/words.md", encoding: .utf8)
        #expect(card.contains("F1"))
    }

    @Test(arguments: [0, 9, 20, 40, 5_000])
    func aDamagedModelIsRefusedWithASentence(_ place: Int) throws {
        let models = try ProductHome.models()
        var bytes = Array(try Data(contentsOf: URL(filePath: models + "/words.bin")))
        bytes[place] ^= 0x5A
        let folder = FileManager.default.temporaryDirectory.appending(path: "huiyin-words-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: "words.bin"))
        let error = try #require(throws: TextError.self) { try WordSegmenter.load(models: folder.path) }
        #expect(error.code == "model-broken")
        #expect(error.message.contains("put the released file back"))
    }

    @Test func aMissingModelSaysHowToMakeOne() throws {
        let error = try #require(throws: TextError.self) { try WordSegmenter.load(models: "/nowhere") }
        #expect(error.code == "model-missing")
        #expect(error.message.contains("huiyin train --recipe words"))
    }
}
