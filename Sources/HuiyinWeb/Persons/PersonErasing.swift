import HuiyinArchive
import HuiyinInsight

/// `/persons/NAME/erasing`: what would be gone for good, and the button. Erasure is the one thing that is asked about first.
package struct PersonErasing: Hashable, Sendable, Encodable {
    package let name: String
    package let display: String
    package let names: Int
    package let items: Int
    /// Items of others that hold a value of this person's.
    package let mentions: Int
    package let rejections: Int
    package let corrections: Int
    /// Rows of customer files.
    package let customers: Int
}

extension Site {
    func personErasing(_ name: String, _ address: Address) async throws -> Answer {
        guard let person = try await archive.person(name) else { throw Self.noPerson(name) }
        let archive = archive
        let extent = try await Task(executorPreference: ImportThreads.shared) {
            try archive.extent(of: PersonSearch(names: [person.name]))
        }.value
        let page = try await context(address, try await inquiry(), nil)
        let model = PersonErasing(
            name: person.name, display: person.display, names: person.authors.count, items: extent.items,
            mentions: extent.mentions, rejections: extent.rejections, corrections: extent.corrections,
            customers: extent.customers)
        return Answer(html: model.view(page), twin: twin("erase", model, page), isPrivate: true)
    }
}

extension PersonErasing {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let person = context.links(.persons(.person(name)))
        let crumb: HTML = """
            <p class="crumb"><a href="\(context.links(.persons(.list(find: nil, page: 1))))">\(words(.persons))</a> › \
            <a href="\(person)">\(display)</a></p>
            """
        let rows: [(Phrase, Int)] = [
            (.personNames, names), (.voices, items), (.erasedMentions, mentions), (.rejectionsTitle, rejections),
            (.corrections, corrections), (.customerRows, customers),
        ]
        let list = rows.map { row -> HTML in "<dt>\(words(row.0))</dt><dd>\(context.format.exact(row.1))</dd>" }
        return Layout(context: context, title: words(.personErase, ["name": display]), crumb: crumb).page(
            """
            <p class="lede">\(words(.personEraseLede))</p>
            <section class="panel"><dl class="facts">\(list.joined())</dl></section>
            <p class="muted">\(words(.personEraseNote))</p>
            <form method="post" action="\(context.links(.deed(Deed(PersonDeed.erase(name)))))">\
            <p class="acts"><button class="btn primary">\(words(.personEraseIt))</button>\
            <a class="btn quiet" href="\(person)">\(words(.goBack))</a></p></form>
            """)
    }
}
