package import HuiyinInsight

/// The pages about where voices come from.
package enum SourcesPlace: Hashable, Sendable {
    /// Every source, in a period.
    case list(Scope)
}

extension SourcesPlace: PlaceFamily {
    var path: String {
        switch self {
        case .list: "/sources"
        }
    }

    var query: QueryString {
        switch self {
        case .list(let scope): scope.queryString
        }
    }

    var scope: Scope? {
        switch self {
        case .list(let scope): scope
        }
    }

    var section: Section { .sources }

    func with(_ scope: Scope) -> Place {
        switch self {
        case .list: .sources(.list(scope))
        }
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Place? {
        guard segments.first == "sources" else { return nil }
        switch segments.count {
        case 1: return .sources(.list(try reader.scope()))
        default: return nil
        }
    }

    func reply(_ site: Site, _ call: Call) async throws -> Reply {
        switch self {
        case .list(let scope): .page(try await site.sourcesPage(scope, call.address))
        }
    }
}
