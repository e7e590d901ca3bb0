/// Something that a form does: an address that takes `POST` only, and leads to a page when it is done.
///
/// A family of deeds keeps its addresses and what they do in files of its own.
package struct Deed: Hashable, Sendable {
    let family: any DeedFamily

    init(_ family: any DeedFamily) { self.family = family }

    /// Every family, asked one after the other for what a path means.
    private static let families: [any DeedFamily.Type] = [
        RejectionsDeed.self, SourcesDeed.self, CodeDeed.self, SourceNotesDeed.self, ConnectorDeed.self,
        CorrectionDeed.self, ViewDeed.self, AuthenticityDeed.self, PersonDeed.self, CustomersDeed.self,
    ]

    /// The deed that a path means; `nil` where it is none.
    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Deed? {
        for family in families {
            if let deed = try family.read(segments, &reader) { return Deed(deed) }
        }
        return nil
    }

    package static func == (left: Deed, right: Deed) -> Bool { AnyHashable(left.family) == AnyHashable(right.family) }

    package func hash(into hasher: inout Hasher) { AnyHashable(family).hash(into: &hasher) }
}

/// A family of deeds: where they are, and how they are done.
protocol DeedFamily: Hashable, Sendable {
    /// Begins with `/`.
    var path: String { get }
    /// Its own parameters; the language is added by ``Address``.
    var query: QueryString { get }

    /// The deed that a path means, or `nil` where it is none of this family's.
    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Self?

    /// Does it.
    ///
    /// - Throws: ``Failure`` with what to do about it; nothing was done then.
    func perform(_ site: Site, _ call: Call) async throws -> Done
}

extension DeedFamily {
    var query: QueryString { QueryString() }
}

/// What a deed came to: a browser is sent on to ``place`` with a word about it, a program gets the word and the result.
struct Done {
    /// The page that shows what was done.
    let place: Place
    /// Said at the top of that page; `nil` where the page speaks for itself.
    var notice: Notice?
    /// For programs.
    var result: (any Encodable)?
    /// A page in place of the way on: a look at what has not been done.
    var page: Answer?
}
