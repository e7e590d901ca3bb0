import Foundation
import HuiyinArchive

/// The workspace's `incoming/` folder: a folder for each uploaded file, with the file and what is known about it.
struct IncomingFolder: Sendable {
    private let folder: String

    /// How long an upload that nobody imports is kept, in milliseconds: a day.
    static let keeping: Int64 = 86_400_000

    init(workspace: Workspace) { folder = workspace.incomingFolder }

    /// Where the file of an upload lies.
    func file(_ draft: ImportDraft) -> String { file(draft.id, draft.name) }

    func file(_ id: String, _ name: String) -> String { "\(folder)/\(id)/\(name)" }

    /// A new id, and its empty folder.
    ///
    /// - Throws: ``Failure`` 507 where the disk is full, 500 where it can't be written.
    func make() throws -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        let id = String(repeating: "0", count: 16 - digits.count) + digits
        do {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(id)", withIntermediateDirectories: true)
            // What is uploaded lies here in clear: for nobody's eyes but the server's.
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
        } catch {
            throw UploadFailure.writing(error)
        }
        return id
    }

    /// Whether a text can be the id of an upload.
    static func isID(_ text: String) -> Bool {
        text.utf8.count == 16 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    }

    func save(_ draft: ImportDraft) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(draft).write(to: URL(filePath: state(draft.id)), options: .atomic)
    }

    /// The upload called `id`, or `nil` where there is none.
    func draft(_ id: String) -> ImportDraft? {
        guard Self.isID(id), let data = FileManager.default.contents(atPath: state(id)) else { return nil }
        return try? JSONDecoder().decode(ImportDraft.self, from: data)
    }

    /// Every upload, newest first.
    func drafts() -> [ImportDraft] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap(draft).sorted { ($0.arrivedAt, $0.id) > ($1.arrivedAt, $1.id) }
    }

    func remove(_ id: String) {
        guard Self.isID(id) else { return }
        // What can't be removed now is swept up later.
        try? FileManager.default.removeItem(atPath: "\(folder)/\(id)")
    }

    /// Removes uploads older than a day, and folders of uploads that broke off, but none that is `kept`.
    func sweep(now: Int64, kept: Set<String>) {
        for id in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where !kept.contains(id) {
            guard Self.isID(id) else { continue }
            if let draft = draft(id) {
                if now - max(draft.arrivedAt, draft.finishedAt ?? 0) > Self.keeping { remove(id) }
                continue
            }
            let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(id)")
            let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            if now - Int64(changed * 1000) > Self.keeping { remove(id) }
        }
    }

    private func state(_ id: String) -> String { "\(folder)/\(id)/\(Self.stateName)" }

    /// No upload can be called so: names that begin with a dot are changed.
    static let stateName = ".import.json"
}
