import Crypto
import Foundation
import Glibc
package import HuiyinArchive

/// Files that appear in a folder. It only reads: nothing is ever moved or deleted.
package struct FolderConnector: Connector {
    private let settings: ConnectorSettings.Folder
    private let mapping: String
    private let now: @Sendable () -> Int64

    /// - Parameter mapping: the digest of the mapping that files are read by; with another one, files that could not be read are
    ///   tried again.
    package init(_ settings: ConnectorSettings.Folder, mapping: String, now: @escaping @Sendable () -> Int64) {
        self.settings = settings
        self.mapping = mapping
        self.now = now
    }

    /// Files that have been quiet for a while and whose content was not seen under any name, oldest first.
    ///
    /// - Throws: ``ConnectError`` `folder-missing`.
    package func discover(_ memory: ConnectorMemory) async throws -> Discovery {
        guard let names = try? names() else {
            throw ConnectError(
                code: "folder-missing",
                message: "the folder \(settings.path) is not there or may not be read; make it, or mend `path`")
        }
        var discovery = Discovery()
        var found: [(modified: Int64, part: ConnectorPart)] = []
        var places: [String: Int] = [:]
        for name in names {
            let path = settings.path + "/" + name
            var facts = stat()
            guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else { continue }
            let modified = Int64(facts.st_mtim.tv_sec) * 1000 + Int64(facts.st_mtim.tv_nsec) / 1_000_000
            // Somebody is still writing it.
            guard now() - modified >= Int64(settings.settled) * 1000 else { continue }
            let mark = "\(facts.st_size):\(modified)"
            let failed = mark + ":failed:" + mapping
            let known = try await memory.mark(of: "path:" + name)
            if known == mark || known == failed { continue }
            guard let hash = Self.hash(path) else {
                // Gone meanwhile; else the import says why it can't be read, and nothing is remembered of it.
                if FileManager.default.fileExists(atPath: path) { found.append((modified, ConnectorPart(name: path))) }
                continue
            }
            // Under another name it is in already, or was looked at in vain.
            if try await memory.mark(of: "content:" + hash) != nil {
                discovery.known["path:" + name] = mark
            } else if try await memory.mark(of: "failed:" + hash) == mapping {
                discovery.known["path:" + name] = failed
            } else if let place = places[hash] {
                found[place].part.seen["path:" + name] = mark
                found[place].part.unreadable["path:" + name] = failed
            } else {
                places[hash] = found.count
                found.append(
                    (
                        modified,
                        ConnectorPart(
                            name: path, seen: ["path:" + name: mark, "content:" + hash: name],
                            unreadable: ["path:" + name: failed, "failed:" + hash: mapping])
                    ))
            }
        }
        discovery.parts = found.sorted { ($0.modified, $0.part.name) < ($1.modified, $1.part.name) }.map(\.part)
        return discovery
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

    /// The hash of what a file holds; `nil` where it can't be read to its end.
    private static func hash(_ path: String) -> String? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        var hash = SHA256()
        do {
            while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty { hash.update(data: data) }
        } catch {
            return nil
        }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
