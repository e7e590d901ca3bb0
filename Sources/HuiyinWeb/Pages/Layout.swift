import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// The frame around every page: navigation, title, last line.
struct Layout {
    let context: PageContext
    let title: String
    /// Above the title: the way here.
    var crumb: HTML = .none
    /// Beside the title.
    var actions: HTML = .none
    var footing: Footing?
    var hasCharts = false

    private var words: Words { context.words }

    func page(_ content: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(context.words.tongue.tag)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) · \(words(.product))</title>
        <link rel="stylesheet" href="\(context.links.asset(.styleSheet))">
        <link rel="icon" href="data:,">
        <script src="\(context.links.asset(.keys))" defer></script>\(charts)
        </head>
        <body>
        <a class="skip" href="#main">\(words(.skip))</a>
        <div class="shell">
        \(side)
        <main class="main" id="main"><div class="page">
        \(crumb)<div class="head"><h1>\(title)</h1>\(actions)</div>
        \(content)\(warnings)\(recipe)
        </div></main>
        </div>
        </body>
        </html>

        """
    }

    private var charts: HTML {
        guard hasCharts, context.hasCharts else { return .none }
        return """

            <script src="\(Place.charts.path)" defer></script>
            <script src="\(context.links.asset(.charts))" defer></script>
            """
    }

    private var side: HTML {
        let home = context.place.scope.map { Scope(period: $0.period, columns: $0.columns) } ?? Scope()
        let entries: [(Place, Phrase, HTML, Bool)] = [
            (.overview(home), .overview, Self.bars, context.place.isOverview),
            (.problems(home), .problems, Self.list, context.place.isProblem),
            (.voices(VoicesView(home)), .voices, Self.bubble, context.place.isVoice),
        ]
        let items = entries.map { place, phrase, icon, isHere -> HTML in
            let here: HTML = isHere ? #" aria-current="page""# : ""
            let search: HTML = phrase == .voices ? " data-search" : ""
            return """
                <a href="\(context.links(place))"\(here)\(search)>\(icon)\(words(phrase))</a>

                """
        }
        return """
            <header class="side">
            <a class="brand" href="\(context.links(.overview(Scope())))">\(Self.mark)\(words(.product))</a>
            <nav class="nav" aria-label="\(words(.mainNavigation))">
            \(items.joined())</nav>
            <footer><strong>\(context.workspace)</strong><span>\(dataTo)</span><br>\
            <span><kbd>/</kbd> \(words(.searchKey))</span><br><span>\(words(.loopbackOnly))</span><br>\
            \(tongueLink)</footer>
            </header>
            """
    }

    private var dataTo: String {
        guard let last = context.data?.last else { return words(.noData) }
        return words(.dataTo, ["day": context.format.dayWithWeekday(last)])
    }

    private var tongueLink: HTML {
        let other = context.links.tongue.other
        return """
            <a class="lang" href="\(context.links(context.place, in: other))" lang="\(other.rawValue)" \
            hreflang="\(other.rawValue)">\(words(.switchTongue))</a>
            """
    }

    private var warnings: HTML {
        guard let footing, !footing.warnings.isEmpty else { return .none }
        let items = footing.warnings.map { warning -> HTML in
            "<li>\(context.warning(warning.code) ?? warning.message)</li>"
        }
        return #"<ul class="warnings">\#(items)</ul>"#
    }

    private var recipe: HTML {
        guard let footing else { return .none }
        let models = footing.models.keys.sorted().compactMap { footing.models[$0] }.joined(separator: "、")
        return """

            <footer class="recipe"><span>\(words(.recipeSnapshot)) \(footing.snapshot)</span>\
            <span>\(words(.recipeTaxonomy)) \(footing.taxonomy ?? words(.none))</span>\
            <span>\(words(.recipeModel)) \(models.isEmpty ? words(.none) : models)</span>\
            <span>\(words(.recipeHash)) <code title="\(footing.recipe)">\(String(footing.recipe.prefix(6)))</code></span>\
            <span><a href="\(context.links(context.place, isJSON: true))">\(words(.json))</a></span></footer>
            """
    }

    private static let mark: HTML = """
        <svg viewBox="0 0 18 18" aria-hidden="true"><rect x="1.25" y="1.25" width="15.5" height="15.5" rx="4" fill="none" \
        stroke="currentColor" stroke-width="2"/><rect x="6" y="6" width="6" height="6" rx="1.5" fill="currentColor"/></svg>
        """
    private static let bars: HTML =
        #"<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 13V8m4 5V3m4 10V6m4 7v-3"/></svg>"#
    private static let list: HTML = """
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 4h7M3 8h5M3 12h3"/><path d="M12.5 3v7"/>\
        <circle cx="12.5" cy="13" r=".6"/></svg>
        """
    private static let bubble: HTML = """
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 3.5h11v7h-6l-3 3v-3h-2z"/></svg>
        """
}

extension Links {
    func asset(_ asset: Asset) -> String { Place.asset(asset).path }
}

extension Place {
    fileprivate var isOverview: Bool { if case .overview = self { true } else { false } }

    fileprivate var isProblem: Bool {
        switch self {
        case .problems, .topic: true
        default: false
        }
    }

    fileprivate var isVoice: Bool {
        switch self {
        case .voices, .voice, .raw: true
        default: false
        }
    }
}
