import HuiyinDomain
import HuiyinInsight
import HuiyinQuery

/// Takes the parameters of an address one by one. Those that nobody takes are no matter: mails and chats add their own.
struct ParameterReader {
    private var left: [QueryString.Item]

    init(_ query: QueryString) { left = query.items }

    /// Every value of a parameter that may stand several times.
    mutating func all(_ name: String) -> [String] {
        let values = left.filter { $0.name == name }.map(\.value)
        left.removeAll { $0.name == name }
        return values
    }

    /// The value of a parameter that may stand once; `nil` where it is absent or empty, as a form leaves it.
    mutating func one(_ name: String) throws(AddressError) -> String? {
        let values = all(name)
        guard values.count <= 1 else {
            throw AddressError(.badParameter, parameter: name, "\(name) stands \(values.count) times; expected it once")
        }
        return values.first.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// One of the raw values of an enum; `nil` where it is absent.
    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String, _: Value.Type
    ) throws(AddressError) -> Value? {
        guard let text = try one(name) else { return nil }
        if let value = Value(rawValue: text) { return value }
        let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw AddressError(.badParameter, parameter: name, "\(name)=\(text) is not known; expected one of \(names)")
    }

    mutating func form() throws(AddressError) -> Address.Form {
        switch try one("format") {
        case nil, "html": return .page
        case "json": return .json
        case let other?:
            guard let file = ExportFile(rawValue: other) else {
                throw AddressError(
                    .badParameter, parameter: "format",
                    "format=\(other) is not known; expected html, json, csv or jsonl")
            }
            return .file(file, try choice("table", ExportName.self))
        }
    }

    /// A word about what was just done; one that can't be is no matter.
    mutating func notice() -> Notice? { all("done").first.flatMap(Notice.init) }

    mutating func seed() throws(AddressError) -> UInt64 {
        guard let text = try one("seed") else { return 1 }
        guard let seed = UInt64(text) else {
            throw AddressError(
                .badParameter, parameter: "seed", "seed=\(text) is not a whole number from 0 to \(UInt64.max)")
        }
        return seed
    }

    mutating func page() throws(AddressError) -> Int {
        guard let text = try one("page") else { return 1 }
        guard let page = Int(text), page >= 1 else {
            throw AddressError(
                .badParameter, parameter: "page",
                "page=\(text) is not a page; expected a whole number from 1")
        }
        return page
    }

    mutating func scope() throws(AddressError) -> Scope {
        var scope = Scope(period: try period())
        for column in Scope.Column.allCases {
            let values = all(column.rawValue)
            if !values.isEmpty { scope.columns[column] = values.map { $0.isEmpty ? nil : $0 } }
        }
        scope.topics = all("topic").filter { !$0.isEmpty }
        scope.alsoAbout = try one("also")
        if let name = try one("polarity") {
            guard let polarity = Polarity.allCases.first(where: { $0.name == name }) else {
                throw AddressError(
                    .badParameter, parameter: "polarity",
                    "polarity=\(name) is not known; expected negative, neutral or positive")
            }
            scope.polarity = polarity
        }
        let words = try one("q")?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        scope.text = words.isEmpty ? nil : String(words.prefix(VoicesView.longestSearch))
        return scope
    }

    mutating func view() throws(AddressError) -> VoicesView {
        VoicesView(
            try scope(), order: try choice("order", VoicesView.Order.self) ?? .random, seed: try seed(),
            page: try page(), more: try one("more"))
    }

    private mutating func period() throws(AddressError) -> Period? {
        let name = try one("period")
        let first = try day("from")
        let last = try day("to")
        if let first, let last {
            guard let days = DayRange(first, last) else {
                throw AddressError(
                    .badParameter, parameter: "to", "to=\(last) lies before from=\(first); swap the two")
            }
            return .days(days)
        }
        guard first == nil, last == nil else {
            let lacking = first == nil ? "from" : "to"
            throw AddressError(
                .badParameter, parameter: lacking, "\(lacking) is missing; from and to go together, as 2026-03-01")
        }
        guard let name else { return nil }
        guard let period = Period.named.first(where: { $0.name == name }) else {
            throw AddressError(
                .badParameter, parameter: "period", "period=\(name) is not known; expected 4w, 12w, 1y or all")
        }
        return period
    }

    private mutating func day(_ name: String) throws(AddressError) -> CivilDate? {
        guard let text = try one(name) else { return nil }
        guard let day = CivilDate(text) else {
            throw AddressError(
                .badParameter, parameter: name, "\(name)=\(text) is not a day; expected one like 2026-03-01")
        }
        return day
    }
}
