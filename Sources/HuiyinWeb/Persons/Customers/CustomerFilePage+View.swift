import HuiyinArchive
import HuiyinDomain
import HuiyinIngest

extension CustomerFilePage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let layout = Layout(
            context: context, title: upload.name, crumb: context.personsCrumb(words(.customersBring)),
            refresh: upload.phase == .running ? 2 : nil)
        let troubled: HTML =
            trouble.map { #"<div class="note" role="alert"><p>\#(said($0, context))</p></div>"# } ?? .none
        switch upload.phase {
        case .waiting, .failed: return layout.page("\(troubled)\(form(context))")
        case .running:
            return layout.page(
                #"<p class="lede" role="status">\#(words(.customersRunning, counts(context)))</p>"#)
        case .finished:
            let rejected = upload.rejections.map { "<li>\(said($0, context))</li>" as HTML }
            let list: HTML =
                rejected.isEmpty
                ? .none
                : #"<section><div class="sh"><h2>\#(words(.customersRejected))</h2></div><ul class="holes">\#(rejected.joined())</ul></section>"#
            let erased: HTML =
                upload.counts.erased > 0
                ? #"<p>\#(words(.customersErasedNote, ["n": context.format.exact(upload.counts.erased)]))</p>"# : .none
            let undo: HTML =
                upload.number.map { number in
                    """
                    <form method="post" action="\(context.links(.deed(Deed(CustomersDeed.undo("\(number)")))))">\
                    <button class="btn" type="submit">\(words(.undo))</button></form>
                    """
                } ?? .none
            return layout.page(
                """
                <p class="lede" role="status">\(words(.customersDone, counts(context)))</p>\(erased)\(list)
                <div class="acts"><a class="btn primary" href="\(context.links(.persons(.list(find: nil, page: 1))))">\(words(.customersSee))</a>\
                <a class="btn" href="\(context.links(.persons(.customers)))">\(words(.customersMore))</a>\(undo)</div>
                """)
        }
    }

    /// Why something can't be read, in the words of the page where it has some.
    private func said(_ trouble: ImportDraft.Trouble, _ context: PageContext) -> String {
        let told = context.refused(trouble.code, trouble.message)
        return [told.what, told.mend].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func said(_ row: CustomerUpload.Refused, _ context: PageContext) -> String {
        let why = said(row.why, context)
        return row.line.map { context.words(.customersRejectedLine, ["line": "\($0)", "why": why]) } ?? why
    }

    private func counts(_ context: PageContext) -> [String: String] {
        [
            "new": context.format.exact(upload.counts.new), "updated": context.format.exact(upload.counts.updated),
            "unchanged": context.format.exact(upload.counts.unchanged),
            "rejected": context.format.exact(upload.counts.rejected), "source": Format.short(upload.source),
        ]
    }

    private func form(_ context: PageContext) -> HTML {
        let words = context.words
        let forget: HTML = """
            <form id="forget" method="post" action="\(context.links(.deed(Deed(CustomersDeed.forget(upload.id)))))"></form>
            """
        let leave: HTML = #"<button class="btn quiet" type="submit" form="forget">\#(words(.customersForget))</button>"#
        guard !columns.isEmpty else { return #"\#(forget)<p class="acts">\#(leave)</p>"# }
        let rows = columns.map { column -> HTML in
            """
            <tr><th scope="row" dir="auto">\(column.name)<input type="hidden" name="column" value="\(column.name)"></th>\
            <td data-l="\(words(.customerExample))" dir="auto">\(column.example ?? "-")</td>\
            <td data-l="\(words(.customerMeaning))"><select name="meaning" aria-label="\(words(.customerMeaning)) \(column.name)">\
            \(options(column.meaning, words))</select></td></tr>

            """
        }
        return """
            <p class="lede">\(words(.customersLookLede))</p>
            <form class="choose" method="post" action="\(context.links(.deed(Deed(CustomersDeed.take(upload.id)))))">
            <table class="cards tight" aria-label="\(words(.customersLook))"><thead><tr><th scope="col">\(words(.customerColumn))</th>\
            <th scope="col">\(words(.customerExample))</th><th scope="col">\(words(.customerMeaning))</th></tr></thead><tbody>
            \(rows.joined())</tbody></table>
            <p class="constants"><label>\(words(.customerSource)) <input name="source" value="\(upload.source)" required maxlength="100"></label></p>
            <p class="acts"><button class="btn primary" type="submit">\(words(.customersTake))</button>\(leave)</p>
            </form>
            \(forget)
            """
    }

    private func options(_ chosen: String?, _ words: Words) -> HTML {
        let claims = IdentityClaim.Kind.allCases.map { ($0.rawValue, Phrase.claim($0)) }
        let profile = ProfileField.allCases.map { ($0.rawValue, Phrase.profile($0)) }
        let all = [("", Phrase.customerSealed)] + claims + profile
        return all.map { key, name -> HTML in
            let selected: HTML = key == chosen ?? "" ? " selected" : .none
            return #"<option value="\#(key)"\#(selected)>\#(words(name))</option>"#
        }.joined()
    }
}
