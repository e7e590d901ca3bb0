import HTTPTypes
import HuiyinArchive
import HuiyinIngest
import HuiyinInsight

/// Says who is whom, or takes that back.
enum PersonDeed: Hashable, Sendable {
    case merge(String)
    case split(String)
    /// Erases everything that is known of a person.
    case erase(String)
    /// Takes a merge or a split back, or makes it count again.
    case turn(Int64, isUndo: Bool)
    /// Looks for somebody by what only a form should carry.
    case find
}

extension PersonDeed: DeedFamily {
    var path: String {
        switch self {
        case .merge(let name): "/persons/\(QueryString.encode(name))/merge"
        case .split(let name): "/persons/\(QueryString.encode(name))/split"
        case .erase(let name): "/persons/\(QueryString.encode(name))/erase"
        case .turn(let number, let isUndo): "/persons/changes/\(number)/\(isUndo ? "undo" : "redo")"
        case .find: "/persons/find"
        }
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Self? {
        guard segments.first == "persons" else { return nil }
        switch (segments.count, segments.last) {
        case (2, "find"): return .find
        case (3, "merge"): return .merge(segments[1])
        case (3, "split"): return .split(segments[1])
        case (3, "erase"): return .erase(segments[1])
        case (4, "undo") where segments[1] == "changes": return Int64(segments[2]).map { .turn($0, isUndo: true) }
        case (4, "redo") where segments[1] == "changes": return Int64(segments[2]).map { .turn($0, isUndo: false) }
        default: return nil
        }
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        let form = try await call.form()
        switch self {
        case .find: return try await Self.find(form, site, call)
        case .merge(let name):
            let other = try form.needed("other")
            let back = Place.persons(.person(name))
            let others = try await Self.names(of: other, site, back)
            return try await Self.telling(back) {
                let person = try await site.archive.mergePersons(
                    [name] + others, by: site.user, note: form.value("note"))
                return Self.done(person, "persons-merged")
            }
        case .split(let name):
            return try await Self.telling(.persons(.person(name))) {
                let person = try await site.archive.splitPerson(
                    name, apart: form.values("author"), by: site.user, note: form.value("note"))
                return Self.done(person, "person-split")
            }
        case .erase(let name):
            guard let person = try await site.archive.person(name) else { throw Site.noPerson(name) }
            let archive = site.archive
            // Not a pool thread's work: the index of all words is merged.
            let erasure = try await Task(executorPreference: ImportThreads.shared) {
                try archive.erase(PersonSearch(names: [person.name]))
            }.value
            // A file that came in lies here for a day to be imported again; the person may stand in it.
            await site.imports.forgetFinished()
            return Done(
                place: .persons(.list(find: nil, page: 1)),
                notice: Notice("person-erased", "\(erasure.extent.items)"), result: ["items": erasure.extent.items])
        case .turn(let number, let isUndo):
            return try await Self.telling(.persons(.list(find: nil, page: 1))) {
                let person = try await site.archive.setIdentityChange(number, isUndone: isUndo, by: site.user)
                return Done(
                    place: .persons(.person(person.name)),
                    notice: Notice(isUndo ? "identity-undone" : "identity-redone", "\(number)"),
                    result: ["person": person.name])
            }
        }
    }

    private static func done(_ person: StoredPerson, _ event: String) -> Done {
        let change = person.changes.first { $0.isUndone == false }
        return Done(
            place: .persons(.person(person.name)), notice: Notice(event, change.map { "\($0.number)" }),
            result: ["person": person.name, "change": change.map { "\($0.number)" } ?? ""])
    }

    /// Whom a form means: a name as it stands in addresses, or what exactly one person claims.
    private static func names(of text: String, _ site: Site, _ back: Place) async throws -> [String] {
        if try await site.archive.person(text) != nil { return [text] }
        let found = try await site.archive.persons(claiming: text)
        guard let one = found.first, found.count == 1 else {
            throw Failure(
                found.isEmpty ? .notFound : .conflict, found.isEmpty ? "person-unknown" : "person-ambiguous",
                found.isEmpty
                    ? "nobody in this workspace claims that; give a whole number, address or name"
                    : "\(found.count) persons claim that; open the right one and merge from there", back: back)
        }
        return [one.name]
    }

    private static func find(_ form: Form, _ site: Site, _ call: Call) async throws -> Done {
        let text = try form.needed("find")
        let found = try await site.archive.persons(claiming: text)
        if let one = found.first, found.count == 1 { return Done(place: .persons(.person(one.name))) }
        let answer = try await site.foundPersons(found, call.address)
        return Done(place: .persons(.list(find: nil, page: 1)), page: answer)
    }

    private static func telling(_ back: Place, _ body: () async throws -> Done) async throws -> Done {
        do {
            return try await body()
        } catch let error as ArchiveError where error.code == .refused {
            throw Failure(.conflict, "identity-refused", error.message, back: back)
        } catch let error as ArchiveError where error.code == .notFound {
            throw Failure(.notFound, "person-unknown", error.message, back: back)
        }
    }
}
