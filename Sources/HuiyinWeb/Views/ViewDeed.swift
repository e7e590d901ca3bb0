import HTTPTypes
import HuiyinArchive
import HuiyinInsight

/// What is done with one saved view.
enum ViewAct: String, Hashable, Sendable, CaseIterable {
    case rename
    case remove
    case restore
    case up
    case down
}

/// Keeps an address under a name, and looks after the names.
enum ViewDeed: Hashable, Sendable {
    case save
    case act(String, ViewAct)
}

extension ViewDeed: DeedFamily {
    var path: String {
        switch self {
        case .save: "/views/save"
        case .act(let id, let act): "/views/\(QueryString.encode(id))/\(act.rawValue)"
        }
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Self? {
        guard segments.first == "views" else { return nil }
        if segments.count == 2, segments[1] == "save" { return .save }
        guard segments.count == 3, let act = ViewAct(rawValue: segments[2]) else { return nil }
        return .act(segments[1], act)
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        let form = try await call.form()
        let archive = site.archive
        return try await Self.telling {
            switch self {
            case .save: return try await Self.save(form, archive)
            case .act(let id, .rename):
                try await archive.renameView(id, to: form.raw("name") ?? "")
                return Done(place: .work(.views), notice: Notice("view-renamed", id))
            case .act(let id, .remove):
                try await archive.removeView(id)
                return Done(place: .work(.views), notice: Notice("view-removed", id))
            case .act(let id, .restore):
                try await archive.restoreView(id)
                return Done(place: .work(.views))
            case .act(let id, .up): return try await Self.move(id, by: -1, archive)
            case .act(let id, .down): return try await Self.move(id, by: 1, archive)
            }
        }
    }

    private static func save(_ form: Form, _ archive: Archive) async throws -> Done {
        let text = try form.needed("address")
        guard let place = (try? Address(parsing: text))?.place, place.scope != nil else {
            throw Failure(
                .unprocessableContent, "view-address",
                "only a page with filters can be saved: the overview, problems, a topic, voices",
                details: [.init(at: "address", expected: "the address of a page with filters", suggestion: nil)])
        }
        // Without language and form: whoever opens the view reads it in their own.
        let view = try await archive.saveView(name: form.raw("name") ?? "", address: Address(place).text)
        return Done(place: place, notice: Notice("view-saved", view.id))
    }

    private static func move(_ id: String, by step: Int, _ archive: Archive) async throws -> Done {
        if let view = try await archive.views().first(where: { $0.id == id }) {
            try await archive.moveView(id, to: max(0, view.position + step))
        }
        return Done(place: .work(.views), notice: Notice(step < 0 ? "view-up" : "view-down", id))
    }

    private static func telling(_ body: () async throws -> Done) async throws -> Done {
        do {
            return try await body()
        } catch let error as ArchiveError where error.code == .refused {
            throw Failure(.unprocessableContent, "view-refused", error.message, back: .work(.views))
        } catch let error as ArchiveError where error.code == .notFound {
            throw Failure(.notFound, "unknown-view", error.message, back: .work(.views))
        }
    }
}
