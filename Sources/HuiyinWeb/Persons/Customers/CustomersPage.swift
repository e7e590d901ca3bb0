import HuiyinArchive

/// `/persons/customers`: where a customer file is dropped, and what came in before.
package struct CustomersPage: Hashable, Sendable, Encodable {
    /// A file that came in.
    package struct Entry: Hashable, Sendable, Encodable {
        package let number: Int64
        package let file: String
        package let source: String
        package let started: String
        package let isFinished: Bool
        package let isUndone: Bool
        package let counts: CustomerUpload.Counts
    }

    /// The most bytes of a file.
    package let limit: Int
    /// The newest ones, newest first.
    package let entries: [Entry]
    /// How many there are in all.
    package let total: Int
}

extension Site {
    private static let mostEntries = 50

    func customersPage(_ address: Address) async throws -> Answer {
        let page = try await context(address, try await inquiry(), nil)
        let known = try await archive.customerImports(limit: Self.mostEntries)
        let model = CustomersPage(
            limit: Int(uploadLimit),
            entries: known.list.map { one in
                CustomersPage.Entry(
                    number: one.number, file: one.file, source: one.source, started: page.moment(one.startedAt),
                    isFinished: one.finishedAt != nil, isUndone: one.undoneAt != nil,
                    counts: CustomerUpload.Counts(one.counts))
            }, total: known.total)
        return Answer(html: model.view(page), twin: twin("customers", model, page), isPrivate: true)
    }
}

extension CustomersPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        return Layout(
            context: context, title: words(.customersBring), crumb: context.personsCrumb(words(.customersBring))
        ).page(
            """
            <p class="lede">\(words(.customersLede))</p>
            <form class="upload" method="post" enctype="multipart/form-data" action="\(context.links(.deed(Deed(CustomersDeed.upload))))">
            <label class="drop" for="file"><b>\(words(.customersDrop))</b><span>\(words(.customersKinds))</span>\
            <input id="file" type="file" name="file" required></label>
            <p class="acts"><button class="btn primary" type="submit">\(words(.uploadSend))</button></p>
            </form>
            \(table(context))
            """)
    }

    private func table(_ context: PageContext) -> HTML {
        let words = context.words
        guard !entries.isEmpty else { return .none }
        let more: HTML =
            total > entries.count
            ? #"<p class="muted">\#(words(.customersOlder, ["n": context.format.exact(total - entries.count)]))</p>"#
            : .none
        return """
            <section><div class="sh"><h2>\(words(.lastRuns))</h2></div>
            <table class="cards tight runs" aria-label="\(words(.lastRuns))"><thead><tr><th scope="col">\(words(.importFile))</th>\
            <th scope="col">\(words(.customerSource))</th><th scope="col">\(words(.runStarted))</th>\
            <th class="r" scope="col">\(words(.customersNew))</th><th class="r" scope="col">\(words(.countUpdatedShort))</th>\
            <th class="r" scope="col">\(words(.customersSame))</th><th class="r" scope="col">\(words(.customersErased))</th>\
            <th class="r" scope="col">\(words(.countRejected))</th><td></td></tr></thead><tbody>
            \(entries.map { row($0, context) }.joined())</tbody></table>\(more)
            <p class="muted">\(words(.customersUndoNote))</p></section>
            """
    }

    private func row(_ entry: Entry, _ context: PageContext) -> HTML {
        let words = context.words
        func cell(_ name: Phrase, _ n: Int) -> HTML {
            #"<td class="r" data-l="\#(words(name))">\#(context.format.exact(n))</td>"#
        }
        let deed: CustomersDeed = entry.isUndone ? .redo("\(entry.number)") : .undo("\(entry.number)")
        let name: Phrase = entry.isUndone ? .redoShort : .undo
        let state: HTML =
            entry.isUndone
            ? #" <span class="tag">\#(words(.undoneTag))</span>"#
            : entry.isFinished ? .none : #" <span class="tag warn">\#(words(.unfinishedTag))</span>"#
        return """
            <tr><th scope="row" dir="auto">\(entry.file)\(state)</th><td data-l="\(words(.customerSource))" dir="auto">\(entry.source)</td>\
            <td data-l="\(words(.runStarted))">\(entry.started)</td>\(cell(.customersNew, entry.counts.new))\
            \(cell(.countUpdatedShort, entry.counts.updated))\(cell(.customersSame, entry.counts.unchanged))\
            \(cell(.customersErased, entry.counts.erased))\(cell(.countRejected, entry.counts.rejected))\
            <td><form method="post" action="\(context.links(.deed(Deed(deed))))"><button class="btn" type="submit" \
            aria-label="\(words(name)) \(entry.file)">\(words(name))</button></form></td></tr>

            """
    }
}

extension PageContext {
    /// `客户 › 导入客户档案`
    func personsCrumb(_ name: String) -> HTML {
        """
        <p class="crumb"><a href="\(links(.persons(.list(find: nil, page: 1))))">\(words(.persons))</a> › \(name)</p>
        """
    }
}
