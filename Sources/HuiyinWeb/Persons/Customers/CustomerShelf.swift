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
        sweep(now: draft.arrivedAt)
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
        guard IncomingFolder.isID(id), let data = FileManager.default.contents(atPath: state(id)),
            let upload = try? JSONDecoder().decode(CustomerUpload.self, from: data)
        else {
            throw Failure(
                .notFound, "upload-unknown", "the customer file is not kept any more; drop it again",
                back: .persons(.customers))
        }
        return upload
    }

    func remove(_ id: String) {
        guard IncomingFolder.isID(id) else { return }
        try? FileManager.default.removeItem(atPath: "\(folder)/\(id)")
    }

    /// Takes the rows away; what came of them stays for a day.
    func removeFile(_ upload: CustomerUpload) { try? FileManager.default.removeItem(atPath: file(upload)) }

    private func sweep(now: Int64) {
        for id in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where IncomingFolder.isID(id) {
            if let upload = try? upload(id), now - upload.arrivedAt <= IncomingFolder.keeping { continue }
            remove(id)
        }
    }

    private func state(_ id: String) -> String { "\(folder)/\(id)/\(IncomingFolder.stateName)" }
}

extension CustomerShelf {
    private static let mostRejections = 50

    /// Brings a file in, and notes down how far it is; what is stored is stored batch by batch.
    func run(_ upload: CustomerUpload, _ meanings: [String: CustomerColumns.Meaning], into archive: Archive) {
        var upload = upload
        do {
            let file = try CustomerFile(.file(file(upload)), meanings: meanings)
            let outcome = try file.run(into: archive, source: upload.source) { counts in
                upload.counts = CustomerUpload.Counts(counts)
                // A page that shows less than there is does no harm.
                try? save(upload)
            }
            upload.counts = CustomerUpload.Counts(outcome.counts)
            upload.rejections = outcome.rejections.prefix(Self.mostRejections).map(\.message)
            upload.phase = .finished
            removeFile(upload)
        } catch let error as IngestError {
            (upload.phase, upload.trouble) = (.failed, error.message)
        } catch let error as ArchiveError {
            (upload.phase, upload.trouble) = (.failed, error.message)
        } catch {
            (upload.phase, upload.trouble) = (.failed, "it broke off (\(type(of: error)))")
        }
        try? save(upload)
    }
}
