import HuiyinDomain
import HuiyinInsight

extension ProblemsPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let layout = Layout(context: context, title: words(.problems), actions: context.actions(self), footing: footing)
        guard !problems.isEmpty else {
            let why = hasTaxonomy ? words(.noProblems) : words(.noTopics)
            return layout.page(filters.view(context) + aside(context) + context.nothing(HTML(why)))
        }
        let ranked = problems.filter { $0.rank != nil }
        let thin = problems.filter { $0.rank == nil }
        let ways = [
            (ranked.dropFirst(Self.rankedRows), words(.moreThin, ["n": String(ranked.count - Self.rankedRows)])),
            (thin[...], words(.restThin, ["n": String(thin.count), "few": String(Inquiry.fewPeople)])),
        ]
        return layout.page(
            """
            \(filters.view(context))\(aside(context))<p class="lede">\(lede(context))\(context.untimed(untimed, isAll: isTimeless))</p>
            \(table(ranked.prefix(Self.rankedRows), words(.problemsCaption), context))
            \(ways.map { rest($0, $1, context) }.joined())
            """)
    }

    /// A feeling in the address that this page has no use for is said, not passed over.
    private func aside(_ context: PageContext) -> HTML {
        guard let putAside, let polarity = Polarity(rawValue: putAside.polarity) else { return .none }
        let words = context.words
        let said = words(.polarityAside, ["polarity": context.names.polarity(polarity, words)])
        return #"<p class="note" role="note">\#(said) <a href="\#(putAside.href)">\#(words(.dropIt))</a></p>"#
    }

    /// So many of the ranked are shown at once.
    private static let rankedRows = 20

    private func head(_ words: Words) -> HTML {
        """
        <thead><tr><th class="rank" scope="col"><span class="sr">#</span></th><th scope="col">\(words(.problem))</th>\
        <th scope="col">\(words(.unhappyPeople))</th><th scope="col">\(words(.unhappyShare))</th>\
        <th scope="col">\(words(.strength))</th><th scope="col">\(words(.weeks12))</th>\
        <th scope="col">\(words(.versus))</th><th scope="col" aria-sort="descending">\(words(.priority))</th></tr></thead>
        """
    }

    private func table(_ cells: ArraySlice<ProblemCell>, _ caption: String?, _ context: PageContext) -> HTML {
        guard !cells.isEmpty else { return .none }
        let rows = cells.map { $0.row(context, everyone: everyone, most: most) }
        let title: HTML = caption.map { "<caption>\($0)</caption>" } ?? .none
        let label: HTML = caption == nil ? #" aria-label="\#(context.words(.problems))""# : .none
        return """
            <table class="prob cards"\(label)>\(title)
            \(head(context.words))
            <tbody>
            \(rows.joined())</tbody></table>
            """
    }

    /// The others, behind a click.
    private func rest(_ cells: ArraySlice<ProblemCell>, _ name: String, _ context: PageContext) -> HTML {
        guard !cells.isEmpty else { return .none }
        return """
            <details class="rest"><summary class="btn">\(name)</summary>
            \(table(cells, nil, context))</details>

            """
    }

    /// The longest bar of the column of people.
    private var most: Double { problems.map { Double($0.unhappy.count) }.max() ?? 1 }

    private func lede(_ context: PageContext) -> HTML {
        let words = context.words
        guard let first = problems.first, first.rank != nil else {
            return words.html(
                .ledeNoRank, ["period": HTML(period), "n": HTML(String(Inquiry.fewPeople))])
        }
        var out = words.html(
            .ledeTop,
            [
                "period": HTML(period), "people": context.people(first.unhappy),
                "problem": #"<a class="num" href="\#(first.href)">\#(first.name)</a>"#,
            ])
        if let ratio = first.ratio, first.isClearChange, let before = first.unhappyBefore, before.count > 0 {
            let times = context.anchor(before, HTML(words(.times, ["n": context.format.ratio(ratio)])))
            out += words.html(ratio > 1 ? .ledeTopMore : .ledeTopLess, ["times": times])
        } else {
            out += HTML(words.tongue == .chinese ? "。" : ".")
        }
        return out
    }
}

