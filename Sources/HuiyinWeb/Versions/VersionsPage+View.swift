import HuiyinDomain
import HuiyinInsight

extension VersionsPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let crumb: HTML = """
            <p class="crumb"><a href="\(back)">\(words(.voice))</a> › \(String(id.prefix(4)))…\(String(id.suffix(4)))</p>
            """
        let layout = Layout(context: context, title: words(.versionsTitle), crumb: crumb)
        guard let old else {
            return layout.page(
                """
                <div class="empty"><h2>\(words(.oneVersion))</h2><p class="acts"><a class="btn" href="\(back)">\(words(.back))</a></p></div>
                """)
        }
        let tabs = choices.map { choice -> HTML in
            let current: HTML = choice.isCurrent ? #" aria-current="true""# : .none
            return #"<a href="\#(choice.href)"\#(current)>\#(choice.old) → \#(choice.new)</a>"#
        }
        let rows = fields.map { field -> HTML in
            let pieces = field.pieces.map { piece -> HTML in
                switch piece.kind {
                case "added": "<ins>\(piece.text)</ins>"
                case "removed": "<del>\(piece.text)</del>"
                default: HTML(piece.text)
                }
            }
            return #"<tr><th scope="row">\#(field.name)</th><td dir="auto">\#(pieces.joined())</td></tr>"#
        }
        let table: HTML =
            fields.isEmpty
            ? #"<p class="muted">\#(words(.nothingChanged))</p>"#
            : #"<table class="tight diff" aria-label="\#(words(.versionsTitle))"><tbody>\#(rows.joined())</tbody></table>"#
        return layout.page(
            """
            <div class="tabs" role="group" aria-label="\(words(.versions))">\(tabs.joined())</div>
            \(table)
            <section><div class="sh"><h2>\(words(.howUnderstood))</h2></div><div class="half">\
            \(side(old, context))\(side(new, context))</div></section>
            <p class="acts"><a class="btn" href="\(back)">\(words(.back))</a></p>
            """)
    }

    private func side(_ side: Side, _ context: PageContext) -> HTML {
        let words = context.words
        let badge = side.polarity.flatMap(Polarity.init(rawValue:)).map(context.badge) ?? HTML(words(.notAnalysed))
        let items = side.opinions.map { opinion -> HTML in
            let lean = Polarity(rawValue: opinion.polarity).map(context.badge) ?? .none
            return """
                <tr><th scope="row" dir="auto">\(opinion.quote)</th><td>\(opinion.topic ?? "–")</td><td>\(lean)</td></tr>
                """
        }
        let corrected: HTML = side.isCorrected ? #" <span class="tag acc">\#(words(.corrected))</span>"# : .none
        return """
            <div><h3>\(words(.versionNumber, ["n": String(side.number)])) · \(side.time)</h3><p>\(badge)\(corrected)</p>\
            <table class="tight" aria-label="\(words(.versionNumber, ["n": String(side.number)]))"><tbody>\(items.joined())</tbody></table></div>
            """
    }
}
