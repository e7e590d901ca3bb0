import Foundation
package import HuiyinArchive
import HuiyinText

/// Gives codes of a source their nodes in the workspace's own copy of its taxonomy, and reads all voices again under it.
///
/// A change is undone by the change back: the version rises then too.
package struct CodeChange: Sendable {
    private let archive: Archive
    private let source: String

    package init(archive: Archive, source: String) {
        (self.archive, self.source) = (archive, source)
    }

    /// - Throws: as ``run(_:stop:)`` would, before anything is done.
    package func check(_ places: [String: String?]) throws {
        _ = try edit(places).applied(to: TaxonomyShelf(workspace: archive.workspace).taxonomy(ofSource: source))
    }

    private func edit(_ places: [String: String?]) -> TaxonomyEdit {
        TaxonomyEdit(
            Dictionary(
                places.map { (TaxonomyEdit.Code(source: source, code: $0.key), $0.value) }, uniquingKeysWith: { $1 }))
    }

    /// - Parameter places: the path of each code of the source (`Q7=3`, `L012`); `nil` takes the code from its node.
    /// - Throws: ``TextError`` `node-unknown` for a path that the taxonomy doesn't have, ``ArchiveError``. A run that is broken
    ///   off goes on with the next `huiyin reanalyze`.
    package func run(_ places: [String: String?], stop: StopSign = StopSign()) async throws -> TaxonomyMove.Outcome {
        let shelf = TaxonomyShelf(workspace: archive.workspace)
        let file = try shelf.file(ofSource: source)
        let old = try ProductHome.taxonomy(named: file)
        let yaml = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
        let text = try edit(places).applied(to: yaml, file: file)
        let folder = archive.workspace.taxonomiesFolder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // A pack becomes the workspace's own first, so that what it was stays beside the new version.
        let name = archive.workspace.configuration.taxonomy(of: source)
        let own = "\(folder)/\(name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name).yaml"
        if !name.contains("/"), !FileManager.default.fileExists(atPath: own) {
            try Data(yaml.utf8).write(to: URL(fileURLWithPath: own), options: .atomic)
        }
        let draft = "\(folder)/.\(UUID().uuidString).yaml"
        try Data(text.utf8).write(to: URL(fileURLWithPath: draft), options: .atomic)
        defer { try? FileManager.default.removeItem(atPath: draft) }
        let new = try ProductHome.taxonomy(named: draft)
        return try await TaxonomyMove(archive: archive, old: old, new: new, mapping: TaxonomyMapping(old, new)).run(
            file: draft, stop: stop)
    }
}
