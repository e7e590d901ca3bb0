import HTTPTypes
import HuiyinInsight

/// A failure as a page: what is wrong, how to mend it, where to go on. It needs no facts, so that it can be shown when there
/// are none to be had.
struct ErrorPage {
    let failure: Failure
    let requestID: String
    let links: Links
    let workspace: String

    var html: HTML {
        let words = Words(links.tongue)
        let title = words(heading)
        let isOurs = failure.status.code >= 500
        let details = failure.details.map { detail -> HTML in
            let near: HTML = detail.suggestion.map { " → <code>\($0)</code>" } ?? .none
            return "<li><code>\(detail.at)</code>: \(detail.expected)\(near)</li>"
        }
        return """
            <!doctype html>
            <html lang="\(links.tongue.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) · \(words(.product))</title>
            <link rel="stylesheet" href="\(links.asset(.styleSheet))">
            <link rel="icon" href="data:,">
            </head>
            <body>
            <main class="main" id="main"><div class="problem-page">
            <p class="muted">\(failure.status.code) · \(workspace)</p>
            <h2>\(title)</h2>
            <p class="second">\(isOurs ? words(.errorServerText) : mending ?? failure.message)</p>
            <ul>\(mending == nil ? details.joined() : .none)</ul>
            <p class="muted"><small>\(words(.requestNumber)) <code>\(requestID)</code></small></p>
            <p class="acts"><a class="btn primary" href="\(links(.overview(Scope())))">\(words(.startOver))</a></p>
            </div></main>
            </body>
            </html>

            """
    }

    /// How to mend a parameter of the address, in the page's language.
    private var mending: String? {
        guard let name = failure.details.first?.at else { return nil }
        let words = Words(links.tongue)
        switch (failure.code, name) {
        case ("unknown-parameter", _): return words(.mendUnknown, ["name": name])
        case ("bad-parameter", "period"): return words(.mendPeriod)
        case ("bad-parameter", "from"), ("bad-parameter", "to"): return words(.mendDays)
        case ("bad-parameter", "polarity"): return words(.mendPolarity)
        case ("bad-parameter", "lang"): return words(.mendTongue)
        case ("bad-parameter", "order"): return words(.mendOrder)
        case ("bad-parameter", "show"): return words(.mendShow)
        case ("bad-parameter", "seed"): return words(.mendSeed)
        case ("bad-parameter", "page"): return words(.mendPage)
        case ("bad-parameter", "format"): return words(.mendFormat)
        case ("bad-parameter", _): return words(.mendOnce, ["name": name])
        default: return nil
        }
    }

    private var heading: Phrase {
        switch failure.status.code {
        case 404: .errorNotFound
        case 400, 414: .errorBadRequest
        case 405: .errorMethod
        case 421, 403: .errorHost
        case 500...: .errorServer
        default: .errorOther
        }
    }
}
