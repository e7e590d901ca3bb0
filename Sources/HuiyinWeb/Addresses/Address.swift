package import HuiyinDomain
package import HuiyinInsight
import HuiyinQuery

/// What a browser's address line says: a place, the language it is read in, and the form it is wanted in.
///
/// Reading and writing are each other's inverse, so a link, a reload, the back button and a copy in a mail all give the same
/// page.
package struct Address: Hashable, Sendable {
    package var place: Place
    /// `nil` for the workspace's own language.
    package var tongue: Tongue?
    package var form: Form
    /// A word about what was just done.
    package var notice: Notice?

    /// What a place can be had as.
    package enum Form: Hashable, Sendable {
        case page
        /// The JSON twin of a page.
        case json
        /// A table of the page as a file; the first one where none is named.
        case file(ExportFile, ExportName?)
    }

    package init(_ place: Place, tongue: Tongue? = nil, form: Form = .page, notice: Notice? = nil) {
        self.place = place
        self.tongue = tongue
        self.form = form
        self.notice = notice
    }

    package init(_ place: Place, tongue: Tongue? = nil, isJSON: Bool) {
        self.init(place, tongue: tongue, form: isJSON ? .json : .page)
    }

    package var isJSON: Bool { form == .json }

    /// The address, beginning with `/`.
    package var text: String {
        var query = place.query
        if let tongue { query.add("lang", tongue.rawValue) }
        switch form {
        case .page: break
        case .json: query.add("format", "json")
        case .file(let file, let table):
            query.add("format", file.rawValue)
            if let table { query.add("table", table.rawValue) }
        }
        if let notice { query.add("done", notice.text) }
        return query.items.isEmpty ? place.path : "\(place.path)?\(query.text)"
    }
}

extension Place {
    package var path: String {
        switch self {
        case .overview: "/"
        case .problems: "/problems"
        case .topic(let path, _, _):
            "/topics/" + path.split(separator: "/").map { QueryString.encode(String($0)) }.joined(separator: "/")
        case .voices: "/voices"
        case .voice(let id, _): "/voices/\(id)"
        case .raw(let id), .download(let id): "/voices/\(id)/raw"
        case .query: "/api/v1/query"
        case .health: "/healthz"
        case .asset(let asset): "/assets/\(asset.fileName)"
        case .charts: "/assets/vendor/echarts.min.js"
        case .deed(let deed): deed.family.path
        case .sources, .work, .persons: family?.path ?? "/"
        }
    }

    package var query: QueryString {
        switch self {
        case .overview(let scope), .problems(let scope):
            return scope.queryString
        case .topic(_, let scope, let quotes):
            var query = scope.queryString
            if quotes.choice != .random { query.add("show", quotes.choice.rawValue) }
            if quotes.seed != 1 { query.add("seed", String(quotes.seed)) }
            return query
        case .voices(let view), .voice(_, let view): return view.queryString
        case .download: return QueryString([QueryString.Item("download", "1")])
        case .deed(let deed): return deed.family.query
        case .sources, .work, .persons: return family?.query ?? QueryString()
        case .raw, .query, .health, .asset, .charts: return QueryString()
        }
    }

    /// The scope in the address, where the place has one.
    package var scope: Scope? {
        switch self {
        case .overview(let scope), .problems(let scope), .topic(_, let scope, _): scope
        case .voices(let view): view.scope
        case .sources, .work, .persons: family?.scope
        case .voice, .raw, .download, .query, .health, .asset, .charts, .deed: nil
        }
    }

    /// The same place about other voices; the first page and the first seed of them.
    package func with(_ scope: Scope) -> Place {
        switch self {
        case .overview: .overview(scope)
        case .problems: .problems(scope)
        case .topic(let path, _, let quotes): .topic(path, scope, Quotes(quotes.choice))
        case .voices(let view): .voices(VoicesView(scope, order: view.order))
        case .sources, .work, .persons: family?.with(scope) ?? self
        case .voice, .raw, .download, .query, .health, .asset, .charts, .deed: self
        }
    }
}

extension Period {
    /// The name in addresses; `nil` for days, which are written as two dates.
    package var name: String? {
        switch self {
        case .fourWeeks: "4w"
        case .twelveWeeks: "12w"
        case .year: "1y"
        case .all: "all"
        case .days: nil
        }
    }
}

extension Polarity {
    /// The name in addresses.
    package var name: String {
        switch self {
        case .negative: "negative"
        case .neutral: "neutral"
        case .positive: "positive"
        }
    }
}

extension Scope {
    package var queryString: QueryString {
        var query = QueryString()
        if let period {
            if case .days(let days) = period {
                query.add("from", "\(days.first)")
                query.add("to", "\(days.last)")
            } else if let name = period.name {
                query.add("period", name)
            }
        }
        for column in Column.allCases {
            // An empty value is "unknown": no column holds an empty text.
            for value in columns[column] ?? [] { query.add(column.rawValue, value ?? "") }
        }
        for topic in topics { query.add("topic", topic) }
        if let alsoAbout { query.add("also", alsoAbout) }
        if let polarity { query.add("polarity", polarity.name) }
        if let text { query.add("q", text) }
        return query
    }
}
