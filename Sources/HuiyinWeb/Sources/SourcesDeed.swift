import HTTPTypes
import HuiyinArchive
import HuiyinIngest

/// What can be done about sources and imports.
package enum SourcesDeed: Hashable, Sendable {
    /// Takes files in; the name is that of a bare body.
    case upload(name: String?)
    /// Takes what a person chose for an upload, and tries, saves or runs it.
    case choose(String)
    case start(String)
    case stop(String)
    case forget(String)
    case undo(String)
    case redo(String)
    case removeMapping(String)
    case restoreMapping(String)
}

extension SourcesDeed: DeedFamily {
    var path: String {
        switch self {
        case .upload: "/sources/import/upload"
        case .choose(let id): "/sources/import/\(QueryString.encode(id))/choose"
        case .start(let id): "/sources/import/\(QueryString.encode(id))/start"
        case .stop(let id): "/sources/import/\(QueryString.encode(id))/stop"
        case .forget(let id): "/sources/import/\(QueryString.encode(id))/forget"
        case .undo(let run): "/sources/runs/\(QueryString.encode(run))/undo"
        case .redo(let run): "/sources/runs/\(QueryString.encode(run))/redo"
        case .removeMapping(let name): "\(SourcesPlace.source(name).path)/mapping/remove"
        case .restoreMapping(let name): "\(SourcesPlace.source(name).path)/mapping/restore"
        }
    }

    var query: QueryString {
        if case .upload(let name?) = self { return QueryString([.init("name", name)]) }
        return QueryString()
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> SourcesDeed? {
        guard segments.first == "sources" else { return nil }
        if segments == ["sources", "import", "upload"] { return .upload(name: try reader.one("name")) }
        guard segments.count == 4 else { return nil }
        switch (segments[1], segments[3]) {
        case ("import", "choose"): return .choose(segments[2])
        case ("import", "start"): return .start(segments[2])
        case ("import", "stop"): return .stop(segments[2])
        case ("import", "forget"): return .forget(segments[2])
        case ("runs", "undo"): return .undo(segments[2])
        case ("runs", "redo"): return .redo(segments[2])
        case (let name, "remove") where segments[2] == "mapping": return .removeMapping(SourcesPlace.name(name))
        case (let name, "restore") where segments[2] == "mapping": return .restoreMapping(SourcesPlace.name(name))
        default: return nil
        }
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        do {
            return try await done(site, call)
        } catch let error as IngestError {
            throw Failure(.unprocessableContent, error.code, error.message, back: back)
        } catch let error as ArchiveError where error.code == .notFound {
            throw Failure(.notFound, "run-unknown", error.message, back: back)
        } catch let error as ArchiveError where error.code == .diskFull {
            throw Failure(
                HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), "disk-full", error.message,
                back: back)
        }
    }

    /// Where to go on after a failure.
    private var back: Place {
        switch self {
        case .upload, .forget, .undo, .redo: .sources(.importing)
        case .choose(let id), .start(let id), .stop(let id): .sources(.draft(id))
        case .removeMapping(let name), .restoreMapping(let name): .sources(.source(name))
        }
    }

    private func done(_ site: Site, _ call: Call) async throws -> Done {
        switch self {
        case .upload(let name):
            let drafts: [ImportDraft]
            do {
                drafts = try await site.receive(call, name: name)
            } catch let failure as Failure where failure.code == "file-empty" && call.isPlainForm {
                return Done(place: .sources(.importing), notice: Notice("upload-empty"))
            }
            let place: SourcesPlace = drafts.count == 1 ? .draft(drafts[0].id) : .importing
            return Done(place: .sources(place), result: drafts.map(UploadTwin.init))
        case .choose(let id): return try await site.choose(id, try await call.form())
        case .start(let id):
            try await site.imports.start(id)
            return Done(place: .sources(.draft(id)))
        case .stop(let id):
            try await site.imports.stop(id)
            return Done(place: .sources(.draft(id)))
        case .forget(let id):
            try await site.imports.forget(id)
            return Done(place: .sources(.importing), notice: Notice("upload-removed"))
        case .undo(let run): return try await site.undoRun(run, call)
        case .redo(let run): return try await site.redoRun(run, call)
        case .removeMapping(let name): return try site.removeMapping(ofSource: name)
        case .restoreMapping(let name): return try site.restoreMapping(ofSource: name)
        }
    }
}

/// An upload, for programs.
struct UploadTwin: Encodable {
    let id: String
    let name: String
    let size: Int64
    let source: String
    let address: String

    init(_ draft: ImportDraft) {
        id = draft.id
        name = draft.name
        size = draft.size
        source = draft.source
        address = Place.sources(.draft(draft.id)).path
    }
}
