import FoundationEssentials
package import HuiyinArchive
package import HuiyinDomain
package import HuiyinText

/// The taxonomies that a workspace sorts its voices into, and the engines that do it.
///
/// `huiyin.yaml` names them: a pack of the product, or a file in the workspace's `taxonomies/` folder. Where two of them have a
/// node of the same path, it means the same, so 物流慢 from one source and 配送延迟 from another count as one.
package struct TaxonomyShelf: Sendable {
    let workspace: Workspace

    package init(workspace: Workspace) {
        self.workspace = workspace
    }

    /// The workspace's own first, then those of single sources in the order of their names; none twice.
    ///
    /// - Throws: ``TextError`` naming the setting's value and what is wrong with it.
    package func taxonomies() throws -> [Taxonomy] {
        let configuration = workspace.configuration
        var names = [configuration.taxonomy]
        for source in configuration.sources.keys.sorted() {
            let name = configuration.taxonomy(of: source)
            if !names.contains(name) { names.append(name) }
        }
        return try names.map { try taxonomy(named: $0) }
    }

    package func taxonomy(ofSource source: String) throws -> Taxonomy {
        try taxonomy(named: workspace.configuration.taxonomy(of: source))
    }

    /// The text engine for a source: the weights of the workspace where it has its own, else those of the product.
    package func engine(ofSource source: String) throws -> TextEngine {
        // What was learned from corrections may lie there alone, beside no weights.
        let own = workspace.modelsFolder
        let hasWeights = FileManager.default.fileExists(atPath: "\(own)/\(ModelFolder.weights)")
        let models = hasWeights ? own : try ProductHome.models()
        return try TextEngine.load(
            models: models, taxonomy: taxonomy(ofSource: source), topics: own, tier: workspace.configuration.tier)
    }

    /// The taxonomy that `huiyin.yaml` calls so.
    func taxonomy(named name: String) throws -> Taxonomy { try ProductHome.taxonomy(named: own(name) ?? name) }

    /// The workspace's own file of that name, or `nil` where the name is a pack's or a path.
    private func own(_ name: String) -> String? {
        [name, name + ".yaml"].map { "\(workspace.taxonomiesFolder)/\($0)" }
            .first(where: FileManager.default.fileExists(atPath:))
    }

    /// The file that a source's taxonomy is read from.
    func file(ofSource source: String) throws -> String {
        let name = workspace.configuration.taxonomy(of: source)
        return try own(name) ?? ProductHome.taxonomyFile(named: name)
    }
}
