import HuiyinInsight

/// An entry of the navigation, in the order in which they stand.
enum Section: CaseIterable {
    case overview, problems, voices, persons, corrections, sources

    var phrase: Phrase {
        switch self {
        case .overview: .overview
        case .problems: .problems
        case .voices: .voices
        case .persons: .persons
        case .corrections: .corrections
        case .sources: .sources
        }
    }

    /// The letter that follows `g` on the way there.
    var key: String {
        switch self {
        case .overview: "o"
        case .problems: "p"
        case .voices: "v"
        case .persons: "u"
        case .corrections: "c"
        case .sources: "s"
        }
    }

    /// Where it leads; filters go along to the pages that have them.
    func place(_ home: Scope) -> Place {
        switch self {
        case .overview: .overview(home)
        case .problems: .problems(home)
        case .voices: .voices(VoicesView(home))
        case .persons: .persons(.list(find: nil, page: 1))
        case .corrections: .work(.corrections(CorrectionsView()))
        case .sources: .sources(.list(Scope(period: home.period)))
        }
    }

    var icon: HTML {
        switch self {
        case .overview: #"<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 13V8m4 5V3m4 10V6m4 7v-3"/></svg>"#
        case .problems:
            """
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 4h7M3 8h5M3 12h3"/><path d="M12.5 3v7"/>\
            <circle cx="12.5" cy="13" r=".6"/></svg>
            """
        case .voices:
            """
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 3.5h11v7h-6l-3 3v-3h-2z"/></svg>
            """
        case .persons:
            """
            <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="5" r="2.6"/>\
            <path d="M2.8 13.5c.6-3 2.6-4.3 5.2-4.3s4.6 1.3 5.2 4.3"/></svg>
            """
        case .corrections:
            #"<svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 13 .6-2.8 7-7 2.2 2.2-7 7zM9.4 4.4l2.2 2.2M9 13h4"/></svg>"#
        case .sources:
            """
            <svg viewBox="0 0 16 16" aria-hidden="true"><ellipse cx="8" cy="4" rx="5" ry="2"/>\
            <path d="M3 4v8c0 1.1 2.2 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.2 2 5 2s5-.9 5-2"/></svg>
            """
        }
    }
}

extension Place {
    /// The entry of the navigation that a page belongs to; `nil` for what is no page.
    var section: Section? {
        switch self {
        case .overview: .overview
        case .problems, .topic: .problems
        case .voices, .voice, .raw, .download: .voices
        case .query, .health, .asset, .charts, .deed, .work(.views): nil
        default: family?.section
        }
    }
}
