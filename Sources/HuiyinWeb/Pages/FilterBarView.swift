extension FilterBar {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let parts = menus.enumerated().map { position, menu -> HTML in
            if let without = menu.without {
                return """
                    <span class="on">\(menu.name) <b>\(menu.current)</b><a href="\(without)" \
                    aria-label="\(words(.remove, ["what": "\(menu.name) \(menu.current)"]))">✕</a></span>

                    """
            }
            return """
                <details class="pick" name="filter"><summary>\(menu.name) <b>\(menu.current)</b></summary>\
                <div class="menu">\(menu.options.map(\.view))\(position == 0 ? days.view(words) : .none)</div></details>

                """
        }
        let compared: HTML =
            comparison.map { #"<span class="end muted"><small>\#($0)</small></span>"# } ?? .none
        return """
            <div class="filters" role="group" aria-label="\(words(.filters))">
            <input class="fold" type="checkbox" id="fold" aria-label="\(words(.showFilters))">\
            <label class="foldb" for="fold">\(summary)</label>
            \(parts.joined())\(compared)
            </div>

            """
    }
}

extension FilterBar.Option {
    fileprivate var view: HTML {
        let current: HTML = isCurrent ? #" aria-current="true""# : ""
        let note: HTML = note.map { "<span>\($0)</span>" } ?? .none
        let inset: HTML = depth > 1 ? #" class="in\#(min(depth, 4))""# : .none
        return #"<a href="\#(href)"\#(current)\#(inset)>\#(name)\#(note)</a>"#
    }
}

extension FilterBar.OwnDays {
    fileprivate func view(_ words: Words) -> HTML {
        let hidden = kept.map { pair -> HTML in
            #"<input type="hidden" name="\#(pair[0])" value="\#(pair[1])">"#
        }
        return """
            <form class="own" method="get" action="\(action)">\(hidden.joined())\
            <label for="from">\(words(.from))</label><input id="from" name="from" type="date" value="\(first)" required>\
            <label for="to">\(words(.to))</label><input id="to" name="to" type="date" value="\(last)" required>\
            <button class="btn">\(words(.apply))</button></form>
            """
    }
}
