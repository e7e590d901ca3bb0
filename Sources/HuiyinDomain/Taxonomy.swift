/// The one tree of subjects that every voice is sorted into.
///
/// A node is known by its path, the ids from the top joined by `/`: `logistics/timeliness`.
package struct Taxonomy: Hashable, Sendable {
    package struct Node: Hashable, Sendable {
        package let path: String
        package let name: String
        /// Names in other languages by language code, for pages.
        package let names: [String: String]
        package let summary: String?
        /// Examples of how people say it, any polarity.
        package let phrases: [String]
        /// Survey options and claim codes that mean this node, by the source they come from: `Q7=3` for an option of a
        /// column, `L012` for a value of any column of codes.
        package let codes: [String: [String]]
        /// How those of ``codes`` lean that the file says it of, by source, then by code.
        package let codePolarities: [String: [String: Polarity]]
        /// Who answers for it.
        package let owner: String?
        /// Texts that must land on the node, or must not.
        package let tests: [Test]

        /// A text and whether the node must be among its topics.
        package struct Test: Hashable, Sendable {
            package enum Expectation: Hashable, Sendable {
                case lands
                case staysAway
            }

            package let text: String
            package let expectation: Expectation

            package init(_ text: String, _ expectation: Expectation) {
                self.text = text
                self.expectation = expectation
            }
        }

        package init(
            path: String, name: String, names: [String: String] = [:], summary: String? = nil, phrases: [String] = [],
            codes: [String: [String]] = [:], codePolarities: [String: [String: Polarity]] = [:], owner: String? = nil,
            tests: [Test] = []
        ) {
            self.path = path
            self.name = name
            self.names = names
            self.summary = summary
            self.phrases = phrases
            self.codes = codes
            self.codePolarities = codePolarities
            self.owner = owner
            self.tests = tests
        }

        /// The path of the node above, or `nil` at the top.
        package var parent: String? {
            path.lastIndex(of: "/").map { String(path[..<$0]) }
        }

        /// 1 at the top.
        package var depth: Int { path.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) } }
    }

    package let id: String
    package let version: Int
    package let language: Language
    /// Every node, each after the one above it, in the order of the file.
    package let nodes: [Node]
    private let indexes: [String: Int]

    package init(id: String, version: Int, language: Language, nodes: [Node]) {
        self.id = id
        self.version = version
        self.language = language
        self.nodes = nodes
        indexes = Dictionary(nodes.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `auto@4`.
    package var label: String { "\(id)@\(version)" }

    package subscript(_ path: String) -> Node? { indexes[path].map { nodes[$0] } }

    /// Whether `path` is `ancestor` or lies below it.
    package static func contains(_ ancestor: String, _ path: String) -> Bool {
        path == ancestor
            || (path.hasPrefix(ancestor) && path.utf8.dropFirst(ancestor.utf8.count).first == UInt8(ascii: "/"))
    }
}
