import HTTPTypes
import HuiyinArchive
import HuiyinIngest

/// What can be done with customer files.
enum CustomersDeed: Hashable, Sendable {
    case upload
    /// Brings a file in as its form says.
    case take(String)
    case forget(String)
    /// Takes a file back that came in, or makes it count again.
    case undo(String)
    case redo(String)
}

extension CustomersDeed: DeedFamily {
    var path: String {
        switch self {
        case .upload: "/persons/customers/upload"
        case .take(let id): "/persons/customers/\(QueryString.encode(id))/take"
        case .forget(let id): "/persons/customers/\(QueryString.encode(id))/forget"
        case .undo(let number): "/persons/customers/imports/\(QueryString.encode(number))/undo"
        case .redo(let number): "/persons/customers/imports/\(QueryString.encode(number))/redo"
        }
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Self? {
        guard segments.count >= 3, segments[0] == "persons", segments[1] == "customers" else { return nil }
        switch (segments.count, segments.last) {
        case (3, "upload"): return .upload
        case (4, "take"): return .take(segments[2])
        case (4, "forget"): return .forget(segments[2])
        case (5, "undo") where segments[2] == "imports": return .undo(segments[3])
        case (5, "redo") where segments[2] == "imports": return .redo(segments[3])
        default: return nil
        }
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        switch self {
        case .upload:
            let drafts = try await site.receive(call, name: "customers.csv", keeps: false)
            for draft in drafts.dropFirst() { site.imports.incoming.remove(draft.id) }
            let upload = try site.customers.shelf.take(drafts[0], from: site.imports.incoming)
            await site.customers.arrived()
            return Done(place: .persons(.customerFile(upload.id)), result: ["id": upload.id])
        case .take(let id):
            let form = try await call.form()
            let source = try form.value("source") ?? site.customers.shelf.upload(id).source
            try await site.customers.take(id, source: source, Self.meanings(form))
            return Done(place: .persons(.customerFile(id)))
        case .forget(let id):
            try await site.customers.forget(id)
            return Done(place: .persons(.customers), notice: Notice("customers-forgotten"))
        case .undo(let text):
            let number = try Self.number(text)
            let undone = try Self.answering { try site.archive.undoCustomers(number) }
            return Done(
                place: .persons(.customers), notice: Notice("customers-undone", text),
                result: ["customers": undone.customers, "moved": undone.moved])
        case .redo(let text):
            let number = try Self.number(text)
            let redone = try Self.answering { try site.archive.redoCustomers(number) }
            return Done(
                place: .persons(.customers), notice: Notice("customers-redone", text),
                result: ["customers": redone.customers, "moved": redone.moved])
        }
    }

    private static func number(_ text: String) throws -> Int64 {
        guard let number = Int64(text) else { throw unknown("there is no such import of customers") }
        return number
    }

    private static func answering<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as ArchiveError where error.code == .notFound {
            throw unknown(error.message)
        }
    }

    private static func unknown(_ message: String) -> Failure {
        Failure(.notFound, "run-unknown", message, back: .persons(.customers))
    }

    /// Each column is a pair of fields: `column` with its name, `meaning` with what it is taken for.
    private static func meanings(_ form: Form) -> [String: CustomerColumns.Meaning] {
        var meanings = [String: CustomerColumns.Meaning]()
        var taken = Set<CustomerColumns.Meaning>()
        for (name, key) in zip(form.all("column"), form.all("meaning")) {
            guard let meaning = CustomerColumns.meaning(key: key) else { continue }
            // Two columns may hold two numbers; of a profile's field the first column counts.
            if case .profile = meaning, !taken.insert(meaning).inserted { continue }
            meanings[name] = meaning
        }
        return meanings
    }
}

extension Notice {
    static let ofCustomers: [String: Saying] = [
        "customers-forgotten": Saying(phrase: .noticeCustomersForgotten),
        "customers-undone": Saying(phrase: .noticeCustomersUndone, undo: { Deed(CustomersDeed.redo($0)) }),
        "customers-redone": Saying(phrase: .noticeCustomersRedone, undo: { Deed(CustomersDeed.undo($0)) }),
    ]
}
