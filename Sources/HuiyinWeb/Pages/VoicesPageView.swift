import HuiyinDomain
import HuiyinInsight

extension VoicesPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let take = context.saveMenu + context.exportMenu([(.voices, context.place)])
        let layout = Layout(context: context, title: words(.voices), actions: take, footing: footing)
        let list: HTML =
            lastPage != nil
            ? beyond(context)
            : voices.isEmpty
                ? context.nothing(HTML(words(.noHits)))
                : """
                <ul class="voices">
                \(voices.map { $0.view(context) }.joined())</ul>
                \(turning(context))
                """
        return layout.page(
            """
            \(search(context))\(filters.view(context))
            <div class="faceted">
            \(aside(context))
            <div>
            <div class="sh"><h2 class="nowrap">\(context.voices(total)) · \(context.people(people))</h2>\
            <div class="tabs" role="group" aria-label="\(words(.order))">\(orders.map(tab).joined())</div></div>
            \(list)</div>
            </div>
            """)
    }

    /// The form keeps everything that is set beside the words.
    private func search(_ context: PageContext) -> HTML {
        var hidden = HTML.none
        let own = VoicesView(
            context.frame?.scope.saying(nil) ?? Scope(), order: VoicesView.Order(rawValue: order) ?? .random)
        for item in Place.voices(own).query.items {
            hidden += #"<input type="hidden" name="\#(item.name)" value="\#(item.value)">"#
        }
        if context.links.tongue != context.links.home {
            hidden += #"<input type="hidden" name="lang" value="\#(context.links.tongue.rawValue)">"#
        }
        let cut: HTML =
            (text?.count ?? 0) >= VoicesView.longestSearch
            ? #"<p class="note" role="note">\#(context.words(.searchCut, ["n": String(VoicesView.longestSearch)]))</p>"#
            : .none
        return """
            <form class="search" role="search" method="get" action="/voices"><label class="sr" for="q">\
            \(context.words(.searchLabel))</label><input id="q" name="q" type="search" value="\(text ?? "")" \
            maxlength="\(VoicesView.longestSearch)" placeholder="\(context.words(.searchHint))">\
            \(hidden)<button class="btn primary">\(context.words(.search))</button></form>\(cut)

            """
    }

    /// Where the page asked for lies beyond the last.
    private func beyond(_ context: PageContext) -> HTML {
        let words = context.words
        let numbers = ["n": context.format.exact(pages), "page": context.format.exact(page)]
        return """
            <div class="empty"><h2>\(words(.pagesAre, numbers))</h2><p class="acts">\
            <a class="btn" href="\(lastPage ?? "")">\(words(.lastPage))</a></p></div>
            """
    }

    private func aside(_ context: PageContext) -> HTML {
        let boxes = facets.map { facet -> HTML in
            let most = facet.values.map(\.voices.count).max() ?? 0
            let items = facet.values.map { value -> HTML in
                let name: HTML = value.polarity.flatMap(Polarity.init(rawValue:)).map(context.badge) ?? "\(value.name)"
                let current: HTML = value.isChosen ? #" aria-current="true""# : .none
                let empty: HTML = value.voices.count == 0 ? #" class="zero""# : .none
                // A chosen value leads out again, so its number is not held against the page behind.
                let count: HTML =
                    value.isChosen
                    ? .none : #" data-kind="feedback" data-n="\#(value.voices.n)" data-value="\#(value.voices.n)""#
                return """
                    <li\(empty)><a href="\(value.href)"\(current)\(count)><span>\(name)</span>\
                    <span>\(context.format.count(value.voices.count))</span></a>\
                    \(Drawing.mini(value.voices.count, of: most))</li>

                    """
            }
            let wider =
                facet.more > 0 ? context.words(.moreValues, ["n": String(facet.more)]) : context.words(.fewerValues)
            let more: HTML = facet.moreHref.map { #"<p class="more"><a href="\#($0)">\#(wider)</a></p>"# } ?? .none
            return """
                <div class="facet"><h2><span>\(facet.name)</span></h2><ul>
                \(items.joined())</ul>\(more)</div>

                """
        }
        return """
            <aside aria-label="\(context.words(.narrow))"><input class="fold" type="checkbox" id="ff" \
            aria-label="\(context.words(.narrow))"><label class="foldb" for="ff">\(context.words(.narrow))</label><div>
            \(boxes.joined())</div></aside>
            """
    }

    private func tab(_ way: Way) -> HTML {
        #"<a href="\#(way.href)"\#(way.isCurrent ? #" aria-current="true""# : HTML.none)>\#(way.name)</a>"#
    }

    private func turning(_ context: PageContext) -> HTML {
        let words = context.words
        let size = String(VoicesView.pageSize)
        let back: HTML =
            previous.map { #"<a class="btn" rel="prev" href="\#($0)">\#(words(.previousPage, ["n": size]))</a>"# }
            ?? .none
        let on: HTML =
            next.map { #"<a class="btn" rel="next" href="\#($0)">\#(words(.nextPage, ["n": size]))</a>"# } ?? .none
        let place = words(
            .pageOf,
            [
                "from": context.format.exact(first), "to": context.format.exact(first + voices.count - 1),
                "total": context.format.exact(total.count),
            ])
        let seeded: HTML = order == "random" ? " · \(words(.orderNote, ["seed": String(seed)]))" : .none
        let again: HTML = redraw.map { #"<a class="btn quiet" href="\#($0)">\#(words(.drawAgain))</a>"# } ?? .none
        return #"<div class="more-row">\#(back)\#(on)<span>\#(place)\#(seeded)</span>\#(again)</div>"#
    }
}
