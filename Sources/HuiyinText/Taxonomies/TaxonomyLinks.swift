package import HuiyinDomain

/// Where each node of an old taxonomy went in a new one, as far as ids, names, phrases and codes tell.
package struct TaxonomyLinks: Hashable, Sendable {
    /// Why a node is taken to be another.
    package enum Reason: String, Hashable, Sendable {
        case samePath = "same path"
        case sameID = "same id, moved"
        case sameName = "same name"
        case samePhrases = "phrases or codes overlap"
        case split = "its phrases stand in several nodes"
        case ancestor = "gone; the nearest node above it that is left"
        case gone = "nothing like it is left"

        /// Whether a person should look at it before history is moved by it.
        package var isSure: Bool { [.samePath, .sameID, .sameName].contains(self) }
    }

    package struct Link: Hashable, Sendable {
        package let old: String
        /// Where it went; several where it was split, none where nothing is left.
        package var new: [String]
        package var reason: Reason
    }

    /// One for each node of the old taxonomy, in its order.
    package let links: [Link]

    package init(_ old: Taxonomy, _ new: Taxonomy) {
        let finder = LinkFinder(old, new)
        var links = [Link]()
        var known = [String: Link]()
        for node in old.nodes {
            let link = finder.link(node, above: node.parent.flatMap { known[$0] })
            known[node.path] = link
            links.append(link)
        }
        self.links = links
    }
}

/// Compares the nodes of two taxonomies.
private struct LinkFinder {
    /// Two nodes that share this part of their phrases and codes are taken to be one.
    private static let alike = 0.5
    /// A node is split where others hold this part of its phrases and codes, each at least a fifth.
    private static let splitShare = 0.2

    let new: Taxonomy
    private let added: [Taxonomy.Node]
    private let signs: [String: Set<String>]

    init(_ old: Taxonomy, _ new: Taxonomy) {
        self.new = new
        added = new.nodes.filter { old[$0.path] == nil }
        signs = Dictionary(uniqueKeysWithValues: new.nodes.map { ($0.path, TaxonomySigns.of($0)) })
    }

    func link(_ node: Taxonomy.Node, above: TaxonomyLinks.Link?) -> TaxonomyLinks.Link {
        if new[node.path] != nil { return .init(old: node.path, new: [node.path], reason: .samePath) }
        // Below a node that moved as a whole.
        if let parent = above?.new.first, above?.new.count == 1, above?.reason != .ancestor {
            let path = "\(parent)/\(node.id)"
            if new[path] != nil { return .init(old: node.path, new: [path], reason: .sameID) }
        }
        let own = TaxonomySigns.of(node)
        let sameID = added.filter { $0.id == node.id }
        if sameID.count == 1, isPlausible(node, own, sameID[0]) {
            return .init(old: node.path, new: [sameID[0].path], reason: .sameID)
        }
        let name = TaxonomySigns.folded(node.name)
        let sameName = added.filter { TaxonomySigns.folded($0.name) == name }
        if sameName.count == 1 { return .init(old: node.path, new: [sameName[0].path], reason: .sameName) }
        return byPhrases(node, own, above)
    }

    /// The same id elsewhere is the same node, unless neither its name nor any phrase is.
    private func isPlausible(_ node: Taxonomy.Node, _ own: Set<String>, _ other: Taxonomy.Node) -> Bool {
        TaxonomySigns.folded(node.name) == TaxonomySigns.folded(other.name)
            || !own.isDisjoint(with: signs[other.path] ?? []) || own.isEmpty
    }

    private func byPhrases(_ node: Taxonomy.Node, _ own: Set<String>, _ above: TaxonomyLinks.Link?)
        -> TaxonomyLinks.Link
    {
        if !own.isEmpty {
            let shares = new.nodes.map { other in
                (path: other.path, share: Double(own.intersection(signs[other.path] ?? []).count) / Double(own.count))
            }
            let heirs = shares.filter { $0.share >= Self.splitShare }
                .sorted { ($1.share, $0.path) < ($0.share, $1.path) }
            if heirs.count > 1 {
                return .init(old: node.path, new: heirs.map(\.path), reason: .split)
            }
            if let heir = heirs.first, heir.share >= Self.alike {
                return .init(old: node.path, new: [heir.path], reason: .samePhrases)
            }
        }
        if let above, above.new.count == 1 {
            return .init(old: node.path, new: above.new, reason: .ancestor)
        }
        return .init(old: node.path, new: [], reason: .gone)
    }
}

/// By what a node is known again.
enum TaxonomySigns {
    /// Its phrases and codes, folded.
    static func of(_ node: Taxonomy.Node) -> Set<String> {
        Set(node.phrases.map(folded) + node.codes.flatMap { coding, codes in codes.map { "\(coding)\u{0}\($0)" } })
    }

    static func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(NormalizedText(text).scalars.compactMap(Unicode.Scalar.init)))
    }
}

extension Taxonomy.Node {
    /// The last part of the path.
    package var id: String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }
}
