package import HuiyinDomain

/// Runs the texts that stand under `tests:` in a taxonomy file.
package enum TaxonomyTests {
    /// A text that did not do what its node expects.
    package struct Failure: Hashable, Sendable, CustomStringConvertible {
        package let path: String
        package let test: Taxonomy.Node.Test
        /// The paths that the text landed on, sorted.
        package let landed: [String]

        /// `logistics/speed: "…" should land here; it landed on service/manner`.
        package var description: String {
            let places = landed.isEmpty ? "on no node" : "on " + landed.joined(separator: ", ")
            return switch test.expectation {
            case .lands: "\(path): \"\(test.text)\" should land here; it landed \(places)"
            case .staysAway: "\(path): \"\(test.text)\" should not land here; it landed \(places)"
            }
        }
    }

    /// The failures in the order of the file. A text that lands below a node has landed on the node.
    package static func failures(_ taxonomy: Taxonomy, _ engine: TextEngine) -> [Failure] {
        taxonomy.nodes.flatMap { node in
            node.tests.compactMap { test in
                let landed = Set(engine.analyze(AnalysisInput(text: test.text)).opinions.compactMap(\.topic))
                let isHere = landed.contains { Taxonomy.contains(node.path, $0) }
                guard isHere != (test.expectation == .lands) else { return nil }
                return Failure(path: node.path, test: test, landed: landed.sorted())
            }
        }
    }
}
