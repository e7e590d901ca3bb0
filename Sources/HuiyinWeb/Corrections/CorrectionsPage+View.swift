import Foundation
import HuiyinInsight

extension CorrectionsPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let layout = Layout(
            context: context, title: words(.corrections), actions: total == 0 ? .none : context.actions(self))
        guard total > 0 else {
            return layout.page(
                """
                <div class="empty"><h2>\(words(.correctionsEmpty))</h2><p class="second">\(words(.correctionsEmptyText))</p>\
                <p class="acts"><a class="btn" href="\(context.links(.voices(VoicesView(Scope()))))">\(words(.voices))</a></p></div>
                """)
        }
        let counts = ["n": context.format.exact(total), "counting": context.format.exact(counting)]
        let train: HTML =
            training.map { #"<a class="btn" href="\#($0)" download rel="nofollow">\#(words(.trainingRows))</a>"# }
            ?? .none
        return layout.page(
            """
            <p class="lede">\(words(.correctionsLede, counts))</p>
            <p class="acts">\(train)</p>
            \(topicTable(context))<section><div class="sh"><h2>\(words(.corrections))</h2></div>
            <div class="ways-row">\(tabs(states, words(.stateColumn)))\(tabs(kinds, words(.changeColumn)))</div>
            \(list(context))</section>
            """)
    }

    private func tabs(_ ways: [Way], _ name: String) -> HTML {
        let items = ways.map { way -> HTML in
            let current: HTML = way.isCurrent ? #" aria-current="true""# : .none
            return #"<a href="\#(way.href)"\#(current)>\#(way.name) <small>\#(way.count)</small></a>"#
        }
        return """
            <div class="way"><span aria-hidden="true">\(name)</span>\
            <div class="tabs" role="group" aria-label="\(name)">\(items.joined())</div></div>
            """
    }

    private func topicTable(_ context: PageContext) -> HTML {
        guard !topics.isEmpty else { return .none }
        let words = context.words
        let most = Double(topics.first?.count ?? 1)
        let kinds: [CorrectionsView.Kind] = [.topic, .polarity, .notAboutUs]
        let rows = topics.prefix(20).map { topic -> HTML in
            let name: HTML = topic.href.map { #"<a href="\#($0)">\#(topic.name)</a>"# } ?? HTML(topic.name)
            let cells = kinds.map { kind -> HTML in
                #"<td class="r" data-l="\#(context.kindName(kind.rawValue))">\#(topic.kinds[kind.rawValue] ?? 0)</td>"#
            }
            let mostly = topic.mostly.map { "\($0.name) \($0.count)" }.joined(separator: " · ")
            return """
                <tr><th scope="row">\(name)</th><td class="r" data-l="\(words(.correctionCount))">\(topic.count)</td>\
                <td class="full">\(Drawing.bar(Double(topic.count), of: most, label: "\(topic.count)"))</td>\(cells.joined())\
                <td data-l="\(words(.mostlyBecomes))">\(mostly.isEmpty ? "–" : mostly)</td></tr>

                """
        }
        let heads = kinds.map { #"<th class="r" scope="col">\#(context.kindName($0.rawValue))</th>"# as HTML }
        return """
            <section><div class="sh"><h2>\(words(.errsWhere))</h2><p>\(words(.errsNote))</p></div>
            <table class="tight cards errs" aria-label="\(words(.errsWhere))"><thead><tr><th scope="col">\(words(.topic))</th>\
            <th class="r" scope="col">\(words(.correctionCount))</th><th scope="col"><span class="sr">\(words(.correctionCount))</span></th>\
            \(heads.joined())<th scope="col">\(words(.mostlyBecomes))</th></tr></thead><tbody>
            \(rows.joined())</tbody></table></section>

            """
    }

    private func list(_ context: PageContext) -> HTML {
        let words = context.words
        guard !rows.isEmpty else { return #"<p class="muted">\#(words(.correctionsNone))</p>"# }
        let here = Address(context.place).text
        let items = rows.map { row -> HTML in
            let isUndone = row.note.state == CorrectionsView.State.undone.rawValue
            let state: HTML = row.note.why.map { #"<span class="muted">\#($0)</span>"# } ?? HTML(words(.stateCounting))
            let remark: HTML = row.remark.map { #"<br><small>\#($0)</small>"# } ?? .none
            return """
                <tr id="c-\(row.note.id)"><th scope="row"><a href="\(row.voice)" dir="auto">\(row.note.quote)</a>\
                <small>\([row.channel == row.source ? nil : row.channel, row.source].compactMap(\.self).joined(separator: " · "))</small></th>\
                <td data-l="\(words(.changeColumn))">\(row.note.change(context))\(remark)</td>\
                <td data-l="\(words(.whoColumn))">\(row.by == ProcessInfo.processInfo.userName ? words(.thisMachine) : row.by)<br><small>\(row.time)</small></td>\
                <td data-l="\(words(.stateColumn))">\(state)</td>\
                <td class="r"><form method="post" action="\(row.note.action)"><input type="hidden" name="then" value="\(here)">\
                <button class="btn">\(words(isUndone ? .redo : .undo))</button></form></td></tr>

                """
        }
        return """
            <table class="tight cards mends" aria-label="\(words(.corrections))"><thead><tr><th scope="col">\(words(.quoteColumn))</th>\
            <th scope="col">\(words(.changeColumn))</th><th scope="col">\(words(.whoColumn))</th>\
            <th scope="col">\(words(.stateColumn))</th><th scope="col"><span class="sr">\(words(.undo))</span></th></tr></thead><tbody>
            \(items.joined())</tbody></table>
            \(turning(context))
            """
    }

    private func turning(_ context: PageContext) -> HTML {
        guard pages > 1 else { return .none }
        let size = String(CorrectionsView.pageSize)
        let back: HTML =
            previous.map {
                #"<a class="btn" rel="prev" href="\#($0)">\#(context.words(.previousPage, ["n": size]))</a>"#
            }
            ?? .none
        let on: HTML =
            next.map { #"<a class="btn" rel="next" href="\#($0)">\#(context.words(.nextPage, ["n": size]))</a>"# }
            ?? .none
        return #"<div class="more-row">\#(back)\#(on)<span>\#(page) / \#(pages)</span></div>"#
    }
}
