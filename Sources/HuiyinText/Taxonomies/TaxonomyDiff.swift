package import HuiyinDomain

/// What changed from one state of a taxonomy to another.
package struct TaxonomyDiff: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case added
        case removed
        case moved
        case renamed
        case split
        case merged
        case phrases
        case codes
        case description
        case owner
        case tests
    }

    /// One change to one node, or to several that became one.
    package struct Change: Hashable, Sendable {
        package let kind: Kind
        /// Paths in the old taxonomy; none where a node is new.
        package var old = [String]()
        /// Paths in the new one; none where a node is gone.
        package var new = [String]()
        /// What is there now and was not, and the other way round: names, phrases, codes.
        package var gained = [String]()
        package var lost = [String]()

        package init(
            kind: Kind, old: [String] = [], new: [String] = [], gained: [String] = [], lost: [String] = []
        ) {
            (self.kind, self.old, self.new, self.gained, self.lost) = (kind, old, new, gained, lost)
        }
    }

    package let old: String
    package let new: String
    /// By kind, then in the order of the files.
    package let changes: [Change]

    package init(_ old: Taxonomy, _ new: Taxonomy) {
        self.old = old.label
        self.new = new.label
        let links = TaxonomyLinks(old, new).links
        let real = links.filter { $0.reason != .ancestor && $0.reason != .gone }
        var changes = [Change]()
        var heirs = [String: [String]]()
        for link in real { for path in link.new { heirs[path, default: []].append(link.old) } }
        for link in links {
            if link.reason == .split {
                changes.append(Change(kind: .split, old: [link.old], new: link.new))
            } else if link.reason == .ancestor || link.reason == .gone {
                changes.append(Change(kind: .removed, old: [link.old]))
            } else if let path = link.new.first, path != link.old, heirs[path]?.count == 1 {
                changes.append(Change(kind: .moved, old: [link.old], new: [path]))
            }
            guard link.new.count == 1, link.reason != .ancestor, let path = link.new.first, let before = old[link.old],
                let after = new[path], heirs[path]?.count == 1
            else { continue }
            changes += Self.details(before, after)
        }
        for node in new.nodes {
            let sources = heirs[node.path] ?? []
            if sources.isEmpty { changes.append(Change(kind: .added, new: [node.path])) }
            if sources.count > 1 { changes.append(Change(kind: .merged, old: sources, new: [node.path])) }
        }
        self.changes = Kind.allCases.flatMap { kind in changes.filter { $0.kind == kind } }
    }

    private static func details(_ before: Taxonomy.Node, _ after: Taxonomy.Node) -> [Change] {
        func change(_ kind: Kind, _ old: [String], _ new: [String]) -> Change? {
            guard old != new else { return nil }
            let change = Change(
                kind: kind, old: [before.path], new: [after.path], gained: new.filter { !old.contains($0) },
                lost: old.filter { !new.contains($0) })
            // Another order is no change.
            return change.gained.isEmpty && change.lost.isEmpty ? nil : change
        }
        func names(_ node: Taxonomy.Node) -> [String] {
            [node.name] + node.names.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        }
        func codes(_ node: Taxonomy.Node) -> [String] {
            node.codes.sorted { $0.key < $1.key }.flatMap { coding, codes in codes.map { "\(coding): \($0)" } }
        }
        func tests(_ node: Taxonomy.Node) -> [String] {
            node.tests.map { $0.expectation == .lands ? $0.text : "not: \($0.text)" }
        }
        return [
            change(.renamed, names(before), names(after)), change(.phrases, before.phrases, after.phrases),
            change(.codes, codes(before), codes(after)),
            change(.description, [before.summary].compactMap(\.self), [after.summary].compactMap(\.self)),
            change(.owner, [before.owner].compactMap(\.self), [after.owner].compactMap(\.self)),
            change(.tests, tests(before), tests(after)),
        ].compactMap(\.self)
    }
}

extension TaxonomyDiff {
    /// For people, a line a change.
    package var text: String {
        if changes.isEmpty { return "\(old) and \(new) are the same\n" }
        var text = "\(old) to \(new)\n"
        for change in changes {
            let old = change.old.joined(separator: ", ")
            let new = change.new.joined(separator: ", ")
            text += "\(change.kind.rawValue): "
            text += change.old.isEmpty ? new : change.new.isEmpty || old == new ? old : "\(old) -> \(new)"
            for lost in change.lost { text += "\n  - \(lost)" }
            for gained in change.gained { text += "\n  + \(gained)" }
            text += "\n"
        }
        return text
    }

    /// `{"from": "shop@2", "to": "shop@3", "changes": [{"kind": "moved", "old": […], "new": […], "gained": […], "lost": […]}]}`.
    package var json: [UInt8] {
        func list(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
        let value = JSONValue.object([
            .init(name: "from", value: .string(old)), .init(name: "to", value: .string(new)),
            .init(
                name: "changes",
                value: .array(
                    changes.map { change in
                        .object([
                            .init(name: "kind", value: .string(change.kind.rawValue)),
                            .init(name: "old", value: list(change.old)), .init(name: "new", value: list(change.new)),
                            .init(name: "gained", value: list(change.gained)),
                            .init(name: "lost", value: list(change.lost)),
                        ])
                    })),
        ])
        var bytes = [UInt8]()
        value.append(to: &bytes)
        return bytes + [0x0A]
    }
}
