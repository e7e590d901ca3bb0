import Foundation
import GRDB
import HuiyinQuery

/// The folder of segments.
struct SegmentFiles: Sendable {
    let folder: String

    func path(_ file: String) -> String { folder + "/" + file }

    /// Writes a file that is whole or not there, under a name of its own.
    func write(_ bytes: [UInt8], generation: Int64, rows: ClosedRange<Int64>) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let mark = String(UInt32.random(in: 0...UInt32.max), radix: 16)
        let name = "g\(generation)-\(rows.lowerBound)-\(rows.upperBound)-\(mark).segment"
        let draft = path(name + ".draft")
        guard FileManager.default.createFile(atPath: draft, contents: nil),
            let handle = FileHandle(forWritingAtPath: draft)
        else { throw ArchiveError(system: errno, doing: "write", path: draft) }
        do {
            try handle.write(contentsOf: Data(bytes))
            try handle.synchronize()
            try handle.close()
            guard rename(draft, path(name)) == 0 else { throw ArchiveError(system: errno, doing: "name", path: draft) }
        } catch {
            unlink(draft)
            throw error
        }
        return name
    }

    /// Removes what the manifest doesn't list.
    func removeUnlisted(_ db: Database) throws {
        let listed = Set(try String.fetchAll(db, sql: "SELECT file FROM fact_segment"))
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where !listed.contains(name) && (name.hasSuffix(".segment") || name.hasSuffix(".draft")) {
            unlink(path(name))
        }
    }
}
