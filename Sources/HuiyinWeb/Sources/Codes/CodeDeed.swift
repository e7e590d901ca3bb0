import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinText

/// Gives a code of a source a node, or takes it away; what the address doesn't say comes from the form.
struct CodeDeed: Hashable, Sendable {
    let source: String
    var code: String?
    /// A path; empty takes the code from its node.
    var topic: String?
}

extension CodeDeed: DeedFamily {
    var path: String { SourcesPlace.source(source).path + "/codes" }

    var query: QueryString {
        QueryString([code.map { .init("code", $0) }, topic.map { .init("topic", $0) }].compactMap(\.self))
    }

    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> CodeDeed? {
        guard segments.count == 3, segments[0] == "sources", segments[2] == "codes" else { return nil }
        return CodeDeed(
            source: SourcesPlace.name(segments[1]), code: try reader.one("code"), topic: try reader.one("topic"))
    }

    func perform(_ site: Site, _ call: Call) async throws -> Done {
        let form = try await call.form()
        let code = try code ?? form.needed("code")
        let typed = topic ?? form.value("topic") ?? ""
        let back = Place.sources(.source(source))
        let taxonomy = try TaxonomyShelf(workspace: site.archive.workspace).taxonomy(ofSource: source)
        var path: String?
        if !typed.isEmpty {
            path = Self.path(typed, taxonomy)
            guard path != nil else {
                throw Failure(
                    .unprocessableContent, "code-topic", "\(taxonomy.label) has no topic called \(Format.short(typed))",
                    details: [.init(at: "topic", expected: "a topic of \(taxonomy.label)", suggestion: nil)], back: back
                )
            }
        }
        let before = CodeBook(taxonomy, source: source, columns: []).path(ofCode: code)
        do {
            try await site.codes.change([code: path], of: source)
        } catch let error as TextError {
            throw Failure(.unprocessableContent, "code-topic", error.message, back: back)
        }
        let undo = [source, code, before ?? ""].map(QueryString.encode).joined(separator: "/")
        return Done(place: back, notice: Notice(path == nil ? "code-removed" : "code-added", undo))
    }

    /// A path, a trail of names (`物流体验 › 时效性`) in any language of the taxonomy, or a name that one topic alone has.
    private static func path(_ typed: String, _ taxonomy: Taxonomy) -> String? {
        if taxonomy[typed] != nil { return typed }
        for tongue in Tongue.allCases {
            let names = Names(tongue, [taxonomy])
            let found = taxonomy.nodes.filter { node in
                (names.above(node.path).map(\.name) + [names.topic(node.path)]).joined(separator: " › ") == typed
            }
            if let node = found.first { return node.path }
            let named = taxonomy.nodes.filter { names.topic($0.path) == typed }
            if named.count == 1 { return named[0].path }
        }
        return nil
    }
}

extension Notice {
    /// What pages say after codes were given nodes.
    static let ofCodes: [String: Saying] = [
        "code-added": Saying(phrase: .noticeCodeAdded, undo: Self.back),
        "code-removed": Saying(phrase: .noticeCodeRemoved, undo: Self.back),
    ]

    /// The deed that puts a code where it was.
    @Sendable private static func back(_ subject: String) -> Deed? {
        let parts = subject.split(separator: "/", omittingEmptySubsequences: false)
            .compactMap { QueryString.decode(String($0)) }
        guard parts.count == 3 else { return nil }
        return Deed(CodeDeed(source: parts[0], code: parts[1], topic: parts[2]))
    }
}
