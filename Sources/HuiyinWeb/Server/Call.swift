import HTTPTypes
import Hummingbird
import NIOCore

/// A request as a page or a deed meets it: the address it was read into, and what it carries.
struct Call: Sendable {
    let address: Address
    let request: Request

    /// What a form sends along.
    ///
    /// Fields come as browsers send a form, or as a flat JSON object from programs.
    ///
    /// - Parameter limit: the most bytes that it may have.
    /// - Throws: ``Failure`` 413 beyond that, 415 for another kind of body, 400 for one that can't be read.
    func form(limit: Int = Responder.bodyLimit) async throws -> Form {
        let type = Self.mediaType(request.headers[.contentType] ?? "")
        let bytes = try await body(limit: limit)
        switch type {
        case "application/x-www-form-urlencoded", "":
            guard let text = String(validating: bytes, as: UTF8.self), let query = QueryString(parsing: text) else {
                throw Failure(
                    .badRequest, "form-unreadable", "the form is cut short or not UTF-8; go back and send it again")
            }
            return Form(query.items)
        case "application/json":
            guard let form = Form(json: bytes) else {
                throw Failure(
                    .badRequest, "form-unreadable",
                    #"the body must be one flat JSON object, such as {"source": "shop"}"#)
            }
            return form
        default:
            throw Failure(
                .unsupportedMediaType, "unsupported-media-type",
                "send the fields as application/x-www-form-urlencoded, as a form does, or as application/json")
        }
    }

    /// All bytes of the body.
    ///
    /// - Throws: ``Failure`` 413 beyond `limit`.
    func body(limit: Int) async throws -> [UInt8] {
        let tooLarge = Failure(
            .contentTooLarge, "body-too-large", "the body is longer than \(limit) bytes; ask for less at once")
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
        do {
            return Array(try await request.body.collect(upTo: limit).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw tooLarge
        }
    }

    /// `text/html` of `text/html; charset=utf-8`, in lower case.
    static func mediaType(_ value: String) -> String {
        let type = value.prefix { $0 != ";" }.lowercased()
        return String(type.filter { $0 != " " && $0 != "\t" })
    }
}
