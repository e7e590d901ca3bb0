import HuiyinDomain
import HuiyinIngest
import HuiyinInsight

extension ImportPage {
    func view(_ context: PageContext) -> HTML {
        Layout(
            context: context, title: context.words(.importTitle),
            crumb: context.sourcesCrumb(context.words(.importTitle)),
            scripts: [.importing]
        ).page(
            """
            \(file(context))\(troubleBox(context))\(progress(context))\(form(context))\(forget(context))
            """)
    }

    // MARK: The file

    private func file(_ context: PageContext) -> HTML {
        let facts = (reading?.facts ?? []).map { fact -> HTML in "<span>\(fact)</span>" }
        return """
            <div class="file"><b>\(state.file)</b><span>\(context.size(state.size))</span>\(facts.joined())\
            <span><a href="\(context.links(.sources(.importing)))">\(context.words(.otherFile))</a></span></div>

            """
    }

    private func troubleBox(_ context: PageContext) -> HTML {
        guard let trouble else { return .none }
        let again: HTML =
            state.phase == .failed
            ? #"<p class="acts">\#(button(context, .start(state.id), .goOn, isPrimary: true))</p>"# : .none
        return """
            <div class="note" role="alert"><p><b>\(trouble.what)</b></p><p>\(trouble.mend)</p>\(again)</div>

            """
    }

    // MARK: Progress and result

    private func progress(_ context: PageContext) -> HTML {
        let words = context.words
        guard state.phase != .waiting else { return .none }
        if state.phase == .failed, state.counts.read == 0 { return .none }
        let isUnderWay = state.phase == .running || state.phase == .queued
        let events: HTML =
            isUnderWay
            ? #" data-events="\#(context.links(.sources(.events(state.id))))""# : .none
        let title: Phrase = isUndone ? .phaseUndone : state.phase.phrase
        return """
            <section class="run"\(events)><div class="sh"><h2>\(words(title))</h2><p class="left" data-seconds="\(words(.leftSeconds))" data-minutes="\(words(.leftMinutes))">\(left(context))</p></div>
            \(bar(context))\(counts(context))\(unread(context))\(acts(context))</section>

            """
    }

    private func left(_ context: PageContext) -> HTML {
        let words = context.words
        switch state.phase {
        case .queued: return HTML(words(.waitsBehind, ["n": String(ahead)]))
        case .running:
            let time = state.secondsLeft.map { words(.timeLeft, ["time": context.duration($0)]) + " " } ?? ""
            return HTML(time + words(.closeAnyTime))
        case .stopped: return HTML(words(.stoppedNote))
        case .finished: return HTML(words(isUndone ? .undoneNote : .finishedNote))
        default: return .none
        }
    }

    private func bar(_ context: PageContext) -> HTML {
        let percent = Int(state.share * 100)
        return """
            <svg class="bar" role="progressbar" aria-valuenow="\(percent)" aria-valuemin="0" aria-valuemax="100" \
            aria-label="\(context.words(.importProgress))"><rect width="100%" height="8" rx="4"/>\
            <rect class="y" width="\(Drawing.percent(state.share))" height="8" rx="4"/></svg>
            """
    }

