import FoundationEssentials
package import HuiyinArchive
package import HuiyinDomain
package import HuiyinText

/// Moves a workspace from one version of a taxonomy to the next: the file, corrections, what was learned from them, and all history.
package struct TaxonomyMove {
    private let archive: Archive
    private let old: Taxonomy
    private let new: Taxonomy
    private let mapping: TaxonomyMapping

    /// What was moved.
    package struct Outcome: Hashable, Sendable {
        package var voices = 0
        package var corrections = 0
        package var lessons = 0
    }

    package init(archive: Archive, old: Taxonomy, new: Taxonomy, mapping: TaxonomyMapping) {
        (self.archive, self.old, self.new, self.mapping) = (archive, old, new, mapping)
    }

    /// Puts the new file in the old one's place and reads every voice again under it. Each step may be repeated, so an interrupted run
    /// goes on when it is started again.
    /// - Throws: ``TextError`` `taxonomy-mismatch` where the workspace uses no such taxonomy or the new one is no later version of it.
    package func run(file: String, stop: StopSign = StopSign()) async throws -> Outcome {
        let names = try check()
        try install(file, as: names)
        var outcome = Outcome()
        outcome.corrections = try await archive.carryCorrections(to: new.label) { mapping.place(of: $0, in: new) }
        outcome.lessons = try TopicTraining.carry(mapping, to: new, in: archive.workspace.modelsFolder)
        outcome.voices = try Rereading(archive: archive).run(stop: stop)
        return outcome
    }

    /// The names by which `huiyin.yaml` calls the taxonomy.
    private func check() throws -> [String] {
        guard new.id == old.id else {
            throw mismatch(
                "\(new.label) is another taxonomy than \(old.label); a new version keeps the id and raises version")
        }
        guard new.version > old.version else {
            throw mismatch("\(new.label) is no later version of \(old.label); raise version in the new file")
        }
        let configuration = archive.workspace.configuration
        let used = Set([configuration.taxonomy] + configuration.sources.keys.map(configuration.taxonomy(of:))).sorted()
        let shelf = TaxonomyShelf(workspace: archive.workspace)
        let names = try used.filter { try shelf.taxonomy(named: $0).id == old.id }
        guard !names.isEmpty else {
            throw mismatch("the workspace sorts nothing into \(old.id); it uses \(used.joined(separator: ", "))")
        }
        return names
    }

    private func mismatch(_ message: String) -> TextError { TextError(code: "taxonomy-mismatch", message: message) }

    /// Copies the new file into the workspace, and what it replaces beside it under its version.
    private func install(_ file: String, as names: [String]) throws {
        let folder = archive.workspace.taxonomiesFolder
        let files = FileManager.default
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard let bytes = files.contents(atPath: file) else { return }
        for name in names {
            let stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
            let place = "\(folder)/\(stem).yaml"
            if let before = files.contents(atPath: place), before != bytes {
                try before.write(to: URL(filePath: "\(folder)/\(stem)@\(old.version).yaml"), options: .atomic)
            }
            try bytes.write(to: URL(filePath: place), options: .atomic)
        }
    }
}
