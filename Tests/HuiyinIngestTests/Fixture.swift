import Foundation
import Glibc
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText

/// A workspace of its own in a temporary folder, gone when the last reference is.
final class Fixture: Sendable {
    let folder: String
    let archive: Archive

    /// Holds the folders of this process; what a test lets go of late is gone when the process ends.
    private static let parent: String = {
        atexit { try? FileManager.default.removeItem(atPath: Fixture.parent) }
        return FileManager.default.temporaryDirectory.appending(path: "huiyin-ingest-tests-\(getpid())").path
    }()

    init() throws {
        folder = Self.parent + "/" + UUID().uuidString
        archive = try Archive.open(folder + "/workspace")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Writes a file beside the workspace and gives its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// An engine without weights: enough to store and to search.
    func engine() throws -> TextEngine { try TextEngine.load(models: folder + "/no-models", taxonomy: nil) }

    func job(source: String = "测试", mapping: String? = nil, batchSize: Int = 1000) throws -> ImportJob {
        var read = Mapping()
        if let mapping {
            let parsed = MappingFile.parse(Array(mapping.utf8), file: "mapping.yaml")
            guard let valid = parsed.mapping else { throw Problem(diagnostics: parsed.diagnostics) }
            read = valid
        }
        return try ImportJob(
            archive: archive, engine: try engine(), source: source, mapping: read, batchSize: batchSize)
    }

    struct Problem: Error { let diagnostics: [Diagnostic] }

    /// Imports a file to its end.
    @discardableResult
    func load(
        _ name: String, _ bytes: [UInt8], source: String = "测试", mapping: String? = nil, batchSize: Int = 1000
    ) async throws -> ImportSummary? {
        let job = try job(source: source, mapping: mapping, batchSize: batchSize)
        let outcome = try await job.run(try job.open(.file(try file(name, bytes))))
        guard case .finished(let summary) = outcome else { return nil }
        return summary
    }

    /// Everything stored, in the order of arrival.
    func voices() throws -> [StoredVoice] {
        var voices: [StoredVoice] = []
        try archive.export { voices.append($0) }
        return voices
    }
}

/// Every record of some bytes, and what remained between them.
func records(
    _ bytes: [UInt8], _ container: Container, limit: Int = RecordReader.defaultLimit
) throws -> [RawRecord] {
    var reader = RecordReader(try ByteReader(.bytes(bytes, name: "test")), container, limit: limit)
    var records: [RawRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
}

/// Deterministic numbers for generated tests (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The same text in GB18030, through the system's converter.
func gb18030(_ text: String) -> [UInt8] { recoded(text, "GB18030") }

/// The same text in another encoding, through the system's converter.
func recoded(_ text: String, _ encoding: String) -> [UInt8] {
    let converter = iconv_open(encoding, "UTF-8")
    defer { iconv_close(converter) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 2 + 4)
    var used = 0
    input.withUnsafeMutableBytes { source in
        output.withUnsafeMutableBytes { target in
            var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            var room = target.count
            _ = iconv(converter, &from, &left, &to, &room)
            used = target.count - room
        }
    }
    return Array(output[..<used])
}
