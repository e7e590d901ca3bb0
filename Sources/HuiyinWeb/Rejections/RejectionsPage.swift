import HuiyinArchive
import HuiyinDomain
import HuiyinInsight

/// `/sources/rejections`: records that could not be read, what is wrong with each, and how to mend it.
package struct RejectionsPage: Hashable, Sendable, Encodable {
    package struct Row: Hashable, Sendable, Encodable {
        package let number: Int64
        package let href: String
        package let source: String
        package let file: String
        package let line: Int?
        package let code: String
        package let what: String
        package let mend: String
        package let message: String
        package let at: String
        package let isOpen: Bool
        package let settledAs: String?
    }

    /// A way to narrow the list, or out again.
    package struct Way: Hashable, Sendable, Encodable {
        package let name: String
        package let count: Int?
        package let href: String
        package let isCurrent: Bool
    }

    package let total: Int
    package let rows: [Row]
    package let codes: [Way]
    package let sources: [Way]
    package let states: [Way]
    package let run: Int64?
    package let page: Int
    package let pages: Int
    package let previous: String?
    package let next: String?
    package let file: String
    package let source: String?
    package let code: String?
    package let isOpenOnly: Bool
}

extension Site {
    /// Rejections that are counted by what is wrong with them.
    private static let counted = 5_000

    func rejectionsPage(_ view: RejectionsView, _ address: Address) async throws -> Answer {
        let page = try await context(address, inquiry(), nil)
        let size = RejectionsView.pageSize
        let found = try await archive.rejections(view.filter, limit: size, offset: (view.page - 1) * size)
        var any = view.filter
        any.code = nil
        let all = try await archive.rejections(any, limit: Self.counted)
        var counts = [String: Int]()
        for rejection in all.list { counts[rejection.diagnostic.code, default: 0] += 1 }
        let pages = max(1, (found.total + size - 1) / size)
        func way(_ name: String, _ count: Int?, isCurrent: Bool, _ change: (inout RejectionFilter) -> Void)
            -> RejectionsPage.Way
        {
            var filter = view.filter
            change(&filter)
            return RejectionsPage.Way(
                name: name, count: count, href: page.links(.sources(.rejections(RejectionsView(filter)))),
                isCurrent: isCurrent)
        }
        func turned(_ to: Int) -> String {
            page.links(.sources(.rejections(RejectionsView(view.filter, page: to))))
        }
        let model = RejectionsPage(
            total: found.total, rows: found.list.map(page.row),
            codes: counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { code, count in
                way(page.chip(code), count, isCurrent: view.filter.code == code) {
                    $0.code = $0.code == code ? nil : code
                }
            },
            sources: try await archive.sources().filter { $0.rejections > 0 || $0.name == view.filter.source }.map {
                source in
                way(source.name, source.rejections, isCurrent: view.filter.source == source.name) {
                    $0.source = $0.source == source.name ? nil : source.name
                }
            },
            states: RejectionFilter.State.allCases.map { state in
                way(page.words(state.phrase), nil, isCurrent: view.filter.state == state) { $0.state = state }
            },
            run: view.filter.run, page: view.page, pages: pages,
            previous: view.page > 1 ? turned(view.page - 1) : nil,
            next: view.page < pages ? turned(view.page + 1) : nil,
            file: page.links(.sources(.rejectionsFile(view.filter))), source: view.filter.source,
            code: view.filter.code, isOpenOnly: view.filter.state == .open)
        return Answer(html: model.view(page), twin: twin("rejections", model, page), isPrivate: true)
    }
}

extension RejectionFilter.State {
    var phrase: Phrase {
        switch self {
        case .open: .rejectionsOpen
        case .settled: .rejectionsSettled
        case .all: .all
        }
    }
}

extension StoredRejection.Outcome {
    var phrase: Phrase {
        switch self {
        case .mended: .settledMended
        case .retried: .settledRetried
        case .dismissed: .settledDismissed
        case .undone: .settledUndone
        }
    }
}

