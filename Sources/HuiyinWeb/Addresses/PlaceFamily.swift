import HuiyinInsight
import Hummingbird

/// A family of pages that keeps its addresses, its pages and its words in files of its own: ``Place`` has one case for it,
/// and asks it for everything else.
protocol PlaceFamily: Hashable, Sendable {
    /// Begins with `/`.
    var path: String { get }
    /// Its own parameters; language and format are added by ``Address``.
    var query: QueryString { get }
    /// The scope in the address, where the place has one.
    var scope: Scope? { get }
    /// Where it stands in the navigation.
    var section: Section { get }

    /// The place that a path and its parameters mean, or `nil` where they are none of this family's.
    ///
    /// - Parameter segments: the parts of the path, decoded.
    static func read(_ segments: [String], _ reader: inout ParameterReader) throws(AddressError) -> Place?

    /// The same place about other voices.
    func with(_ scope: Scope) -> Place

    /// What a browser or a program gets.
    func reply(_ site: Site, _ call: Call) async throws -> Reply
}

extension PlaceFamily {
    var scope: Scope? { nil }
}

/// What an address gives: a page with its JSON twin, or bytes of another kind, such as a file to keep or a stream of events.
enum Reply {
    case page(Answer)
    case bytes(Response)
}
