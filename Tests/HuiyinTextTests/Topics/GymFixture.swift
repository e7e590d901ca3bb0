import FoundationEssentials
import HuiyinDomain
import HuiyinText
import Testing

/// A small taxonomy that nothing was learned for, and texts with the leaves that they are about.
enum GymFixture {
    static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Fixtures/topics"

    static func taxonomy() throws -> Taxonomy { try ProductHome.taxonomy(named: "\(folder)/gym.yaml") }

    static func rows() throws -> [JSONValue] { try TrainingRecipe.lines("\(folder)/gym.jsonl") }

    /// An engine without weights: topics come from the taxonomy alone, and from what was learned in `topics`.
    static func engine(topics: String? = nil) throws -> TextEngine {
        try TextEngine.load(models: "/nowhere/at-all", taxonomy: taxonomy(), topics: topics)
    }

    static func topics(_ text: String, _ engine: TextEngine) -> Set<String> {
        Set(engine.analyze(AnalysisInput(text: text)).opinions.compactMap(\.topic))
    }
}

/// A folder that goes when the test does.
final class ScratchFolder {
    let path = "/tmp/huiyin-topics-\(UInt64.random(in: 0...UInt64.max))"

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
