import Crypto
package import HuiyinDomain
import Yams

/// Reads a mapping file: YAML, so JSON too.
package enum MappingFile {
    /// The mapping, or `nil` beside what is wrong with it, each with its line.
    package static func parse(_ bytes: [UInt8], file: String) -> (mapping: Mapping?, diagnostics: [Diagnostic]) {
        guard let yaml = String(validating: bytes, as: UTF8.self) else {
            let problem = Diagnostic(
                code: "mapping-encoding", message: "the mapping is not UTF-8; save it as UTF-8", file: file)
            return (nil, [problem])
        }
        var reader = MappingReader(file: file)
        do {
            guard let node = try Yams.compose(yaml: yaml) else {
                reader.report("mapping-empty", "the mapping is empty; say at least which column is the text", nil)
                return (nil, reader.diagnostics)
            }
            reader.read(node)
        } catch let error as YamlError {
            reader.report("mapping-syntax", "the mapping is not YAML: \(syntax(error))", nil, line: line(error))
        } catch {
            reader.report("mapping-syntax", "the mapping is not YAML; check quotes and indentation", nil)
        }
        guard reader.diagnostics.isEmpty else { return (nil, reader.diagnostics) }
        reader.mapping.digest = SHA256.hash(data: bytes).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        return (reader.mapping, [])
    }

    private static func syntax(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            "\(problem); check quotes and indentation"
        case .duplicatedKeysInMapping: "a key stands twice; keep one of them"
        default: "check quotes and indentation"
        }
    }

    private static func line(_ error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }
}
