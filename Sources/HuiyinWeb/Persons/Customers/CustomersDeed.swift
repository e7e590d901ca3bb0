import HTTPTypes
import HuiyinArchive
import HuiyinIngest

/// What can be done with customer files.
enum CustomersDeed: Hashable, Sendable {
    case upload
    /// Brings a file in as its form says.
    case take(String)
    case forget(String)
}

extension CustomersDeed: DeedFamily {
    var path: String {
        switch self {
        case .upload: "/persons/customers/upload"
        case .take(let id): "/persons/customers/\(QueryString.encode(id))/take"
        case .forget(let id): "/persons/customers/\(QueryString.encode(id))/forget"
        }
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Self? {
        guard segments.count >= 3, segments[0] == "persons", segments[1] == "customers" else { return nil }
        switch (segments.count, segments.last) {
        case (3, "upload"): return .upload
        case (4, "take"): return .take(segments[2])
        case (4, "forget"): return .forget(segments[2])
        default: return nil
        }
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        let shelf = CustomerShelf(workspace: site.archive.workspace)
        switch self {
        case .upload:
            let drafts = try await site.receive(call, name: "customers.csv", keeps: false)
            for draft in drafts.dropFirst() { site.imports.incoming.remove(draft.id) }
            let upload = try shelf.take(drafts[0], from: site.imports.incoming)
            return Done(place: .persons(.customerFile(upload.id)), result: ["id": upload.id])
        case .take(let id):
            var upload = try shelf.upload(id)
            guard upload.phase != .running else { return Done(place: .persons(.customerFile(id))) }
            let form = try await call.form()
            upload.source = form.value("source") ?? upload.source
            let meanings = Self.meanings(form)
            do {
                _ = try CustomerFile(.file(shelf.file(upload)), meanings: meanings)
            } catch {
                throw Failure(
                    .unprocessableContent, error.code, error.message, back: .persons(.customerFile(id)))
            }
            upload.phase = .running
            upload.trouble = nil
            try shelf.save(upload)
            let running = upload
            // Not a pool thread's work: a large file takes a while.
            Task(executorPreference: ImportThreads.shared) { shelf.run(running, meanings, into: site.archive) }
            return Done(place: .persons(.customerFile(id)))
        case .forget(let id):
            shelf.remove(id)
            return Done(place: .persons(.customers), notice: Notice("customers-forgotten"))
        }
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
    static let ofCustomers: [String: Saying] = ["customers-forgotten": Saying(phrase: .noticeCustomersForgotten)]
}
