import HuiyinInsight

extension PersonPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let crumb: HTML = """
            <p class="crumb"><a href="\(context.links(.persons(.list(find: nil, page: 1))))">\(words(.persons))</a> › \
            \(String(name.prefix(5)))…</p>
            """
        let card: HTML = cardLevel.map { #"<span class="tag">\#($0)</span>"# } ?? .none
        let title = words(.personTitle, ["name": display])
        let actions: HTML = """
            \(card)<a class="btn" rel="nofollow" download href="\(download)">\(words(.personExport))</a>\
            <a class="btn quiet" rel="nofollow" href="\(erase)">\(words(.personEraseAsk))</a>
            """
        let layout = Layout(context: context, title: title, crumb: crumb, actions: actions)
        return layout.page(
            """
            <p class="lede">\(summary)</p>
            <div class="split one"><div>
            \(line.view(context))\(voices(context))\(same(context))</div>
            <aside>\(openPanel(context))\(profilePanel(context))\(mergePanel(context))\(history(context))</aside></div>
            <footer class="recipe"><span><code>\(name)</code></span>\
            <span><a href="\(context.links(context.place, isJSON: true))">\(words(.json))</a></span></footer>
            """)
    }

    private func voices(_ context: PageContext) -> HTML {
        let words = context.words
        guard !cards.isEmpty else {
            return #"<section><p class="muted">\#(words(.personSilent))</p></section>"#
        }
        let count = words(.personVoices, ["n": "\(cards.count)", "total": context.format.exact(total)])
        return """
            <section><div class="sh"><h2>\(words(.voices))</h2><p>\(count)</p></div>
            <ul class="voices">\(cards.map { $0.view(context) }.joined())</ul></section>

            """
    }

    /// The records and why they are one; where there are several, the way to set some apart.
    private func same(_ context: PageContext) -> HTML {
        let words = context.words
        let many = authors.count > 1
        let places = Dictionary(uniqueKeysWithValues: authors.enumerated().map { ($0.element.name, $0.offset + 1) })
        let rows = authors.enumerated().map { index, author -> HTML in
            let claims = author.claims.map { claim -> HTML in
                let period: HTML = claim.period.map { "<small> \($0)</small>" } ?? .none
                return """
                    <li><span class="second">\(claim.kind)</span> <bdi>\(claim.value)</bdi> <small>\(claim.source)</small>\(period)</li>
                    """
            }
            let box: HTML =
                many
                ? """
                <label class="tick"><input type="checkbox" name="author" value="\(author.name)" \
                aria-label="\(words(.personSetApart, ["n": "\(index + 1)"]))"> \(index + 1)</label>
                """ : "\(index + 1)"
            return """
                <tr><td>\(box)</td><td class="full"><ul class="claims">\(claims.joined())</ul></td>\
                <td class="r" data-l="\(words(.voices))">\(author.voices)</td></tr>

                """
        }
        let table: HTML = """
            <table class="tight cards" aria-label="\(words(.personRecords))"><thead><tr><th scope="col"><span class="sr">\(words(.personChoose))</span></th><th scope="col">\(words(.personClaims))</th>\
            <th class="r" scope="col">\(words(.voices))</th></tr></thead><tbody>
            \(rows.joined())</tbody></table>
            """
        guard many else {
            return """
                <section><div class="sh"><h2>\(words(.personRecords))</h2><p>\(words(.personAlone))</p></div>\(table)</section>

                """
        }
        let why = pairs.map { pair -> HTML in
            let parts = pair.parts.map { part -> HTML in
                """
                <li>\(part.says) <b class="\(part.weight < 0 ? "neg" : "pos")">\(PersonPage.bits(part.weight))</b></li>
                """
            }
            return """
                <tr><th scope="row">\(places[pair.left] ?? 0) = \(places[pair.right] ?? 0)</th>\
                <td class="r" data-l="\(words(.sureness))">\(context.format.probability(pair.probability))</td>\
                <td class="full"><ul class="claims">\(parts.joined())</ul></td></tr>

                """
        }
        let evidence: HTML =
            why.isEmpty
            ? #"<p class="muted">\#(words(.personByHand))</p>"#
            : """
            <table class="tight cards" aria-label="\(words(.personWhy))"><thead><tr><th scope="col">\(words(.personPair))</th>\
            <th class="r" scope="col">\(words(.sureness))</th><th scope="col">\(words(.personEvidence))</th></tr></thead><tbody>
            \(why.joined())</tbody></table>
            """
        return """
            <section><div class="sh"><h2>\(words(.personRecords))</h2><p>\(words(.personRecordsNote))</p></div>
            <form method="post" action="\(context.links(.deed(Deed(PersonDeed.split(name)))))">\(table)\
            <p class="acts"><button class="btn">\(words(.personSplit))</button></p></form></section>
            <section><div class="sh"><h2>\(words(.personWhy))</h2><p>\(words(.personWhyNote))</p></div>\(evidence)</section>

            """
    }

    /// `+12.3`, `−1.2`.
    private static func bits(_ weight: Double) -> String {
        let tenths = Int((abs(weight) * 10).rounded())
        return "\(weight < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
    }

    private func openPanel(_ context: PageContext) -> HTML {
        let words = context.words
        guard !open.isEmpty else {
            return
                #"<section class="panel"><h2>\#(words(.personOpen))</h2><p class="muted">\#(words(.personNothingOpen))</p></section>"#
        }
        let items = open.map { item -> HTML in
            let time: HTML = item.time.map { "<small> \($0)</small>" } ?? .none
            return #"<li><b>\#(item.what)</b>\#(time)<br><a href="\#(item.href)">\#(item.quote)</a></li>"#
        }
        return
            #"<section class="panel"><h2>\#(words(.personOpen))</h2><ul class="claims">\#(items.joined())</ul></section>"#
    }

    private func profilePanel(_ context: PageContext) -> HTML {
        let words = context.words
        guard !profile.isEmpty else {
            return
                #"<section class="panel"><h2>\#(words(.personProfile))</h2><p class="muted">\#(words(.personNoProfile))</p></section>"#
        }
        let rows = profile.map { row -> HTML in
            let until: HTML = row.until.map { "<small> \(words(.profileUntil, ["time": $0]))</small>" } ?? .none
            return "<dt>\(row.name)</dt><dd>\(row.value)\(until) <small>\(row.source)</small></dd>"
        }
        return
            #"<section class="panel"><h2>\#(words(.personProfile))</h2><dl class="facts">\#(rows.joined())</dl></section>"#
    }

    private func mergePanel(_ context: PageContext) -> HTML {
        let words = context.words
        return """
            <section class="panel"><h2>\(words(.personMerge))</h2><p class="muted">\(words(.personMergeNote))</p>
            <form method="post" class="find" action="\(context.links(.deed(Deed(PersonDeed.merge(name)))))">\
            <label class="sr" for="other">\(words(.personOther))</label>\
            <span><input id="other" name="other" required autocomplete="off" maxlength="200" placeholder="\(words(.personFindHint))">\
            <button class="btn">\(words(.personMergeIt))</button></span></form></section>

            """
    }

    private func history(_ context: PageContext) -> HTML {
        let words = context.words
        guard !changes.isEmpty else { return .none }
        let items = changes.map { change -> HTML in
            let act: HTML =
                change.isUndone.map { isUndone -> HTML in
                    """
                    <form method="post" action="\(context.links(.deed(Deed(PersonDeed.turn(change.number, isUndo: !isUndone)))))">\
                    <button class="btn quiet">\(words(isUndone ? .redo : .undo))</button></form>
                    """
                } ?? .none
            let state: HTML =
                change.isUndone == true ? #" <span class="muted">\#(words(.correctionUndone))</span>"# : .none
            return #"<li><b>\#(change.what)</b>\#(state) <small>\#(change.at) · \#(change.by)</small>\#(act)</li>"#
        }
        return
            #"<section class="panel"><h2>\#(words(.personHistory))</h2><ul class="claims">\#(items.joined())</ul></section>"#
    }
}
