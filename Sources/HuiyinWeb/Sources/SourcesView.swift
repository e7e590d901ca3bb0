import HuiyinInsight

extension SourcesPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        return Layout(
            context: context, title: words(.sources),
            actions: """
                <a class="btn primary" href="\(context.links(.sources(.importing)))">\(words(.importFiles))</a>
                """, footing: footing
        ).page(
            """
            \(filters.view(context))<p class="lede">\(lede(context))</p>
            \(table(context))\(matrix(context))
            """)
    }

    private func lede(_ context: PageContext) -> HTML {
        let words = context.words
        let heard = rows.count { $0.inPeriod.n > 0 }
        var out = words.html(
            heard == rows.count ? .sourcesLedeAll : .sourcesLedeSome,
            ["n": HTML(String(rows.count)), "heard": HTML(String(heard)), "period": HTML(period)])
        let empty = coverage.filter { row in row.cells.contains { $0.n == 0 } }.count
        if empty > 0, coverage.count > 1 { out += "<small>\(words(.sourcesSilence))</small>" }
        return out
    }

    private func table(_ context: PageContext) -> HTML {
        let words = context.words
        let items = rows.map { row -> HTML in
            let number = HTML(context.format.exact(row.rejections))
            let rejected: HTML =
                row.rejections == 0
                ? number
                : #"<a href="\#(context.rejections(ofSource: row.name) ?? "")">\#(number)</a>"#
            let late: HTML =
                row.daysBehind.flatMap { days -> HTML? in
                    days < 8 ? nil : "<br><small>\(words(.daysBehind, ["n": String(days)]))</small>"
                } ?? .none
            return """
                <tr><th scope="row"><a href="\(row.href)">\(row.name)</a></th>\
                <td data-l="\(words(.kind))">\(row.kind ?? words(.unknown))</td>\
                <td class="r" data-l="\(words(.inThePeriod))">\(context.bare(row.inPeriod))</td>\
                <td class="r" data-l="\(words(.inAll))">\(context.bare(row.inAll))</td>\
                <td data-l="\(words(.lastVoice))">\(row.lastVoice ?? words(.none))\(late)</td>\
                <td data-l="\(words(.lastArrival))">\(row.lastArrival ?? words(.none))</td>\
                <td class="r" data-l="\(words(.rejected))">\(rejected)</td></tr>

                """
        }
        return """
            <table class="cards src" aria-label="\(words(.sources))"><thead><tr><th scope="col">\(words(.source))</th><th scope="col">\(words(.kind))</th>\
            <th class="r" scope="col">\(words(.inThePeriod))</th><th class="r" scope="col">\(words(.inAll))</th>\
            <th scope="col">\(words(.lastVoice))</th><th scope="col">\(words(.lastArrival))</th>\
            <th class="r" scope="col">\(words(.rejected))</th></tr></thead><tbody>
            \(items.joined())</tbody></table>

            """
    }

    private func matrix(_ context: PageContext) -> HTML {
        let words = context.words
        guard !coverage.isEmpty, !channels.isEmpty else { return .none }
        let head = channels.map { channel -> HTML in #"<th scope="col">\#(channel)</th>"# }
        let body = coverage.map { row -> HTML in
            let cells = row.cells.map { cell -> HTML in
                let text = cell.n == 0 ? HTML(words(.nobodyHeard)) : HTML(context.format.count(cell.n))
                return "<td>\(context.anchor(cell, text, style: Self.heat(cell.n)))</td>"
            }
            return """
                <tr><th scope="row">\(row.product)</th>\(cells.joined())\
                <td>\(context.anchor(row.total, HTML(context.format.count(row.total.n)), style: "tot"))</td></tr>

                """
        }
        let left = moreProducts + moreChannels
        let more: HTML =
            left == 0
            ? .none
            : "<p class=\"muted\"><small>\(words(.coverageMore, ["products": String(moreProducts), "channels": String(moreChannels)]))</small></p>"
        return """
            <section><div class="sh"><h2>\(words(.coverageTitle))</h2><p>\(words(.coverageNote, ["period": period]))</p></div>
            <div class="scroll-x" tabindex="0" role="region" aria-label="\(words(.coverageTitle))"><table class="heat" aria-label="\(words(.coverageTitle))"><thead><tr>\
            <th scope="col">\(words(.productColumn))</th>\(head.joined())<th scope="col">\(words(.sum))</th></tr></thead><tbody>
            \(body.joined())</tbody></table></div>
            <p class="key"><span><i class="h0"></i>\(words(.nobodyHeard))</span><span><i class="h1"></i>1–29</span>\
            <span><i class="h2"></i>30–99</span><span><i class="h3"></i>100–299</span><span><i class="h4"></i>300–999</span>\
            <span><i class="h5"></i>\(words(.fromThousand))</span></p>\(more)</section>

            """
    }

    private static func heat(_ n: Int) -> String {
        switch n {
        case ..<1: "h0"
        case ..<30: "h1"
        case ..<100: "h2"
        case ..<300: "h3"
        case ..<1000: "h4"
        default: "h5"
        }
    }
}
