import HuiyinArchive
import HuiyinInsight
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
    package private(set) var warnings: [Warning]

    package init(_ recipe: QueryAnswer.Recipe, _ warnings: [QueryWarning]) {
        snapshot = recipe.snapshot
        taxonomy = recipe.taxonomy
        models = recipe.models
        self.recipe = recipe.hash
        self.warnings = warnings.map { Warning(code: $0.code.rawValue, message: $0.message) }
    }
}

extension PageContext {
    /// The last line of a page; the recipe it names is in the archive, or a warning says that it is not.
    func footing(_ recipe: QueryAnswer.Recipe, _ warnings: [QueryWarning], _ archive: Archive) -> Footing {
        var footing = Footing(recipe, warnings)
        if !inquiry.keep(recipe, in: archive) { footing.warn(.notKept) }
        return footing
    }
}

extension Footing {
    fileprivate mutating func warn(_ warning: Warning) { warnings.append(warning) }
}

extension Footing.Warning {
    /// The figures are right, but their recipe could not be written down.
    static let notKept = Self(
        code: "recipe-not-kept",
        message: "The recipe of these figures could not be written down, so they can't be made again by its hash: "
            + "is the disk full, or the folder read-only?")
}
