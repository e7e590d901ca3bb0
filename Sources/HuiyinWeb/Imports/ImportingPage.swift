import HuiyinArchive
import HuiyinInsight

/// `/sources/import`: where files are dropped, and what became of those dropped in the last day.
package struct ImportingPage: Hashable, Sendable, Encodable {
    package struct Row: Hashable, Sendable, Encodable {
        package let href: String
        package let arrived: String
        package let state: ImportTwin
    }

    package let uploads: [Row]
    /// In bytes.
    package let limit: Int64
    /// How to load the demo.
    package let demo: String?
}

extension Site {
    func importingPage(_ address: Address) async throws -> Answer {
        let inquiry = try await inquiry()
        let page = try await context(address, inquiry, nil)
        let drafts = await imports.all()
        let isEmpty = try await inquiry.hasVoices() == false
        let model = ImportingPage(
            uploads: drafts.prefix(100).map { draft in
                ImportingPage.Row(
                    href: page.links(.sources(.draft(draft.id))), arrived: page.moment(draft.arrivedAt),
                    state: ImportTwin(draft))
            }, limit: uploadLimit, demo: isEmpty ? "huiyin demo" : nil)
        return Answer(html: model.view(page), twin: twin("importing", model, page))
    }
}

extension ImportingPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        return Layout(
            context: context, title: words(.importTitle), crumb: context.sourcesCrumb(words(.importTitle)),
            scripts: [.importing]
        ).page(
            """
            \(context.dropForm(limit))
            \(demoLine(words))\(table(context))
            """)
    }

    private func demoLine(_ words: Words) -> HTML {
        guard let demo else { return .none }
        return #"<p class="muted">\#(words(.importDemo)) <code>\#(demo)</code></p>"#
    }

    private func table(_ context: PageContext) -> HTML {
        let words = context.words
        guard !uploads.isEmpty else { return .none }
        let rows = uploads.map { row -> HTML in
            """
            <tr><th scope="row"><a href="\(row.href)">\(row.state.file)</a></th>\
            <td data-l="\(words(.source))">\(row.state.source)</td>\
            <td data-l="\(words(.importState))">\(words(row.state.phase.phrase))</td>\
            <td class="r" data-l="\(words(.importRead))">\(context.format.exact(row.state.counts.read))</td>\
            <td data-l="\(words(.importArrived))">\(row.arrived)</td></tr>

            """
        }
        return """
            <section><div class="sh"><h2>\(words(.importRecent))</h2><p>\(words(.importRecentNote))</p></div>
            <table class="cards tight" aria-label="\(words(.importRecent))"><thead><tr><th scope="col">\(words(.importFile))</th><th scope="col">\(words(.source))</th>\
            <th scope="col">\(words(.importState))</th><th class="r" scope="col">\(words(.importRead))</th>\
            <th scope="col">\(words(.importArrived))</th></tr></thead><tbody>
            \(rows.joined())</tbody></table></section>
            """
    }
}

extension PageContext {
    /// The form that takes files, with and without a script.
    func dropForm(_ limit: Int64) -> HTML {
        let action = links(.deed(Deed(SourcesDeed.upload(name: nil))))
        return """
            <form class="upload" method="post" enctype="multipart/form-data" action="\(action)" data-upload \
            data-limit="\(Int(limit))" data-too-large="\(words(.uploadTooLarge))" data-sending="\(words(.uploadSending))" \
            data-broken="\(words(.uploadBroken))">
            <label class="drop" for="file"><b>\(words(.dropHere))</b><span>\(words(.dropKinds))</span>\
            <input id="file" type="file" name="file" multiple required></label>
            <p class="upload-state" role="status" aria-live="polite"></p>
            <p class="acts"><button class="btn primary" type="submit">\(words(.uploadSend))</button></p>
            </form>
            """
    }

    /// `来源 › 导入`
    func sourcesCrumb(_ name: String) -> HTML {
        """
        <p class="crumb"><a href="\(links(.sources(.list(Scope()))))">\(words(.sources))</a> › \(name)</p>
        """
    }
}

extension ImportDraft.Phase {
    var phrase: Phrase {
        switch self {
        case .waiting: .phaseWaiting
        case .queued: .phaseQueued
        case .running: .phaseRunning
        case .stopped: .phaseStopped
        case .finished: .phaseFinished
        case .failed: .phaseFailed
        }
    }
}
