import Foundation
import HuiyinArchive

/// Writes one uploaded file to the workspace as it arrives; nothing of it stays in memory, and nothing on the disk unless it came whole.
struct UploadWriter {
    private let incoming: IncomingFolder
    private let id: String
    private let name: String
    private let handle: FileHandle
    private let limit: Int64
    private(set) var size: Int64 = 0

    /// - Parameters:
    ///   - name: as the browser gave it.
    ///   - limit: the most bytes that it may have.
    init(_ incoming: IncomingFolder, name: String, limit: Int64) throws {
        self.incoming = incoming
        self.limit = limit
        self.name = UploadName.harmless(name)
        id = try incoming.make()
        let path = incoming.file(id, self.name)
        guard FileManager.default.createFile(atPath: path, contents: nil) else {
            incoming.remove(id)
            throw UploadFailure.writing(CocoaError(.fileWriteUnknown))
        }
        do {
            handle = try FileHandle(forWritingTo: URL(filePath: path))
        } catch {
            incoming.remove(id)
            throw UploadFailure.writing(error)
        }
    }

    mutating func write(_ bytes: some Sequence<UInt8>) throws {
        let data = Data(bytes)
        size += Int64(data.count)
        guard size <= limit else { throw UploadFailure.tooLarge(limit) }
        do { try handle.write(contentsOf: data) } catch { throw UploadFailure.writing(error) }
    }

    /// The upload, whole and noted down.
    func finish(now: Int64) throws -> ImportDraft {
        guard size > 0 else { throw UploadFailure.empty }
        let draft = ImportDraft(
            id: id, name: name, size: size, arrivedAt: now, source: UploadName.source(of: name))
        do {
            try handle.close()
            try incoming.save(draft)
        } catch {
            throw UploadFailure.writing(error)
        }
        return draft
    }

    /// Removes what was written.
    func discard() {
        try? handle.close()
        incoming.remove(id)
    }
}
