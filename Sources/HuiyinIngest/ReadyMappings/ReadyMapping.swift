/// A mapping that comes with the product, for one product's export.
package struct ReadyMapping: Hashable, Sendable {
    /// What `--mapping` calls it: `tmall`.
    package let name: String
    package let mapping: Mapping
    /// The file as it is, comments included.
    package let yaml: String
    /// The columns by which it was recognised; empty where it was asked for by name.
    package var evidence: [String] = []

    /// Which export it reads, in a sentence.
    package var about: String { mapping.traits.about ?? name }

    /// Why a file is read by this mapping, for people.
    package var reason: String {
        "recognised as \(name) (\(about)) by \(evidence.joined(separator: ", ")); "
            + "to have it read otherwise, name a mapping with --mapping"
    }
}
