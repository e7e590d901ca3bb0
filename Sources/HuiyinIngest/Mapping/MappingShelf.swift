import Crypto
import FoundationEssentials
package import HuiyinArchive
import HuiyinDomain

/// The mappings that a workspace keeps for its sources, a YAML file each in its `mappings/` folder.
package struct MappingShelf: Sendable {
    private let folder: String

    package init(workspace: Workspace) { folder = workspace.mappingsFolder }

    /// The mapping saved for `source`, or `nil` where there is none.
    ///
    /// - Throws: ``IngestError`` `mapping-invalid` with the file, the line and the mistake, where somebody edited it wrongly.
    package func mapping(ofSource source: String) throws(IngestError) -> Mapping? {
        let path = path(source)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw IngestError(
                code: "mapping-forbidden", message: "the mapping \(path) cannot be read; let this user read it")
        }
        let parsed = MappingFile.parse(Array(data), file: path)
        if let mapping = parsed.mapping { return mapping }
        throw IngestError(
            code: "mapping-invalid",
            message: "\(parsed.diagnostics.first.map { "\($0)" } ?? path); mend the file, or remove it to guess again")
    }

    /// Saves the mapping for `source`, in place of the one before.
    ///
    /// - Throws: ``IngestError`` `mapping-unwritable`.
    package func save(_ mapping: Mapping, ofSource source: String) throws(IngestError) {
        let path = path(source)
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(mapping.yaml).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Self.unwritable(path)
        }
    }

    /// Forgets the mapping of `source`; nothing happens where there is none.
    ///
    /// - Throws: ``IngestError`` `mapping-unwritable`.
    package func remove(ofSource source: String) throws(IngestError) {
        let path = path(source)
        guard FileManager.default.fileExists(atPath: path) else { return }
        do { try FileManager.default.removeItem(atPath: path) } catch { throw Self.unwritable(path) }
    }

    private static func unwritable(_ path: String) -> IngestError {
        IngestError(
            code: "mapping-unwritable",
            message: "\(path) cannot be written; make room and let this user write there, then save again")
    }

    /// A source's name may hold what no file's name may; then some of its hash tells it from others.
    private func path(_ source: String) -> String {
        let kept = source.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_".unicodeScalars.contains(scalar)
                ? String(scalar) : "_"
        }
        var name = ""
        for part in kept where name.utf8.count + part.utf8.count <= 120 { name += part }
        if name != source {
            let hash = SHA256.hash(data: Array(source.utf8)).prefix(4)
            name += "-" + hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        return "\(folder)/\(name).yaml"
    }
}
