import HuiyinArchive
import HuiyinInsight

extension SourcePage {
    /// Everything counted of the source, its grade with its parts, and what people say of it.
    func inventory(_ context: PageContext) -> HTML {
        guard let profile else { return .none }
        return "\(grade(profile, context))\(measures(profile.measure, profile, context))\(notes(profile, context))"
    }

    private func grade(_ profile: SourceProfile, _ context: PageContext) -> HTML {
        let words = context.words
        let grade = profile.grade
        let rows = SourceGrade.Part.allCases.map { part -> HTML in
            let points = grade.parts[part]
            return """
                <tr><th scope="row">\(context.part(part))</th><td class="r" data-l="\(words(.partScore))">\
                \(points.map { words(.ofFour, ["n": String($0)]) } ?? words(.none))</td>\
                <td data-l="\(words(.partWhy))">\(why(part, profile, context))</td></tr>

                """
        }
        let cures = grade.cures.map { "<li>\(context.cure($0))</li>" as HTML }
        let raise: HTML =
            cures.isEmpty ? .none : #"<h3>\#(words(.wouldRaise))</h3><ul class="holes">\#(cures.joined())</ul>"#
        let changed = profile.measure.changes.map {
            #"<p class="warn">\#(context.change($0)) <span class="ci">PSI \#(context.format.decimals($0.index, 2)), n = \#(context.format.exact($0.before)), \#(context.format.exact($0.now))</span></p>"#
                as HTML
        }
        return """
            <section id="grade"><div class="sh"><h2>\(words(.grade)) \(grade.view(words))</h2><p>\(words(.gradeMeaning(grade.letter)))</p></div>
            <table class="cards tight" aria-label="\(words(.grade))"><thead><tr><th scope="col">\(words(.gradePart))</th>\
            <th class="r" scope="col">\(words(.partScore))</th><th scope="col">\(words(.partWhy))</th></tr></thead><tbody>
            \(rows.joined())</tbody></table>\(changed.joined())\(raise)</section>

            """
    }

    private func why(_ part: SourceGrade.Part, _ profile: SourceProfile, _ context: PageContext) -> HTML {
        let words = context.words
        let measure = profile.measure
        switch part {
        case .complete:
            return words.html(
                .whyComplete,
                [
                    "time": context.share(measure.time), "text": context.share(measure.text, isSample: true),
                    "rating": context.share(measure.rating), "product": context.share(measure.product),
                ])
        case .timely:
            guard let rhythm = measure.rhythm else { return HTML(words(.rhythmUnknown)) }
            return HTML(context.silence(rhythm))
        case .clean:
            let suspicious: HTML =
                profile.suspicious.map { words.html(.whySuspicious, ["share": context.share($0)]) } ?? .none
            return words.html(.whyClean, ["rejected": context.share(profile.rejected)]) + suspicious
        case .known: return words.html(.whyKnown, ["author": context.share(measure.author)])
        }
    }

