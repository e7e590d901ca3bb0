import HuiyinArchive
import HuiyinDomain
import HuiyinIngest

/// `/persons/customers/ID`: what the columns of a dropped file would be taken for; once it was brought in, what came of it.
package struct CustomerFilePage: Hashable, Sendable, Encodable {
    package struct Column: Hashable, Sendable, Encodable {
        package let name: String
        /// A claim or a field of the profile; `nil` for one that is kept sealed.
        package let meaning: String?
        /// The first value, masked.
        package let example: String?
    }

    package let upload: CustomerUpload
    /// Empty when it is in.
    package let columns: [Column]
    /// Why it can't be read.
    package let trouble: ImportDraft.Trouble?
}

extension Site {
    func customerFilePage(_ id: String, _ address: Address) async throws -> Answer {
        let shelf = customers.shelf
        let upload = try shelf.upload(id)
        let page = try await context(address, try await inquiry(), nil)
        var columns = [CustomerFilePage.Column]()
        var trouble = upload.trouble
        if upload.phase == .waiting || upload.phase == .failed {
            do {
                columns = try Self.columns(shelf.file(upload))
            } catch let error as IngestError { trouble = .init(code: error.code, message: error.message) }
        }
        let model = CustomerFilePage(upload: upload, columns: columns, trouble: trouble)
        return Answer(html: model.view(page), twin: twin("customer-file", model, page), isPrivate: true)
    }

    private static func columns(_ path: String) throws -> [CustomerFilePage.Column] {
        let file = try CustomerFile(.file(path))
        let examples = try file.examples()
        return file.names.map { name in
            CustomerFilePage.Column(
                name: name, meaning: file.columns.meanings[name]?.key, example: examples[name])
        }
    }
}
