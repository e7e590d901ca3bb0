import HTTPTypes
import HuiyinArchive
import HuiyinDomain
import HuiyinIngest
import HuiyinInsight
import HuiyinText

/// `/sources/rejections/N`: one record that could not be read, and the place to mend it.
package struct RejectionPage: Hashable, Sendable, Encodable {
    package let row: RejectionsPage.Row
    /// The record as text; masked, unless it is being mended.
    package let text: String
    package let isEditing: Bool
    /// What the mended text would become; empty where nothing was tried.
    package let tried: [ImportPage.Row]
}

extension Site {
    /// - Parameter tried: a mended text and what it would become.
    func rejectionPage(
        _ number: Int64, isEditing: Bool, tried: (text: String, rows: [PreviewRow])? = nil, _ address: Address
    ) async throws -> Answer {
        let page = try await context(address, inquiry(), nil)
        let rejection: StoredRejection
        do {
            rejection = try await archive.rejection(number)
        } catch let error as ArchiveError where error.code == .notFound {
            throw Failure(
                .notFound, "rejection-unknown", error.message, back: .sources(.rejections(RejectionsView())))
        }
        var text = tried?.text
        if text == nil {
            let clear = try await RejectionDesk(archive: archive).text(of: number)
            text = isEditing ? clear : PersonalMask.mask(clear)
        }
        let model = RejectionPage(
            row: page.row(rejection), text: text ?? "", isEditing: isEditing && rejection.isOpen,
            tried: (tried?.rows ?? []).map(page.previewed))
        return Answer(html: model.view(page), twin: twin("rejection", model, page), isPrivate: true)
    }
}

extension RejectionPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let title = words(.rejectionTitle, ["n": "\(row.number)"])
        let list = context.links(.sources(.rejections(RejectionsView())))
        let crumb: HTML = """
            <p class="crumb"><a href="\(context.links(.sources(.list(Scope()))))">\(words(.sources))</a> › \
            <a href="\(list)">\(words(.rejectionsTitle))</a></p>
            """
        let line = row.line.map { words(.lineNumber, ["n": context.format.exact($0)]) } ?? ""
        return Layout(context: context, title: title, crumb: crumb).page(
            """
            <div class="file"><b>\(row.file) \(line)</b><span>\(row.source)</span><span>\(row.at)</span>\
            \(row.settledAs.map { "<span>\($0)</span>" as HTML } ?? .none)</div>
            <p class="lede">\(row.what)<small>\(row.mend)</small></p>
            \(detail(context))\(isEditing ? editor(context) : record(context))\(preview(context))
            """)
    }

    private func detail(_ context: PageContext) -> HTML {
        // The sentence is English; on a Chinese page it stands only where no other words are known.
        guard row.message != row.what, context.words.tongue == .english || Phrase.refusal(row.code) == nil else {
            return .none
        }
        return #"<p class="muted"><small lang="en">\#(row.message)</small></p>"#
    }

    private func record(_ context: PageContext) -> HTML {
        let words = context.words
        let edit = context.links(.sources(.rejection(row.number, isEditing: true)))
        let acts: HTML =
            row.isOpen
            ? """
            <a class="btn primary" href="\(edit)">\(words(.mendRecord))</a>\
            \(button(context, .dismiss(row.number), .dismissRecord))
            """ : button(context, .reopen(row.number), .reopenRecord)
        return """
            <pre class="bytes" dir="auto">\(text)</pre>
            <p class="muted"><small>\(words(.recordMasked))</small></p><div class="acts">\(acts)</div>
            """
    }

    private func editor(_ context: PageContext) -> HTML {
        let words = context.words
        return """
            <form class="mend" method="post" action="\(context.links(.deed(Deed(RejectionsDeed.mend(row.number)))))">\
            <label for="record">\(words(.mendLabel))</label>
            <textarea id="record" name="record" rows="8" dir="auto" spellcheck="false" autocomplete="off">
            \(text)</textarea>
            <p class="muted"><small>\(words(.recordClear))</small></p>
            <p class="acts"><button class="btn primary" type="submit" name="do" value="try">\(words(.tryRecord))</button>\
            <button class="btn" type="submit" name="do" value="store">\(words(.storeRecord))</button>\
            <a class="btn quiet" href="\(row.href)">\(words(.goBack))</a></p></form>
            """
    }

    private func preview(_ context: PageContext) -> HTML {
        let words = context.words
        guard !tried.isEmpty else { return .none }
        let rows = tried.map { row -> HTML in
            if let voice = row.voice { return voice.view(context, line: nil) }
            guard let refused = row.refused else { return .none }
            let said: HTML =
                words.tongue == .english || Phrase.refusal(refused.code) == nil
                ? #"<p class="muted"><small lang="en">\#(refused.message)</small></p>"# : .none
            return """
                <li class="voice refused"><div class="meta"><span class="tag warn">\(words(.stillRefused))</span></div>\
                <p>\(refused.what)</p><p class="second">\(refused.mend)</p>\(said)</li>

                """
        }
        return """
            <section><div class="sh"><h2>\(words(.triedTitle))</h2></div><ul class="voices">
            \(rows.joined())</ul></section>
            """
    }

    private func button(_ context: PageContext, _ deed: RejectionsDeed, _ name: Phrase) -> HTML {
        """
        <form method="post" action="\(context.links(.deed(Deed(deed))))"><button class="btn" type="submit">\
        \(context.words(name))</button></form>
        """
    }
}
