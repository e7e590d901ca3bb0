package import HuiyinDomain
import Yams

/// Where history goes when a taxonomy changes: for each old path its new ones, as a YAML file that people edit.
///
/// ```yaml
/// from: shop@2
/// to: shop@3
/// map:
///   logistics/slow: logistics/timeliness   # same id, moved
///   staff: [staff/manner, staff/skill]     # unsure: its phrases stand in several nodes
///   misc: ~                                # unsure: nothing like it is left
/// ```
package struct TaxonomyMapping: Hashable, Sendable {
    package let from: String
    package let to: String
    package let links: [TaxonomyLinks.Link]

    package init(_ old: Taxonomy, _ new: Taxonomy) {
        from = old.label
        to = new.label
        links = TaxonomyLinks(old, new).links
    }

    private init(from: String, to: String, links: [TaxonomyLinks.Link]) {
        (self.from, self.to, self.links) = (from, to, links)
    }

    /// The links that a person should look at.
    package var unsure: [TaxonomyLinks.Link] { links.filter { !$0.reason.isSure } }

    /// The one path in the new taxonomy for one of the old; `nil` where there is none or several. A path that only the new one has stays.
    package func place(of path: String, in new: Taxonomy) -> String? {
        guard let link = links.first(where: { $0.old == path }) else { return new[path]?.path }
        return link.new.count == 1 ? link.new[0] : nil
    }

    /// The mapping as people set it: what the file says counts, the rest stays as found.
    /// - Throws: ``TextError`` `mapping-broken` for YAML of another shape, a path that neither version has.
    package func edited(by yaml: String, file: String, _ new: Taxonomy) throws(TextError) -> TaxonomyMapping {
        func broken(_ what: String) -> TextError {
            TextError(code: "mapping-broken", message: "\(file)\(what)")
        }
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch {
            throw broken(" is not YAML; compare it with what huiyin taxonomy migrate writes")
        }
        guard let map = root?.mapping?["map"]?.mapping else {
            throw broken(" has no key map; expected old paths with new ones below it")
        }
        var links = links
        for (key, value) in map {
            let line = key.mark.map { ", line \($0.line)" } ?? ""
            guard let old = key.string, let place = links.firstIndex(where: { $0.old == old }) else {
                throw broken("\(line): \(key.string ?? "?") is no path of \(from)")
            }
            let paths =
                value.null != nil ? [] : value.sequence?.compactMap(\.string) ?? [value.string].compactMap(\.self)
            if let unknown = paths.first(where: { new[$0] == nil }) {
                throw broken("\(line): \(unknown) is no path of \(to)")
            }
            guard paths != links[place].new else { continue }
            links[place] = .init(old: old, new: paths, reason: paths == [old] ? .samePath : .sameName)
        }
        return TaxonomyMapping(from: from, to: to, links: links)
    }

    /// The file, each link with its reason.
    package var yaml: String {
        var text =
            "# Where each node of \(from) went in \(to). Edit it and give it to: huiyin taxonomy migrate --map FILE\n"
        text += "from: \(from)\nto: \(to)\nmap:\n"
        for link in links {
            let new = link.new.count > 1 ? "[\(link.new.joined(separator: ", "))]" : link.new.first ?? "~"
            text += "  \(link.old): \(new)  # \(link.reason.isSure ? "" : "unsure: ")\(link.reason.rawValue)\n"
        }
        return text
    }
}

extension TaxonomyMapping {
    /// `{"from": "shop@2", "to": "shop@3", "map": [{"old": "a/b", "new": ["c/b"], "reason": "same id, moved", "sure": true}]}`.
    package var json: [UInt8] {
        var bytes = [UInt8]()
        JSONValue.object([
            .init(name: "from", value: .string(from)), .init(name: "to", value: .string(to)),
            .init(
                name: "map",
                value: .array(
                    links.map { link in
                        .object([
                            .init(name: "old", value: .string(link.old)),
                            .init(name: "new", value: .array(link.new.map(JSONValue.string))),
                            .init(name: "reason", value: .string(link.reason.rawValue)),
                            .init(name: "sure", value: .bool(link.reason.isSure)),
                        ])
                    })),
        ]).append(to: &bytes)
        return bytes + [0x0A]
    }
}
