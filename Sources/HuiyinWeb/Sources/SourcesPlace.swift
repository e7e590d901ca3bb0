package import HuiyinArchive
package import HuiyinInsight

/// The pages about where voices come from and how they come in.
package enum SourcesPlace: Hashable, Sendable {
    /// Every source, in a period.
    case list(Scope)
    /// Voices of a period by two properties, named as ``CoverageDimension`` reads them.
    case coverage(Scope, rows: String, columns: String)
    /// One source.
    case source(String)
    /// Where files are dropped.
    case importing
    /// One uploaded file: how it would be read, how far its import is, what came of it.
    case draft(String)
    /// The same as it changes, as server-sent events.
    case events(String)
    /// Records that could not be read.
    case rejections(RejectionsView)
    /// One of them; to be mended, unmasked.
    case rejection(Int64, isEditing: Bool)
    /// They as a table for a spreadsheet.
    case rejectionsFile(RejectionFilter)
}

extension SourcesPlace: PlaceFamily {
    var path: String {
        switch self {
        case .list: "/sources"
        case .coverage: "/sources/coverage"
        case .source(let name): "/sources/" + Self.segment(name)
        case .importing: "/sources/import"
        case .draft(let id): "/sources/import/\(QueryString.encode(id))"
        case .events(let id): "/sources/import/\(QueryString.encode(id))/events"
        case .rejections: "/sources/rejections"
        case .rejection(let number, _): "/sources/rejections/\(number)"
        case .rejectionsFile: "/sources/rejections/file"
        }
    }

    var query: QueryString {
        switch self {
        case .list(let scope): scope.queryString
        case .coverage(let scope, let rows, let columns):
            QueryString([.init("rows", rows), .init("columns", columns)] + scope.queryString.items)
        case .rejections(let view): view.query
        case .rejectionsFile(let filter): RejectionsView(filter).query
        case .rejection(_, isEditing: true): QueryString([.init("edit", "1")])
        default: QueryString()
        }
    }

    var scope: Scope? {
        switch self {
        case .list(let scope), .coverage(let scope, _, _): scope
        default: nil
        }
    }

    var section: Section { .sources }

    func with(_ scope: Scope) -> Place {
        switch self {
        case .list: .sources(.list(scope))
        case .coverage(_, let rows, let columns): .sources(.coverage(scope, rows: rows, columns: columns))
        default: .sources(self)
        }
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Place? {
        guard segments.first == "sources" else { return nil }
        switch segments.count {
        case 1: return .sources(.list(try reader.scope()))
        case 2 where segments[1] == "coverage":
            let (rows, columns) = (try reader.one("rows") ?? "product", try reader.one("columns") ?? "channel")
            return .sources(.coverage(try reader.scope(), rows: rows, columns: columns))
        case 2 where segments[1] == "import": return .sources(.importing)
        case 2 where segments[1] == "rejections": return .sources(.rejections(try RejectionsView(&reader)))
        case 2: return .sources(.source(name(segments[1])))
        case 3 where segments[1] == "rejections":
            if segments[2] == "file" { return .sources(.rejectionsFile(try RejectionsView(&reader).filter)) }
            guard let number = Int64(segments[2]) else { return nil }
            return .sources(.rejection(number, isEditing: try reader.one("edit") == "1"))
        case 3 where segments[1] == "import": return .sources(.draft(segments[2]))
        case 4 where segments[1] == "import" && segments[3] == "events": return .sources(.events(segments[2]))
        default: return nil
        }
    }

    func reply(_ site: Site, _ call: Call) async throws -> Reply {
        switch self {
        case .list(let scope): .page(try await site.sourcesPage(scope, call.address))
        case .coverage(let scope, let rows, let columns):
            .page(try await site.coveragePage(scope, rows: rows, columns: columns, call.address))
        case .source(let name): .page(try await site.sourcePage(name, call.address))
        case .importing: .page(try await site.importingPage(call.address))
        case .draft(let id): .page(try await site.importPage(id, call.address))
        case .events(let id): .bytes(try await site.importEvents(id, call))
        case .rejections(let view): .page(try await site.rejectionsPage(view, call.address))
        case .rejection(let number, let isEditing):
            .page(try await site.rejectionPage(number, isEditing: isEditing, call.address))
        case .rejectionsFile(let filter): .bytes(try await site.rejectionsFile(filter))
        }
    }

    // MARK: Names in paths

    /// Names of pages that a source may have too.
    private static let reserved: Set<String> = ["import", "rejections", "coverage", "notes", "runs", "connectors"]

    /// A source's name as a part of a path: `~` stands before what would be taken for something else, and an ending that would ask
    /// for the JSON twin is escaped.
    static func segment(_ name: String) -> String {
        let isOdd = reserved.contains(name) || name.hasPrefix("~") || name.hasPrefix(".") || name.isEmpty
        let text = QueryString.encode(isOdd ? "~" + name : name)
        return text.hasSuffix(".json") ? text.dropLast(5) + "%2Ejson" : text
    }

    static func name(_ segment: String) -> String { segment.hasPrefix("~") ? String(segment.dropFirst()) : segment }
}
