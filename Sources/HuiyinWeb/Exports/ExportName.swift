/// A table that a page can be taken along as.
package enum ExportName: String, Hashable, Sendable, CaseIterable {
    /// The page's main figures, each with the one it is compared with.
    case figures
    /// What the charts show, a row a point.
    case series
    case topics
    case problems
    case subtopics
    case companions
    case channels
    case products
    /// Every voice of the page's filters, not only those it lists.
    case voices
    case corrections

    var phrase: Phrase {
        switch self {
        case .figures: .exportFigures
        case .series: .exportSeries
        case .topics: .topicsTitle
        case .problems: .problems
        case .subtopics: .subtopics
        case .companions: .together
        case .channels: .whereSaid
        case .products: .onWhat
        case .voices: .exportVoices
        case .corrections: .corrections
        }
    }
}

/// The files that a page can be had as, beside the JSON twin.
package enum ExportFile: String, Hashable, Sendable, CaseIterable {
    case csv
    /// JSON Lines.
    case jsonl

    var contentType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .jsonl: "application/jsonl; charset=utf-8"
        }
    }
}

/// A page model whose figures can be taken along.
protocol Exporting {
    /// The tables there are, in the order of the page.
    var tables: [ExportTable] { get }
    /// What they were counted on, as it stands in the name of the file.
    var snapshot: String { get }
}