    private func measures(_ measure: SourceMeasure, _ profile: SourceProfile, _ context: PageContext) -> HTML {
        let words = context.words
        let format = context.format
        var rows = [(name: Phrase, value: HTML)]()
        if let rhythm = measure.rhythm {
            rows.append((.measurePerDay, HTML(format.decimals(rhythm.perDay, rhythm.perDay < 10 ? 1 : 0))))
        }
        if let gap = measure.gap {
            rows.append(
                (
                    .measureGap,
                    words.html(
                        .gapIs,
                        [
                            "median": HTML(hours(gap.median, words, format)),
                            "high": HTML(hours(gap.high, words, format)),
                            "n": HTML(format.exact(gap.n + 1)),
                        ])
                ))
        }
        if let length = measure.length {
            rows.append(
                (
                    .measureLength,
                    words.html(
                        .lengthIs,
                        [
                            "median": HTML(format.exact(Int(length.median))),
                            "low": HTML(format.exact(Int(length.low))),
                            "high": HTML(format.exact(Int(length.high))), "n": HTML(format.exact(length.n)),
                        ])
                ))
        }
        if !measure.languages.isEmpty {
            rows.append(
                (
                    .measureLanguages,
                    HTML(
                        words.list(
                            measure.languages.prefix(4).map {
                                "\(context.names.value($0.name, of: .language, words)) \(format.percent($0.share))"
                            }))
                ))
        }
        rows.append((.measureDuplicates, context.share(profile.duplicates)))
        rows.append((.measureRejected, context.share(profile.rejected)))
        rows.append((.measureSuspicious, profile.suspicious.map { context.share($0) } ?? HTML(words(.notLookedAt))))
        rows.append(
            (
                .measureClaims,
                measure.claims.isEmpty
                    ? HTML(words(.noClaims))
                    : HTML(
                        words.list(
                            measure.claims.map { "\(context.claimKind($0.name ?? "")) \(format.percent($0.share))" }))
            ))
        rows.append((.measureLinked, context.share(measure.linked)))
        let items = rows.map { "<dt>\(words($0.name))</dt><dd>\($0.value)</dd>" as HTML }
        return """
            <section id="measures"><div class="sh"><h2>\(words(.measuresTitle))</h2><p>\(words(.measuresHow))</p></div>
            <dl class="facts">\(items.joined())</dl></section>

            """
    }

    private func hours(_ hours: Double, _ words: Words, _ format: Format) -> String {
        if hours < 1 { return words(.gapMinutes, ["n": format.exact(Int((hours * 60).rounded()))]) }
        if hours < 48 { return words(.gapHours, ["n": format.decimals(hours, hours < 10 ? 1 : 0)]) }
        return words(.gapDays, ["n": format.decimals(hours / 24, hours < 240 ? 1 : 0)])
    }

    // MARK: What people say

    private func notes(_ profile: SourceProfile, _ context: PageContext) -> HTML {
        let words = context.words
        func field(_ name: SourceNoteField, _ label: Phrase, _ value: String?) -> HTML {
            """
            <label>\(words(label)) <input name="\(name.rawValue)" value="\(value ?? "")" maxlength="200" autocomplete="off"></label>
            """
        }
        func choice<Value: RawRepresentable & CaseIterable & Equatable>(
            _ name: SourceNoteField, _ label: Phrase, _ values: [Value], _ chosen: Value?, isGiven: Bool,
            _ text: (Value) -> String
        ) -> HTML where Value.RawValue == String {
            let guessed = chosen.map { words(.guessed, ["what": text($0)]) } ?? words(.unknown)
            let options = values.map { value -> HTML in
                let selected: HTML = isGiven && value == chosen ? " selected" : .none
                return #"<option value="\#(value.rawValue)"\#(selected)>\#(text(value))</option>"#
            }
            return """
                <label>\(words(label)) <select name="\(name.rawValue)"><option value="">\(isGiven ? words(.backToGuess) : guessed)</option>\
                \(options.joined())</select></label>
                """
        }
        return """
            <section id="notes"><div class="sh"><h2>\(words(.notesTitle))</h2><p>\(words(.notesHow))</p></div>
            <form class="constants panel" method="post" action="\(context.links(.deed(Deed(SourceNotesDeed.note(name)))))">
            \(field(.owner, .noteOwner, profile.owner))\(field(.department, .noteDepartment, profile.department))\
            \(field(.contact, .noteContact, profile.contact))
            \(choice(.sourceClass, .sourceClass, SourceProfile.Kind.allCases, profile.kind, isGiven: profile.kindIsGiven) { context.sourceClass($0) })\
            \(choice(.access, .noteAccess, SourceProfile.Access.allCases, profile.access, isGiven: profile.accessIsGiven) { context.access($0) })
            <button class="btn" type="submit">\(words(.saveNotes))</button></form></section>

            """
    }
}
