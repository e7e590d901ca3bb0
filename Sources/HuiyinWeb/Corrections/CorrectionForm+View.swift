import HuiyinDomain
import HuiyinInsight

extension CorrectionForm {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        let crumb: HTML = """
            <p class="crumb"><a href="\(back)">\(words(.voice))</a> › \(String(id.prefix(4)))…\(String(id.suffix(4)))</p>
            """
        let made = corrections.map { $0.view(context) }
        return Layout(context: context, title: words(.whatIsWrong), crumb: crumb).page(
            """
            <div class="mend-page">\(menu(context))\(made.joined())
            <p class="acts"><a class="btn quiet" href="\(back)">\(words(.back))</a></p></div>
            """)
    }

    /// What JavaScript takes out of the page and opens where one reads.
    private func menu(_ context: PageContext) -> HTML {
        let forms = subjects.enumerated().map { form($1, $0, context) }
        let options = allTopics.map { #"<option value="\#($0)"></option>"# as HTML }
        return """
            <div class="mend" id="correct">
            \(forms.joined())<datalist id="topics">\(options.joined())</datalist></div>

            """
    }

    private func form(_ subject: Subject, _ position: Int, _ context: PageContext) -> HTML {
        let words = context.words
        let polarity = Polarity(rawValue: subject.polarity).map(context.badge) ?? .none
        let now: HTML = subject.topicName.map { #" <span class="tag">\#($0)</span>"# } ?? .none
        let title: HTML =
            subject.quote.map { #"<q dir="auto">\#(Format.short($0, 80))</q>"# } ?? "<b>\(words(.wholeVoice))</b>"
        let note = "note\(position)"
        return """
            <form method="post" action="\(subject.action)" data-inplace><input type="hidden" name="version" value="\(version)">
            <p class="subject">\(title)\(now) \(polarity)</p>
            \(topics(subject, position, context))\(polarities(subject, context))
            <div class="choices"><button name="change" value="\(PageContext.value(.notAboutUs))">\(words(.notAboutUs))</button></div>
            <details><summary>\(words(.addNote))</summary><label class="sr" for="\(note)">\(words(.noteLabel))</label>\
            <textarea id="\(note)" name="note" rows="2" maxlength="\(longestNote)" placeholder="\(words(.noteLabel))"></textarea>\
            <p class="muted">\(words(.noteHint))</p></details>
            </form>

            """
    }

    /// The characters of a note.
    private var longestNote: Int { 1_000 }

    private func topics(_ subject: Subject, _ position: Int, _ context: PageContext) -> HTML {
        guard subject.quote != nil else { return .none }
        let words = context.words
        let field = "topic\(position)"
        // The search field's own button stands first: it is the one that Enter presses.
        return """
            <fieldset class="choices"><legend>\(words(.isAbout))</legend>\
            <span class="typed"><label class="sr" for="\(field)">\(words(.findTopic))</label>\
            <input id="\(field)" name="topic" list="topics" autocomplete="off" placeholder="\(words(.findTopic))">\
            <button name="change" value="typed">\(words(.useTopic))</button></span>\
            \(subject.topics.map(button).joined())</fieldset>

            """
    }

    private func polarities(_ subject: Subject, _ context: PageContext) -> HTML {
        guard !subject.polarities.isEmpty else { return .none }
        let irony: HTML = subject.irony.map(button) ?? .none
        return """
            <fieldset class="choices"><legend>\(context.words(.leans))</legend>\
            \(subject.polarities.map(button).joined())\(irony)</fieldset>

            """
    }

    private func button(_ choice: Choice) -> HTML {
        let style: HTML =
            choice.polarity.flatMap(Polarity.init(rawValue:)).map { #" class="p \#($0.style)""# } ?? .none
        let above: HTML = choice.above.map { "<small>\($0)</small>" } ?? .none
        return #"<button name="change" value="\#(choice.value)"\#(style)>\#(choice.name)\#(above)</button>"#
    }
}
