import Foundation
import HuiyinDomain
import HuiyinText

/// The mappings that come with the product, in the folder `Mappings` beside its packs.
package enum ReadyMappings {
    /// Read once: they do not change while the program runs.
    private static let shelf: [ReadyMapping] = {
        guard let folder = try? ProductHome.mappings() else { return [] }
        return (try? read(folder)) ?? []
    }()

    /// Every mapping, sorted by name; empty where the product's folder is not found.
    package static func all() -> [ReadyMapping] { shelf }

    /// The mapping of that name, or `nil`.
    package static func named(_ name: String) -> ReadyMapping? { shelf.first { $0.name == name } }

    /// The mapping whose export has these columns (or JSON paths), or `nil` when none or more than one fits equally well.
    ///
    /// All names of one of a mapping's lists must be there; where two mappings fit, the longer list wins.
    package static func recognise(columns: [String]) -> ReadyMapping? { recognise(columns, among: shelf) }

    static func recognise(_ columns: [String], among shelf: [ReadyMapping]) -> ReadyMapping? {
        let known = Set(columns.map(\.trimmed))
        let fitting = shelf.compactMap { candidate -> ReadyMapping? in
            let lists = candidate.mapping.traits.recognise.filter { $0.allSatisfy { holds(known, $0) } }
            guard let longest = lists.max(by: { $0.count < $1.count }) else { return nil }
            var candidate = candidate
            candidate.evidence = longest
            return candidate
        }
        let most = fitting.map(\.evidence.count).max() ?? 0
        let best = fitting.filter { $0.evidence.count == most }
        return best.count == 1 ? best[0] : nil
    }

    private static func holds(_ columns: Set<String>, _ name: String) -> Bool {
        name.contains("*") ? columns.contains { ColumnPattern.matches(name, $0) } : columns.contains(name)
    }

    /// The mappings of a folder.
    ///
    /// - Throws: ``IngestError`` `mapping-invalid` for a file with a mistake, which no shipped one has.
    package static func read(_ folder: String) throws -> [ReadyMapping] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
        return try files.sorted().map { file in
            let bytes = Array(FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data())
            let parsed = MappingFile.parse(bytes, file: file)
            guard let mapping = parsed.mapping else {
                throw IngestError(
                    code: "mapping-invalid", message: parsed.diagnostics.map(\.description).joined(separator: "\n"))
            }
            return ReadyMapping(
                name: String(file.dropLast(5)), mapping: mapping, yaml: String(decoding: bytes, as: UTF8.self))
        }
    }
}
