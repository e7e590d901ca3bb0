import Foundation
import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest

/// The dropped customer files of a workspace, each in a folder with what is known about it. A file is gone as soon as its rows are in, and
/// what was dropped and left is gone after a day.
struct CustomerShelf: Sendable {
    private let folder: String

    init(workspace: Workspace) { folder = workspace.incomingFolder + "/customers" }

    func file(_ upload: CustomerUpload) -> String { "\(folder)/\(upload.id)/\(upload.name)" }

    /// Takes over a file that just came in.
    func take(_ draft: ImportDraft, from incoming: IncomingFolder) throws -> CustomerUpload {
        defer { incoming.remove(draft.id) }
        let upload = CustomerUpload(id: draft.id, name: draft.name, arrivedAt: draft.arrivedAt)
        do {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(draft.id)", withIntermediateDirectories: true)
            try FileManager.default.moveItem(atPath: incoming.file(draft), toPath: file(upload))
            try save(upload)
        } catch {
            throw UploadFailure.writing(error)
        }
        return upload
    }

    func save(_ upload: CustomerUpload) throws {
        try JSONEncoder().encode(upload).write(to: URL(filePath: state(upload.id)), options: .atomic)
    }

    /// - Throws: ``Failure`` 404 where there is none.
    func upload(_ id: String) throws -> CustomerUpload {
        guard let upload = stored(id) else {
            throw Failure(
                .notFound, "upload-unknown", "the customer file is not kept any more; drop it again",
                back: .persons(.customers))
        }
        return upload
    }

    /// All of them, oldest first.
    func uploads() -> [CustomerUpload] {
        let ids = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return ids.compactMap(stored).sorted { ($0.arrivedAt, $0.id) < ($1.arrivedAt, $1.id) }
    }

    func remove(_ id: String) {
        guard IncomingFolder.isID(id) else { return }
        try? FileManager.default.removeItem(atPath: "\(folder)/\(id)")
    }

    /// Takes away what was left for a day, and what nobody can read; what is being brought in stays.
    func sweep(now: Int64) {
        for id in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where IncomingFolder.isID(id) {
            if let upload = stored(id), upload.phase == .running || now - upload.arrivedAt <= IncomingFolder.keeping {
                continue
            }
            // One whose state is not there yet is just arriving.
            if isFresh(id, now: now) { continue }
            remove(id)
        }
    }

    private func isFresh(_ id: String, now: Int64) -> Bool {
        guard !FileManager.default.fileExists(atPath: state(id)) else { return false }
        let made = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(id)")[.modificationDate] as? Date
        return made.map { now - Int64($0.timeIntervalSince1970 * 1000) <= IncomingFolder.keeping } ?? false
    }

    private func stored(_ id: String) -> CustomerUpload? {
        guard IncomingFolder.isID(id), let data = FileManager.default.contents(atPath: state(id)) else { return nil }
        return try? JSONDecoder().decode(CustomerUpload.self, from: data)
    }

    private func state(_ id: String) -> String { "\(folder)/\(id)/\(IncomingFolder.stateName)" }
}

extension CustomerShelf {
    private static let mostRejections = 50

    /// Brings a file in, and notes down how far it is; what is stored is stored batch by batch.
    func run(_ upload: CustomerUpload, into archive: Archive, _ stop: StopSign) {
        var upload = upload
        let before = upload.rejections
        func note(_ run: CustomerImport, _ rejections: [Diagnostic]) {
            upload.number = run.number
            upload.counts = CustomerUpload.Counts(run.counts)
            let refused = rejections.map {
                CustomerUpload.Refused(line: $0.line, why: .init(code: $0.code, message: $0.message))
            }
            upload.rejections = Array((before + refused).prefix(Self.mostRejections))
        }
        do {
            let meanings = (upload.meanings ?? [:]).compactMapValues(CustomerColumns.meaning(key:))
            let file = try CustomerFile(.file(file(upload)), meanings: meanings)
            let (done, rejections) = try file.run(into: archive, source: upload.source, stop: stop) { run, rejections in
                note(run, rejections)
                // A page that shows less than there is does no harm.
                try? save(upload)
            }
            note(done, rejections)
            // Stopped, it goes on at the next start.
            guard done.finishedAt != nil else { return }
            upload.phase = .finished
        } catch let error as IngestError {
            (upload.phase, upload.trouble) = (.failed, .init(code: error.code, message: error.message))
        } catch let error as ArchiveError {
            (upload.phase, upload.trouble) = (.failed, .init(code: error.code.rawValue, message: error.message))
        } catch {
            let message = "it broke off (\(type(of: error))); bring it in again, what is in is known"
            (upload.phase, upload.trouble) = (.failed, .init(code: "broken-off", message: message))
        }
        try? save(upload)
        // Only now: a kill in between brings it in again, which changes nothing.
        if upload.phase == .finished { try? FileManager.default.removeItem(atPath: file(upload)) }
    }
}
