import HuiyinArchive
import HuiyinInsight

extension ViewsPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let layout = Layout(context: context, title: words(.views))
        guard !views.isEmpty else {
            return layout.page(
                """
                <div class="empty"><h2>\(words(.viewsEmpty))</h2><p class="second">\(words(.viewsEmptyText))</p></div>
                """)
        }
        return layout.page(
            """
            <p class="muted">\(words(.viewsNote))</p>
            <ol class="views">
            \(views.map { row($0, context) }.joined())</ol>
            """)
    }

    private func row(_ row: Row, _ context: PageContext) -> HTML {
        let words = context.words
        let name: HTML =
            row.href.map { #"<a href="\#($0)" dir="auto">\#(row.name)</a>"# }
            ?? #"<span dir="auto">\#(row.name)</span>"#
        let short = Format.short(row.name)
        let lacks: HTML =
            row.href == nil
            ? #"<span class="warn">\#(words(.viewBroken))</span>"#
            : row.missing.isEmpty
                ? .none
                : #"<span class="warn">\#(words(.viewLacks, ["names": words.list(row.missing)]))</span>"#
        func button(_ act: ViewAct, _ phrase: Phrase, _ label: HTML, isOff: Bool = false) -> HTML {
            let off: HTML = isOff ? " disabled" : .none
            return """
                <form method="post" action="\(context.links(.deed(Deed(ViewDeed.act(row.id, act)))))"><button class="btn quiet" \
                aria-label="\(words(phrase)) \(short)"\(off)>\(label)</button></form>
                """
        }
        return """
            <li id="v-\(row.id)"><div><b>\(name)</b> \(lacks)<br><code>\(Format.short(row.address, 160))</code></div>
            <div class="acts">\(button(.up, .moveUp, "↑", isOff: row.position == 0))\
            \(button(.down, .moveDown, "↓", isOff: row.position == views.count - 1))\
            <details class="pick right"><summary><b>\(words(.rename))</b></summary><div class="menu"><form class="own" method="post" \
            action="\(context.links(.deed(Deed(ViewDeed.act(row.id, .rename)))))"><label class="sr" for="n-\(row.id)">\(words(.viewName))</label>\
            <input id="n-\(row.id)" name="name" value="\(row.name)" maxlength="200" required>\
            <button class="btn">\(words(.save))</button></form></div></details>\
            \(button(.remove, .removeIt, HTML(words(.removeIt))))</div></li>

            """
    }
}

extension PageContext {
    /// The saved views whose addresses can be read.
    var savedLinks: [Sidebar.SavedLink] {
        let here = Address(place).text
        return views.compactMap { view in
            Self.place(of: view).map { .init(name: view.name, href: links($0), isHere: Address($0).text == here) }
        }
    }

    /// The form that keeps this page's address under a name.
    var saveMenu: HTML {
        guard place.scope != nil else { return .none }
        let address = Address(place).text
        return """
            <details class="pick right" name="page"><summary><b>\(words(.saveView))</b></summary>\
            <div class="menu"><form class="own" method="post" action="\(links(.deed(Deed(ViewDeed.save))))">\
            <input type="hidden" name="address" value="\(address)">\
            <label class="sr" for="view-name">\(words(.viewName))</label>\
            <input id="view-name" name="name" maxlength="200" required placeholder="\(words(.viewName))">\
            <button class="btn">\(words(.save))</button></form></div></details>
            """
    }
}
