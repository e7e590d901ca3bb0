import Foundation
import HuiyinDemo
import Testing

/// No model and no rule may learn from the demo: a grammar that was taught its own sentences would look clever.
@Suite struct TrainingTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func files(_ folder: String, _ end: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: root.appending(path: folder), includingPropertiesForKeys: nil
        ).filter { $0.lastPathComponent.hasSuffix(end) }
    }

    @Test func noModelWasTrainedOnTheDemo() throws {
        let known: Set<String> = [
            "polarity", "auto_opinions", "restaurant_aspects", "emotion", "english_airline", "own_sentences",
            "segmentation/sxu_train.txt", "segmentation/udc_train.conll", "domain_words", "lessons_items",
            "lessons_opinions",
        ]
        for file in try Self.files("Models", ".json") {
            let card = try #require(
                JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
            let sets = try #require(card["trainedOn"] as? [[String: Any]])
            #expect(!sets.isEmpty)
            for set in sets {
                let name = try #require(set["set"] as? String)
                #expect(!name.contains("demo"), "\(file.lastPathComponent) was trained on \(name)")
                // A set that this list doesn't know must be looked at before it is added here.
                #expect(known.contains(name), "\(name) is new: make sure that it is not made of demo text")
            }
        }
    }

    @Test func theTextModuleCannotSeeTheDemo() throws {
        let package = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        for module in [
            "HuiyinDomain", "HuiyinStatistics", "HuiyinText", "HuiyinQuery", "HuiyinArchive", "HuiyinIngest",
        ] {
            // A module may fill several lines; it ends with the bracket of its dependencies.
            let start = try #require(package.firstRange(of: "\"\(module)\""))
            let declaration = package[start.lowerBound...].prefix { $0 != "]" }
            #expect(!declaration.contains("HuiyinDemo"))
        }
        let sources = try #require(
            FileManager.default.enumerator(
                at: Self.root.appending(path: "Sources/HuiyinText"), includingPropertiesForKeys: nil))
        for case let file as URL in sources where file.pathExtension == "swift" {
            #expect(!(try String(contentsOf: file, encoding: .utf8)).contains("HuiyinDemo"))
        }
    }

    @Test func noTrainingSentenceAndNoPackPhraseIsASentenceOfTheDemo() throws {
        var sentences: Set<String> = []
        for file in try Self.files("Sources/HuiyinText/Training", ".swift")
        where file.lastPathComponent.hasPrefix("OwnSentences") {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let text = line.trimmingCharacters(in: .whitespaces)
                if text.count >= 8, !text.contains("\"\"\""), !text.hasPrefix("//") { sentences.insert(text) }
            }
        }
        #expect(sentences.count > 100)
        for file in try Self.files("Packs", ".yaml") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for part in text.split(whereSeparator: { "[],\n".contains($0) }) {
                let phrase = part.trimmingCharacters(in: .whitespaces)
                if phrase.count >= 8, !phrase.contains(":") { sentences.insert(phrase) }
            }
        }
        let said = Set(
            DemoFixture.all.flatMap { item in
                item.reading.split(whereSeparator: { "，。！？\n ：；".contains($0) }).map(String.init)
            })
        #expect(sentences.intersection(said).filter { $0.contains { $0.unicodeScalars.first!.value > 0x4E00 } } == [])
    }
}
