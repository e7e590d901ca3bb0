import HTTPTypes
import HuiyinArchive
import HuiyinIngest
import Hummingbird
import NIOCore

extension Site {
    /// Shows what mended bytes would become, or stores them, by the field `do`.
    func mend(_ number: Int64, _ form: Form, _ call: Call) async throws -> Done {
        // A textarea sends line ends as CR LF; the records of a file seldom have them.
        let text = (form.raw("record") ?? "").replacing("\r\n", with: "\n")
        let desk = RejectionDesk(archive: archive)
        let here = Place.sources(.rejection(number, isEditing: true))
        guard form.value("do") == "store" else {
            let rows = try await desk.look(number, Array(text.utf8))
            let answer = try await rejectionPage(number, isEditing: true, tried: (text, rows), call.address)
            return Done(place: here, page: answer)
        }
        let outcome = try await desk.mend(number, Array(text.utf8))
        guard outcome.refusals.isEmpty else {
            let rows = try await desk.look(number, Array(text.utf8))
            let answer = try await rejectionPage(number, isEditing: true, tried: (text, rows), call.address)
            return Done(place: here, page: answer)
        }
        let source = try await archive.rejection(number).source
        return Done(
            place: RejectionsDeed.list(source),
            notice: outcome.runs.last.map { Notice("rejection-mended", "\($0)") } ?? Notice("rejection-known"))
    }

    /// Reads the open records of a source or an import again with the mapping saved for their source, else the ready-made or guessed one
    /// that the import had.
    func retryRejections(_ form: Form) async throws -> Done {
        let source = form.value("source")
        let run = form.value("run").flatMap(Int64.init)
        let filter = RejectionFilter(source: source, run: run, code: form.value("code"))
        let mapping = try source.flatMap { try MappingShelf(workspace: archive.workspace).mapping(ofSource: $0) }
        let outcome = try await RejectionDesk(archive: archive).retry(filter, mapping: mapping)
        let read = outcome.counts.read - outcome.counts.rejected
        return Done(
            place: .sources(.rejections(RejectionsView(filter))),
            notice: Notice(read > 0 ? "rejections-retried" : "rejections-as-before", "\(read)"),
            result: ["read": read, "rejected": outcome.counts.rejected])
    }

    /// The largest mended table, in bytes.
    private static let largestSheet: Int64 = 256 << 20

    /// Mends by a table: it is kept in a folder of its own until it is read.
    func mendBySheet(_ call: Call) async throws -> Done {
        let drafts = try await receive(call, name: "rejections.csv", limit: Self.largestSheet, keeps: false)
        defer { for draft in drafts { imports.incoming.remove(draft.id) } }
        var mended = 0
        var refused = 0
        for draft in drafts {
            let outcome = try await RejectionSheet(archive: archive).mend(.file(imports.incoming.file(draft)))
            mended += outcome.counts.read - outcome.counts.rejected
            refused += outcome.counts.rejected
        }
        return Done(
            place: .sources(.rejections(RejectionsView())),
            notice: Notice(mended > 0 ? "rejections-retried" : "rejections-as-before", "\(mended)"),
            result: ["read": mended, "rejected": refused])
    }

    /// The open records of a filter as a table for a spreadsheet.
    func rejectionsFile(_ filter: RejectionFilter) async throws -> Response {
        var bytes = [UInt8]()
        do {
            _ = try await RejectionSheet(archive: archive).write(filter) { bytes += $0 }
        } catch let error as IngestError {
            throw Failure(
                .unprocessableContent, error.code, error.message, back: .sources(.rejections(RejectionsView(filter))))
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"huiyin-rejections.csv\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