extension ProblemCell {
    fileprivate func row(_ context: PageContext, everyone: Linked, most: Double) -> HTML {
        let words = context.words
        let head: HTML = """
            <th scope="row"><a class="name" href="\(href)">\(name)</a><small>\(above.joined(separator: " › "))</small></th>
            """
        guard let rank, let score, let firstRank, let lastRank else {
            return """
                <tr class="thin"><td class="rank">–</td>\(head)<td class="k-p" data-l="\(words(.unhappyPeople))"><span class="cell">\
                <span><span class="v">\(unhappy.count)</span></span></span></td><td class="few full" colspan="5">\
                \(words(.thinRank, ["n": String(Inquiry.fewPeople)])) \
                \(context.anchor(people, HTML(words(.seeVoices, ["n": String(people.count)])), style: "go"))</td></tr>

                """
        }
        let share = negativeShare.value ?? 0
        let shareLabel =
            "\(context.format.percent(share)) "
            + (negativeShare.interval.map(context.format.percentInterval) ?? "")
        return """
            <tr class="has-why"><td class="rank">\(rank)</td>\(head)\
            <td class="k-p" data-l="\(words(.unhappyPeople))"><span class="cell"><span>\(context.bare(unhappy))</span>\
            \(Drawing.bar(Double(unhappy.count), of: most, label: "\(unhappy.count)"))</span></td>\
            <td class="k-n" data-l="\(words(.unhappyShare))"><span class="cell"><span class="neg">\
            \(context.share(negativeShare))</span>\(Drawing.dot(share, negativeShare.interval, "neg", label: shareLabel))</span></td>\
            <td class="k-s" data-l="\(words(.strength))">\(strength(context))</td>\
            <td class="k-t" data-l="\(words(.weeks12))">\(line(context))</td>\
            <td class="nowrap k-c" data-l="\(words(.versus))">\(change(context))</td>\
            <td class="k-r" data-l="\(words(.rankRange))"><span class="pri"><b>\(context.format.score(score))</b>\
            <small>\(firstRank)–\(lastRank)</small></span></td></tr>
            \(why(context, score: score, everyone: everyone))
            """
    }

    private func strength(_ context: PageContext) -> HTML {
        guard let intensity else { return #"<span class="few">–</span>"# }
        let value = context.format.probability(intensity)
        return Drawing.pips(intensity, label: context.words(.strengthOf, ["value": value]))
    }

    private func line(_ context: PageContext) -> HTML {
        let list = weeks.map { String($0) }.joined(separator: ", ")
        let style = isClearChange ? ((ratio ?? 2) > 1 ? "up" : "down") : ""
        return Drawing.sparkline(weeks, style, label: context.words(.weeksLabel, ["list": list]))
    }

    private func change(_ context: PageContext) -> HTML {
        let words = context.words
        guard let before = unhappyBefore else { return #"<span class="muted">–</span>"# }
        // New is new: neither an arrow nor a factor says more.
        guard let ratio else { return context.anchor(before, HTML(words(.newProblem)), style: "go") }
        let grown = ratio - 1
        let text: HTML
        if abs(grown) < 0.05 {
            text = HTML(words(.flat))
        } else {
            text = HTML(ratio >= 1.75 ? "×" + context.format.ratio(ratio) : context.format.points(grown) + "%")
        }
        let link = context.anchor(before, text, style: "go")
        guard isClearChange else { return #"<span class="muted quiet">\#(link)</span>"# }
        return #"<span class="p \#(ratio > 1 ? "neg" : "pos") quiet">\#(link)</span>"#
    }

    private func why(_ context: PageContext, score: Double, everyone: Linked) -> HTML {
        let words = context.words
        let format = context.format
        let before = unhappyBefore.map { context.bare($0) } ?? HTML("–")
        let points = Priority.whole([reach ?? 0, badness ?? 0, trend ?? 0])
        let parts: [(HTML, Double, Double)] = [
            (words.html(.partReach, ["n": context.bare(unhappy)]), reach ?? 0, Priority.reachWeight),
            (
                words.html(
                    .partBadness,
                    [
                        "share": HTML(format.percent(negativeShare.value ?? 0)),
                        "strength": HTML(format.probability(intensity ?? 0)),
                    ]), badness ?? 0, Priority.badnessWeight
            ),
            (words.html(.partTrend, ["before": before]), trend ?? 0, Priority.trendWeight),
        ]
        let items = zip(parts, points).map { part, points -> HTML in
            let (name, value, full) = part
            return """
                <dt>\(name)</dt><dd>\(Drawing.part(value, of: full))</dd>\
                <dd class="r">\(points)/\(format.score(full))</dd>
                """
        }
        return """
            <tr class="why"><td colspan="8"><details><summary>\(words(.whyTitle, ["score": format.score(score)]))</summary>\
            <div class="in"><dl>\(items.joined())</dl><div><strong>\(words(.priorityParts))</strong><p class="second">\
            \(words.html(.whyText, ["everyone": context.bare(everyone)]))</p></div></div></details></td></tr>

            """
    }
}
