import Foundation
import HuiyinDomain
import HuiyinText
import Testing

/// Scores on the invented texts that nothing learned from, with room for a retraining to move a little; `bench/models` has the figures.
@Suite(.serialized) struct MeaningQualityTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Fixtures/meaning").path

    private static func score(_ task: MeaningTask, _ file: String, _ name: String, tier: EngineTier) throws -> Double {
        let engine = try TextEngine.load(models: try ProductHome.models(), taxonomy: nil, tier: tier)
        let rows = try TrainingRecipe.lines("\(folder)/\(file).jsonl")
        return try #require(try task.metrics(rows, engine).first { $0.name == name }).interval.value
    }

    @Test(arguments: [
        (MeaningTask.sentiment, "sentiment", "accuracy", EngineTier.fast, 0.62),
        (.sentiment, "sentiment", "accuracy", .deep, 0.65),
        (.irony, "sentiment", "ironic, precision", .deep, 0.75),
        (.intents, "intents", "macro-F1", .fast, 0.58), (.intents, "intents", "macro-F1", .deep, 0.64),
        (.severity, "intents", "rank correlation", .deep, 0.72),
        (.intensity, "intensity", "rising pairs", .fast, 0.7),
    ])
    func readsWhatNobodyTaughtItAtLeastThisWell(
        task: MeaningTask, file: String, name: String, tier: EngineTier, least: Double
    ) throws {
        #expect(try Self.score(task, file, name, tier: tier) >= least)
    }

    @Test func tellsStoriesThatNobodyTaughtIt() throws {
        let engine = try TextEngine.load(models: try ProductHome.models(), taxonomy: nil)
        let metrics = try StoryScores.metrics(try TrainingRecipe.lines("\(Self.folder)/handoffs.jsonl"), engine)
        for name in ["runaround F1", "break F1"] {
            #expect(try #require(metrics.first { $0.name == name }).interval.value >= 0.75, "\(name)")
        }
    }

    /// The texts are by an author who never saw the rules; half of them only look like personal data. What the bounds hold is what was
    /// reached; 0.98 and 0.85 are aimed at.
    @Test(arguments: [
        ("numbers, precision", 0.97), ("numbers, recall", 0.9), ("names and addresses, precision", 0.85),
        ("names and addresses, recall", 0.8),
    ])
    func findsPersonalDataThatNobodyShowedIt(name: String, least: Double) throws {
        let metrics = try PersonalScores.metrics(try TrainingRecipe.lines("\(Self.folder)/pii.jsonl"))
        #expect(try #require(metrics.first { $0.name == name }).interval.value >= least)
    }

    /// Texts of another author yet, scored once.
    @Test(arguments: [
        ("numbers, precision", 0.95), ("numbers, recall", 0.9), ("names and addresses, precision", 0.85),
        ("names and addresses, recall", 0.8),
    ])
    func findsPersonalDataOfAnotherAuthor(name: String, least: Double) throws {
        let metrics = try PersonalScores.metrics(try TrainingRecipe.lines("\(Self.folder)/pii-2.jsonl"))
        #expect(try #require(metrics.first { $0.name == name }).interval.value >= least)
    }

    /// The set of before, with the bounds of before: its texts are lessons now.
    @Test(arguments: [
        ("numbers, precision", 0.97), ("numbers, recall", 0.95), ("names and addresses, precision", 0.85),
        ("names and addresses, recall", 0.75),
    ])
    func findsPersonalDataThatItWasShown(name: String, least: Double) throws {
        let lessons = URL(filePath: try ProductHome.find()).appending(path: "Lessons").path
        let metrics = try PersonalScores.metrics(try TrainingRecipe.lines("\(lessons)/pii-2.jsonl"))
        #expect(try #require(metrics.first { $0.name == name }).interval.value >= least)
    }

    @Test func testTextsAreNoLessons() throws {
        let lessons = URL(filePath: try ProductHome.find()).appending(path: "Lessons").path
        let taught = Set(
            try [
                "items", "intents", "handoffs", "irony", "opinions", "pii", "pii-2", "pii-3", "pii-4", "pii-5", "pii-6",
                "pii-7",
            ].flatMap {
                name in
                try TrainingRecipe.lines("\(lessons)/\(name).jsonl").compactMap { $0["text"]?.string }
            })
        for name in ["sentiment", "intents", "handoffs", "opinions", "pii", "pii-2"] {
            let asked = try TrainingRecipe.lines("\(Self.folder)/\(name).jsonl").compactMap { $0["text"]?.string }
            #expect(asked.filter(taught.contains).isEmpty, "\(name)")
        }
    }
}
