import Crypto
import Foundation
import Glibc
package import HuiyinArchive

/// Files that appear in a folder. It only reads: nothing is ever moved or deleted.
package struct FolderConnector: Connector {
    private let settings: ConnectorSettings.Folder
    private let now: @Sendable () -> Int64

    package init(_ settings: ConnectorSettings.Folder, now: @escaping @Sendable () -> Int64) {
        self.settings = settings
        self.now = now
    }

    /// Files that have been quiet for a while and whose content was not seen under any name, oldest first.
    ///
    /// - Throws: ``ConnectError`` `folder-missing`.
    package func discover(_ memory: ConnectorMemory) async throws -> [ConnectorPart] {
        guard let names = try? names() else {
            throw ConnectError(
                code: "folder-missing",
                message: "the folder \(settings.path) is not there or may not be read; make it, or mend `path`")
        }
        var found: [(modified: Int64, part: ConnectorPart)] = []
        var hashes: Set<String> = []
        for name in names {
            let path = settings.path + "/" + name
            var facts = stat()
            guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else { continue }
            let modified = Int64(facts.st_mtim.tv_sec) * 1000 + Int64(facts.st_mtim.tv_nsec) / 1_000_000
            // Somebody is still writing it.
            guard now() - modified >= Int64(settings.settled) * 1000 else { continue }
            let mark = "\(facts.st_size):\(modified)"
            if try await memory.mark(of: "path:" + name) == mark { continue }
            guard let hash = Self.hash(path) else { continue }
            // Under another name it is in already.
            if try await memory.mark(of: "content:" + hash) != nil { continue }
            guard hashes.insert(hash).inserted else { continue }
            found.append((modified, ConnectorPart(name: path, seen: ["path:" + name: mark, "content:" + hash: name])))
        }
        return found.sorted { ($0.modified, $0.part.name) < ($1.modified, $1.part.name) }.map(\.part)
    }

    package func pull(_ part: ConnectorPart, since cursor: String?) async throws -> Pulled {
        Pulled(records: .file(part.name), cursor: nil, isLast: true)
    }

    /// Paths below the folder that fit the pattern; hidden ones, and those of programs that are still writing, are not meant.
    private func names() throws -> [String] {
        let all =
            settings.hasSubfolders
            ? try FileManager.default.subpathsOfDirectory(atPath: settings.path)
            : try FileManager.default.contentsOfDirectory(atPath: settings.path)
        return all.filter { name in
            let parts = name.split(separator: "/")
            guard let last = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else { return false }
            if [".part", ".tmp", ".crdownload"].contains(where: last.hasSuffix) { return false }
            return fnmatch(settings.match, String(last), 0) == 0
        }.sorted()
    }

    private static func hash(_ path: String) -> String? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        var hash = SHA256()
        while let data = try? handle.read(upToCount: 1 << 20), !data.isEmpty { hash.update(data: data) }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
