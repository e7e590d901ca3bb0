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
    /// Scripts of this page alone.
    var scripts: [Asset] = []
    /// Seconds after which the page asks again how far a work is; `nil` for a page that stands.
    var refresh: Int?

    private var words: Words { context.words }

    func page(_ content: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(context.words.tongue.tag)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        \(refresh.map { #"<meta http-equiv="refresh" content="\#($0)">"# } ?? .none)<title>\(title) · \(words(.product))</title>
        <link rel="stylesheet" href="\(context.links.asset(.styleSheet))">
        <link rel="icon" href="data:,">
        <script src="\(context.links.asset(.keys))" defer></script>\(own)\(charts)
        </head>
        <body>
        <a class="skip" href="#main">\(words(.skip))</a>
        <div class="shell">
        \(side)
        <main class="main" id="main"><div class="page">
        <p class="printed">\(words(.product)) · \(context.workspace) · \(dataTo)</p>
        \(crumb)<div class="head"><h1>\(title)</h1>\(actions)</div>
        \(notice)\(content)\(warnings)\(recipe)
        </div></main>
        </div>
        </body>
        </html>

        """
    }

    private var notice: HTML { context.notice?.view(context.links) ?? .none }

    private var own: HTML {
        scripts.map { script -> HTML in
            """

            <script src="\(context.links.asset(script))" defer></script>
            """
        }.joined()
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
        let place = context.place
        return Sidebar(
            links: context.links, workspace: context.workspace,
            entries: Sidebar.entries(home, here: place.section), dataTo: dataTo,
            otherTongue: context.links(place, in: context.links.tongue.other), views: context.savedLinks
        ).html
    }

    private var dataTo: String {
        guard let last = context.data?.last else { return words(.noData) }
        return words(.dataTo, ["day": context.format.dayWithWeekday(last)])
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
        let models = words.list(footing.models.keys.sorted().compactMap { footing.models[$0] })
        return """

            <footer class="recipe"><span>\(words(.recipeSnapshot)) \(footing.snapshot)</span>\
            <span>\(words(.recipeTaxonomy)) \(footing.taxonomy ?? words(.none))</span>\
            <span>\(words(.recipeModel)) \(models.isEmpty ? words(.none) : models)</span>\
            <span>\(words(.recipeHash)) <code title="\(footing.recipe)">\(String(footing.recipe.prefix(6)))</code></span>\
            <span><a href="\(context.links(context.place, isJSON: true))">\(words(.json))</a></span></footer>
            """
    }
}

extension Links {
    func asset(_ asset: Asset) -> String { Place.asset(asset).path }
}
