import HuiyinDomain
import HuiyinInsight

extension VoicePage {
    func view(_ page: PageContext) -> HTML {
        let words = page.words
        let crumb: HTML = """
            <p class="crumb"><a href="\(list)">\(words(.voices))</a> › \
            \(String(id.prefix(4)))…\(String(id.suffix(4)))</p>
            """
        let layout = Layout(context: page, title: words(.voice), crumb: crumb)
        let panels: [HTML] = [
            panel(words(.howUnderstood), understanding, page, empty: words(.notAnalysed)),
            panel(words(.given), given, page), panel(words(.attributes), attributes, page),
            panel(words(.used), used, page), earlier(page),
        ]
        return layout.page(
            """
            <div class="split one">
            <div>
            <section><article class="raw">
            \(meta(page))\(asked(page))\(text(page))
            <div class="acts"><a class="btn" href="\(raw)" rel="nofollow">\(words(.rawForm))</a>\(same(page))\
            <a class="btn" href="\(correct)" rel="nofollow" data-correct>\(words(.isWrong))</a>\
            <a class="btn quiet" href="\(list)">\(words(.backToList))</a></div>
            \(mended(page))</article></section>
            \(opinionTable(page))</div>
            <aside>
            \(panels.joined())</aside>
            </div>
            <footer class="recipe"><span><code>\(id)</code></span>\
            <span><a href="\(page.links(page.place, isJSON: true))">\(words(.json))</a></span></footer>
            """)
    }

    /// What people said about how it was understood.
    private func mended(_ page: PageContext) -> HTML {
        let out: HTML = isNotAboutUs ? #"<p class="note" role="note">\#(page.words(.voiceNotAboutUs))</p>"# : .none
        let noise: HTML =
            pieces.contains { $0.isNoise == true }
            ? #"<p class="muted"><small>\#(page.words(.noiseNote))</small></p>"# : .none
        return noise + out + corrections.map { $0.view(page) }.joined() + (suspicion.map { $0.view(page) } ?? .none)
    }

