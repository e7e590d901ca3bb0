import HuiyinDomain
import HuiyinInsight

extension OverviewPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let layout = Layout(
            context: context, title: words(.overview), actions: context.actions(self), footing: footing,
            hasCharts: volumeChart != nil)
        guard voices.now.count > 0 else {
            return layout.page(
                filters.view(context) + context.nothing(words.html(.ledeNothing, ["period": HTML(period)])))
        }
        return layout.page(
            """
            \(filters.view(context))<p class="lede">\(lede(context))\(context.untimed(untimed, isAll: untimed == voices.now.count))</p>
            <dl class="kpis">
            \(keys(context))</dl>
            <div class="split">
            <div>\(charts(context))</div>
            <div>\(problemList(context))</div>
            </div>
            \(topicTable(context))\(voiceList(context))
            """)
    }

    private func lede(_ context: PageContext) -> HTML {
        let words = context.words
        var out = words.html(
            .ledeVoices,
            [
                "period": HTML(period), "people": context.people(people.now), "voices": context.voices(voices.now),
            ])
        if let negativeShare { out += lede(negativeShare, context) }
        if let first = problems.first {
            out += words.html(
                .ledeProblem,
                [
                    "problem": #"<a class="num" href="\#(first.href)">\#(first.name)</a>"#,
                    "people": context.people(first.unhappy),
                ])
        }
        return out
    }

    private func lede(_ negativeShare: Key, _ context: PageContext) -> HTML {
        let words = context.words
        guard !context.isFew(people.now) else {
            return words.html(.ledeFew, ["n": HTML(String(Inquiry.fewPeople))])
        }
        var out = words.html(.ledeShare, ["share": context.share(negativeShare.now)])
        if let before = negativeShare.before, let difference = negativeShare.difference, !isFewBefore(context) {
            let points = HTML(words(.points, ["n": context.format.exact(abs(Int((difference * 100).rounded())))]))
            if !negativeShare.isClear || abs(difference) < 0.005 {
                out += words.html(.ledeSame, ["share": context.share(before)])
            } else {
                out += words.html(
                    difference > 0 ? .ledeMore : .ledeLess, ["points": context.anchor(before, points)])
            }
        }
        return out + HTML(words.tongue == .chinese ? "。" : ". ")
    }

    private func isFewBefore(_ context: PageContext) -> Bool { people.before.map(context.isFew) ?? false }

    private func keys(_ context: PageContext) -> HTML {
        let words = context.words
        let format = context.format
        let few: HTML = #"<span class="few">\#(words(.fewValue))</span>"#
        var out = HTML.none
        if let negativeShare {
            let isFew = context.isFew(people.now)
            let moved = comparison(negativeShare, context) { "\(format.points($0)) \(Self.points(context))" }
            let why = words(.thinShare, ["n": String(Inquiry.fewPeople)])
            out += """
                <div><dt>\(words(.unhappyShare))</dt><dd class="v">\(isFew ? few : context.share(negativeShare.now))</dd>\
                <dd class="c">\(isFew ? HTML(why) : moved)</dd></div>

                """
        }
        if let nps {
            let isFew = nps.now.n < Inquiry.fewPeople
            let isFewBefore = (nps.before?.n ?? Inquiry.fewPeople) < Inquiry.fewPeople
            let moved: HTML =
                isFew || isFewBefore
                ? HTML(words(isFew ? .fewAnswers : .fewBefore, ["n": String(Inquiry.fewPeople)]))
                : comparison(nps, context, upIsGood: true) { format.signed(Int($0.rounded())) }
            let answers = HTML(words(.npsAnswers, ["n": format.count(nps.now.n)]))
            out += """
                <div><dt>\(words(.nps))</dt><dd class="v">\(isFew ? few : context.score(nps.now))</dd>\
                <dd class="c">\(moved) · \(context.anchor(nps.now, answers, style: "go"))</dd></div>

                """
        }
        out += """
            <div><dt>\(words(.people))</dt><dd class="v">\(context.bare(people.now))</dd>\
            <dd class="c">\(neutral(people, context))</dd></div>
            <div><dt>\(words(.voicesCount))</dt><dd class="v">\(context.bare(voices.now))</dd>\
            <dd class="c">\(neutral(voices, context))</dd></div>

            """
        return out
    }

    private static func points(_ context: PageContext) -> String {
        context.words.tongue == .chinese ? "点" : "pts"
    }

    /// A change for better or worse, or the sentence that none can be told.
    private func comparison(
        _ key: Key, _ context: PageContext, upIsGood: Bool = false, _ text: (Double) -> String
    ) -> HTML {
        let words = context.words
        guard let past = key.before, let difference = key.difference else { return HTML(words(.noComparison)) }
        guard !isFewBefore(context) else { return HTML(words(.fewBefore, ["n": String(Inquiry.fewPeople)])) }
        let link =
            past.kind == "score" ? context.score(past) : context.anchor(past, context.format.percent(ifAny: past.value))
        guard key.isClear else { return words.html(.sameAsBefore, ["value": link]) }
        let style = (difference > 0) == upIsGood ? "pos" : "neg"
        return """
            <span class="p \(style)">\(text(difference))</span> \(words.html(.beforeWas, ["value": link]))
            """
    }

    /// More or fewer voices are neither good nor bad.
    private func neutral(_ key: Key, _ context: PageContext) -> HTML {
        guard let past = key.before, let difference = key.difference else {
            return HTML(context.words(.noComparison))
        }
        let link = context.bare(past)
        guard key.isClear else { return context.words.html(.sameAsBefore, ["value": link]) }
        return "\(context.format.signed(Int(difference))) · \(context.words.html(.beforeWas, ["value": link]))"
    }

    private func charts(_ context: PageContext) -> HTML {
        let words = context.words
        var out = HTML.none
        if let shareChart {
            out += """
                <section><div class="sh"><h2>\(words(.chartShare))</h2><p>\(words(.chartShareNote))</p></div>
                \(shareChart.view(context, height: "h240", caption: shareChart.shareCaption(words, grain)))</section>

                """
        }
        if let volumeChart {
            out += """
                <section><div class="sh"><h2>\(words(.chartVolume))</h2></div>
                \(volumeChart.view(context, height: "h160", caption: words(.chartVolumeNote, ["grain": grain])))</section>
                """
        }
        return out
    }

    private func problemList(_ context: PageContext) -> HTML {
        // Who is narrowed to the happy has no use for what makes others unhappy.
        if let polarity = context.frame?.scope.polarity, polarity != .negative { return .none }
        let words = context.words
        let more: HTML = """
            <a class="more" href="\(context.links(.problems(context.place.scope ?? Scope())))">\
            \(words(.allProblems, ["n": String(problemCount)]))</a>
            """
        let hasShares = negativeShare != nil
        let items = problems.map { problem -> HTML in
            """
            <tr><th scope="row"><a href="\(problem.href)">\(problem.name)</a></th>\
            <td class="r">\(context.bare(problem.unhappy))</td>\
            \(hasShares ? share(problem, context) : HTML.none)\
            <td class="r"><b>\(problem.score.map { context.format.score($0) } ?? "–")</b></td></tr>

            """
        }
        let table: HTML =
            problems.isEmpty
            ? #"<p class="muted">\#(words(.ledeNoRank, ["period": period, "n": String(Inquiry.fewPeople)]))</p>"#
            : """
            <table class="tight" aria-label="\(words(.topProblems))"><thead><tr><th scope="col">\(words(.problem))</th><th class="r" scope="col">\(words(.unhappyPeople))</th>\
            \(hasShares ? #"<th class="r" scope="col">\#(words(.unhappyShare))</th>"# : HTML.none)<th class="r" scope="col">\(words(.priority))</th></tr></thead><tbody>
            \(items.joined())</tbody></table>
            """
        return """
            <section><div class="sh"><h2>\(words(.topProblems))</h2>\(more)</div>
            \(table)</section>
            """
    }

    private func share(_ problem: ProblemCell, _ context: PageContext) -> HTML {
        let text = HTML(context.format.percent(problem.negativeShare.value ?? 0))
        return
            #"<td class="r"><span class="neg">\#(context.anchor(problem.negativeShare, text, style: "go"))</span></td>"#
    }

    private func topicTable(_ context: PageContext) -> HTML {
        guard !topics.isEmpty else { return .none }
        return """
            <section><div class="sh"><h2>\(context.words(.topicsTitle))</h2><p>\(context.words(.topicsNote))</p></div>
            \(context.table(topics))</section>

            """
    }

    private func voiceList(_ context: PageContext) -> HTML {
        let view = VoicesView(context.frame?.scope ?? Scope(), order: .newest)
        return """
            <section><div class="sh"><h2>\(context.words(.newestVoices))</h2>\
            <a class="more" href="\(context.links(.voices(view)))">\
            \(context.words(.allVoices, ["n": context.format.count(voices.now.count)]))</a></div>
            <ul class="voices">
            \(newest.map { $0.view(context) }.joined())</ul></section>
            """
    }
}
