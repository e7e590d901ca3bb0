package import HuiyinDomain
import Yams

/// Gives nodes of a taxonomy codes, or takes them away, in its file: comments and layout stay where they can.
package struct TaxonomyEdit: Hashable, Sendable {
    /// One code of one source.
    package struct Code: Hashable, Sendable {
        package let source: String
        package let code: String

        package init(source: String, code: String) {
            (self.source, self.code) = (source, code)
        }
    }

    /// The node that each code goes to; `nil` takes it from wherever it stands.
    package let places: [Code: String?]

    package init(_ places: [Code: String?]) { self.places = places }

    /// `taxonomy` after the change, its version raised by one. A code stands at one node of its source afterwards.
    /// - Throws: ``TextError`` `node-unknown` for a path that the taxonomy doesn't have.
    package func applied(to taxonomy: Taxonomy) throws -> Taxonomy {
        for case let path? in places.values where taxonomy[path] == nil {
            throw TextError(
                code: "node-unknown",
                message: "\(taxonomy.label) has no node \(path); `huiyin taxonomy report` lists its paths")
        }
        let nodes = taxonomy.nodes.map { node in
            var codes = node.codes
            var polarities = node.codePolarities
            for (code, place) in places.sorted(by: { $0.key.code < $1.key.code }) {
                let isHere = codes[code.source]?.contains(code.code) ?? false
                if place == node.path, !isHere { codes[code.source, default: []].append(code.code) }
                if place != node.path, isHere {
                    codes[code.source]?.removeAll { $0 == code.code }
                    polarities[code.source]?[code.code] = nil
                    if codes[code.source]?.isEmpty ?? false { codes[code.source] = nil }
                    if polarities[code.source]?.isEmpty ?? false { polarities[code.source] = nil }
                }
            }
            return Taxonomy.Node(
                path: node.path, name: node.name, names: node.names, summary: node.summary, phrases: node.phrases,
                codes: codes, codePolarities: polarities, owner: node.owner, tests: node.tests)
        }
        return Taxonomy(id: taxonomy.id, version: taxonomy.version + 1, language: taxonomy.language, nodes: nodes)
    }

    /// The file after the change: the lines of the version and of the nodes' codes are written anew and nothing else, unless
    /// its nodes are laid out in braces; then all of it is.
    /// - Throws: ``TextError`` where the file or a path is wrong.
    package func applied(to yaml: String, file: String) throws -> String {
        let (parsed, diagnostics) = TaxonomyFile.parse(yaml, file: file)
        guard let taxonomy = parsed else {
            throw TextError(
                code: "taxonomy-broken", message: diagnostics.first?.description ?? "\(file) is no taxonomy")
        }
        let wanted = try applied(to: taxonomy)
        if let text = try? edited(yaml, taxonomy, wanted), TaxonomyFile.parse(text, file: file).taxonomy == wanted {
            return text
        }
        return TaxonomyWriter.yaml(wanted)
    }

    private func edited(_ yaml: String, _ before: Taxonomy, _ after: Taxonomy) throws -> String? {
        guard let root = try Yams.compose(yaml: yaml)?.mapping else { return nil }
        var lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var edits = [(lines: Range<Int>, text: [String])]()
        guard let version = root["version"]?.mark,
            let row = lines.indices.contains(version.line - 1) ? version.line - 1 : nil
        else { return nil }
        let kept = String(lines[row].unicodeScalars.prefix(version.column - 1))
        edits.append((row..<row + 1, [kept + String(after.version)]))
        let changed = Set(zip(before.nodes, after.nodes).filter { $0 != $1 }.map(\.0.path))
        func walk(_ list: Node?, below parent: String?) {
            for node in list?.sequence ?? [] {
                guard let fields = node.mapping, let id = fields["id"]?.scalar?.string else { continue }
                let path = parent.map { "\($0)/\(id)" } ?? id
                if changed.contains(path), let now = after[path],
                    let key = fields.first(where: { $0.key.string == "id" })?.key,
                    let mark = key.mark, let end = fields["id"]?.mark
                {
                    let indent = String(repeating: " ", count: mark.column - 1)
                    let text = TaxonomyWriter.codes(now).map { ["\(indent)\($0)"] } ?? []
                    if let old = fields.first(where: { $0.key.string == "codes" })?.key.mark {
                        edits.append((Self.block(from: old.line - 1, column: old.column, lines), text))
                    } else {
                        edits.append((end.line..<end.line, text))
                    }
                }
                walk(fields["children"], below: path)
            }
        }
        walk(root["nodes"], below: nil)
        for edit in edits.sorted(by: { $0.lines.lowerBound > $1.lines.lowerBound }) {
            guard edit.lines.upperBound <= lines.count else { return nil }
            lines.replaceSubrange(edit.lines, with: edit.text)
        }
        return lines.joined(separator: "\n")
    }

    /// The lines of a key and of what is set in below it.
    private static func block(from first: Int, column: Int, _ lines: [String]) -> Range<Int> {
        var end = first + 1
        while end < lines.count {
            let indent = lines[end].prefix { $0 == " " }.count
            let isBlank = indent == lines[end].count
            guard !isBlank, indent >= column else { break }
            end += 1
        }
        return first..<end
    }
}
