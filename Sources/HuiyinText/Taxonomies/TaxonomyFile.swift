package import HuiyinDomain
import Yams

/// Reads a taxonomy from YAML and says of every mistake where it is, what is wrong and how to mend it.
package enum TaxonomyFile {
    /// The taxonomy, or `nil` with at least one diagnostic when the file has a mistake. `file` is only named in diagnostics.
    package static func parse(_ yaml: String, file: String) -> (taxonomy: Taxonomy?, diagnostics: [Diagnostic]) {
        var reader = TaxonomyReader(file: file)
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            reader.syntaxError(error)
            return (nil, reader.diagnostics)
        }
        guard let root else {
            reader.report(
                "taxonomy-empty", "the file is empty; expected the keys taxonomy, version, language and nodes", nil)
            return (nil, reader.diagnostics)
        }
        let taxonomy = reader.taxonomy(root)
        return (reader.diagnostics.isEmpty ? taxonomy : nil, reader.diagnostics)
    }
}