    private func meta(_ page: PageContext) -> HTML {
        let parts = [channel, time, product].compactMap(\.self).map { part -> HTML in "<span>\(part)</span>" }
        let who: HTML =
            person.map { name -> HTML in
                let card: HTML = cardLevel.map { #" <span class="tag">\#($0)</span>"# } ?? .none
                let names: HTML =
                    personNames > 1 ? " <small>\(page.words(.personOfNames, ["n": "\(personNames)"]))</small>" : .none
                let who: HTML =
                    personHref.map { #"<a href="\#($0)" rel="nofollow"><b>\#(name)</b></a>"# }
                    ?? #"<b class="second">\#(name)</b>"#
                return "<span>\(page.words(.customer)) \(who)\(card)\(names)</span>"
            }
            ?? #"<span>\#(page.words(.anonymous))</span>"#
        let relayed: HTML = isSecondHand ? #"<span class="tag">\#(page.words(.secondHand))</span>"# : .none
        return #"<div class="meta">\#(parts.joined())\#(who)\#(relayed)\#(badge(page))</div>"#
    }

    private func badge(_ page: PageContext) -> HTML {
        polarity.flatMap(Polarity.init(rawValue:)).map { page.badge($0, probability: probability) } ?? .none
    }

    private func asked(_ page: PageContext) -> HTML {
        var out = HTML.none
        if let question { out += #"<p class="asked">\#(page.words(.question)): \#(question)</p>"# }
        if let context { out += #"<p class="asked">\#(page.words(.context)): \#(context)</p>"# }
        return out
    }

    private func text(_ page: PageContext) -> HTML {
        let said = page.speaking(language)
        let head: HTML = title.map { #"<h2>\#($0)</h2>"# } ?? .none
        guard turns.isEmpty else {
            let lines = turns.map { turn -> HTML in
                #"<div class="turn"><span>\#(turn.role)</span><div>\#(MarkedText.view(turn.pieces, page.words))</div></div>"#
            }
            return #"\#(head)<blockquote dir="auto"\#(said)>\#(lines.joined())</blockquote>"#
        }
        if title == nil, pieces.allSatisfy(\.text.isEmpty) {
            return #"<p class="muted">\#(page.words(given.isEmpty ? .noWords : .noWordsRated))</p>"#
        }
        return #"\#(head)<blockquote dir="auto"\#(said)>\#(MarkedText.view(pieces, page.words))</blockquote>"#
    }

    /// More voices on what is spoken of first.
    private func same(_ page: PageContext) -> HTML {
        guard let same else { return .none }
        let name = page.words(.sameTopic, ["topic": same.topicName])
        return page.anchor(
            same.voices, "\(name) · \(page.words(.everything)) \(page.format.count(same.voices.count))", style: "btn")
    }

    private func opinionTable(_ page: PageContext) -> HTML {
        let words = page.words
        guard !opinions.isEmpty else {
            return #"<section><p class="muted">\#(words(.noOpinions))</p></section>"#
        }
        let rows = opinions.map { opinion -> HTML in
            let name: HTML =
                opinion.target.map { target in
                    "\(target)<small>\(opinion.expression.map { " · " + $0 } ?? "")</small>"
                } ?? "\(opinion.expression ?? opinion.quote)"
            let topic: HTML = opinion.href.map { #"<a href="\#($0)">\#(opinion.topicName ?? "")</a>"# } ?? "–"
            let polarity =
                Polarity(rawValue: opinion.polarity).map { page.badge($0, probability: opinion.probability) } ?? .none
            return """
                <tr><td class="rank">\(opinion.number)</td><th scope="row">\(name)</th>\
                <td data-l="\(words(.topicColumn))">\(topic)</td><td data-l="\(words(.polarityColumn))">\(polarity)</td>\
                <td class="r" data-l="\(words(.sureness))"><span class="pv">\(Drawing.sureness(opinion.probability))\
                \(page.format.probability(opinion.probability))</span></td>\
                <td class="r"><a class="wrong" href="\(opinion.correct)" rel="nofollow" data-correct \
                aria-label="\(words(.isWrongOn, ["quote": Format.short(opinion.quote)]))">\(words(.isWrong))</a></td></tr>

                """
        }
        return """
            <section><div class="sh"><h2>\(words(.opinions))</h2><p>\(words(.underlineNote))</p></div>
            <table class="tight cards ops" aria-label="\(words(.opinions))"><thead><tr><th class="rank" scope="col"><span class="sr">#</span></th><th scope="col">\(words(.targetColumn))</th>\
            <th scope="col">\(words(.topicColumn))</th><th scope="col">\(words(.polarityColumn))</th>\
            <th class="r" scope="col">\(words(.sureness))</th>\
            <th scope="col"><span class="sr">\(words(.whatIsWrong))</span></th></tr></thead><tbody>
            \(rows.joined())</tbody></table></section>

            """
    }

    private func panel(_ title: String, _ facts: [Fact], _ page: PageContext, empty: String? = nil) -> HTML {
        guard !facts.isEmpty else {
            return empty.map { #"<section class="panel"><h2>\#(title)</h2><p>\#($0)</p></section>"# } ?? .none
        }
        let rows = facts.map { fact -> HTML in "<dt>\(fact.name)</dt><dd>\(fact.value)</dd>" }
        return """
            <section class="panel"><h2>\(title)</h2><dl class="facts">\(rows.joined())</dl></section>

            """
    }

    private func earlier(_ page: PageContext) -> HTML {
        guard !versions.isEmpty else { return .none }
        let items = versions.map { version -> HTML in
            """
            <p><small>\(page.words(.versionNumber, ["n": String(version.number)])) · \(version.time)</small><br>\(version.text)</p>
            """
        }
        let ways: HTML =
            compare.map { #"<p class="acts"><a class="btn" href="\#($0)">\#(page.words(.compareVersions))</a></p>"# }
            ?? .none
        return #"<section class="panel"><h2>\#(page.words(.versions))</h2>\#(items.joined())\#(ways)</section>"#
    }
}
