import HTTPTypes
import HuiyinArchive
import Hummingbird

extension Site {
    /// Takes files in: the body of a form (`multipart/form-data`, any number of files), or a bare body that is one file.
    ///
    /// - Parameters:
    ///   - name: what the file of a bare body is called.
    ///   - limit: the most bytes that a file may have; `nil` for that of imports.
    ///   - keeps: whether they are to be imported.
    /// - Throws: ``Failure``; files of the same form that came whole before are kept.
    func receive(
        _ call: Call, name: String?, limit: Int64? = nil, keeps: Bool = true
    ) async throws -> [ImportDraft] {
        let limit = limit ?? uploadLimit
        if let length = call.request.headers[.contentLength].flatMap({ Int64($0) }), length > limit + 65_536 {
            throw UploadFailure.tooLarge(limit)
        }
        await imports.sweep()
        let type = call.request.headers[.contentType] ?? ""
        guard Call.mediaType(type) == "multipart/form-data" else {
            var writer = try UploadWriter(imports.incoming, name: name ?? "", limit: limit)
            do {
                for try await buffer in call.request.body { try writer.write(buffer.readableBytesView) }
                if let length = call.request.headers[.contentLength].flatMap({ Int64($0) }), writer.size != length {
                    throw UploadFailure.cutShort
                }
                let draft = try writer.finish(now: now())
                if keeps { await imports.add(draft) }
                return [draft]
            } catch {
                writer.discard()
                throw error
            }
        }
        guard let reader = MultipartReader(contentType: type) else { throw UploadFailure.cutShort }
        let drafts = try await receive(call, reader, limit)
        if keeps { for draft in drafts { await imports.add(draft) } }
        return drafts
    }

    private func receive(_ call: Call, _ reader: MultipartReader, _ limit: Int64) async throws -> [ImportDraft] {
        var reader = reader
        var drafts = [ImportDraft]()
        var writer: UploadWriter?
        do {
            for try await buffer in call.request.body {
                for event in try reader.read(buffer.readableBytesView) {
                    switch event {
                    case .part(_, let file):
                        // A form field without a file name is no file; an empty name is a form where none was chosen.
                        guard let file, !file.isEmpty else { continue }
                        writer = try UploadWriter(imports.incoming, name: file, limit: limit)
                    case .bytes(let bytes): try writer?.write(bytes)
                    case .end:
                        guard let whole = writer else { continue }
                        drafts.append(try whole.finish(now: now()))
                        writer = nil
                    }
                }
            }
            guard reader.isClosed else { throw UploadFailure.cutShort }
        } catch {
            writer?.discard()
            for draft in drafts { imports.incoming.remove(draft.id) }
            if error is MultipartReader.Broken { throw UploadFailure.cutShort }
            throw error
        }
        guard !drafts.isEmpty else { throw UploadFailure.none }
        return drafts
    }
}

extension Call {
    /// Whether a browser sends a form with files and waits for a page.
    var isPlainForm: Bool {
        Self.mediaType(request.headers[.contentType] ?? "") == "multipart/form-data" && !Responder.wantsJSON(request)
    }
}
