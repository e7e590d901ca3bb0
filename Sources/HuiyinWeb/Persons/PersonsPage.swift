import HTTPTypes
import HuiyinArchive
import HuiyinInsight

/// `/persons`: customers who are known under several names, or those whom a search found.
package struct PersonsPage: Hashable, Sendable, Encodable {
    package struct Row: Hashable, Sendable, Encodable {
        package let name: String
        package let display: String
        package let href: String
        package let authors: Int
        package let voices: Int
        package let sources: [String]
        package let cardLevel: String?
    }

    /// Whether the rows are what was looked for.
    package let isSearch: Bool
    package let rows: [Row]
    package let total: Int
    /// Authors in all, linked or not.
    package let authors: Int
    package let previous: String?
    package let next: String?
}

extension Site {
    static let personsAPage = 50

    /// - Parameter find: A whole mobile number, mail address, member number or name. Addresses with one are for programs; pages send it
    ///   by a form, so that it stands in no history.
    func personsPage(find: String?, page number: Int, _ address: Address) async throws -> Answer {
        if let find { return try await foundPersons(try await archive.persons(claiming: find), address) }
        let page = try await context(address, try await inquiry(), nil)
        let (list, total) = try await archive.persons(
            limit: Self.personsAPage, offset: (number - 1) * Self.personsAPage)
        let links = page.links
        let model = PersonsPage(
            isSearch: false, rows: list.map { page.row($0) }, total: total,
            authors: try await archive.totals().authors,
            previous: number > 1 ? links(.persons(.list(find: nil, page: number - 1))) : nil,
            next: number * Self.personsAPage < total ? links(.persons(.list(find: nil, page: number + 1))) : nil)
        return Answer(html: model.view(page), twin: twin("persons", model, page), isPrivate: true)
    }

    func foundPersons(_ found: [PersonSummary], _ address: Address) async throws -> Answer {
        let here = Address(.persons(.list(find: nil, page: 1)), tongue: address.tongue)
        let page = try await context(here, try await inquiry(), nil)
        let model = PersonsPage(
            isSearch: true, rows: found.map { page.row($0) }, total: found.count,
            authors: try await archive.totals().authors, previous: nil, next: nil)
        return Answer(html: model.view(page), twin: twin("persons", model, page), isPrivate: true)
    }
}

extension PageContext {
    fileprivate func row(_ person: PersonSummary) -> PersonsPage.Row {
        PersonsPage.Row(
            name: person.name, display: person.display, href: links(.persons(.person(person.name))),
            authors: person.authors, voices: person.voices, sources: person.sources, cardLevel: person.cardLevel)
    }
}

extension PersonsPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let layout = Layout(
            context: context, title: words(.persons),
            actions: """
                <a class="btn" href="\(context.links(.persons(.customers)))">\(words(.customersBring))</a>
                """)
        let search: HTML = """
            <form class="find" method="post" action="\(context.links(.deed(Deed(PersonDeed.find))))">\
            <label for="find">\(words(.personFind))</label>\
            <span><input id="find" name="find" required autocomplete="off" maxlength="200" \
            placeholder="\(words(.personFindHint))"><button class="btn">\(words(.personFindIt))</button></span></form>
            """
        guard !rows.isEmpty else {
            let (title, text): (Phrase, Phrase) =
                isSearch ? (.personsNotFound, .personsNotFoundText) : (.personsEmpty, .personsEmptyText)
            return layout.page(
                """
                \(search)<div class="empty"><h2>\(words(title))</h2><p class="second">\(words(text))</p></div>
                """)
        }
        let lede =
            isSearch
            ? words(.personsFound, ["n": context.format.exact(total)])
            : words(
                .personsLede,
                ["n": context.format.exact(total), "authors": context.format.exact(authors)])
        let body = rows.map { row -> HTML in
            let card: HTML = row.cardLevel.map { #" <span class="tag">\#($0)</span>"# } ?? .none
            return """
                <tr><th scope="row"><a href="\(row.href)">\(row.display)</a>\(card)</th>\
                <td class="r" data-l="\(words(.personNames))">\(row.authors)</td>\
                <td class="r" data-l="\(words(.voices))">\(context.format.exact(row.voices))</td>\
                <td data-l="\(words(.sources))">\(words.list(row.sources))</td></tr>

                """
        }
        let turns: HTML =
            (previous.map {
                #"<a class="btn" rel="prev" href="\#($0)">\#(words(.previousPage, ["n": "\(Site.personsAPage)"]))</a>"#
            } ?? .none)
            + (next.map {
                #"<a class="btn" rel="next" href="\#($0)">\#(words(.nextPage, ["n": "\(Site.personsAPage)"]))</a>"#
            } ?? .none)
        return layout.page(
            """
            \(search)<p class="lede">\(lede)</p>
            <table class="tight cards" aria-label="\(words(.persons))"><thead><tr><th scope="col">\(words(.customer))</th>\
            <th class="r" scope="col">\(words(.personNames))</th><th class="r" scope="col">\(words(.voices))</th>\
            <th scope="col">\(words(.sources))</th></tr></thead><tbody>
            \(body.joined())</tbody></table>
            <p class="acts">\(turns)</p>
            """)
    }
}
