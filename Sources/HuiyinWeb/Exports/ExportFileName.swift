import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// What an exported file is called: page, table, filters, snapshot.
enum ExportFileName {
    /// Letters and digits of a filter's value that go into the name.
    private static let longestValue = 24
    private static let longest = 120

    /// `huiyin-problems-4w-weibo-42-1.csv`; never a path, a quote or a control character.
    static func make(_ place: Place, _ table: ExportName, _ file: ExportFile, snapshot: String) -> String {
        var parts = ["huiyin"] + page(place)
        if parts.last != table.rawValue { parts.append(table.rawValue) }
        parts += filters(place.scope ?? Scope())
        let name = String(parts.map(plain).filter { !$0.isEmpty }.joined(separator: "-").prefix(longest))
        return "\(name)-\(plain(snapshot)).\(file.rawValue)"
    }

    /// The value of `Content-Disposition`; names beyond ASCII stand in it twice, as RFC 6266 has it.
    static func disposition(_ name: String) -> String {
        let ascii = String(
            String.UnicodeScalarView(name.unicodeScalars.map { $0.isASCII ? $0 : "_" }))
        let whole = ascii == name ? "" : "; filename*=UTF-8''\(QueryString.encode(name))"
        return "attachment; filename=\"\(ascii)\"\(whole)"
    }

    private static func page(_ place: Place) -> [String] {
        switch place {
        case .overview: ["overview"]
        case .topic(let path, _, _): ["topic", path]
        default: place.path.split(separator: "/").map(String.init)
        }
    }

    private static func filters(_ scope: Scope) -> [String] {
        var parts = [String]()
        if let period = scope.period {
            if case .days(let days) = period {
                parts.append("\(days.first)_\(days.last)")
            } else {
                parts.append(period.name ?? "")
            }
        }
        for column in Scope.Column.allCases { parts += (scope.columns[column] ?? []).map { $0 ?? "unknown" } }
        parts += scope.topics
        if let also = scope.alsoAbout { parts.append(also) }
        if let polarity = scope.polarity { parts.append(polarity.name) }
        if let text = scope.text { parts.append(text) }
        return parts
    }

    private static func plain(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longestValue) {
            let isPlain =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_.".unicodeScalars.contains(scalar)
            out.append(isPlain ? scalar : "_")
        }
        return String(out)
    }
}
