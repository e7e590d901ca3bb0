extension ConnectorsPart {
    /// Every connector, with a button that runs it; nothing where there is none.
    func view(_ context: PageContext) -> HTML {
        guard !rows.isEmpty else { return .none }
        let words = context.words
        let items = rows.map { row -> HTML in
            let source: HTML = row.href.map { #"<a href="\#($0)">\#(row.source)</a>"# } ?? HTML(row.source)
            return """
                <tr><th scope="row">\(row.name)</th><td data-l="\(words(.source))">\(source)</td>\
                <td data-l="\(words(.connectorPlace))"><span class="place" dir="auto">\(row.place)</span></td>\
                <td data-l="\(words(.connectorHealth))">\(health(row, words))</td>\
                <td class="full" data-l="\(words(.connectorLast))">\(last(row, context))</td>\
                <td data-l="\(words(.connectorNext))">\(row.isRunning ? HTML("-") : row.next.map { HTML($0) } ?? HTML(words(.connectorAtOnce)))</td>\
                <td>\(button(row, context))</td></tr>

                """
        }
        return """
            <section id="connectors"><div class="sh"><h2>\(words(.connectorsTitle))</h2><p>\(words(.connectorsHow))</p></div>
            <table class="cards tight runs" aria-label="\(words(.connectorsTitle))"><thead><tr><th scope="col">\(words(.connector))</th>\
            <th scope="col">\(words(.source))</th><th scope="col">\(words(.connectorPlace))</th><th scope="col">\(words(.connectorHealth))</th>\
            <th scope="col">\(words(.connectorLast))</th><th scope="col">\(words(.connectorNext))</th><td></td></tr></thead><tbody>
            \(items.joined())</tbody></table></section>

            """
    }

    /// The last runs of each connector of one source.
    func log(_ context: PageContext) -> HTML {
        guard !rows.isEmpty else { return .none }
        let words = context.words
        return rows.map { row -> HTML in
            let items = row.runs.map { run -> HTML in
                func cell(_ name: Phrase, _ n: Int) -> HTML {
                    #"<td class="r" data-l="\#(words(name))">\#(context.format.exact(n))</td>"#
                }
                return """
                    <tr><th scope="row">\(run.started)</th><td class="full" data-l="\(words(.connectorOutcome))">\(outcome(run, words))</td>\
                    \(cell(.countStored, run.counts.stored))\(cell(.countDuplicatesShort, run.counts.duplicates))\
                    \(cell(.countUpdatedShort, run.counts.updated))\(cell(.countRejected, run.counts.rejected))</tr>

                    """
            }
            let table: HTML =
                items.isEmpty
                ? #"<p class="muted">\#(words(.connectorNeverRan))</p>"#
                : """
                <table class="cards tight runs" aria-label="\(row.name)"><thead><tr><th scope="col">\(words(.runStarted))</th>\
                <th scope="col">\(words(.connectorOutcome))</th><th class="r" scope="col">\(words(.countStored))</th>\
                <th class="r" scope="col">\(words(.countDuplicatesShort))</th><th class="r" scope="col">\(words(.countUpdatedShort))</th>\
                <th class="r" scope="col">\(words(.countRejected))</th></tr></thead><tbody>
                \(items.joined())</tbody></table>
                """
            return """
                <section><div class="sh"><h2>\(words(.connectorNamed, ["name": row.name]))</h2>\
                <p><span class="place" dir="auto">\(row.place)</span> \(health(row, words))</p></div>
                \(table)\(unread(row, context))<div class="acts">\(retry(row, context))\(button(row, context))</div></section>

                """
        }.joined()
    }

    /// The files that could not be read, with what can be done about them.
    private func unread(_ row: Row, _ context: PageContext) -> HTML {
        guard !row.unread.isEmpty else { return .none }
        let words = context.words
        let names = row.unread.prefix(Self.shownFiles).map { name -> HTML in #"<li dir="auto">\#(name)</li>"# }.joined()
        let more = row.unreadCount - Self.shownFiles
        let rest: HTML = more > 0 ? "<li>\(words(.connectorUnreadMore, ["n": context.format.exact(more)]))</li>" : .none
        return """
            <h3>\(words(.connectorUnread, ["n": context.format.exact(row.unreadCount)]))</h3>
            <p class="muted">\(words(.connectorUnreadHow))</p><ul class="holes">\(names)\(rest)</ul>
            """
    }

    private func retry(_ row: Row, _ context: PageContext) -> HTML {
        guard !row.unread.isEmpty else { return .none }
        let words = context.words
        return """
            <form method="post" action="\(context.links(.deed(Deed(ConnectorDeed(name: row.name, act: .retry)))))"><button class="btn" type="submit" \
            aria-label="\(words(.connectorRetry)) \(row.name)">\(words(.connectorRetry))</button></form>
            """
    }

    private static let shownFiles = 8

    private func health(_ row: Row, _ words: Words) -> HTML {
        let running: HTML = row.isRunning ? #"<span class="tag">\#(words(.connectorRunning))</span> "# : .none
        return switch row.health {
        case _ where row.isRunning && row.failures == 0: running
        case "good": #"<span class="tag">\#(words(.connectorGood))</span>"#
        case "new": #"<span class="tag">\#(words(.connectorNew))</span>"#
        default: running + #"<span class="tag warn">\#(words(.connectorFailing, ["n": String(row.failures)]))</span>"#
        }
    }

    private func last(_ row: Row, _ context: PageContext) -> HTML {
        let words = context.words
        guard let run = row.runs.first else { return HTML(words(.connectorNeverRan)) }
        let told = [
            "stored": context.format.exact(run.counts.stored),
            "duplicates": context.format.exact(run.counts.duplicates),
            "rejected": context.format.exact(run.counts.rejected),
        ]
        let counts: HTML =
            run.code == nil ? HTML(words(.connectorCounts, told)) : outcome(run, words)
        return "\(run.started) <small class=\"second\">\(counts)</small>"
    }

    private func outcome(_ run: Run, _ words: Words) -> HTML {
        guard let message = run.message else {
            return HTML(words(run.finished == nil ? .connectorRunning : .connectorGood))
        }
        return #"<span class="why">\#(message)</span>"#
    }

    private func button(_ row: Row, _ context: PageContext) -> HTML {
        let words = context.words
        return """
            <form method="post" action="\(context.links(.deed(Deed(ConnectorDeed(name: row.name)))))"><button class="btn" type="submit" \
            aria-label="\(words(.connectorRun)) \(row.name)">\(words(.connectorRun))</button></form>
            """
    }
}
