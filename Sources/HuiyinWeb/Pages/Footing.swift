package import HuiyinQuery

/// What a page's figures stand on: shown in its last line and part of its JSON twin.
package struct Footing: Hashable, Sendable, Encodable {
    package struct Warning: Hashable, Sendable, Encodable {
        package let code: String
        package let message: String
    }

    package let snapshot: String
    package let taxonomy: String?
    package let models: [String: String]
    /// The hash of the query behind the page's first sentence.
    package let recipe: String
    package let warnings: [Warning]

    package init(_ recipe: QueryAnswer.Recipe, _ warnings: [QueryWarning]) {
        snapshot = recipe.snapshot
        taxonomy = recipe.taxonomy
        models = recipe.models
        self.recipe = recipe.hash
        self.warnings = warnings.map { Warning(code: $0.code.rawValue, message: $0.message) }
    }
}
