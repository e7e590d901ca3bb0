import ArgumentParser
import Foundation
import HuiyinIngest

/// What stands behind `--mapping`.
enum MappingArgument {
    /// The mapping of the command line, a file or a ready-made one, or `nil` where none is named.
    static func read(_ mapping: String?) throws -> Mapping? {
        guard let mapping else { return nil }
        if !FileManager.default.fileExists(atPath: mapping), let ready = ReadyMappings.named(mapping) {
            return ready.mapping
        }
        guard let data = FileManager.default.contents(atPath: mapping) else {
            throw IngestError(
                code: "mapping-missing",
                message:
                    "the mapping \(mapping) cannot be read, and no ready-made mapping has that name; check its name and "
                    + "permissions, or choose one of `huiyin mappings list`")
        }
        let parsed = MappingFile.parse(Array(data), file: mapping)
        if let mapping = parsed.mapping { return mapping }
        for diagnostic in parsed.diagnostics { Talk.say("huiyin: \(diagnostic)") }
        throw ExitCode(3)
    }
}
