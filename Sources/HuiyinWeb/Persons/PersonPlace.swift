import HuiyinInsight
import Hummingbird

/// Pages about customers: who they are, across every channel.
package enum PersonPlace: Hashable, Sendable {
    /// Persons known under several names, or those whom a search finds.
    case list(find: String?, page: Int)
    /// One person, by the person's name or an author's.
    case person(String)
    /// Everything that is known of a person, as a file.
    case download(String)
    /// What erasing a person would take away.
    case erasing(String)
    /// Where a customer file is dropped.
    case customers
    /// One dropped file: what its columns would be taken for, then what came of it.
    case customerFile(String)
}

extension PersonPlace: PlaceFamily {
    var path: String {
        switch self {
        case .list: "/persons"
        case .person(let name): "/persons/\(QueryString.encode(name))"
        case .download(let name): "/persons/\(QueryString.encode(name))/known.jsonl"
        case .erasing(let name): "/persons/\(QueryString.encode(name))/erasing"
        case .customers: "/persons/customers"
        case .customerFile(let id): "/persons/customers/\(QueryString.encode(id))"
        }
    }

    var query: QueryString {
        guard case .list(let find, let page) = self else { return QueryString() }
        var query = QueryString()
        // What is looked for is a number or an address of somebody, so it is only ever sent by a form.
        if let find { query.add("find", find) }
        if page != 1 { query.add("page", String(page)) }
        return query
    }

    var section: Section { .persons }

    func with(_ scope: Scope) -> Place { .persons(self) }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Place? {
        guard segments.first == "persons" else { return nil }
        switch segments.count {
        case 1: return .persons(.list(find: try reader.one("find"), page: try reader.page()))
        case 2 where segments[1] == "customers": return .persons(.customers)
        case 3 where segments[1] == "customers": return .persons(.customerFile(segments[2]))
        case 2: return .persons(.person(segments[1]))
        case 3 where segments[2] == "known.jsonl": return .persons(.download(segments[1]))
        case 3 where segments[2] == "erasing": return .persons(.erasing(segments[1]))
        default: return nil
        }
    }

    func reply(_ site: Site, _ call: Call) async throws -> Reply {
        switch self {
        case .list(let find, let page): .page(try await site.personsPage(find: find, page: page, call.address))
        case .person(let name): .page(try await site.personPage(name, call.address))
        case .download(let name): .bytes(try await site.personFile(name))
        case .erasing(let name): .page(try await site.personErasing(name, call.address))
        case .customers: .page(try await site.customersPage(call.address))
        case .customerFile(let id): .page(try await site.customerFilePage(id, call.address))
        }
    }
}
