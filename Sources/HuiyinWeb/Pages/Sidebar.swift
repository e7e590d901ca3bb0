import HuiyinInsight

/// The navigation beside every page, errors included: where one can go, which workspace this is, the other language.
struct Sidebar {
    /// What the way to a page needs.
    struct Entry {
        let place: Place
        let section: Section
        let isHere: Bool
    }

    let links: Links
    let workspace: String
    let entries: [Entry]
    /// Up to when there are data; `nil` where that isn't known.
    let dataTo: String?
    /// The same address in the other language.
    let otherTongue: String
    /// Addresses that somebody keeps under a name.
    var views = [SavedLink]()

    /// A saved view in the navigation.
    struct SavedLink {
        let name: String
        let href: String
        let isHere: Bool
    }

    /// An entry for every section, `home` being the filters that go along.
    static func entries(_ home: Scope, here: Section?) -> [Entry] {
        Section.allCases.map { Entry(place: $0.place(home), section: $0, isHere: $0 == here) }
    }

    private var words: Words { Words(links.tongue) }

    var html: HTML {
        let items = entries.map { entry -> HTML in
            let here: HTML = entry.isHere ? #" aria-current="page""# : ""
            let search: HTML = entry.section == .voices ? " data-search" : ""
            return """
                <a href="\(links(entry.place))"\(here)\(search) data-go="\(entry.section.key)">\(entry.section.icon)\(words(entry.section.phrase))</a>

                """
        }
        let data: HTML = dataTo.map { "<span>\($0)</span><br>" } ?? .none
        let other = links.tongue.other
        return """
            <header class="side">
            <a class="brand" href="\(links(.overview(Scope())))">\(Self.mark)\(words(.product))</a>
            <nav class="nav" aria-label="\(words(.mainNavigation))">
            \(items.joined())</nav>\(saved)
            <div class="foot"><strong>\(workspace)</strong>\(data)\
            <span>\(words(.loopbackOnly))</span><br>\(Shortcuts.button(words))\
            <a class="lang" href="\(otherTongue)" lang="\(other.rawValue)" \
            hreflang="\(other.rawValue)">\(words(.switchTongue))</a></div>
            </header>
            \(Shortcuts(words: words, pages: entries.map(\.section)).html)
            """
    }

    /// The views under the navigation; nothing where there are none.
    private var saved: HTML {
        guard !views.isEmpty else { return .none }
        let items = views.map { view -> HTML in
            let here: HTML = view.isHere ? #" aria-current="page""# : ""
            return
                #"<li><a href="\#(view.href)"\#(here)><span><bdi>\#(Format.short(view.name, 40))</bdi></span></a></li>"#
        }
        return """

            <nav class="nav saved" aria-label="\(words(.views))"><p class="of">\(words(.views))\
            <a href="\(links(.work(.views)))">\(words(.manageViews))</a></p>
            <ul>\(items.joined())</ul></nav>
            """
    }

    private static let mark: HTML = """
        <svg viewBox="0 0 18 18" aria-hidden="true"><rect x="1.25" y="1.25" width="15.5" height="15.5" rx="4" fill="none" \
        stroke="currentColor" stroke-width="2"/><rect x="6" y="6" width="6" height="6" rx="1.5" fill="currentColor"/></svg>
        """
}
