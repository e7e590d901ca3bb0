import HuiyinArchive
import HuiyinIngest
import HuiyinInsight

/// `/persons/NAME/erasing`: what would be gone for good, and the button. Erasure is the one thing that is asked about first.
package struct PersonErasing: Hashable, Sendable, Encodable {
    package let name: String
    package let display: String
    /// The names that go, as each source has them, masked; how many voices each has.
    package let names: [Name]
    package let items: Int
    /// Items of others that hold a value of this person's.
    package let mentions: Int
    package let rejections: Int
    package let corrections: Int
    /// Rows of customer files.
    package let customers: Int

    package struct Name: Hashable, Sendable, Encodable {
        package let display: String
        package let sources: [String]
        package let voices: Int
    }
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
            name: person.name, display: person.display, names: person.authors.map(PersonErasing.Name.init),
            items: extent.items, mentions: extent.mentions, rejections: extent.rejections,
            corrections: extent.corrections,
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
            (.personNames, names.count), (.voices, items), (.erasedMentions, mentions), (.rejectionsTitle, rejections),
            (.corrections, corrections), (.customerRows, customers),
        ]
        let list = rows.map { row -> HTML in "<dt>\(words(row.0))</dt><dd>\(context.format.exact(row.1))</dd>" }
        return Layout(context: context, title: words(.personErase, ["name": display]), crumb: crumb).page(
            """
            <p class="lede">\(words(.personEraseLede))</p>
            <section class="panel"><dl class="facts">\(list.joined())</dl></section>
            \(table(context))<p class="muted">\(words(.personEraseNote))</p>
            <form class="choose" method="post" action="\(context.links(.deed(Deed(PersonDeed.erase(name)))))">\
            <p class="acts"><button class="btn grave">\(words(.personEraseIt))</button>\
            <a class="btn quiet" href="\(person)">\(words(.goBack))</a></p></form>
            """)
    }

    /// Whom a probability linked goes too, so everybody is named before.
    private func table(_ context: PageContext) -> HTML {
        let words = context.words
        let rows = names.map { name -> HTML in
            """
            <tr><th scope="row" dir="auto">\(name.display)</th><td data-l="\(words(.sources))" dir="auto">\(name.sources.joined(separator: " · "))</td>\
            <td class="r" data-l="\(words(.voices))">\(context.format.exact(name.voices))</td></tr>

            """
        }
        return """
            <section><div class="sh"><h2>\(words(.personEraseNames))</h2><p>\(words(.personEraseNamesNote))</p></div>
            <table class="tight cards" aria-label="\(words(.personEraseNames))"><thead><tr><th scope="col">\(words(.personNames))</th>\
            <th scope="col">\(words(.sources))</th><th class="r" scope="col">\(words(.voices))</th></tr></thead><tbody>
            \(rows.joined())</tbody></table></section>
            """
    }
}

extension PersonErasing.Name {
    init(_ author: StoredPerson.Author) {
        display = author.display.isEmpty ? author.name : author.display
        sources = Set(author.claims.map(\.source)).sorted()
        voices = author.voices
    }
}
