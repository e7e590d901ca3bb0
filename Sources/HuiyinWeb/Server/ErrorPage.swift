import HTTPTypes
import HuiyinInsight

/// A failure as a page: what is wrong, how to mend it, where to go on. It needs no facts, so that it can be shown when there
/// are none to be had.
struct ErrorPage {
    let failure: Failure
    let requestID: String
    let links: Links
    let workspace: String
    /// The address as it was asked for.
    let address: String

    private var words: Words { Words(links.tongue) }

    var html: HTML {
        let title = words(heading)
        let near: HTML =
            failure.details.first?.suggestion.map { #"<p class="second">→ <code>\#($0)</code></p>"# } ?? .none
        return """
            <!doctype html>
            <html lang="\(links.tongue.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) · \(words(.product))</title>
            <link rel="stylesheet" href="\(links.asset(.styleSheet))">
            <link rel="icon" href="data:,">
            <script src="\(links.asset(.keys))" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">\(words(.skip))</a>
            <div class="shell">
            \(side)
            <main class="main" id="main"><div class="problem-page">
            <p class="muted">\(failure.status.code)</p>
            <h1>\(title)</h1>
            <p class="second">\(sentence)</p>\(near)
            <p class="muted"><small>\(words(.requestNumber)) <code>\(requestID)</code></small></p>
            <p class="acts">\(onward)</p>
            </div></main>
            </div>
            </body>
            </html>

            """
    }

    private var side: HTML {
        Sidebar(
            links: links, workspace: workspace, entries: Sidebar.entries(Scope(), here: nil), dataTo: nil,
            otherTongue: otherTongue
        ).html
    }

    /// The same address in the other language; the overview where the address can't be taken apart.
    private var otherTongue: String {
        let other = links.tongue.other
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let isPlain =
            address.hasPrefix("/") && !address.hasPrefix("//") && address.utf8.allSatisfy { 0x21...0x7E ~= $0 }
        guard isPlain, var query = QueryString(parsing: parts.count > 1 ? parts[1] : "") else {
            return links(.overview(Scope()), in: other)
        }
        query.items.removeAll { $0.name == "lang" }
        query.add("lang", other.rawValue)
        return "\(parts[0])?\(query.text)"
    }

    private var onward: HTML {
        if let back = failure.back {
            return #"<a class="btn primary" href="\#(links(back))">\#(words(.goBack))</a>"#
        }
        let start: HTML =
            #"<a class="btn primary" href="\#(links(.overview(Scope())))">\#(words(.startOver))</a>"#
        switch failure.code {
        case "unknown-topic":
            return #"<a class="btn" href="\#(links(.problems(Scope())))">\#(words(.allTopicsHere))</a>"# + start
        case "unknown-voice":
            return #"<a class="btn" href="\#(links(.voices(VoicesView(Scope()))))">\#(words(.voices))</a>"# + start
        case "bad-parameter":
            guard let mended else { return start }
            return #"<a class="btn" href="\#(mended)">\#(words(.mendWithout, ["name": name]))</a>"# + start
        default: return start
        }
    }

    /// Where the mistake is: the parameter that is wrong.
    private var name: String { failure.details.first?.at ?? "" }

    /// The same address without the parameter that is wrong; days of one's own go together.
    private var mended: String? {
        let dropped = ["from", "to"].contains(name) ? ["from", "to"] : [name]
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, address.hasPrefix("/"), !address.hasPrefix("//"),
            var query = QueryString(parsing: parts[1]), query.items.contains(where: { dropped.contains($0.name) })
        else { return nil }
        query.items.removeAll { dropped.contains($0.name) }
        return query.items.isEmpty ? String(parts[0]) : "\(parts[0])?\(query.text)"
    }

    private var path: String { String(address.prefix(while: { $0 != "?" })) }

    /// What is wrong and how to mend it, in the page's language. What only programs meet has no page of its own.
    private var sentence: String {
        if let phrase = Self.sentences[failure.code] { return words(phrase, ["what": Self.short(name)]) }
        if failure.status.code == 422, let refusal = Phrase.refusal(failure.code) {
            return "\(words(refusal.what)) \(words(refusal.mend))"
        }
        if failure.status.code >= 500 { return words(failure.status.code == 503 ? .errorBusy : .errorServerText) }
        switch failure.code {
        case "not-found": return words(.errorNotFoundText, ["path": Self.short(path)])
        case "unknown-voice": return words(.errorVoiceText)
        case "unknown-topic": return words(.errorTopicText, ["path": Self.short(name)])
        case "bad-escape": return words(.errorEscapeText)
        case "address-too-long": return words(.errorLongText)
        case "method-not-allowed": return words(.errorMethodText, ["methods": failure.allowed ?? ""])
        case "foreign-host", "foreign-origin", "two-hosts": return words(.errorHostText)
        case "no-charts": return words(.errorChartsText)
        case "bad-parameter": return mending(name)
        default: return words(failure.status.code == 400 ? .errorFilterText : .errorOtherText)
        }
    }

    /// What families of pages say about failures of their own, by code; `{what}` is where the mistake is.
    private static let sentences: [String: Phrase] = [
        Phrase.ofFailedDeeds, Phrase.ofFailedSources, Phrase.ofFailedStorage, Phrase.ofFailedImports,
        Phrase.ofFailedRejections, Phrase.ofFailedWork, Phrase.ofFailedCodes, Phrase.ofFailedPersons,
        Phrase.ofFailedInventory,
    ]
    .reduce(into: [:]) { all, family in all.merge(family) { first, _ in first } }

    /// How to mend a parameter of the address.
    private func mending(_ name: String) -> String {
        switch name {
        case "period": words(.mendPeriod)
        case "from", "to": words(.mendDays)
        case "polarity": words(.mendPolarity)
        case "lang": words(.mendTongue)
        case "order": words(.mendOrder)
        case "show": words(.mendShow)
        case "seed": words(.mendSeed)
        case "page": words(.mendPage)
        case "format": words(.mendFormat)
        case "table": words(.mendTable)
        default: words(.mendOnce, ["name": name])
        }
    }

    private static func short(_ text: String) -> String {
        let decoded = QueryString.decode(text) ?? text
        return decoded.count > 80 ? decoded.prefix(80) + "…" : decoded
    }

    private var heading: Phrase {
        switch (failure.status.code, failure.code) {
        case (_, "unknown-voice"): .errorVoice
        case (_, "unknown-topic"): .errorTopic
        case (404, _): .errorNotFound
        case (400, _), (414, _): .errorBadRequest
        case (405, _): .errorMethod
        case (413, _), (422, _), (409, _), (507, _): .errorDeed
        case (421, _), (403, _): .errorHost
        case (500..., _): .errorServer
        default: .errorOther
        }
    }
}
