import HuiyinInsight

extension SourceCodes {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let items = rows.map { row($0, context) }
        let state: HTML =
            trouble.map { #"<div class="note" role="alert"><p>\#(words(.codesTrouble)) \#($0)</p></div>"# as HTML }
            ?? (isReading || rows.contains(where: \.isWaiting)
                ? #"<div class="note" role="status"><p>\#(words(.codesReading))</p></div>"# : .none)
        let left: HTML =
            more == 0
            ? .none : #"<p class="muted"><small>\#(words(.codesMore, ["n": context.format.exact(more)]))</small></p>"#
        let options = topics.map { #"<option value="\#($0)"></option>"# as HTML }
        return """
            <section id="codes"><div class="sh"><h2>\(words(.codesTitle))</h2>\
            <p>\(words(unmapped == 0 ? .codesAllMapped : .codesSome, ["n": context.format.exact(unmapped), "taxonomy": taxonomy]))</p></div>
            \(state)<table class="cards tight codes" aria-label="\(words(.codesTitle))"><thead><tr><th scope="col">\(words(.codeOption))</th>\
            <th scope="col">\(words(.codeColumn))</th><th class="r" scope="col">\(words(.codeCount))</th>\
            <th scope="col">\(words(.codeTopic))</th></tr></thead><tbody>
            \(items.joined())</tbody></table>\(left)
            <datalist id="code-topics">\(options.joined())</datalist></section>

            """
    }

    private func row(_ row: Row, _ context: PageContext) -> HTML {
        let words = context.words
        return """
            <tr><th scope="row" dir="auto">\(row.option)</th><td data-l="\(words(.codeColumn))" dir="auto">\(row.column)</td>\
            <td class="r" data-l="\(words(.codeCount))">\(context.format.exact(row.count))</td>\
            <td data-l="\(words(.codeTopic))">\(topic(row, context))</td></tr>

            """
    }

    private func topic(_ row: Row, _ context: PageContext) -> HTML {
        let words = context.words
        if row.isWaiting { return #"<span class="tag">\#(words(.codeWaiting))</span>"# }
        if let name = row.topicName {
            // Words that mean a node need no code and can't be taken away.
            guard row.reason != "words" else { return "\(name) <small class=\"muted\">\(words(.codeByWords))</small>" }
            return """
                \(name) <form class="inline" method="post" action="\(action)"><input type="hidden" name="code" value="\(row.code)">\
                <button class="btn quiet" type="submit" aria-label="\(words(.codeTakeAway)) \(row.option)">\(words(.codeTakeAway))</button></form>
                """
        }
        let suggested: HTML =
            row.suggestion.map { path in
                """
                <form class="inline" method="post" action="\(action)"><input type="hidden" name="code" value="\(row.code)">\
                <input type="hidden" name="topic" value="\(path)"><button class="btn" type="submit">\
                \(words(.codeAdd, ["topic": row.suggestionName ?? path])) \
                <small class="muted">\(context.format.percent(row.probability ?? 0))</small></button></form>
                """
            } ?? .none
        return """
            \(suggested)<form class="inline typed" method="post" action="\(action)"><input type="hidden" name="code" value="\(row.code)">\
            <input name="topic" required list="code-topics" autocomplete="off" aria-label="\(words(.codeOther)) \(row.option)" \
            placeholder="\(words(.codeOther))"><button class="btn" type="submit">\(words(.codeUse))</button></form>
            """
    }
}