extension PageContext {
    /// What is wrong, as a label: without the full stop of its sentence.
    fileprivate func chip(_ code: String) -> String {
        let text = refused(code, code).what
        return text.hasSuffix("。") || text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    func row(_ rejection: StoredRejection) -> RejectionsPage.Row {
        let told = refused(rejection.diagnostic.code, rejection.diagnostic.message)
        let file = rejection.diagnostic.file?.split(separator: "/").last.map(String.init) ?? ""
        return RejectionsPage.Row(
            number: rejection.number, href: links(.sources(.rejection(rejection.number, isEditing: false))),
            source: rejection.source, file: file, line: rejection.diagnostic.line, code: rejection.diagnostic.code,
            what: told.what, mend: told.mend, message: rejection.diagnostic.message, at: moment(rejection.rejectedAt),
            isOpen: rejection.isOpen, settledAs: rejection.settledAs.map { words($0.phrase) })
    }

    /// The rejected records of an import.
    func rejections(ofRun run: Int64?) -> String? {
        run.map { links(.sources(.rejections(RejectionsView(RejectionFilter(run: $0))))) }
    }

    /// The rejected records of a source.
    func rejections(ofSource name: String) -> String? {
        links(.sources(.rejections(RejectionsView(RejectionFilter(source: name)))))
    }
}

extension RejectionsPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        return Layout(
            context: context, title: words(.rejectionsTitle), crumb: context.sourcesCrumb(words(.rejectionsTitle))
        ).page(
            """
            <div class="tabs">\(states.map { $0.tab(context) }.joined())</div>
            <p class="lede">\(lede(context))</p>
            \(ways(context))\(table(context))\(pager(context))\(mending(context))
            """)
    }

    private func lede(_ context: PageContext) -> HTML {
        let words = context.words
        guard total > 0 else {
            return HTML(words(isOpenOnly ? .rejectionsNone : .rejectionsNoneHere))
        }
        return "\(words(.rejectionsLede, ["n": context.format.exact(total)]))<small>\(words(.rejectionsNote))</small>"
    }

    private func ways(_ context: PageContext) -> HTML {
        let list = (sources.count > 1 || source != nil ? sources : []) + (codes.count > 1 || code != nil ? codes : [])
        guard !list.isEmpty else { return .none }
        return #"<p class="acts ways-in">\#(list.map { $0.tag(context) }.joined())</p>"#
    }

    private func table(_ context: PageContext) -> HTML {
        let words = context.words
        guard !rows.isEmpty else { return .none }
        let items = rows.map { row -> HTML in
            let line = row.line.map { words(.lineNumber, ["n": context.format.exact($0)]) } ?? ""
            let settled: HTML = row.settledAs.map { #" <span class="tag">\#($0)</span>"# } ?? .none
            return """
                <tr><th scope="row"><a href="\(row.href)">\(row.file) \(line)</a>\(settled)</th>\
                <td data-l="\(words(.source))">\(row.source)</td>\
                <td class="full" data-l="\(words(.rejectionWrong))">\(row.what)</td>\
                <td class="full second" data-l="\(words(.howToMend))">\(row.mend)</td></tr>

                """
        }
        return """
            <section><table class="cards tight" aria-label="\(words(.rejectionsTitle))"><thead><tr><th scope="col">\(words(.record))</th><th scope="col">\(words(.source))</th>\
            <th scope="col">\(words(.rejectionWrong))</th><th scope="col">\(words(.howToMend))</th></tr></thead><tbody>
            \(items.joined())</tbody></table></section>

            """
    }

    private func pager(_ context: PageContext) -> HTML {
        guard pages > 1 else { return .none }
        let back: HTML =
            previous.map { #"<a class="btn" href="\#($0)">\#(context.words(.previousPage, ["n": "50"]))</a>"# } ?? .none
        let on: HTML =
            next.map { #"<a class="btn" href="\#($0)">\#(context.words(.nextPage, ["n": "50"]))</a>"# } ?? .none
        return #"<div class="more-row">\#(back)\#(on)<span>\#(page) / \#(pages)</span></div>"#
    }

    /// What can be done with all of them at once.
    private func mending(_ context: PageContext) -> HTML {
        let words = context.words
        guard isOpenOnly, total > 0 else { return .none }
        let hidden: [(String, String?)] = [("source", source), ("code", code), ("run", run.map { String($0) })]
        let fields = hidden.compactMap { name, value in
            value.map { #"<input type="hidden" name="\#(name)" value="\#($0)">"# as HTML }
        }
        return """
            <section><div class="sh"><h2>\(words(.mendMany))</h2></div>
            <ul class="ways"><li><div><b>\(words(.mendInSheet))</b><p>\(words(.mendInSheetNote))</p>
            <form class="upload" method="post" enctype="multipart/form-data" action="\(context.links(.deed(Deed(RejectionsDeed.sheet))))">\
            <label class="drop" for="file"><b>\(words(.mendedDrop))</b><span>\(words(.mendedFile))</span>\
            <input id="file" type="file" name="file" accept=".csv,text/csv" required></label>\
            <p class="acts"><button class="btn" type="submit">\(words(.mendedSend))</button></p></form></div>\
            <a class="btn" href="\(file)" download>\(words(.downloadRejections))</a></li>
            <li><div><b>\(words(.retryMany))</b><p>\(words(.retryManyNote))</p></div>\
            <form method="post" action="\(context.links(.deed(Deed(RejectionsDeed.retry))))">\(fields.joined())\
            <button class="btn" type="submit">\(words(.retryNow))</button></form></li></ul></section>
            """
    }
}

extension RejectionsPage.Way {
    fileprivate func tab(_ context: PageContext) -> HTML {
        let current: HTML = isCurrent ? #" aria-current="true""# : .none
        return #"<a href="\#(href)"\#(current)>\#(name)</a>"#
    }

    fileprivate func tag(_ context: PageContext) -> HTML {
        let count: HTML = count.map { " \(context.format.exact($0))" } ?? .none
        let current: HTML = isCurrent ? #" aria-current="true""# : .none
        return
            #"<a class="tag\#(isCurrent ? " acc" : "")" href="\#(href)"\#(current)>\#(name)\#(count)\#(isCurrent ? " ✕" : "")</a>"#
    }
}
