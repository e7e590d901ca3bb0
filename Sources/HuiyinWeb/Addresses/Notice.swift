/// A word about what was just done, carried by the address of the page that comes next (`done=mapping-removed:shop`), so
/// that it needs no cookie and survives a reload.
///
/// What to say and how to undo it is known by the event's name, see ``Notice/known``; a name that nobody knows says nothing, so
/// an address can't put words into the page's mouth.
package struct Notice: Hashable, Sendable {
    /// Lower-case letters and hyphens.
    package let event: String
    /// What it was done to: a number, an id, a name.
    package let subject: String?

    package init(_ event: String, _ subject: String? = nil) {
        self.event = event
        self.subject = subject
    }

    /// The notice of an address; `nil` for what is none.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let isName = !parts[0].isEmpty && parts[0].utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == 0x2D }
        guard isName, text.utf8.count <= 400 else { return nil }
        self.init(String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
    }

    var text: String { subject.map { "\(event):\($0)" } ?? event }
}

extension Notice {
    /// What a page says about an event, and the deed that takes it back.
    struct Saying: Sendable {
        /// May have a place `{what}` for the subject.
        let phrase: Phrase
        var undo: (@Sendable (_ subject: String) -> Deed?)?
    }

    /// Every event that pages can speak of, by its name.
    static let known: [String: Saying] = [
        ofRejections, ofSources, ofCodes, ofSourceNotes, ofConnectors, ofWork, ofAuthenticity, ofPersons, ofCustomers,
    ].reduce(into: [:]) { all, family in
        all.merge(family) { first, _ in first }
    }

    /// The bar at the top of a page; empty for an event that nobody knows.
    func view(_ links: Links) -> HTML {
        guard let saying = Self.known[event] else { return .none }
        let words = Words(links.tongue)
        let said = words(saying.phrase, ["what": Format.short(subject ?? "", 60)])
        let undo: HTML =
            subject.flatMap { saying.undo?($0) }.map { deed -> HTML in
                """
                <form method="post" action="\(links(.deed(deed)))"><button class="btn" type="submit">\
                \(words(.undo))</button></form>
                """
            } ?? .none
        return #"<div class="notice" role="status"><p>\#(said)</p>\#(undo)</div>"#
    }
}
