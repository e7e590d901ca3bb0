import HuiyinInsight

extension SourcesPage {
    /// Every source with its class, its grade and what to know about it.
    func table(_ context: PageContext) -> HTML {
        let words = context.words
        let items = rows.map { row -> HTML in
            let number = HTML(context.format.exact(row.rejections))
            let rejected: HTML =
                row.rejections == 0
                ? number : #"<a href="\#(context.rejections(ofSource: row.name) ?? "")">\#(number)</a>"#
            return """
                <tr><th scope="row"><a href="\(row.href)">\(row.name)</a></th>\
                <td data-l="\(words(.sourceClass))">\(row.profile.map { context.sourceClass($0.kind) } ?? words(.unknown))</td>\
                <td class="r" data-l="\(words(.inThePeriod))">\(context.bare(row.inPeriod))</td>\
                <td class="r" data-l="\(words(.inAll))">\(context.bare(row.inAll))</td>\
                <td data-l="\(words(.lastVoice))">\(row.lastVoice ?? words(.none))</td>\
                <td class="g" data-l="\(words(.grade))">\(row.profile?.grade.view(words) ?? .none)</td>\
                <td class="q" data-l="\(words(.gradeParts))">\(row.profile?.grade.columns(context) ?? .none)</td>\
                <td class="r" data-l="\(words(.rejected))">\(rejected)</td>\
                \(state(row, context))</tr>

                """
        }
        return """
            <table class="cards src" aria-label="\(words(.sources))"><thead><tr><th scope="col">\(words(.source))</th><th scope="col">\(words(.sourceClass))</th>\
            <th class="r" scope="col">\(words(.inThePeriod))</th><th class="r" scope="col">\(words(.inAll))</th>\
            <th scope="col">\(words(.lastVoice))</th><th scope="col">\(words(.grade))</th><th scope="col">\(words(.gradeParts))</th>\
            <th class="r" scope="col">\(words(.rejected))</th><th scope="col">\(words(.sourceState))</th></tr></thead><tbody>
            \(items.joined())</tbody><caption>\(words(.gradeHow))</caption></table>

            """
    }

    /// The one thing to know: a silence, a change, else what would raise the grade.
    private func state(_ row: Row, _ context: PageContext) -> HTML {
        let words = context.words
        guard let profile = row.profile else { return "<td></td>" }
        let label: HTML = #"data-l="\#(words(.sourceState))""#
        if let rhythm = profile.measure.rhythm, rhythm.isQuiet {
            return #"<td class="full warn" \#(label)>\#(context.silence(rhythm))</td>"#
        }
        if let change = profile.measure.changes.first {
            return #"<td class="full warn" \#(label)>\#(context.change(change))</td>"#
        }
        // Who speaks doesn't lower a grade; it is said on the source's own page.
        if let cure = profile.grade.cures.first, profile.grade.letter != "A" {
            return #"<td class="full second" \#(label)>\#(context.cure(cure))</td>"#
        }
        let phrase: Phrase = profile.measure.rhythm == nil ? .rhythmUnknown : .onTime
        return #"<td class="full second" \#(label)>\#(words(phrase))</td>"#
    }

    /// What was noticed: sources that went quiet or changed, and a mix of channels that bends comparisons.
    func noticed(_ context: PageContext) -> HTML {
        let words = context.words
        guard !findings.isEmpty else { return .none }
        let items = findings.map { finding -> HTML in
            let since: HTML =
                finding.since.map { #" <small class="muted">\#(words(.noticedSince, ["when": $0]))</small>"# } ?? .none
            return #"<li><a href="\#(finding.href)"><b>\#(finding.source)</b></a> \#(finding.text)\#(since)</li>"#
        }
        return """
            <section id="noticed"><div class="sh"><h2>\(words(.noticedTitle))</h2><p>\(words(.noticedHow))</p></div>
            <ul class="holes">\(items.joined())</ul></section>

            """
    }
}
