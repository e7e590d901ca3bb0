import HuiyinDomain
import HuiyinInsight

extension TopicPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let steps = above.map { step -> HTML in #" › <a href="\#(step.href)">\#(step.name)</a>"# }
        let crumb: HTML = """
            <p class="crumb"><a href="\(context.links(.problems(context.place.scope ?? Scope())))">\(words(.problems))</a>\
            \(steps.joined())</p>
            """
        let layout = Layout(
            context: context, title: name, crumb: crumb, actions: context.actions(self), footing: footing,
            hasCharts: chart != nil)
        guard people.count > 0 else {
            let sentence = words.html(.topicNone, ["period": HTML(period), "topic": HTML(name)])
            return layout.page(filters.view(context) + context.nothing(sentence))
        }
        return layout.page(
            """
            \(filters.view(context))<p class="lede">\(lede(context))\(context.untimed(untimed, isAll: untimed == voices.count))</p>
            <div class="split">
            <div>\(charts(context))\(childTable(context))\(companionTable(context))</div>
            <aside>\(meaning(context))\(table(channels, .whereSaid, context))\(table(products, .onWhat, context))</aside>
            </div>
            \(quoteList(context))
            """)
    }

    private func lede(_ context: PageContext) -> HTML {
        let words = context.words
        var out = words.html(
            .topicLede,
            [
                "period": HTML(period), "people": context.people(people), "topic": HTML(name),
            ])
        if let before { out += words.html(.topicLedeBefore, ["people": context.people(before)]) }
        if let negativeShare {
            out +=
                context.isFew(people)
                ? words.html(.topicLedeFew, ["n": HTML(String(Inquiry.fewPeople))])
                : words.html(.topicLedeShare, ["share": context.share(negativeShare)])
        }
        return out + HTML(words.tongue == .chinese ? "。" : ".")
    }

    private func charts(_ context: PageContext) -> HTML {
        let words = context.words
        guard let chart else { return .none }
        let caption = words(.peopleCaption, ["grain": grain.replacing("每", with: "").replacing("each ", with: "")])
        var out: HTML = """
            <section><div class="sh"><h2>\(words(.peopleOverTime, ["grain": grain]))</h2><p>\(words(.peopleNote))</p></div>
            \(chart.view(context, height: "h240", caption: caption))</section>

            """
        if let shareChart {
            out += """
                <section><div class="sh"><h2>\(words(.chartShare))</h2><p>\(words(.chartShareNote))</p></div>
                \(shareChart.view(context, height: "h240", caption: shareChart.shareCaption(words, grain)))</section>
                """
        }
        return out
    }

    private func childTable(_ context: PageContext) -> HTML {
        guard !children.isEmpty else { return .none }
        let words = context.words
        let rows = children.map { child -> HTML in
            let isThin = context.isFew(child.people)
            var bar = HTML.none
            var text = HTML.none
            if let share = child.negativeShare {
                if isThin {
                    bar = HTML(words(.thinShare, ["n": String(Inquiry.fewPeople)]))
                } else {
                    let label = context.format.percent(share.value ?? 0)
                    bar = Drawing.bar(share.value ?? 0, share.interval, of: 1, "neg", label: label)
                    text = context.share(share)
                }
            }
            return """
                <tr\(isThin ? #" class="thin""# : HTML.none)><th scope="row"><a href="\(child.href)">\(child.name)</a></th>\
                <td class="r">\(context.bare(child.people))</td><td>\(bar)</td>\
                <td class="r nowrap">\(text)</td></tr>
                """
        }
        return """
            <section><div class="sh"><h2>\(words(.subtopics))</h2><p>\(words(.subtopicsNote))</p></div>
            <table class="tight subs" aria-label="\(words(.subtopics))"><thead><tr><th scope="col">\(words(.topic))</th><th class="r" scope="col">\(words(.people))</th>\
            <th scope="col"><span class="sr">\(words(.unhappyShare))</span></th><th class="r" scope="col">\(words(.unhappy))</th></tr></thead><tbody>\
            \(rows.joined())</tbody></table></section>
            """
    }

    private func companionTable(_ context: PageContext) -> HTML {
        guard !companions.isEmpty else { return .none }
        let words = context.words
        let format = context.format
        let rows = companions.map { companion -> HTML in
            let isClear = companion.low > 1 || companion.high < 1
            let shares = words(
                .versusShares, ["with": format.percent(companion.with), "without": format.percent(companion.without)])
            let interval = "(\(format.ratio(companion.low))–\(format.ratio(companion.high)))"
            return """
                <tr\(isClear ? HTML.none : #" class="thin""#)><th scope="row"><a href="\(companion.href)">\(companion.name)</a></th>\
                <td class="r">\(context.bare(companion.both))</td>\
                <td class="r nowrap">\(format.ratio(companion.lift))<span class="ci">\(interval)</span></td>\
                <td>\(Drawing.lift(companion.lift, companion.low...companion.high, "", label: words(.times, ["n": format.ratio(companion.lift)])))</td>\
                <td class="nowrap"><small>\(isClear ? shares : words(.noDifference))</small></td></tr>
                """
        }
        return """
            <section><div class="sh"><h2>\(words(.together))</h2><p>\(words(.togetherNote))</p></div>
            <table class="tight lifts"><caption>\(words(.togetherCaption))</caption><thead><tr><th scope="col">\(words(.with))</th><th class="r" scope="col">\(words(.count))</th>\
            <th class="r" scope="col">×</th>\
            <th scope="col"><span class="sr">\(words(.timesScale))</span><svg class="ticks" aria-hidden="true"><text x="0%" y="11">½</text><text x="25%" y="11">1</text>\
            <text x="50%" y="11">2</text><text x="75%" y="11">4</text><text x="100%" y="11">8</text></svg></th>\
            <th scope="col">\(words(.withVersus))</th></tr></thead><tbody>\(rows.joined())</tbody></table></section>
            """
    }

    private func meaning(_ context: PageContext) -> HTML {
        guard summary != nil || !phrases.isEmpty else { return .none }
        let text: HTML = summary.map { "<p>\($0)</p>" } ?? .none
        let examples: HTML =
            phrases.isEmpty
            ? .none
            : #"<p class="muted">\#(context.words.list(phrases))</p>"#
        return #"<section class="panel"><h2>\#(context.words(.whatIsMeant))</h2>\#(text)\#(examples)</section>"#
    }

    private func table(_ places: [Place], _ title: Phrase, _ context: PageContext) -> HTML {
        guard let most = places.map(\.people.count).max(), most > 0 else { return .none }
        let rows = places.map { place -> HTML in
            """
            <tr><th scope="row"><a href="\(place.href)">\(place.name)</a></th>\
            <td>\(Drawing.bar(Double(place.people.count), of: Double(most), label: "\(place.people.count)"))</td>\
            <td class="r">\(context.bare(place.people))</td></tr>
            """
        }
        return """
            <section class="panel"><h2>\(context.words(title))</h2><table class="tight where" aria-label="\(context.words(title))">\
            \(title == .whereSaid ? "<caption>\(context.words(.overlapNote))</caption>" : HTML.none)\
            <tbody>\(rows.joined())</tbody></table></section>
            """
    }

    private func quoteList(_ context: PageContext) -> HTML {
        let words = context.words
        let items = tabs.map { tab -> HTML in
            let name =
                tab.choice == "random"
                ? words(.random) : tab.choice == "strongest" ? words(.strongest) : words(.counter)
            return #"<a href="\#(tab.href)"\#(tab.isCurrent ? #" aria-current="true""# : HTML.none)>\#(name)</a>"#
        }
        let list: HTML =
            quotes.isEmpty
            ? #"<p class="muted">\#(words(.noVoicesHere))</p>"#
            : """
            <ul class="voices">
            \(quotes.map { $0.view(context) }.joined())</ul>
            """
        let isDrawn = tabs.contains { $0.isCurrent && $0.choice != "strongest" }
        let again: HTML =
            isDrawn && !quotes.isEmpty
            ? """
            <div class="more-row"><a class="btn" href="\(redraw)">\(words(.drawAgain))</a>\
            <span>\(words(.seedNote, ["seed": String(seed)]))</span></div>
            """ : .none
        return """
            <section id="quotes"><div class="sh"><h2>\(words(.quotes))</h2><div class="tabs" role="group" aria-label="\(words(.quotes))">\(items.joined())</div>\
            \(context.anchor(voices, HTML(words(.everyVoice, ["n": context.format.count(voices.count)])), style: "more"))</div>
            \(list)\(again)</section>

            """
    }
}
