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
            \(noticed(context))\(table(context))\(connectors.view(context))\(coverage.view(context))
            """)
    }

    private func lede(_ context: PageContext) -> HTML {
        let words = context.words
        let heard = rows.count { $0.inPeriod.n > 0 }
        var out = words.html(
            heard == rows.count ? .sourcesLedeAll : .sourcesLedeSome,
            ["n": HTML(String(rows.count)), "heard": HTML(String(heard)), "period": HTML(period)])
        if let channelShift { out += "<small>\(words(.channelsMoved, context.moved(channelShift)))</small>" }
        if coverage.rows.count > 1, coverage.rows.contains(where: { $0.cells.contains { $0.count == 0 } }) {
            out += "<small>\(words(.sourcesSilence))</small>"
        }
        return out
    }
}