    private func counts(_ context: PageContext) -> HTML {
        let words = context.words
        let counts = state.counts
        func number(_ key: String, _ n: Int, _ name: Phrase, _ href: String? = nil) -> HTML {
            let text = context.format.exact(n)
            let linked: HTML = href.flatMap { n > 0 ? #"<a href="\#($0)">\#(text)</a>"# : nil } ?? HTML(text)
            return #"<span><b data-count="\#(key)">\#(linked)</b>\#(words(name))</span>"#
        }
        let rate: HTML =
            state.phase == .running
            ? #"<span><b data-count="rate">\#(context.format.exact(Int(state.recordsPerSecond ?? 0)))</b>\#(words(.rowsASecond))</span>"#
            : .none
        return """
            <div class="counts">\(number("read", counts.read, .countRead))\
            \(number("stored", counts.stored, .countStored, voices))\
            \(number("duplicates", counts.duplicates, .countDuplicates))\
            \(number("updated", counts.updated, .countUpdated, voices))\
            \(number("rejected", counts.rejected, .countRejected, context.rejections(ofRun: state.run)))\(rate)</div>
            """
    }

    /// What was stored without a field that couldn't be read.
    private func unread(_ context: PageContext) -> HTML {
        let words = context.words
        guard !state.unread.isEmpty else { return .none }
        let lines = state.unread.map { unread -> HTML in
            let field = FeedbackField(mappingKey: unread.field).map { words(Phrase.field($0)) } ?? unread.field
            let values = ["n": context.format.exact(unread.values), "field": field, "column": unread.column]
            return "<p>\(words(unread.field == "time" ? .timesUnread : .valuesUnread, values))</p>"
        }
        return #"<div class="note">\#(lines.joined())</div>"#
    }

    private func acts(_ context: PageContext) -> HTML {
        var buttons = [HTML]()
        switch state.phase {
        case .running, .queued: buttons.append(button(context, .stop(state.id), .stopImport))
        case .stopped: buttons.append(button(context, .start(state.id), .goOn, isPrimary: true))
        case .finished:
            if isUndone {
                buttons.append(button(context, .start(state.id), .importAgain, isPrimary: true))
            } else {
                buttons.append(
                    #"<a class="btn primary" href="\#(voices)">\#(context.words(.seeSourceVoices, ["source": Format.short(state.source)]))</a>"#
                )
            }
        default: break
        }
        if let run = state.run, state.phase == .finished || state.phase == .stopped || state.phase == .failed {
            buttons.append(
                isUndone
                    ? button(context, .redo("\(run)"), .redoImport) : button(context, .undo("\(run)"), .undoImport))
        }
        return #"<div class="acts">\#(buttons.joined())</div>"#
    }

    private func forget(_ context: PageContext) -> HTML {
        guard state.phase != .running, state.phase != .queued else { return .none }
        return #"<div class="acts quiet-acts">\#(button(context, .forget(state.id), .removeUpload))</div>"#
    }

    private func button(
        _ context: PageContext, _ deed: SourcesDeed, _ name: Phrase, isPrimary: Bool = false
    ) -> HTML {
        """
        <form method="post" action="\(context.links(.deed(Deed(deed))))"><button class="btn\(isPrimary ? " primary" : "")" \
        type="submit">\(context.words(name))</button></form>
        """
    }

    // MARK: Columns and preview

    private func form(_ context: PageContext) -> HTML {
        guard let reading else { return .none }
        let words = context.words
        let names = sources.map { name -> HTML in #"<option value="\#(name)"></option>"# }
        return """
            <p class="lede">\(lede(reading, context))</p>
            <form class="choose" method="post" action="\(context.links(.deed(Deed(SourcesDeed.choose(state.id)))))" data-choose>
            <div class="source-name"><label for="source">\(words(.sourceName))</label>\
            <input id="source" name="source" list="sources" value="\(state.source)" required maxlength="80" autocomplete="off">\
            <datalist id="sources">\(names.joined())</datalist><small>\(words(.sourceNameNote))</small></div>
            <p class="acts"><button class="btn primary" type="submit" name="do" value="run">\(words(.runImport))</button>\
            <button class="btn" type="submit" name="do" value="try">\(words(.tryMapping))</button>\
            <button class="btn" type="submit" name="do" value="save">\(words(.saveMapping))</button>\
            <button class="btn quiet" type="submit" name="do" value="guess">\(words(.guessAgain))</button></p>
            \(table(reading, context))\(constants(reading, context))
            </form>
            <div data-preview>\(preview(reading, context))</div>

            """
    }

    private func lede(_ reading: Reading, _ context: PageContext) -> HTML {
        let words = context.words
        let known: HTML
        if let ready = reading.readyMade {
            known = HTML(words(.ledeReadyMade, ["name": ready]))
        } else if reading.isSaved {
            known = HTML(words(.ledeSaved, ["source": Format.short(state.source)]))
        } else {
            known = .none
        }
        let columns = HTML(String(reading.columns.count))
        let sure = HTML(String(reading.columns.count - reading.doubtful))
        let doubtful: HTML =
            ##"<a class="num" href="#ask">\##(words(.lookColumns, ["n": String(reading.doubtful)]))</a>"##
        let guess =
            reading.doubtful == 0
            ? words.html(.ledeAllSure, ["n": columns])
            : words.html(.ledeSomeSure, ["n": columns, "sure": sure, "look": doubtful])
        return "\(known)\(guess)<small>\(words(.ledeNoHurry))</small>"
    }

    private func table(_ reading: Reading, _ context: PageContext) -> HTML {
        let words = context.words
        var isFirst = true
        let rows = reading.columns.enumerated().map { index, column -> HTML in
            let mark: HTML = column.needsLook ? #" class="ask""# : .none
            let anchor: HTML = column.needsLook && isFirst ? #" id="ask""# : .none
            if column.needsLook { isFirst = false }
            let look: HTML = column.needsLook ? "<strong>\(words(.pleaseLook))</strong>" : .none
            let samples = column.samples.map { sample -> HTML in "<span>\(Format.short(sample, 28))</span>" }
            return """
                <tr\(mark)\(anchor)><th scope="row">\(column.name)<input type="hidden" name="column-\(index)" value="\(column.name)">\
                <input type="hidden" name="was-\(index)" value="\(column.role)"></th>\
                <td class="ex" data-l="\(words(.columnLooks))" dir="auto">\(samples.joined("<br>"))</td>\
                <td data-l="\(words(.columnAs))">\(select(column, index, context))\(extra(column, reading, context))</td>\
                <td class="full second">\(look)\(column.reasons.joined(separator: words.tongue == .chinese ? "；" : "; "))</td></tr>

                """
        }
        return """
            <section><div class="sh"><h2>\(words(.columnsTitle))</h2><p>\(words(.columnsNote))</p></div>
            <table class="map cards tight" aria-label="\(words(.columnsTitle))"><thead><tr><th scope="col">\(words(.columnName))</th>\
            <th scope="col">\(words(.columnLooks))</th><th scope="col">\(words(.columnAs))</th><th scope="col">\(words(.columnWhy))</th></tr></thead><tbody>
            \(rows.joined())</tbody></table></section>

            """
    }

    private func select(_ column: Column, _ index: Int, _ context: PageContext) -> HTML {
        let words = context.words
        var options = FeedbackField.all.map { ($0.name, words(Phrase.field($0))) }
        options.append(("dimension", words(.roleDimension)))
        options.append(("attribute", words(.roleAttribute)))
        if column.role == "fixed" { options.insert(("fixed", column.roleName), at: 0) }
        let items = options.map { value, name -> HTML in
            let chosen: HTML = value == column.role ? " selected" : .none
            return #"<option value="\#(value)"\#(chosen)>\#(name)</option>"#
        }
        return """
            <select name="as-\(index)" aria-label="\(words(.columnAsLabel, ["column": column.name]))">\(items.joined())</select>
            """
    }

    /// The format of a time, the scale of a rating.
    private func extra(_ column: Column, _ reading: Reading, _ context: PageContext) -> HTML {
        let words = context.words
        switch column.role {
        case "time":
            return """
                <input class="format" name="format" value="\(reading.format ?? "")" placeholder="\(words(.formatFound))" \
                aria-label="\(words(.formatLabel))" title="\(words(.formatHelp))">
                """
        case "rating", "nps":
            let now = reading.scales[column.role] ?? ""
            let known = MappingForm.scales + (now.isEmpty || MappingForm.scales.contains(now) ? [] : [now])
            let items = known.map { scale -> HTML in
                let chosen: HTML = scale == now ? " selected" : .none
                return #"<option value="\#(scale)"\#(chosen)>\#(scale.replacing("-", with: "–"))</option>"#
            }
            return """
                <select name="scale-\(column.role)" aria-label="\(words(.scaleLabel))"><option value="">\(words(.scaleFound))</option>\
                \(items.joined())</select>
                """
        default: return .none
        }
    }

    private func constants(_ reading: Reading, _ context: PageContext) -> HTML {
        let words = context.words
        let fields = [FeedbackField.channel, .product].filter { field in
            !reading.columns.contains { $0.role == field.name }
        }
        guard !fields.isEmpty else { return .none }
        let inputs = fields.map { field -> HTML in
            """
            <label for="constant-\(field.name)">\(words(.constantFor, ["field": words(Phrase.field(field))]))</label>\
            <input id="constant-\(field.name)" name="constant-\(field.name)" value="\(reading.constants[field.name] ?? "")" \
            placeholder="\(words(.constantNone))">
            """
        }
        return #"<div class="constants">\#(inputs.joined())</div>"#
    }

    private func preview(_ reading: Reading, _ context: PageContext) -> HTML {
        let words = context.words
        let rows = reading.rows.map { row -> HTML in
            if let voice = row.voice { return voice.view(context, line: row.line) }
            guard let refused = row.refused else { return .none }
            return """
                <li class="voice refused"><div class="meta"><span>\(words(.lineNumber, ["n": context.format.exact(row.line)]))</span>\
                <span class="tag warn">\(words(.wouldBeRefused))</span></div><p>\(refused.what)</p><p class="second">\(refused.mend)</p></li>

                """
        }
        return """
            <section><div class="sh"><h2>\(words(.previewTitle))</h2><p>\(words(.previewNote, ["n": String(reading.rows.count)]))</p></div>
            <ul class="voices">
            \(rows.joined())</ul></section>
            """
    }
}

extension ImportPage.Voice {
    func view(_ context: PageContext, line: Int?) -> HTML {
        let words = context.words
        let number: HTML =
            line.map { "<span>\(words(.lineNumber, ["n": context.format.exact($0)]))</span>" } ?? .none
        let parts = meta.map { part -> HTML in "<span>\(part)</span>" }
        let who: HTML = person.map { "<span><b>\($0)</b></span>" } ?? .none
        let badge = polarity.flatMap(Polarity.init(rawValue:)).map(context.badge) ?? .none
        let head: HTML = title.map { "<b>\($0)</b><br>" } ?? .none
        let tags = tags.map { tag -> HTML in
            let style =
                tag.polarity.flatMap(Polarity.init(rawValue:)).map { $0 == .neutral ? "" : " \($0.style)" } ?? ""
            return #"<span class="tag\#(style)">\#(tag.name)</span>"#
        }
        let odd = unread.map { text -> HTML in #"<span class="tag warn">\#(text)</span>"# }
        return """
            <li class="voice"><div class="meta">\(number)\(parts.joined())\(who)\(badge)</div>
            <blockquote dir="auto">\(head)\(MarkedText.view(pieces))</blockquote><div class="tags">\(tags.joined())\(odd.joined())</div></li>

            """
    }
}

extension PageContext {
    /// `18.4 MB`
    func size(_ bytes: Int64) -> String {
        switch bytes {
        case ..<1000: "\(bytes) B"
        case ..<1_000_000: "\(format.decimals(Double(bytes) / 1e3, 1)) kB"
        case ..<1_000_000_000: "\(format.decimals(Double(bytes) / 1e6, 1)) MB"
        default: "\(format.decimals(Double(bytes) / 1e9, 2)) GB"
        }
    }

    /// `40 秒`, `3 min`
    func duration(_ seconds: Int) -> String {
        if seconds < 90 { return words(.seconds, ["n": String(max(1, seconds))]) }
        return words(.minutes, ["n": String((seconds + 30) / 60)])
    }
}
