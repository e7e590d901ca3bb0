import HTTPTypes
import Hummingbird

extension Responder {
    /// Does what a form asks for, then sends a browser on to the page that shows it (303), so that a reload does nothing again; a
    /// program gets the same as JSON.
    func perform(_ deed: Deed, _ call: Call) async throws -> Response {
        let done = try await deed.family.perform(site, call)
        if let page = done.page { return try respond(.page(page), isJSON: Self.wantsJSON(call.request)) }
        let address = Address(done.place, tongue: call.address.tongue, notice: done.notice)
        guard Self.wantsJSON(call.request) else {
            return Response(status: .seeOther, headers: [.location: address.text, .cacheControl: "no-store"])
        }
        let twin = DoneTwin(
            done: done.notice?.event, subject: done.notice?.subject, address: address.text, result: done.result)
        return Self.json(try Self.encode(twin), cache: "no-store")
    }

    /// What a page of a family sends.
    func respond(_ reply: Reply, isJSON: Bool) throws -> Response {
        switch reply {
        case .bytes(let response): return response
        case .page(let answer):
            let cache = answer.isPrivate ? "no-store" : "no-cache"
            guard isJSON else { return Self.response(answer.html.text, "text/html; charset=utf-8", cache: cache) }
            return Self.json(try Self.encode(answer.twin), cache: cache)
        }
    }
}

/// What a deed came to, for programs.
private struct DoneTwin: Encodable {
    let done: String?
    let subject: String?
    let address: String
    let result: (any Encodable)?

    private enum CodingKeys: CodingKey {
        case done, subject, address, result
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(done, forKey: .done)
        try box.encode(subject, forKey: .subject)
        try box.encode(address, forKey: .address)
        if let result { try box.encode(result, forKey: .result) } else { try box.encodeNil(forKey: .result) }
    }
}
